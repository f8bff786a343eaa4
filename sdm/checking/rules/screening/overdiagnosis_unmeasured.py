"""Harm from finding too much, without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.counted import counts
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject
from sdm.model.aid import Aid

_OF_OVERDIAGNOSIS = re.compile(r"overdiagnos|would never (?:have )?", re.IGNORECASE)


class OverdiagnosisUnmeasured(Rule):
    """How many are found with what would never have hurt them is not said, nor that nobody knows.

    ## Why it matters
    Someone whom a test finds ill feels saved by it, even if the illness would never have shown.
    Only a number of people sets that against those who gain.

    ## Instead
    Say how many of how many in `overdiagnosis`, and over what time; or that it is not known, and
    why. An outcome that counts overdiagnosis will do as well. (Only English is read by this rule.)
    """

    id = "TEST004"
    name = "overdiagnosis-unmeasured"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C10",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(
        overdiagnosis={"text": "Some tears would never have hurt.", "sources": ["s1"]}
    )
    passes: ClassVar[Example] = described(
        overdiagnosis={
            "text": "Some tears would never have hurt. Nobody knows how many.",
            "sources": ["s1"],
        }
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for how many of how many, or for words that it is not known."""
        aid = subject.aid
        if aid.test is None or not aid.language.startswith("en"):
            return
        if not counts(aid.test.overdiagnosis.text.source) and not _is_an_outcome(aid):
            yield Finding(
                at=("test", "overdiagnosis"),
                message="found no number of people, expected how many of how many",
                hint="say how many of how many, and over what time; or that it is not known",
            )


def _is_an_outcome(aid: Aid) -> bool:
    """Whether an outcome counts it; each outcome has a figure or an unknown for every option."""
    return any(
        _OF_OVERDIAGNOSIS.search(f"{outcome.title or ''} {outcome.label} {outcome.explain or ''}")
        for outcome in aid.outcomes
    )
