"""A time frame that says no time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.timeframes import bounds_a_time
from sdm.checking.subject import Subject
from sdm.errors import Path


class TimeframeUnclear(Rule):
    """A reader cannot tell over how long a figure is counted.

    ## Why it matters
    5 of 100 people in a week and 5 of 100 in ten years are different things, and without the
    time a reader cannot tell which of them it is.

    ## Instead
    Give a number with its unit (1 year, 6 to 12 weeks), or an event that ends the time (during the
    operation, by the end of the course, at the time of the test, for life).
    """

    id = "RISK005"
    name = "timeframe-unclear"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    clauses = ("risk-communication:RC-18",)
    fails: ClassVar[Example] = {"outcomes.no_pain.timeframe": "later on"}
    passes: ClassVar[Example] = {"outcomes.no_pain.timeframe": "by the end of the course"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each time frame that bounds no time; English ones only."""
        if not subject.aid.language.startswith("en"):
            return
        for at, text in _timeframes(subject):
            if not bounds_a_time(text):
                yield Finding(
                    at=at,
                    message=f'found "{text}", expected how long, such as "1 year" or "during the operation"',
                    hint="say over what time the source counted",
                )


def _timeframes(subject: Subject) -> Iterator[tuple[Path, str]]:
    for index, outcome in enumerate(subject.aid.outcomes):
        yield ("outcomes", index, "timeframe"), outcome.timeframe
    for index, table in enumerate(subject.aid.personalisation):
        if table.shows is not None:
            yield ("personalisation", index, "shows", "timeframe"), table.shows.timeframe
