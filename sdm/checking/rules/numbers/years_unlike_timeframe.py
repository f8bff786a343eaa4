"""A rate shown for other years than the time frame says."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import shown
from sdm.checking.rules.numbers.timeframes import days_in
from sdm.checking.subject import Subject
from sdm.model.estimate import RateEstimate

DAYS_A_YEAR = Fraction(1461, 4)
NEAR = Fraction(1, 10)  # "3 months" is not quite a quarter of a year, "about 5 years" may be 5.2

WRONG: dict[str, object] = {
    "outcomes.sore_skin.estimates.carry_on": {
        "rate": 1,
        "per_person_years": 100,
        "years": 5,
        "ci": [0.5, 2],
        "certainty": "moderate",
        "graded_by": "source",
        "sources": ["s1"],
        "as_reported": "1 per 100 person-years",
        "seen_at": "Table 3",
    }
}


class YearsUnlikeTimeframe(Rule):
    """A rate is turned into people over other years than the outcome's time frame says.

    ## Why it matters
    The page says "over 1 year" beside a number of people that was worked out for five.

    ## Instead
    Give the rate the `years` of the outcome's `timeframe`.
    """

    id = "RISK020"
    name = "years-unlike-timeframe"
    clauses = ("risk-communication:RC-18", "risk-communication:RC-19")
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {**WRONG, "outcomes.sore_skin.estimates.carry_on.years": 1}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each rate whose years are not those of the time frame."""
        for each in shown(subject):
            estimate = each.figure.basis.estimate
            if each.is_shared or not isinstance(estimate, RateEstimate):
                continue
            years = (days_in(each.outcome.timeframe) or 0) / DAYS_A_YEAR
            if years and abs(estimate.years.value - years) > NEAR * years:
                yield Finding(
                    at=(*each.at, "years"),
                    message=f'found {estimate.years}, and the outcome\'s `timeframe` is "{each.outcome.timeframe}"',
                    hint="show the rate for the time that the outcome is about",
                )
