"""A personal table that nobody could check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST_WORDS = 3

AGES = {
    "id": "ages",
    "title": "Your age",
    "kind": "row",
    "valid_for": "adults with a sore elbow",
    "shows": {"label": "have no pain", "opposite": "still have pain", "timeframe": "1 year"},
    "rows": [
        {"label": "under 50", "percent": 70, "certainty": "low"},
        {"label": "50 or over", "percent": 50, "certainty": "low"},
    ],
    "sources": ["s1"],
}


class PersonalTableUntraceable(Rule):
    """A personal table does not say where it was seen, or whom it was tried in.

    ## Why it matters
    A figure for "people like you" is believed more than an average. It is worth that only if it
    comes from a method somebody tested, in people like the reader.

    ## Instead
    Say in `seen_at` where the points and the rows stand, and in `valid_for` who the people were
    in whom it was tested.
    """

    id = "RISK014"
    name = "personal-table-untraceable"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-22",)
    strength: ClassVar[Strength] = "weak"
    fails: ClassVar[Example] = {"personalisation": [AGES]}
    passes: ClassVar[Example] = {"personalisation": [{**AGES, "seen_at": "Table 5"}]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is missing from each table."""
        for index, table in enumerate(subject.aid.personalisation):
            rows = (getattr(row.estimate, "seen_at", None) for row in table.rows)
            if table.seen_at is None and not all(rows):
                yield Finding(
                    at=("personalisation", index, "seen_at"),
                    message="has no `seen_at`, expected where its rows can be looked up",
                    hint="name the table, the page or the paragraph of the source",
                )
            if len(table.valid_for.split()) < FEWEST_WORDS:
                yield Finding(
                    at=("personalisation", index, "valid_for"),
                    message=f'found "{table.valid_for}", expected in whom it was tested',
                    hint="say whom the study counted: their age, their illness, where they were treated",
                )
