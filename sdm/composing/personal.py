"""Tables in which a person finds their own row, printed whole."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import (
    capital,
    checked_result,
    others,
    shown,
    spread,
    stop,
)
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    NotApplicableFigure,
    UnknownFigure,
    WordsFigure,
)
from sdm.model.personal import ChooseOne, PersonalTable, Point, Row
from sdm.personalising import row_figures, row_name
from sdm.rendering.components.personal_table.context import PersonalRow
from sdm.rendering.components.personal_table.context import PersonalTable as TablePart
from sdm.rendering.components.personal_table.context import Point as PointPart
from sdm.rendering.components.section.context import Section
from sdm.speaking import whole


def own_rows(book: Book) -> Iterator[Section]:
    """Compose every table, if there are any."""
    tables = tuple(_table(book, table) for table in book.aid.personalisation)
    if tables:
        yield Section(anchor="own-row", heading=words.ROWS_HEADING, parts=tables)


def _table(book: Book, table: PersonalTable) -> TablePart:
    return TablePart(
        anchor=f"table-{table.id}",
        heading=table.title,
        lines=tuple(_lines(book, table)),
        points_head=words.POINTS_HEAD if table.points else (),
        points=tuple(_points(table)),
        caption=_caption(book, table),
        head=_head(book, table),
        rows=tuple(_row(book, table, row) for row in table.rows),
        notes=(words.NOT_CONFIRMED,) if checked_result(table) == "not_confirmed" else (),
        references=book.references(table.sources),
    )


def _lines(book: Book, table: PersonalTable) -> Iterator[str]:
    yield words.ROWS_FOR.format(valid_for=table.valid_for.rstrip("."))
    yield words.ROWS_NOT_FOR
    if table.kind == "points":
        yield words.POINTS_HOW
    elif table.typed is not None:
        yield words.TYPED_HOW.format(name=f"{table.typed.name} ({table.typed.unit})")
    else:
        yield words.ROWS_HOW
    if table.changes is not None:
        yield words.ROWS_LAST_LINK.format(option=book.name(table.changes.option))
    if table.note:
        yield stop(table.note)


def _points(table: PersonalTable) -> Iterator[PointPart]:
    for each in table.points:
        if isinstance(each, ChooseOne):
            for point in each.choose_one:
                label = words.ONE_OF.format(label=point.label)
                yield PointPart(label=label, points=str(point.points))
        elif isinstance(each, Point):
            yield PointPart(label=each.label, points=str(each.points))


def _caption(book: Book, table: PersonalTable) -> str:
    if table.shows is not None:
        shows = table.shows
        return _titled(shows.label, shows.timeframe, book.aid.denominator)
    assert table.changes is not None
    outcome = book.aid.outcome(table.changes.outcome)
    return _titled(book.heading(outcome), outcome.timeframe, book.aid.denominator_of(outcome))


def _titled(label: str, timeframe: str, denominator: int) -> str:
    return words.ROWS_CAPTION.format(
        label=capital(label), timeframe=timeframe, denominator=whole(denominator)
    )


def _head(book: Book, table: PersonalTable) -> tuple[str, ...]:
    first = words.WHO if table.kind == "row" else words.SCORE
    if table.shows is not None:
        return (first, capital(table.shows.label), capital(table.shows.opposite))
    return (first, *book.option_names)


def _row(book: Book, table: PersonalTable, row: Row) -> PersonalRow:
    label = row.label or row_name(table, row).removeprefix(table.title).strip()
    return PersonalRow(label=label, cells=_cells(book, table, row), lines=tuple(_cautions(row)))


def _cells(book: Book, table: PersonalTable, row: Row) -> tuple[str, ...]:
    figures = row_figures(book.aid, table, row)
    if table.changes is None:
        return (_cell(figures[0]), _opposite(figures[0]))
    return tuple(_cell(each) for each in figures)


def _cautions(row: Row) -> Iterator[str]:
    note = getattr(row.estimate, "note", None)
    if note:
        yield stop(note)


def _cell(figure: Figure) -> str:
    if isinstance(figure, UnknownFigure):
        return words.NOT_KNOWN
    if isinstance(figure, NotApplicableFigure):
        return words.DOES_NOT_APPLY
    if isinstance(figure, WordsFigure):
        return figure.found
    if isinstance(figure, GroupedFigure):
        return "; ".join(
            words.GROUP.format(group=group, line=_cell(each)) for group, each in figure.groups
        )
    return capital(" ".join(part for part in (shown(figure), spread(figure)) if part))


def _opposite(figure: Figure) -> str:
    rest = "" if isinstance(figure, GroupedFigure) else others(figure)
    return capital(rest) if rest else words.NOT_KNOWN
