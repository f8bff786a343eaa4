"""The condition, and the options side by side: what each involves and what it is like."""

from __future__ import annotations

from collections.abc import Iterator

from sdm import speaking
from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import paragraph, stop
from sdm.model.option import Attribute, Option
from sdm.model.source import DoesNotApply
from sdm.model.text import Block
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.options_table.context import Cell, OptionsTable, Row
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.stacked_table.context import Entry, StackedRow, StackedTable


def in_short(book: Book) -> Section:
    """Compose the key points; they may hold numbers, so what matters to the person comes first."""
    parts = (Checklist(kind="dots", items=book.aid.key_points),)
    return Section(anchor="in-short", heading=words.IN_SHORT, parts=parts)


def condition(book: Book) -> Section:
    """Compose what is going on, and what happens if nothing is done."""
    course = book.aid.natural_course
    if isinstance(course, DoesNotApply):
        heading = words.NOT_POSSIBLE
        nothing = Prose(
            blocks=paragraph(stop(course.does_not_apply)),
            references=book.references(course.sources),
        )
    else:
        heading, nothing = words.NOTHING_DONE, book.prose(course)
    parts = [book.prose(fact) for fact in book.aid.condition]
    below = Section(anchor="nothing-done", level=3, heading=heading, parts=(nothing,))
    return Section(anchor="condition", heading=words.CONDITION_HEADING, parts=(*parts, below))


def options(book: Book) -> Section:
    """Compose the options side by side, in words."""
    aid = book.aid
    rows = [
        Row(label=words.INVOLVES, cells=tuple(_involves(book, option) for option in aid.options)),
        *(attribute_row(book, attribute) for attribute in aid.attributes),
    ]
    table = side_by_side(book, words.OPTIONS_CAPTION, words.OPTIONS_HEAD, rows)
    before = Prose(blocks=paragraph(" ".join(_before(book))), tone="note")
    return Section(
        anchor="options",
        heading=words.OPTIONS_HEADING,
        parts=(before, table, *_living(book), *_test(book)),
    )


def attribute_row(book: Book, attribute: Attribute) -> Row:
    """Compose one respect in which the options differ."""
    cells = (book.cell(option.id, attribute.cells[option.id]) for option in book.aid.options)
    return Row(label=attribute.label, cells=tuple(cells))


def side_by_side(
    book: Book, caption: str, head: tuple[str, ...], rows: list[Row]
) -> OptionsTable | StackedTable:
    """Set options in columns while a line of text has room in each, else one under the other."""
    if len(book.aid.options) <= book.columns:
        return OptionsTable(caption=caption, options=book.option_names, rows=tuple(rows))
    stacked = tuple(StackedRow(label=row.label, entries=tuple(_entries(row))) for row in rows)
    return StackedTable(caption=caption, head=head, rows=stacked)


def _entries(row: Row) -> Iterator[Entry]:
    """Put options together of which the same is said; the order stays."""
    alike: dict[tuple[Block, ...], list[Cell]] = {}
    for cell in row.cells:
        alike.setdefault(cell.blocks, []).append(cell)
    for blocks, cells in alike.items():
        references = {each.number: each for cell in cells for each in cell.references}
        yield Entry(
            options=" · ".join(cell.option for cell in cells),
            blocks=blocks,
            references=tuple(references[number] for number in sorted(references)),
            known=cells[0].known,
        )


def _before(book: Book) -> Iterator[str]:
    if book.no_change is not None:
        yield words.NO_CHANGE_IS.format(option=book.name(book.no_change))
    yield words.ORDER.format(order=book.aid.order.rstrip("."))


def _involves(book: Book, option: Option) -> Cell:
    blocks = option.involves.blocks
    if option.full_name:
        blocks = (*paragraph(stop(option.full_name)), *blocks)
    return Cell(option=option.name, blocks=blocks, references=book.references(option.sources))


def _living(book: Book) -> Iterator[Section]:
    """Set what people say side by side; a row nobody has anything in is left out."""
    rows = []
    for key, label in words.LIVING.items():
        told = [getattr(option.living_with, key, None) for option in book.aid.options]
        if any(each is not None for each in told):
            cells = (
                book.cell(option.id, each)
                for option, each in zip(book.aid.options, told, strict=True)
            )
            rows.append(Row(label=label, cells=tuple(cells)))
    if rows:
        table = side_by_side(book, words.LIVING_CAPTION, words.LIVING_HEAD, rows)
        yield Section(anchor="living-with", level=3, heading=words.LIVING_HEADING, parts=(table,))


def _test(book: Book) -> Iterator[Section]:
    test = book.aid.test
    if test is None:
        return
    parts: list[tuple[str, tuple[object, ...]]] = [
        (words.TEST_FINDS, (Prose(blocks=paragraph(stop(test.measures))),)),
        (words.TEST_POSITIVE, (Checklist(kind="steps", items=test.if_positive),)),
        (words.TEST_NEGATIVE, (Checklist(kind="steps", items=test.if_negative),)),
        (words.TEST_OVER, (book.prose(test.overdiagnosis),)),
    ]
    if test.detected_with:
        parts.append((words.TEST_WITH, (book.prose(test.detected_with),)))
    if test.detected_without:
        parts.append((words.TEST_WITHOUT, (book.prose(test.detected_without),)))
    if test.accuracy:
        parts.append((words.TEST_ACCURACY, tuple(_accuracy(book))))
    sections = (
        Section(anchor=f"test-{number}", level=4, heading=heading, parts=inside)
        for number, (heading, inside) in enumerate(parts, 1)
    )
    yield Section(anchor="test", level=3, heading=words.TEST_HEADING, parts=tuple(sections))


def _accuracy(book: Book) -> Iterator[Prose]:
    """Tell the counts from the top down: everybody, who has it, whom the test finds."""
    assert book.aid.test is not None
    assert book.aid.test.accuracy is not None
    counts = book.aid.test.accuracy
    ill = counts.true_positive + counts.false_negative
    well = counts.false_positive + counts.true_negative
    numbers = {
        "total": ill + well,
        "ill": ill,
        "well": well,
        "tp": counts.true_positive,
        "fn": counts.false_negative,
        "fp": counts.false_positive,
        "tn": counts.true_negative,
    }
    written = {name: speaking.whole(number) for name, number in numbers.items()}
    references = book.references(counts.sources)
    for wording in words.TEST_COUNTS:
        text = wording.format(condition=counts.condition, **written)
        yield Prose(blocks=paragraph(text), references=references)
    if counts.note:
        yield Prose(blocks=paragraph(stop(counts.note)), tone="note")
