"""Chances over many different lengths of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import has_number
from sdm.checking.rules.numbers.timeframes import alike
from sdm.checking.subject import Subject
from sdm.errors import Level

MOST = 2


class ManyTimeframes(Rule):
    """The chances are counted over more than two different lengths of time.

    ## Why it matters
    A chance over 10 years cannot be set against one over 90 days, yet side by side on a page they
    are read as if it could. Each outcome prints its own time; few readers carry several in mind.

    ## Instead
    Where the sources allow it, count all outcomes over one time, or over two: soon and later.
    """

    id = "RISK004"
    name = "many-timeframes"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-19", "ipdasi-v4:K6")
    fails: ClassVar[Example] = {
        "outcomes.no_pain.timeframe": "6 weeks",
        "outcomes.sore_skin.timeframe": "10 years",
        "outcomes.+": {
            "id": "bruise",
            "label": "have a bruise",
            "opposite": "have no bruise",
            "kind": "burden",
            "better": "fewer",
            "measure": "people",
            "timeframe": "3 months",
            "who": "adults of about 45 with a sore elbow",
            "severity": "a nuisance",
            "lasts": "about 1 week",
            "estimates": {
                "carry_on": {"by_definition": "nobody", "because": "Nothing presses on the arm."},
                "brace": {
                    "percent": 5,
                    "ci": [3, 8],
                    "certainty": "low",
                    "graded_by": "source",
                    "sources": ["s1"],
                    "as_reported": "5% (3 to 8)",
                    "seen_at": "Table 4",
                },
                "cream": {"by_definition": "nobody", "because": "Nothing presses on the arm."},
            },
        },
    }
    passes: ClassVar[Example] = {
        "outcomes.no_pain.timeframe": "within 1 year",
        "outcomes.sore_skin.timeframe": "12 months",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for the whole aid, naming the times."""
        times: dict[object, str] = {}
        for outcome in subject.aid.outcomes:
            figures = subject.figures[outcome.id].values()
            if outcome.measure == "people" and any(map(has_number, figures)):
                times.setdefault(alike(outcome.timeframe), outcome.timeframe)
        if len(times) > MOST:
            named = ", ".join(f'"{each}"' for each in times.values())
            yield Finding(
                at=("outcomes",),
                message=f"people are counted over {len(times)} different times, expected {MOST} at most: {named}",
                hint="count over the same time wherever a source allows it",
            )
