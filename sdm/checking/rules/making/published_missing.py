"""An aid without the day on which it came out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject


class PublishedMissing(Rule):
    """The day on which this version came out is missing, or lies ahead.

    ## Why it matters
    It stands on the handout. Without it nobody can tell the paper in their hand from a newer one.

    ## Instead
    Write the day in `published`, and a new one with every new version.
    """

    id = "MADE012"
    name = "published-missing"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C3",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"development.published": None}
    passes: ClassVar[Example] = {"development.published": "2026-11-21"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the day, and whether it has come."""
        published, today = subject.aid.development.published, subject.today
        if published is None:
            yield Finding(
                at=("development", "published"),
                message="found no day of publication",
                hint="write the day on which this version came out",
            )
        elif today is not None and published > today:
            yield Finding(
                at=("development", "published"),
                message=f"found {published}, which is still to come",
                hint="write the day on which this version came out",
            )
