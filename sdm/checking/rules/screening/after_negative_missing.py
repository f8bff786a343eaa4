"""A test that finds nothing, and then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.subject import Subject

_SYMPTOMS = re.compile(
    r"\b(?:symptoms?|signs?|pain|hurts?|ache|notic\w+|feel\w*|worse|worsens?|unwell|ill|worr\w+"
    r"|concern\w*|bleed\w*|blood|lump|change\w*|goes? on|carr(?:y|ies) on|comes? back|still)\b",
    re.IGNORECASE,
)
"""How English says that something starts or goes on; other languages are left to a person."""


class AfterNegativeMissing(Rule):
    """It is not said what happens next if the test finds nothing, or what to do about symptoms.

    ## Why it matters
    A test misses some of those who have the illness. Somebody who was told that nothing was found
    may wait with new symptoms, because they think that they are safe.

    ## Instead
    List in `if_negative` what normally happens, and say what to do if symptoms start or go on.
    """

    id = "TEST003"
    name = "after-negative-missing"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C9",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = described(if_negative=["You get a letter.", "Nothing else is done."])
    passes: ClassVar[Example] = described(
        if_negative=["You get a letter.", "If you notice anything new, ask your doctor."]
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any step, and for one about symptoms."""
        aid = subject.aid
        if aid.test is None:
            return
        if not aid.test.if_negative:
            yield Finding(
                at=("test", "if_negative"),
                message="found no step, expected what happens next if the test finds nothing",
                hint="list what normally happens, and what to do if symptoms start or go on",
            )
        elif aid.language.startswith("en") and not _SYMPTOMS.search(" ".join(aid.test.if_negative)):
            yield Finding(
                at=("test", "if_negative"),
                message="found no word on what to do if symptoms start or go on",
                hint="add a step that says so: the test misses some people",
            )
