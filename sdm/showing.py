"""An aid with its numbers worked out: for an author at a terminal, and as JSON for integrators."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Literal

from attrs import asdict, frozen

from sdm import __version__
from sdm.composing.book import Book
from sdm.composing.outcomes import estimate_part
from sdm.composing.workings import working_lines
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    LimitFigure,
    NotApplicableFigure,
    PeopleFigure,
    SpanFigure,
    UnknownFigure,
    ValueFigure,
    WordsFigure,
)
from sdm.loading.dump import as_json_values, fingerprint, plain
from sdm.model.aid import Aid
from sdm.model.outcome import Outcome
from sdm.numbers.rounding import decimal

FigureKind = Literal[
    "people",
    "value",
    "at_most",
    "at_least",
    "range",
    "words",
    "unknown",
    "does_not_apply",
    "groups",
]


@frozen(kw_only=True)
class ShownFigure:
    """One outcome under one option, worked out."""

    option: str
    """The option's id; a group's name, where a figure is split by group."""
    kind: FigureKind
    """What kind of figure it is."""
    exact: str | None
    """The exact number as a decimal or a fraction (247/75), before any rounding."""
    decimal: str | None
    """The same with at most six decimals."""
    people: int | None
    """Whole people, for a figure of people."""
    out_of: int | None
    """Out of how many people."""
    low: str | None
    """The lower end of the range, exact."""
    high: str | None
    """The upper end of the range, exact."""
    range_of: str | None
    """What the range is across; null for a confidence interval or where there is none."""
    words: str
    """The figure in the words of the leaflet."""
    workings: tuple[str, ...]
    """Each step, as on paper."""
    chain: tuple[str, ...]
    """The ids of the options it was worked out through."""
    groups: tuple[ShownFigure, ...]
    """The figures of the groups, where it is split."""


@frozen(kw_only=True)
class ShownOutcome:
    """One outcome with every option's figure."""

    id: str
    """The outcome's id."""
    heading: str
    """Its heading in the leaflet."""
    timeframe: str
    """Over what time."""
    who: str
    """Whom the numbers are about."""
    denominator: int
    """Out of how many people they count."""
    figures: tuple[ShownFigure, ...]
    """One for every option, in the options' order."""


@frozen(kw_only=True)
class Shown:
    """An aid with its numbers worked out."""

    sdm: str
    """The version of sdm that worked them out."""
    fingerprint: str
    """The aid's fingerprint: SHA-256 of its RFC 8785 JSON."""
    outcomes: tuple[ShownOutcome, ...]
    """Every outcome, in the aid's order."""
    aid: dict[str, Any]
    """The aid as its author wrote it, defaults filled; see the schema of the aid."""


def shown(aid: Aid) -> Shown:
    """Work out every number of an aid."""
    book = Book(aid, datetime.date.min)  # no date shows here
    return Shown(
        sdm=__version__,
        fingerprint=fingerprint(aid),
        outcomes=tuple(_outcome(book, outcome) for outcome in aid.outcomes),
        aid=as_json_values(plain(aid, defaults=True)),
    )


def _outcome(book: Book, outcome: Outcome) -> ShownOutcome:
    figures = book.figures[outcome.id]
    return ShownOutcome(
        id=outcome.id,
        heading=book.heading(outcome),
        timeframe=outcome.timeframe,
        who=outcome.who,
        denominator=book.aid.denominator_of(outcome),
        figures=tuple(_figure(book, outcome, option, figure) for option, figure in figures.items()),
    )


def _figure(book: Book, outcome: Outcome, name: str, figure: Figure) -> ShownFigure:
    exact = getattr(figure, "exact", None)
    span = getattr(figure, "span", None)
    groups = figure.groups if isinstance(figure, GroupedFigure) else ()
    return ShownFigure(
        option=name,
        kind=_kind(figure),
        exact=None if exact is None else _exact(exact),
        decimal=None if exact is None else _decimal(exact),
        people=figure.people if isinstance(figure, PeopleFigure) else None,
        out_of=getattr(figure, "out_of", None),
        low=None if span is None else _exact(span.low),
        high=None if span is None else _exact(span.high),
        range_of=None if span is None else span.of,
        words=_words(book, outcome, figure),
        workings=tuple(working_lines(book, outcome, figure)),
        chain=() if isinstance(figure, GroupedFigure) else tuple(figure.basis.chain),
        groups=tuple(_figure(book, outcome, group, each) for group, each in groups),
    )


def _kind(figure: Figure) -> FigureKind:
    if isinstance(figure, LimitFigure):
        return "at_most" if figure.at_most else "at_least"
    return _KINDS[type(figure)]


_KINDS: dict[type, FigureKind] = {
    PeopleFigure: "people",
    ValueFigure: "value",
    SpanFigure: "range",
    WordsFigure: "words",
    UnknownFigure: "unknown",
    NotApplicableFigure: "does_not_apply",
    GroupedFigure: "groups",
}


def _exact(value: Fraction) -> str:
    written = _decimal(value)
    return written if Fraction(written) == value else str(value)


def _decimal(value: Fraction) -> str:
    """Write a number as programs read it: a page has its own minus sign and commas."""
    return decimal(value, 6).replace(",", "").replace("−", "-")


def _words(book: Book, outcome: Outcome, figure: Figure) -> str:
    part = estimate_part(book, outcome, (book.aid.options[0].id,), figure)
    said = [f"{part.number} {part.sentence}".strip(), *part.lines]
    return " ".join(each for each in said if each)


def as_json(told: Shown) -> str:
    """Write it as JSON; `sdm schema --of show` gives its schema."""
    return json.dumps(asdict(told), ensure_ascii=False, indent=2)


def as_text(told: Shown, *, workings: bool = False) -> str:
    """Write it as lines to read."""
    return "\n".join(_text(told, workings))


def _text(told: Shown, workings: bool) -> Iterator[str]:
    aid = told.aid
    names = {option["id"]: option["name"] for option in aid["options"]}
    yield f"{aid['title']}  ({aid['id']} {aid['version']}, {aid['status']})"
    yield f"Fingerprint {told.fingerprint[:16]}"
    yield ""
    yield aid["decision"]
    yield from (f"  - {name}" for name in names.values())
    for outcome in told.outcomes:
        yield ""
        yield f"{outcome.heading}: {outcome.timeframe}; {outcome.who}"
        for figure in outcome.figures:
            yield from _figure_text(figure, names, workings, "  ")


def _figure_text(
    figure: ShownFigure, names: dict[str, str], workings: bool, indent: str
) -> Iterator[str]:
    name = names.get(figure.option, figure.option)
    yield f"{indent}{name}: {figure.words}".rstrip()
    if workings and not figure.groups:
        yield from (f"{indent}    {line}" for line in figure.workings)
    for group in figure.groups:
        yield from _figure_text(group, {}, workings, indent + "  ")
