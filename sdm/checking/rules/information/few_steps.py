"""A way to the decision that is too short, or that never gets to the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST = 3
_TALK = re.compile(
    r"\b(?:talk|discuss|agree|ask|tell|speak|share|decid\w+|together|plan|go over|go through"
    r"|bring|take (?:it|this|them) to)",
    re.IGNORECASE,
)
"""What the last step may say in English; other languages are left to a person."""


class FewSteps(Rule):
    """There are fewer than 3 steps, or the last of them leads to no talk and no decision.

    ## Why it matters
    The steps are the way through the aid. Without an end the person is left with numbers, and
    nobody is asked anything.

    ## Instead
    Three or more, in order: think about what matters, look at the options, then talk it over and
    agree what happens next.
    """

    id = "INFO008"
    name = "few-steps"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K10",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "steps": ["Read about the choices.", "Tick what matters to you.", "Look at the numbers."]
    }
    passes: ClassVar[Example] = {
        "steps": [
            "Read about the choices.",
            "Tick what matters to you.",
            "Talk it over and agree what happens next.",
        ]
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the steps and look at the last."""
        steps = subject.aid.steps
        if len(steps) < FEWEST:
            yield Finding(
                at=("steps",),
                message=f"found {len(steps)}, expected at least {FEWEST}",
                hint="what matters, the options, then the talk and what happens next",
            )
        if steps and subject.aid.language.startswith("en") and not _TALK.search(steps[-1]):
            yield Finding(
                at=("steps", len(steps) - 1),
                message=f'the last step is "{steps[-1]}", expected one that leads to the talk',
                hint="end with talking it over, or agreeing what happens next",
            )
