"""An outcome that shows no range around any of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.numbers.sureness import is_told, measured
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.figures.result import PeopleFigure


class RangeMissing(Rule):
    """No figure of an outcome has a range around it.

    ## Why it matters
    A range says how far off the best estimate may be. In an experiment, showing an unsure
    estimate did no harm to trust or understanding.

    ## Instead
    Give the `ci` that the source reports, on the scale of the number it stands beside. If there
    is none, a `range` across studies or years is worth having; say what it is across.
    """

    id = "RISK019"
    name = "range-missing"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-23",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {
        "outcomes.no_pain.estimates.carry_on.ci": None,
        "outcomes.no_pain.estimates.brace.ci": None,
        "outcomes.no_pain.estimates.cream.ci": None,
        "outcomes.no_pain.estimates.cream.could_be_chance": None,
    }
    passes: ClassVar[Example] = {"outcomes.no_pain.estimates.carry_on.ci": None}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield at most one finding for each key outcome; RISK010 has those that tell nothing."""
        for index, outcome in enumerate(subject.aid.outcomes):
            figures = measured(subject, index, outcome)
            people = [each for each in figures if isinstance(each.figure, PeopleFigure)]
            if not outcome.key or not people or not is_told(outcome, figures):
                continue
            if all(getattr(each.figure, "span", None) is None for each in people):
                yield Finding(
                    at=people[0].at,
                    message=f'no figure of "{outcome.id}" has a range, expected `ci` or `range` beside one at least',
                    hint="give the interval that the source reports",
                )
