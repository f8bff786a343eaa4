"""What an estimate comes to, before anything is rounded for a page."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from sdm.model.estimate import SingleEstimate
from sdm.model.text import Line, OptionId, SourceId
from sdm.numbers.people import Step
from sdm.numbers.rounding import nearest


@frozen(kw_only=True)
class Span:
    """The two ends of a range, exact, and what they are across."""

    low: Fraction
    high: Fraction
    of: str | None = None
    """What it is across (studies, years); None for a confidence interval."""
    steps: tuple[Step, ...] = ()


@frozen(kw_only=True)
class Basis:
    """What a figure rests on."""

    estimate: SingleEstimate
    """The estimate as its author wrote it."""
    chain: tuple[OptionId, ...]
    """The options it was worked out through, the first one first, its own last."""
    sources: frozenset[SourceId]
    """Its own sources; those of the options before it in the chain are theirs."""
    shared_with: OptionId | None = None
    """The option that holds the figure, where this one only points at it."""


@frozen(kw_only=True)
class PeopleFigure:
    """So many people out of a fixed number; never rounded here."""

    basis: Basis
    exact: Fraction
    out_of: int
    span: Span | None
    steps: tuple[Step, ...]
    cautions: tuple[str, ...] = ()
    """What the form of the sum takes for granted."""

    @property
    def people(self) -> int:
        """Whole people, rounded once to the nearest."""
        return nearest(self.exact)

    @property
    def fewer_than_one(self) -> bool:
        """Whether somebody has it, yet fewer than half a person would be shown as nobody."""
        return 0 < self.exact < Fraction(1, 2)

    @property
    def all_but_fewer_than_one(self) -> bool:
        """Whether somebody escapes it, yet the rest would be shown as everybody."""
        return 0 < self.out_of - self.exact < Fraction(1, 2)


@frozen(kw_only=True)
class ValueFigure:
    """A score, an amount or a number of events."""

    basis: Basis
    exact: Fraction
    decimals: int
    """With how many decimals it is shown."""
    span: Span | None
    steps: tuple[Step, ...]


@frozen(kw_only=True)
class LimitFigure:
    """Only an upper or a lower limit is known."""

    basis: Basis
    exact: Fraction
    out_of: int | None
    """Out of how many people, or None for a value."""
    at_most: bool
    steps: tuple[Step, ...]


@frozen(kw_only=True)
class SpanFigure:
    """Only a range is known, with nothing in the middle."""

    basis: Basis
    span: Span
    out_of: int | None
    """Out of how many people, or None for a value."""


@frozen(kw_only=True)
class WordsFigure:
    """What was found, in words."""

    basis: Basis
    found: Line


@frozen(kw_only=True)
class UnknownFigure:
    """Nobody knows."""

    basis: Basis
    why: Line


@frozen(kw_only=True)
class NotApplicableFigure:
    """The question cannot arise."""

    basis: Basis
    why: Line


SingleFigure = (
    PeopleFigure
    | ValueFigure
    | LimitFigure
    | SpanFigure
    | WordsFigure
    | UnknownFigure
    | NotApplicableFigure
)


@frozen(kw_only=True)
class GroupedFigure:
    """A figure for each of several groups."""

    groups: tuple[tuple[Line, SingleFigure], ...]
    note: Line | None = None


Figure = SingleFigure | GroupedFigure


def singles(figure: Figure) -> tuple[SingleFigure, ...]:
    """Give the figure of every group, or the one figure where there are no groups."""
    if isinstance(figure, GroupedFigure):
        return tuple(each for _, each in figure.groups)
    return (figure,)
