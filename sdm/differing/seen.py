"""One figure as a reader sees it, and what must be the same for nothing to have changed."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from sdm.composing import words
from sdm.composing.wording import sentence, shown, spread, stop
from sdm.figures.result import (
    NotApplicableFigure,
    SingleFigure,
    UnknownFigure,
    WordsFigure,
)
from sdm.model.outcome import Outcome


@frozen
class Seen:
    """One figure of one aid."""

    words: str
    """The number, out of how many, and its range."""
    value: tuple[object, ...]
    """All of it that is worked out, exactly."""
    exact: str | None
    chain: tuple[str, ...]
    """The options it was worked out through, its own included."""
    out_of: int | None


def seen(outcome: Outcome | None, figure: SingleFigure) -> Seen:
    """Look at one figure as a reader does.

    Args:
        outcome: What it counts; None for the row of a table that has words of its own.
        figure: The figure.
    """
    exact: Fraction | None = getattr(figure, "exact", None)
    span = getattr(figure, "span", None)
    out_of: int | None = getattr(figure, "out_of", None)
    ends = (span.low, span.high, span.of) if span else None
    kind = (
        type(figure).__name__,
        getattr(figure, "at_most", None),
        getattr(figure, "decimals", None),
    )
    return Seen(
        words=_words(outcome, figure),
        value=(*kind, exact, ends, out_of),
        exact=None if exact is None else str(exact),
        chain=tuple(figure.basis.chain),
        out_of=out_of,
    )


def _words(outcome: Outcome | None, figure: SingleFigure) -> str:
    match figure:
        case UnknownFigure(why=why):
            return f"{words.NOT_KNOWN} {stop(why)}"
        case NotApplicableFigure(why=why):
            return f"{words.DOES_NOT_APPLY} {stop(why)}"
        case WordsFigure(found=found):
            return found
    unit = (outcome.unit or "") if outcome else ""
    said = (shown(figure), sentence(figure, "", unit), spread(figure))
    return " ".join(each for each in said if each)
