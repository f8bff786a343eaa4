"""A figure graded surer than the one it starts from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import shown
from sdm.checking.subject import Subject
from sdm.errors import Level

GRADES = ("very_low", "low", "moderate", "high")


class SurerThanItsStart(Rule):
    """A figure worked out from another one is graded surer than that one.

    ## Why it matters
    The number on the page is the product of both. It can be no surer than the less sure of the
    two, though the ratio by itself may be.

    ## Instead
    Grade the figure no higher than the one it starts from. What the source says of the ratio
    alone can stand in `as_reported`.
    """

    id = "RISK018"
    name = "surer-than-its-start"
    level: ClassVar[Level] = "warning"
    clauses = ("ipdasi-v4:K19",)
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.brace.certainty": "high"}
    passes: ClassVar[Example] = {"outcomes.no_pain.estimates.brace.certainty": "low"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each figure that is graded above its start."""
        for each in shown(subject):
            ours = _grade(each.figure.basis.estimate)
            if each.is_shared or ours is None:
                continue
            starts = {
                option: _grade(each.outcome.estimates[option])
                for option in each.figure.basis.chain[:-1]
            }
            below = {option: grade for option, grade in starts.items() if grade is not None}
            weakest = min(below, key=lambda option: below[option], default=None)
            if weakest is not None and below[weakest] < ours:
                yield Finding(
                    at=(*each.at, "certainty"),
                    message=f'found {GRADES[ours]}; it starts from "{weakest}", which is graded {GRADES[below[weakest]]}',
                    hint=f"grade it {GRADES[below[weakest]]} at most",
                )


def _grade(estimate: object) -> int | None:
    certainty = getattr(estimate, "certainty", None)
    return GRADES.index(certainty) if certainty in GRADES else None
