"""Evidence that nobody has looked for in two years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.text import PartialDate

LONGEST = 2  # years


class SearchOld(Rule):
    """The evidence was last looked for more than 24 months ago.

    ## Why it matters
    Studies and guidelines that came out since are not in it, and one of them may have changed the
    answer.

    ## Instead
    Search again, put in what is new, and move `evidence.until`.
    """

    id = "MADE015"
    name = "search-old"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K18",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"development.evidence.until": "2024-10"}
    passes: ClassVar[Example] = {"development.evidence.until": "2026-10"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the day of the search with today, where somebody said what day it is."""
        evidence, today = subject.aid.development.evidence, subject.today
        if evidence is None or today is None:
            return
        year, month, day = _last_day(evidence.until)
        if (year + LONGEST, month, day) < (today.year, today.month, today.day):
            yield Finding(
                at=("development", "evidence", "until"),
                message=f"was last looked for up to {evidence.until}, more than 24 months ago",
                hint="search again, and say up to when",
            )


def _last_day(date: PartialDate) -> tuple[int, int, int]:
    """Give the last day that a date can mean; every month may have 31 days here."""
    parts = [int(part) for part in date.split("-")]
    year, month, day = (*parts, *(12, 31)[len(parts) - 1 :])
    return year, month, day
