"""One figure in words: number, both sides, range and certainty, from fixed tables only."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sdm.composing.spoken import words
from sdm.figures.result import (
    Figure,
    LimitFigure,
    PeopleFigure,
    SingleFigure,
    Span,
    SpanFigure,
    ValueFigure,
)
from sdm.model.aid import Aid
from sdm.model.estimate import PooledEstimate, SameAsEstimate
from sdm.model.outcome import Outcome
from sdm.model.source import Checked
from sdm.model.text import Block, Paragraph, Words
from sdm.numbers.rounding import decimal, nearest
from sdm.speaking import day as said_day
from sdm.speaking import parted, whole

SHOWN_DECIMALS = 2  # of a limit or an end of a scale; people are always whole


def count(value: Fraction, out_of: int) -> str:
    """Write people, whole; somebody is never shown as nobody, nor all but somebody as everybody.

    >>> count(Fraction("10.56"), 1000), count(Fraction("0.3"), 1000), count(Fraction("999.8"), 1000)
    ('11', 'fewer than 1', 'more than 999')
    """
    if 0 < value < Fraction(1, 2):
        return words.FEWER_THAN_ONE
    if 0 < out_of - value < Fraction(1, 2):
        return words.MORE_THAN.format(count=whole(out_of - 1))
    return whole(nearest(value))


def amount(value: Fraction, decimals: int = SHOWN_DECIMALS) -> str:
    """Write a score or an amount."""
    return parted(decimal(value, decimals))


def shown(figure: Figure) -> str:
    """Write the number of a figure as every page shows it, or nothing where there is none."""
    match figure:
        case PeopleFigure(exact=exact, out_of=out_of):
            near = _collapsed(figure) and not figure.fewer_than_one
            return f"{words.ABOUT} {count(exact, out_of)}" if near else count(exact, out_of)
        case ValueFigure(exact=exact, decimals=decimals):
            return amount(exact, decimals)
        case LimitFigure(exact=exact, out_of=limit_of, at_most=at_most):
            number = amount(exact) if limit_of is None else count(exact, limit_of)
            if number == words.FEWER_THAN_ONE and at_most:
                return number
            return (words.AT_MOST if at_most else words.AT_LEAST).format(number=number)
        case SpanFigure(span=span, out_of=span_of):
            return words.FROM_TO.format(**_ends(span, span_of))
    return ""


def spread(figure: Figure) -> str:
    """Write the range of a figure in brackets, for a narrow cell, or nothing."""
    if not isinstance(figure, PeopleFigure | ValueFigure) or not figure.span or _collapsed(figure):
        return ""
    return words.IN_BRACKETS.format(**_ends_beside(figure))


def others(figure: SingleFigure) -> str:
    """Write how many people do not have the outcome, or nothing where no people are counted.

    With those who have it, that is everybody; of a limit or a range, it is the other side.
    """
    match figure:
        case PeopleFigure(people=people, out_of=out_of):
            if figure.fewer_than_one:
                return words.MORE_THAN.format(count=whole(out_of - 1))
            return words.FEWER_THAN_ONE if figure.all_but_fewer_than_one else whole(out_of - people)
        case SpanFigure(span=span, out_of=int(out_of)):
            rest = Span(low=out_of - span.high, high=out_of - span.low, of=span.of)
            return words.FROM_TO.format(**_ends(rest, out_of))
        case LimitFigure(exact=exact, out_of=int(out_of), at_most=at_most):
            number = count(out_of - exact, out_of)
            if at_most and 0 < exact < Fraction(1, 2):
                return number  # "more than 999" says it already
            return (words.AT_LEAST if at_most else words.AT_MOST).format(number=number)
    return ""


def sentence(figure: SingleFigure, label: str, unit: str) -> str:
    """Complete the sentence that the number begins."""
    out_of: int | None = getattr(figure, "out_of", None)
    if out_of is None:
        return unit
    return words.PEOPLE.format(denominator=whole(out_of), label=label).strip()


def range_lines(figure: SingleFigure) -> Iterator[str]:
    """Say the range that goes with a number."""
    if isinstance(figure, PeopleFigure | ValueFigure) and figure.span and not _collapsed(figure):
        wording = words.LIKELY if figure.span.of is None else words.RANGE
        yield wording.format(**_ends_beside(figure), of=figure.span.of)
    if isinstance(figure, SpanFigure):
        yield words.ACROSS.format(of=figure.span.of)


def cautions(
    aid: Aid, outcome: Outcome, figure: SingleFigure, *, notes: bool = True
) -> Iterator[str]:
    """Say what a reader must bear in mind with a number; with the author's notes, or without."""
    estimate: Any = figure.basis.estimate
    yield from _whom(aid, outcome, figure, notes=notes)
    if getattr(estimate, "indirect", False):
        yield words.INDIRECT
    if getattr(estimate, "could_be_chance", False):
        yield words.COULD_BE_CHANCE
    if getattr(estimate, "not_comparable", None):
        yield words.APART.format(why=stop(estimate.not_comparable))
    if getattr(estimate, "note", None) and notes:
        yield stop(estimate.note)
    if checked_result(estimate) == "not_confirmed":
        yield words.NOT_CONFIRMED


