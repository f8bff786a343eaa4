"""A test, and not how often it is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject
from sdm.errors import Level


class AccuracyMissing(Rule):
    """It is not said how often the test is right and how often it is wrong.

    ## Why it matters
    A result is never sure. Someone who is told that the test found something wants to know how many
    of those who are told so have the illness; the four counts give it.

    ## Instead
    Fill `accuracy` with the four counts of people who have the test, such as of 1,000.
    """

    id = "TEST005"
    name = "accuracy-missing"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "ipdasi-v4:K24",
        "ipdasi-v4:K25",
        "ipdasi-v4:K26",
        "ipdasi-v4:K27",
    )
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(accuracy=None)
    passes: ClassVar[Example] = described()

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the counts."""
        test = subject.aid.test
        if test is not None and test.accuracy is None:
            yield Finding(
                at=("test", "accuracy"),
                message="found no counts of right and wrong results",
                hint="give four counts that add up to a round number of people who have the test",
            )
