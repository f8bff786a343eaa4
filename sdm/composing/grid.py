"""The one-page grid: options as columns, a few words in each cell, to look at together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from sdm.composing import notices
from sdm.composing.book import Book
from sdm.composing.options import attribute_row
from sdm.composing.outcomes import estimate_part, has_values, how_sure, in_words
from sdm.composing.spoken import words
from sdm.composing.wording import capital, paragraph, stop
from sdm.figures.result import Figure
from sdm.model.option import Attribute, Option
from sdm.model.option import Cell as ModelCell
from sdm.model.outcome import Outcome
from sdm.model.text import Paragraph, spoken
from sdm.rendering.components.options_table.context import Cell, OptionsTable, Row
from sdm.rendering.components.outcome.context import Estimate
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.writing_space.context import WritingSpace

SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
WIDEST = 5
"""How many columns have room on a page that lies on its side."""


def parts(book: Book) -> Iterator[object]:
    """Give what is in sight while two people look at one sheet."""
    yield from notices.urgent(book)
    yield from notices.reviewed(book)
    yield Prose(blocks=paragraph(book.aid.decision))
    yield Prose(blocks=paragraph(words.GRID_HOW), tone="note")
    yield from _tables(book)
    yield WritingSpace(label=words.GRID_SPACE, lines=2)
    yield Prose(blocks=paragraph(words.GRID_MORE), tone="note")


def _tables(book: Book) -> Iterator[OptionsTable]:
    """Set at most five options side by side; the first stands in every table there is."""
    rows = list(_rows(book))
    groups = list(_groups(len(book.aid.options)))
    for number, chosen in enumerate(groups, 1):
        caption = words.GRID_CAPTION
        if len(groups) > 1:
            caption = words.GRID_PART.format(
                number=number, total=len(groups), option=book.option_names[0]
            )
        yield OptionsTable(
            caption=caption,
            options=tuple(book.option_names[index] for index in chosen),
            rows=tuple(
                evolve(row, cells=tuple(merged([row.cells[index] for index in chosen])))
                for row in rows
            ),
        )


def _groups(options: int) -> Iterator[tuple[int, ...]]:
    if options <= WIDEST:
        yield tuple(range(options))
        return
    others = options - 1
    tables = -(-others // (WIDEST - 1))
    # As even as they come: no option stands alone in a wide column.
    ends = [1 - (-others * number // tables) for number in range(tables + 1)]
    for start, end in pairwise(ends):
        yield (0, *range(start, end))


def merged(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Make one cell of neighbours of which the same is said."""
    last: Cell | None = None
    for cell in cells:
        if last is not None and (last.number, last.blocks) == (cell.number, cell.blocks):
            last = evolve(last, span=last.span + 1, option=f"{last.option} · {cell.option}")
            continue
        if last is not None:
            yield last
        last = cell
    if last is not None:
        yield last


def _rows(book: Book) -> Iterator[Row]:
    yield Row(
        label=words.GRID_WHAT,
        cells=tuple(
            Cell(option=option.name, blocks=paragraph(_what(option))) for option in book.aid.options
        ),
    )
    for attribute in book.aid.attributes:
        yield _short(book, attribute)
    for outcome in book.aid.outcomes:
        if outcome.key:
            yield _outcome(book, outcome)


def _what(option: Option) -> str:
    """Say in a few words what an option is: its full name, or how `involves` begins."""
    first = option.involves.blocks[0]
    if option.full_name or not isinstance(first, Paragraph):
        return stop(option.full_name or option.name)
    return SENTENCE_END.split(spoken(first), maxsplit=1)[0]


def _short(book: Book, attribute: Attribute) -> Row:
    """Compose a row of the words alone: their notes stand in the leaflet."""
    cells = {
        option: evolve(cell, note=None) if isinstance(cell, ModelCell) else cell
        for option, cell in attribute.cells.items()
    }
    return attribute_row(book, evolve(attribute, cells=cells))


def _outcome(book: Book, outcome: Outcome) -> Row:
    figures = book.figures[outcome.id]
    cells = (_cell(book, outcome, figures[option.id], option) for option in book.aid.options)
    about = [
        *([words.GRID_PEOPLE.format(label=outcome.label)] if outcome.measure == "people" else []),
        words.COUNTED_OVER.format(timeframe=outcome.timeframe),
        words.COUNTED_IN.format(who=outcome.who),
    ]
    if words.BETTER[outcome.better] and has_values(book, outcome):
        about.append(words.BETTER[outcome.better])
    if outcome.not_comparable:
        about.append(words.SET_APART.format(why=stop(outcome.not_comparable)))
    return Row(
        label=book.heading(outcome),
        lines=(*about, *map(in_words, how_sure(book, outcome))),
        cells=tuple(cells),
    )


def _cell(book: Book, outcome: Outcome, figure: Figure, option: Option) -> Cell:
    part = estimate_part(book, outcome, (option.id,), figure, short=True)
    said = tuple(block for line in _sentences(part) for block in paragraph(line))
    return Cell(option=option.name, number=part.number, blocks=said, known=part.known)


def _sentences(part: Estimate) -> Iterator[str]:
    """Say what follows the number; a caution that all groups share is said once, at the end."""
    if not part.groups:
        yield " ".join(each for each in (part.sentence, part.rest, *part.lines) if each)
        return
    shared = [line for line in part.groups[0].lines if all(line in g.lines for g in part.groups)]
    for group in part.groups:
        own = (line for line in group.lines if line not in shared)
        line = " ".join(each for each in (group.number, group.sentence, group.rest, *own) if each)
        yield words.GROUP.format(group=capital(group.options[0]), line=line)
    yield from shared
