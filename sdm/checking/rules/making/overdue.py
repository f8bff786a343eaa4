"""An aid whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject


class Overdue(Rule):
    """The day by which the aid was to be looked at again has passed.

    ## Why it matters
    Its own authors said that it could be wrong by now. The pages say so too, in a box at the top,
    but whoever prints it should know beforehand.

    ## Instead
    Look at it again: the searches, the figures, the facts. Then give it a new version and a new
    `next_review`. A new day alone is a false promise.
    """

    id = "MADE014"
    name = "overdue"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C4",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"development.next_review": "2026-11-30"}
    passes: ClassVar[Example] = {"development.next_review": "2028-11-30"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the day with today, where somebody said what day it is."""
        due, today = subject.aid.development.next_review, subject.today
        if due is not None and today is not None and due < today:
            yield Finding(
                at=("development", "next_review"),
                message=f"was to be looked at again by {due}, {(today - due).days:,} days ago",
                hint="look at the evidence again, then set a new day",
            )
