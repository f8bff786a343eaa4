"""Two figures that differ, printed as the same number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import print_alike, shown_for, stand_apart
from sdm.checking.subject import Subject
from sdm.figures.result import PeopleFigure
from sdm.numbers.rounding import decimal


class SameAfterRounding(Rule):
    """Two figures whose ranges do not meet come out as the same number of people.

    ## Why it matters
    The ranges say that the two differ; the page says that they are the same. Rounding must not
    hide a difference that the evidence shows.

    ## Instead
    Count out of more people, so that the two are told apart, or say in a `note` to the outcome
    that they differ by less than the page can show.
    """

    id = "RISK009"
    name = "same-after-rounding"
    clauses = ("risk-communication:RC-10",)
    fails: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.carry_on.counted": 1.6,
        "outcomes.sore_skin.estimates.carry_on.ci": [1.5, 1.7],
        "outcomes.sore_skin.estimates.brace.risk_ratio": 1.4,
        "outcomes.sore_skin.estimates.brace.ci": [1.3, 1.5],
    }
    passes: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.carry_on.counted": 1.6,
        "outcomes.sore_skin.estimates.carry_on.ci": [1.5, 1.7],
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield at most one finding an outcome."""
        for index, outcome in enumerate(subject.aid.outcomes):
            if outcome.note is not None:
                continue
            people = [
                (each, each.figure)
                for each in shown_for(subject, index)
                if isinstance(each.figure, PeopleFigure)
            ]
            for (one, ours), (other, theirs) in combinations(people, 2):
                if stand_apart(ours, theirs) and print_alike(ours, theirs):
                    yield Finding(
                        at=other.at,
                        message=f'{decimal(theirs.exact)} and {decimal(ours.exact)} ("{one.option}") both become {ours.people:,} of {ours.out_of:,}, and their ranges do not meet',
                        hint="count out of more people, or add a `note` to the outcome",
                    )
                    break
