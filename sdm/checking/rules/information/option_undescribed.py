"""An option that is named and not described."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST_WORDS = 8


class OptionUndescribed(Rule):
    """What an option involves is told in fewer than 8 words.

    ## Why it matters
    A name is no description. People cannot choose an option if they do not know what they would do
    and what would be done to them.

    ## Instead
    Say step by step what the person does, where, with whom and for how long; for staying as you
    are, too.
    """

    id = "INFO013"
    name = "option-undescribed"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q3",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"options.carry_on.involves": "You do nothing new."}
    passes: ClassVar[Example] = {
        "options.carry_on.involves": (
            "You go on with your usual day and take the breaks that your arm needs."
        )
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the words of every option's `involves`."""
        for number, option in enumerate(subject.aid.options):
            count = len(option.involves.source.split())
            if count < FEWEST_WORDS:
                yield Finding(
                    at=("options", number, "involves"),
                    message=f'found {count} words on what "{option.name}" involves, '
                    f"expected at least {FEWEST_WORDS}",
                    hint="say step by step what the person does and what is done",
                )
