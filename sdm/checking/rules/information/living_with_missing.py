"""An option of which nobody says what it is like to live with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.information.living import entries
from sdm.checking.subject import Subject


class LivingWithMissing(Rule):
    """Nothing is said of what it is like to live with an option.

    ## Why it matters
    A figure tells how many; it does not tell what it is like. People cannot weigh an outcome that
    they cannot picture, in body, in mind or among the people around them.

    ## Instead
    Fill `living_with` with what people say who have lived with it, and where they said it. Where
    you looked and found nothing, `unknown` with the reason is an answer.
    """

    id = "INFO005"
    name = "living-with-missing"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q6", "nice-ecd8:N1.2a")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"options.cream.living_with": None}
    passes: ClassVar[Example] = {
        "options.cream.living_with": {
            "body": {"unknown": "No study asked people what the cream feels like."},
            "mind": {"unknown": "No study asked people how they felt."},
            "daily": {"unknown": "No study asked people about their day."},
            "others": {"unknown": "No study asked people about those around them."},
        }
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an entry under every option's `living_with`."""
        for number, option in enumerate(subject.aid.options):
            if not entries(option):
                yield Finding(
                    at=("options", number, "living_with"),
                    message=f'found nothing on what "{option.name}" is like to live with, '
                    "expected at least one entry",
                    hint="say what people tell of it, or `unknown` with the reason",
                )
