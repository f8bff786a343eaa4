"""A test after which nothing is said to follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject


class AfterPositiveMissing(Rule):
    """It is not said what happens next if the test finds something.

    ## Why it matters
    A test is the first step of a way: more tests, waiting, treatment. Who does not want to go that
    way may not want the test.

    ## Instead
    List in `if_positive` what normally happens, step by step, with how long it takes.
    """

    id = "TEST002"
    name = "after-positive-missing"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C8",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(if_positive=[])
    passes: ClassVar[Example] = described()

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any step."""
        test = subject.aid.test
        if test is not None and not test.if_positive:
            yield Finding(
                at=("test", "if_positive"),
                message="found no step, expected what happens next if the test finds something",
                hint="list what normally happens, step by step",
            )
