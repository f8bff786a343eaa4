"""How each number was worked out: what was reported, each sum, the whole number shown."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import words
from sdm.composing.book import Book
from sdm.composing.wording import (
    capital,
    checked_note,
    checked_result,
    paragraph,
    shown,
    stop,
)
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    NotApplicableFigure,
    PeopleFigure,
    SingleFigure,
    SpanFigure,
    UnknownFigure,
    ValueFigure,
)
from sdm.model.outcome import Outcome
from sdm.model.text import SourceId
from sdm.numbers.rounding import paper
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.workings.context import Working, Workings


def workings(book: Book) -> Section:
    """Compose the sums behind every outcome that has a figure."""
    parts = [outcome_workings(book, outcome) for outcome in book.aid.outcomes]
    intro = Prose(blocks=paragraph(words.WORKINGS_INTRO))
    kept = tuple(part for part in parts if part.workings or part.notes)
    return Section(anchor="workings", heading=words.WORKINGS_HEADING, parts=(intro, *kept))


def outcome_workings(book: Book, outcome: Outcome) -> Workings:
    """Compose the sums behind one outcome."""
    figures = book.figures[outcome.id]
    options = (
        Working(
            option=book.name(option),
            lines=tuple(working_lines(book, outcome, figure)),
            references=book.references(sorted(_sources(figure))),
        )
        for option, figure in figures.items()
        if not isinstance(figure, UnknownFigure | NotApplicableFigure)
    )
    notes = tuple(
        Prose(blocks=each.text.blocks, references=book.references(each.sources), tone="note")
        for each in outcome.also_known
        if each.show == "workings"
    )
    heading = f"{book.heading(outcome)} ({outcome.timeframe})"
    return Workings(heading=heading, workings=tuple(options), notes=notes)


def _sources(figure: Figure) -> frozenset[SourceId]:
    if isinstance(figure, GroupedFigure):
        return frozenset().union(*(each.basis.sources for _, each in figure.groups))
    return figure.basis.sources


def working_lines(book: Book, outcome: Outcome, figure: Figure) -> Iterator[str]:
    """Tell each step from what was reported to what is shown."""
    if isinstance(figure, GroupedFigure):
        for group, each in figure.groups:
            for line in _single(book, outcome, each):
                yield words.GROUP.format(group=capital(group), line=line)
    else:
        yield from _single(book, outcome, figure)


def _single(book: Book, outcome: Outcome, figure: SingleFigure) -> Iterator[str]:
    """Tell one figure's way from what was reported to what is shown."""
    estimate = figure.basis.estimate
    if reported := getattr(estimate, "as_reported", None):
        yield words.REPORTED.format(words=stop(reported))
    if seen := getattr(estimate, "seen_at", None):
        yield words.SEEN_AT.format(place=stop(seen))
    yield from _start(book, outcome, figure)
    steps = getattr(figure, "steps", ())
    yield from (str(step) for step in steps)
    yield from _ends(figure)
    if text := shown(figure):
        yield words.RESULT.format(shown=text)
    yield from getattr(figure, "cautions", ())
    if because := getattr(estimate, "because", None):
        yield stop(capital(because))
    if result := checked_result(estimate):
        yield words.CHECKED[result]
    if note := checked_note(estimate):
        yield stop(note)


def _start(book: Book, outcome: Outcome, figure: SingleFigure) -> Iterator[str]:
    """Say from which option's number a chain starts."""
    chain = figure.basis.chain
    if len(chain) < 2 or figure.basis.shared_with is not None:
        return
    before = book.figures[outcome.id][chain[-2]]
    if isinstance(before, PeopleFigure):
        yield words.STARTS.format(
            option=book.name(chain[-2]),
            people=paper(before.exact),
            denominator=f"{before.out_of:,}",
        )


def _ends(figure: SingleFigure) -> Iterator[str]:
    if isinstance(figure, PeopleFigure | ValueFigure | SpanFigure) and figure.span:
        span = figure.span
        yield from (str(step) for step in span.steps)
        yield words.ENDS.format(low=paper(span.low), high=paper(span.high))
