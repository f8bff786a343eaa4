"""How many are found with the test, and not how many without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.counted import counts, out_of
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.development import ScreeningTest

BOTH = ("detected_with", "detected_without")


class DetectionNotCompared(Rule):
    """It is not said how many are found with the test and how many without it, out of the same.

    ## Why it matters
    Many illnesses are found without a test as well, only later. What the test adds is the
    difference, and for that both numbers are needed, out of as many people and over as much time.

    ## Instead
    Say in `detected_with` and `detected_without` how many of how many, over the same time; or that
    it is not known. (Numbers are looked for in English.)
    """

    id = "TEST007"
    name = "detection-not-compared"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K28",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(detected_without=None)
    passes: ClassVar[Example] = described()

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for both, for a number in each, and for the same number of people."""
        test = subject.aid.test
        if test is None:
            return
        for key in BOTH:
            if getattr(test, key) is None:
                yield Finding(
                    at=("test", key),
                    message=f"found nothing, expected how many are found "
                    f"{'with' if key == BOTH[0] else 'without'} the test",
                    hint="say how many of how many, or that it is not known",
                )
        if subject.aid.language.startswith("en"):
            yield from _uncounted(test)


def _uncounted(test: ScreeningTest) -> Iterator[Finding]:
    told = {key: fact.text.source for key in BOTH if (fact := getattr(test, key)) is not None}
    for key, text in told.items():
        if not counts(text):
            yield Finding(
                at=("test", key),
                message="found no number of people, expected how many of how many",
                hint="say how many of how many, or that it is not known",
            )
    with_it, without = (out_of(told.get(key, "")) for key in BOTH)
    if with_it and without and not with_it & without:
        yield Finding(
            at=("test", BOTH[1]),
            message=f"counts out of {min(without):,}, `detected_with` out of {min(with_it):,}",
            hint="restate both out of the same number of people",
        )
