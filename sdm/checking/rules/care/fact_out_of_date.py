"""A fact whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level


class FactOutOfDate(Rule):
    """The day by which a fact was to be checked has passed.

    ## Why it matters
    Amounts and rights change on known days. After that day the page says that the fact may be out
    of date, and the reader is left with the work.

    ## Instead
    Look it up again, and give it a new `as_of` and a new `check_by`.
    """

    id = "CARE003"
    name = "fact-out-of-date"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-26",)
    fails: ClassVar[Example] = {"facts.0.check_by": "2026-11-30"}
    passes: ClassVar[Example] = {"facts.0.check_by": "2027-11-30"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare each day with today, where somebody said what day it is."""
        if subject.today is None:
            return
        for number, fact in enumerate(subject.aid.facts):
            if fact.check_by < subject.today:
                yield Finding(
                    at=("facts", number, "check_by"),
                    message=f"was to be checked by {fact.check_by}; it holds as of {fact.as_of}",
                    hint="look it up again, and set `as_of` and `check_by` anew",
                )
