"""How each number was worked out: what was reported, each sum, the whole number shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from sdm.composing.book import Book, found_in
from sdm.composing.outcomes import how_bad
from sdm.composing.spoken import words
from sdm.composing.wording import (
    capital,
    checked_note,
    checked_result,
    paragraph,
    shown,
    stop,
    taken_as_the_same,
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
    singles,
)
from sdm.model.development import DatedFact
from sdm.model.option import Cell
from sdm.model.outcome import AlsoKnown, Outcome
from sdm.model.personal import PersonalTable
from sdm.model.source import Fact
from sdm.model.text import Block, SourceId
from sdm.model.values import Statement
from sdm.numbers.rounding import paper
from sdm.personalising import row_name, row_start
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.workings.context import Working, Workings
from sdm.speaking import whole


def workings(book: Book) -> Section:
    """Compose the sums behind every outcome that has a figure."""
    parts = [outcome_workings(book, outcome) for outcome in book.aid.outcomes]
    parts += [_table_workings(book, table) for table in book.aid.personalisation]
    intro = [Prose(blocks=paragraph(words.WORKINGS_INTRO))]
    if reason := book.aid.denominator_reason:
        text = words.OWN_DENOMINATOR.format(
            denominator=whole(book.aid.denominator), reason=stop(reason)
        )
        intro.append(Prose(blocks=paragraph(text), tone="note"))
    kept = tuple(part for part in parts if part.workings or part.notes)
    return Section(anchor="workings", heading=words.WORKINGS_HEADING, parts=(*intro, *kept))


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
    if not outcome.key:  # the leaflet says it of the key ones
        notes = (Prose(blocks=paragraph(how_bad(outcome)), tone="note"), *notes)
    heading = f"{book.heading(outcome)} ({outcome.timeframe})"
    return Workings(heading=heading, workings=tuple(options), notes=notes)


def _table_workings(book: Book, table: PersonalTable) -> Workings:
    """Compose what stands behind the rows of a table: what was reported and seen, each sum."""
    rows = (
        Working(
            option=row_name(table, row),
            lines=tuple(_single(book, None, each)),
            references=book.references(each.basis.sources),
        )
        for row in table.rows
        for each in [row_start(book.aid, table, row)]
        if not isinstance(each, UnknownFigure | NotApplicableFigure)
    )
    seen = words.SEEN_AT.format(place=stop(table.seen_at)) if table.seen_at else ""
    told = " ".join(each for each in (seen, *_checked(table)) if each)
    note = Prose(blocks=paragraph(told), references=book.references(table.sources), tone="note")
    return Workings(heading=table.title, workings=tuple(rows), notes=(note,) if told else ())


def second_reading(book: Book) -> Iterator[Section]:
    """Compose what a second reader found about everything that is no figure."""
    read = [
        Prose(
            blocks=(*_blocks(thing), *paragraph(" ".join(_checked(thing)))),
            references=book.references(thing.sources),
        )
        for thing in found_in(book.aid, *get_args(Read))
        if checked_note(thing)
    ]
    if read:
        yield Section(
            anchor="second-reading", heading=words.SECOND_READING_HEADING, parts=tuple(read)
        )


Read = Fact | DatedFact | Cell | AlsoKnown | Statement
"""What a second reader can look up, besides figures and tables."""


def _blocks(thing: Read) -> tuple[Block, ...]:
    if isinstance(thing, Statement):
        return paragraph(stop(thing.statement))
    return paragraph(stop(thing.text)) if isinstance(thing, Cell) else thing.text.blocks


def _checked(thing: object) -> Iterator[str]:
    """Say what a second reader found, and noted."""
    if result := checked_result(thing):
        yield words.CHECKED[result]
    if note := checked_note(thing):
        yield stop(note)


def _sources(figure: Figure) -> frozenset[SourceId]:
    return frozenset().union(*(each.basis.sources for each in singles(figure)))


def working_lines(book: Book, outcome: Outcome, figure: Figure) -> Iterator[str]:
    """Tell each step from what was reported to what is shown."""
    if isinstance(figure, GroupedFigure):
        for group, each in figure.groups:
            for line in _single(book, outcome, each):
                yield words.GROUP.format(group=capital(group), line=line)
    else:
        yield from _single(book, outcome, figure)


def _single(book: Book, outcome: Outcome | None, figure: SingleFigure) -> Iterator[str]:
    """Tell one figure's way from what was reported to what is shown."""
    if outcome is not None and (taken := taken_as_the_same(book.aid, outcome, figure)):
        # What was reported and looked up is of the other option; here it is taken for granted.
        yield taken
        yield words.RESULT.format(shown=shown(figure))
        return
    estimate = figure.basis.estimate
    if reported := getattr(estimate, "as_reported", None):
        yield words.REPORTED.format(words=stop(reported))
    if seen := getattr(estimate, "seen_at", None):
        yield words.SEEN_AT.format(place=stop(seen))
    if outcome is None:  # a row of a table stands alone
        if who := getattr(estimate, "who", None):
            yield words.FIGURE_WHO.format(who=who)
    else:
        yield from _start(book, outcome, figure)
    steps = getattr(figure, "steps", ())
    yield from (str(step) for step in steps)
    yield from _ends(figure)
    if text := shown(figure):
        yield words.RESULT.format(shown=text)
    yield from getattr(figure, "cautions", ())
    if because := getattr(estimate, "because", None):
        yield stop(capital(because))
    yield from _checked(estimate)


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
            denominator=whole(before.out_of),
        )


def _ends(figure: SingleFigure) -> Iterator[str]:
    if isinstance(figure, PeopleFigure | ValueFigure | SpanFigure) and figure.span:
        span = figure.span
        yield from (str(step) for step in span.steps)
        yield words.ENDS.format(low=paper(span.low), high=paper(span.high))
        if span.of:
            yield words.ACROSS.format(of=span.of)
