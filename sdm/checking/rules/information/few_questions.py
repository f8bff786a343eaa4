"""Too few questions to take along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST = 3


class FewQuestions(Rule):
    """There are fewer than 3 questions to take to the talk.

    ## Why it matters
    In the room it is hard to think of what to ask. A question that stands on the sheet is one that
    the person may ask.

    ## Instead
    Give three or more that people with this decision do ask, and that lean to no option.
    """

    id = "INFO009"
    name = "few-questions"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K11",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"questions": ["What is known about people like me?"]}
    passes: ClassVar[Example] = {
        "questions": [
            "What is known about people like me?",
            "What can I do if it comes back?",
            "When do we look at this again?",
        ]
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the questions."""
        count = len(subject.aid.questions)
        if count < FEWEST:
            yield Finding(
                at=("questions",),
                message=f"found {count}, expected at least {FEWEST}",
                hint="add what people with this decision do ask",
            )