def certainty(figure: SingleFigure, *, own: bool = True) -> str:
    """Say how sure a figure is, from the fixed table, or nothing where there is no figure.

    Args:
        figure: The figure.
        own: Say so where the grade is the author's own.
    """
    grade = getattr(figure.basis.estimate, "certainty", None)
    if grade is None:
        return ""
    said: str = words.CERTAINTY[grade]
    return f"{said} {words.GRADED_BY_AUTHOR}" if own and graded_by(figure) == "author" else said


def graded_by(figure: SingleFigure) -> str:
    """Tell who graded how sure a figure is: source, author, or nobody."""
    estimate: Any = figure.basis.estimate
    if getattr(estimate, "certainty", "not_graded") == "not_graded":
        return ""
    return getattr(estimate, "graded_by", None) or "source"


def _whom(aid: Aid, outcome: Outcome, figure: SingleFigure, *, notes: bool) -> Iterator[str]:
    own = figure.basis
    if own.shared_with is not None:
        pointing = outcome.estimates[own.chain[-1]]
        if taken := taken_as_the_same(aid, outcome, figure):
            yield taken
        elif isinstance(pointing, PooledEstimate):
            yield words.POOLED.format(option=aid.option(own.shared_with).name)
            if pointing.note and notes:
                yield stop(pointing.note)
    who = getattr(own.estimate, "who", None)
    if who:
        yield words.FIGURE_WHO.format(who=who)


def taken_as_the_same(aid: Aid, outcome: Outcome, figure: SingleFigure) -> str:
    """Say that a figure is another option's and only taken for this one, and why; else nothing."""
    own = figure.basis
    pointing = outcome.estimates.get(own.chain[-1])
    if own.shared_with is None or not isinstance(pointing, SameAsEstimate):
        return ""
    name = aid.option(own.shared_with).name
    said: str = words.SAME_AS.format(option=name, because=stop(pointing.because))
    return said


def _collapsed(figure: PeopleFigure | ValueFigure) -> bool:
    """Whether both ends of the range would be shown as the number itself."""
    if figure.span is None:
        return False
    if isinstance(figure, ValueFigure):
        low, high = (amount(end, figure.decimals) for end in (figure.span.low, figure.span.high))
        return low == high
    return count(figure.span.low, figure.out_of) == count(figure.span.high, figure.out_of)


def _ends_beside(figure: PeopleFigure | ValueFigure) -> dict[str, str]:
    """Write the ends of a range as the number beside them is written."""
    assert figure.span is not None
    if isinstance(figure, PeopleFigure):
        return _ends(figure.span, figure.out_of)
    ends = {"low": figure.span.low, "high": figure.span.high}
    return {name: amount(end, figure.decimals) for name, end in ends.items()}


def _ends(span: Span, out_of: int | None) -> dict[str, str]:
    if out_of is None:
        return {"low": amount(span.low), "high": amount(span.high)}
    return {"low": count(span.low, out_of), "high": count(span.high, out_of)}


def checked_result(thing: object) -> str:
    """Give what a second reader found, or nothing where nobody looked."""
    checked = getattr(thing, "checked", None)
    return checked.result if isinstance(checked, Checked) else checked or ""


def checked_note(thing: object) -> str:
    """Give what a second reader noted, or nothing."""
    checked = getattr(thing, "checked", None)
    if not isinstance(checked, Checked):
        return ""
    return " ".join(stop(part) for part in (checked.note, checked.seen_at) if part)


def stop(text: str) -> str:
    """End a sentence with a full stop, unless it ends with a mark already."""
    return text if text.endswith((".", "?", "!", "…", ":")) else f"{text}."


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def paragraph(text: str) -> tuple[Block, ...]:
    """Make one paragraph of plain words."""
    return (Paragraph((Words(text),)),)


def date(day: datetime.date | str | None) -> str:
    """Write a day, a month or a year as people say it.

    >>> date("2026-11"), date(datetime.date(2026, 11, 1)), date("2015"), date(None)
    ('November 2026', '1 November 2026', '2015', 'Not stated')
    """
    if day is None:
        return words.NOT_STATED
    year, *rest = str(day).split("-")
    written = said_day(int(year), *map(int, rest))
    if written is not None:
        return written
    parts = [words.MONTHS[int(rest[0]) - 1]] if rest else []
    if len(rest) > 1:
        parts.insert(0, str(int(rest[1])))
    return " ".join([*parts, year])


def in_fours(fingerprint: str) -> str:
    """Give the start of a fingerprint in fours, as people read it out.

    >>> in_fours("0123456789abcdef0123")
    '0123 4567 89ab cdef'
    """
    return " ".join(fingerprint[start : start + 4] for start in range(0, 16, 4))
