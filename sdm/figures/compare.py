"""Set two options' figures of one outcome side by side, where that may be done at all."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import frozen

from sdm.figures.result import Figure, GroupedFigure, PeopleFigure, SingleFigure, ValueFigure
from sdm.model.outcome import Outcome


@frozen
class Difference:
    """How many more people have the outcome under one option than under another."""

    people: int
    """Whole people out of the denominator, as printed; below 0 means fewer."""
    out_of: int


def difference(outcome: Outcome, figure: Figure, baseline: Figure) -> Difference | None:
    """Count how many more people have the outcome, if the two figures may be compared.

    They may where both come from one study, or one was worked out from the other, and nobody
    said that they must not. The difference is of the whole numbers that are printed, so that a
    reader who takes one from the other finds the same.

    Args:
        outcome: The outcome both figures are of.
        figure, baseline: The option's figure, and the one it is set against.

    Returns:
        The difference, or None where there is no fair one.

    Source: IPDASi, probabilities, item 5; risk communication RC-14 and RC-15.
    """
    if not isinstance(figure, PeopleFigure) or not isinstance(baseline, PeopleFigure):
        return None
    if not comparable(outcome, figure, baseline):
        return None
    if figure.fewer_than_one or baseline.fewer_than_one:
        return None
    return Difference(figure.people - baseline.people, figure.out_of)


def comparable(outcome: Outcome, one: Figure, other: Figure) -> bool:
    """Whether two figures of one outcome may be set against each other."""
    if outcome.not_comparable is not None:
        return False
    if isinstance(one, GroupedFigure) or isinstance(other, GroupedFigure):
        return False
    if any(getattr(each.basis.estimate, "not_comparable", None) for each in (one, other)):
        return False
    chained = bool(set(one.basis.chain) & set(other.basis.chain))
    return chained or bool(one.basis.sources & other.basis.sources)


Standing = Literal["better", "worse", "same", "not_known"]
"""How an option stands beside another on one thing; "same" where their ranges overlap."""


def standing(outcome: Outcome, figure: Figure, baseline: Figure) -> Standing:
    """Tell whether an option does better than another on one outcome.

    Where the ranges overlap, or the printed numbers are equal, it says "same": no clear
    difference. It never weighs outcomes against each other.
    """
    if not comparable(outcome, figure, baseline) or outcome.better == "neither":
        return "not_known"
    if any(
        getattr(each.basis.estimate, "could_be_chance", False) for each in _alone(figure, baseline)
    ):
        return "same"
    if isinstance(figure, PeopleFigure | ValueFigure) and isinstance(baseline, type(figure)):
        ours, theirs = _ends(figure), _ends(baseline)
        if ours[0] <= theirs[1] and theirs[0] <= ours[1]:
            return "same"
        more = ours[0] > theirs[1]
        return "better" if more == (outcome.better in ("more", "higher")) else "worse"
    return "not_known"


def _alone(*figures: Figure) -> tuple[SingleFigure, ...]:
    return tuple(figure for figure in figures if not isinstance(figure, GroupedFigure))


def _ends(figure: PeopleFigure | ValueFigure) -> tuple[Fraction, Fraction]:
    span = figure.span
    return (span.low, span.high) if span else (figure.exact, figure.exact)
