"""What it is like, told of some options and not of others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.information.living import entries
from sdm.checking.subject import Subject
from sdm.errors import Level

ASKED = ("body", "mind", "others")
"""The respects in which the standard asks for it."""


class LivingWithUneven(Rule):
    """What it is like in body, mind or among others is told of some options, not of all.

    ## Why it matters
    An empty place reads as "nothing to tell". The option that somebody wrote more about looks
    heavier, or livelier, than it is.

    ## Instead
    Fill the same keys for every option. Where nothing was found, write `unknown` with the reason:
    the reader then knows that somebody looked.
    """

    id = "INFO006"
    name = "living-with-uneven"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q6", "nice-ecd8:N1.2a")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"options.brace.living_with.mind": None}
    passes: ClassVar[Example] = {
        "options.brace.living_with.mind": {"unknown": "No study asked people how they felt."}
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the keys of the options of which anything is told."""
        told = {
            number: found
            for number, option in enumerate(subject.aid.options)
            if (found := entries(option))
        }
        carer = "carer" in subject.aid.catalogue.decides  # then carer-side-missing looks at others
        for number, found in told.items():
            for key in ASKED[:2] if carer else ASKED:
                if key not in found and any(key in other for other in told.values()):
                    yield Finding(
                        at=("options", number, "living_with", key),
                        message=f'found no "{key}" for "{subject.aid.options[number].name}", '
                        "but for another option",
                        hint="say what people tell of it, or `unknown` with the reason",
                    )
