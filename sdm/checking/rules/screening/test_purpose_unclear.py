"""A test of which it is not said what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject

FEWEST_WORDS = 5


class TestPurposeUnclear(Rule):
    """What the test is meant to find is told in fewer than 5 words.

    ## Why it matters
    People take a test for more than it is: one that looks for a single illness seems to say that
    they are well.

    ## Instead
    Say in `measures` what it looks for, and in what.
    """

    id = "TEST001"
    name = "test-purpose-unclear"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C7",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(measures="a torn cord")
    passes: ClassVar[Example] = described()

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the words of `measures`."""
        test = subject.aid.test
        if test is not None and (count := len(test.measures.split())) < FEWEST_WORDS:
            yield Finding(
                at=("test", "measures"),
                message=f"found {count} words, expected at least {FEWEST_WORDS}",
                hint="say what the test looks for, and in what",
            )
