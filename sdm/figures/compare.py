"""Set two options' figures of one outcome side by side, where that may be done at all."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import frozen

from sdm.figures.result import Figure, GroupedFigure, PeopleFigure, SingleFigure, ValueFigure
from sdm.model.estimate import (
    FewerEstimate,
    MoreEstimate,
    Relative,
)
from sdm.model.outcome import Outcome
from sdm.model.text import OptionId

Linked = Relative | FewerEstimate | MoreEstimate
"""The forms that start from another option's figure."""

ComparedFigure = PeopleFigure | ValueFigure
"""The figures of which there is a number in the middle to compare."""


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
"""How an option stands beside another on one thing; "same" where no clear difference was found."""


def standing(outcome: Outcome, figure: Figure, baseline: Figure) -> Standing:
    """Tell whether an option does better than another on one outcome.

    It says "same" where the printed numbers are equal, where the source says that the difference
    could be chance, and where the interval of what links the two holds no difference. That interval
    is of the difference itself, and so it decides alone. Where nothing links the two, they are the
    same if their ranges overlap. Outcomes are never weighed against each other.
    """
    if not comparable(outcome, figure, baseline) or outcome.better == "neither":
        return "not_known"
    if isinstance(figure, PeopleFigure):
        if not isinstance(baseline, PeopleFigure):
            return "not_known"
        equal = _whole(figure) == _whole(baseline)
    elif isinstance(figure, ValueFigure) and isinstance(baseline, ValueFigure):
        equal = figure.exact == baseline.exact
    else:
        return "not_known"
    if equal or _could_be_chance(figure, baseline) or _no_clear_difference(figure, baseline):
        return "same"
    more = figure.exact > baseline.exact
    return "better" if more == (outcome.better in ("more", "higher")) else "worse"


def _whole(figure: PeopleFigure) -> tuple[int, bool, bool]:
    return figure.people, figure.fewer_than_one, figure.all_but_fewer_than_one


def _could_be_chance(*figures: SingleFigure) -> bool:
    return any(getattr(each.basis.estimate, "could_be_chance", False) for each in figures)


def _no_clear_difference(figure: ComparedFigure, baseline: ComparedFigure) -> bool:
    for one, other in ((figure, baseline), (baseline, figure)):
        linked = len(_own_chain(one)) > 1 and _own_chain(one)[:-1] == _own_chain(other)
        estimate = one.basis.estimate
        if linked and isinstance(estimate, Linked) and estimate.ci is not None:
            none = 1 if isinstance(estimate, Relative) else 0
            return estimate.ci.low.value <= none <= estimate.ci.high.value
    ours, theirs = _ends(figure), _ends(baseline)
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _own_chain(figure: SingleFigure) -> tuple[OptionId, ...]:
    """Give the options that a figure was worked out through; one that only points is none."""
    chain = figure.basis.chain
    return chain if figure.basis.shared_with is None else chain[:-1]


def _ends(figure: ComparedFigure) -> tuple[Fraction, Fraction]:
    span = figure.span
    return (span.low, span.high) if span else (figure.exact, figure.exact)
