"""Too few key points to sum an aid up, or too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST, MOST = 3, 5


class KeyPointsCount(Rule):
    """There are fewer than 3 key points, or more than 5.

    ## Why it matters
    For many readers the key points are all that they read. In one set of 17 written materials, 2
    had a summary. One of ten points is no summary.

    ## Instead
    Give the three to five things to know, good and bad, with no advice.
    """

    id = "INFO010"
    name = "key-points-count"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-9",)
    fails: ClassVar[Example] = {"key_points.2": None}
    passes: ClassVar[Example] = {"key_points.+": "You can change your mind."}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the key points."""
        count = len(subject.aid.key_points)
        if not FEWEST <= count <= MOST:
            yield Finding(
                at=("key_points",),
                message=f"found {count}, expected {FEWEST} to {MOST}",
                hint="keep to the few things that everybody should know",
            )
