"""The figures that an aid shows, each with its place; whether two of them stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from weakref import WeakKeyDictionary

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
from sdm.model.estimate import (
    ByDefinitionEstimate,
    ByGroupEstimate,
    PooledEstimate,
    SameAsEstimate,
)
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
    is_shared: bool
    """Whether it only points at another option's figure, which is told there."""
    is_measured: bool
    """Whether somebody measured it: a number, and none that the words alone settle."""


_SHOWN: WeakKeyDictionary[Subject, tuple[tuple[Shown, ...], ...]] = WeakKeyDictionary()
"""What was worked out for an aid, since every rule here asks for it; gone with the aid."""


def shown(subject: Subject) -> Iterator[Shown]:
    """Give every figure of every outcome, in the order of the file."""
    return chain.from_iterable(_by_outcome(subject))


def shown_for(subject: Subject, index: int) -> tuple[Shown, ...]:
    """Give the figures of the outcome at a position; those of groups one by one."""
    return _by_outcome(subject)[index]


def _by_outcome(subject: Subject) -> tuple[tuple[Shown, ...], ...]:
    if subject not in _SHOWN:
        outcomes = enumerate(subject.aid.outcomes)
        _SHOWN[subject] = tuple(tuple(_worked_out(subject, *each)) for each in outcomes)
    return _SHOWN[subject]


def _worked_out(subject: Subject, index: int, outcome: Outcome) -> Iterator[Shown]:
    for option, figure in subject.figures[outcome.id].items():
        at: Path = ("outcomes", index, "estimates", option)
        estimate = outcome.estimates[option]
        for number, each in enumerate(singles(figure)):
            settled = isinstance(each.basis.estimate, ByDefinitionEstimate)
            yield Shown(
                at=(*at, "by_group", number) if isinstance(estimate, ByGroupEstimate) else at,
                outcome=outcome,
                option=option,
                figure=each,
                is_shared=isinstance(estimate, SameAsEstimate | PooledEstimate),
                is_measured=isinstance(each, NUMBERS) and not settled,
            )


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
