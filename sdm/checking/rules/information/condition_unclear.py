"""A condition told in a few words, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject

FEWEST_WORDS = 20


class ConditionUnclear(Rule):
    """The condition or situation behind the decision is told in fewer than 20 words.

    ## Why it matters
    Options mean nothing to somebody who does not know what they are options for. Many people first
    hear of a condition in the minutes before they are asked to decide about it.

    ## Instead
    Say in two or three sentences what is going on, how people notice it, and why there is
    something to decide now.
    """

    id = "INFO001"
    name = "condition-unclear"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q1", "nice-ecd8:N1.1a")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"condition.0.text": "Your elbow hurts when you grip."}
    passes: ClassVar[Example] = {
        "condition.0.text": (
            "Your elbow hurts when you grip. The pain comes from the cords that join the muscle "
            "to the bone. It can come back after work with the arm."
        )
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the words of everything that stands under `condition`."""
        count = sum(len(fact.text.source.split()) for fact in subject.aid.condition)
        if count < FEWEST_WORDS:
            yield Finding(
                at=("condition",),
                message=f"found {count} words, expected at least {FEWEST_WORDS}",
                hint="say what is going on, how people notice it, and why there is a decision",
            )
