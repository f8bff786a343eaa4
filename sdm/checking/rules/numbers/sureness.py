"""What says how sure a figure is, and which figures ask for it."""

from __future__ import annotations

from sdm.checking.rules.numbers.shown import Shown, shown_for
from sdm.checking.subject import Subject
from sdm.figures.result import PeopleFigure, ValueFigure
from sdm.model.outcome import Outcome


def is_effort(outcome: Outcome) -> bool:
    """Whether it is a price or a number of visits rather than what happens to people."""
    return outcome.kind == "burden" and outcome.measure != "people"


def measured(subject: Subject, index: int, outcome: Outcome) -> list[Shown]:
    """Give the figures of an outcome that somebody measured in people; none for an effort."""
    if is_effort(outcome):
        return []
    return [each for each in shown_for(subject, index) if each.is_measured]


def is_told(outcome: Outcome, figures: list[Shown]) -> bool:
    """Whether anything beside the figures of an outcome says how sure one of them is."""
    return outcome.note is not None or any(map(_says_how_sure, figures))


def _says_how_sure(each: Shown) -> bool:
    estimate = each.figure.basis.estimate
    if not isinstance(each.figure, PeopleFigure | ValueFigure):
        return True  # a limit or a range says it by itself
    keys = ("ci", "range", "could_be_chance", "note")
    return getattr(estimate, "certainty", "not_graded") != "not_graded" or any(
        getattr(estimate, key, None) for key in keys
    )
