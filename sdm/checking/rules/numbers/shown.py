"""The figures that an aid shows, each with its place; whether two of them stand apart."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.figures.result import (
    Figure,
    LimitFigure,
    PeopleFigure,
    SingleFigure,
    SpanFigure,
    ValueFigure,
    singles,
)
from sdm.model.estimate import ByDefinitionEstimate, ByGroupEstimate
from sdm.model.outcome import Outcome
from sdm.model.text import OptionId

NUMBERS = (PeopleFigure, ValueFigure, LimitFigure, SpanFigure)
"""The figures that hold a number."""


@frozen(kw_only=True)
class Shown:
    """One figure of one option, or of one of its groups."""

    at: Path
    outcome: Outcome
    option: OptionId
    figure: SingleFigure

    @property
    def is_shared(self) -> bool:
        """Whether it only points at another option's figure, which is told there."""
        return self.figure.basis.shared_with is not None

    @property
    def is_measured(self) -> bool:
        """Whether somebody measured it: a number, and none that the words alone settle."""
        settled = isinstance(self.figure.basis.estimate, ByDefinitionEstimate)
        return isinstance(self.figure, NUMBERS) and not settled


def shown(subject: Subject) -> Iterator[Shown]:
    """Give every figure of every outcome, in the order of the file."""
    for index, outcome in enumerate(subject.aid.outcomes):
        yield from shown_for(subject, index, outcome)


def shown_for(subject: Subject, index: int, outcome: Outcome) -> Iterator[Shown]:
    """Give the figures of the outcome at a position; those of groups one by one."""
    for option, figure in subject.figures[outcome.id].items():
        at: Path = ("outcomes", index, "estimates", option)
        is_grouped = isinstance(outcome.estimates[option], ByGroupEstimate)
        for number, each in enumerate(singles(figure)):
            way = (*at, "by_group", number) if is_grouped else at
            yield Shown(at=way, outcome=outcome, option=option, figure=each)


def has_number(figure: Figure) -> bool:
    """Whether a figure, or that of one of its groups, is a number."""
    return any(isinstance(each, NUMBERS) for each in singles(figure))


def stand_apart(one: PeopleFigure, other: PeopleFigure) -> bool:
    """Whether the ranges of two figures are both known and share nothing."""
    if one.span is None or other.span is None:
        return False
    return one.span.high < other.span.low or other.span.high < one.span.low


def print_alike(one: PeopleFigure, other: PeopleFigure) -> bool:
    """Whether two figures come out as the same number of people on a page."""
    return _printed(one) == _printed(other)


def _printed(figure: PeopleFigure) -> tuple[int, bool, bool]:
    return figure.people, figure.fewer_than_one, figure.all_but_fewer_than_one
