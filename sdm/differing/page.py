"""What changed, as a page in the look of the handouts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sdm import __version__
from sdm.composing import words
from sdm.composing.handout import Handout
from sdm.composing.wording import paragraph, stop
from sdm.differing.change import Diff, DiffProblem, DiffReport, NumberChange, TextChange
from sdm.differing.wording import (
    NOTHING_BEFORE,
    TOPICS,
    item,
    moved,
    nothing,
    numbers_in_words,
    reasons,
    versions,
    written,
)
from sdm.model.text import Block, Inline, Paragraph, Strong, Words
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.components.options_table.context import Cell, OptionsTable, Row
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section

WHAT_CHANGED = "What changed"
TITLE = "What changed: {title}"
LEAD = "{versions}. Numbers first, as a reader sees them and as they were written; then words, then sources."
BEFORE, NOW = COLUMNS = ("Before", "Now")
NOT_THERE = "Nothing stood here."
NOT_THERE_NOW = "Nothing stands here."
ITEMS = "What came and what went"
FINDING = "Before this goes out"
RUNNING = "What changed. {versions}."
CAPTION = "{what}: before and now"
CHANGED_WORDS = "Words that differ are in bold."


def page(report: DiffReport) -> Handout:
    """Compose a page of what changed, and of what is wrong with its version."""
    told = report.diff
    new = told.new if told else None
    return Handout(
        edition="companion",
        language="en-GB",
        direction="ltr",
        aid=new.id if new else "",
        version=new.version if new else "",
        fingerprint=new.fingerprint if new else "",
        running=RUNNING.format(versions=versions(told)) if told else "",
        title=TITLE.format(title=new.title) if new else WHAT_CHANGED,
        lead=LEAD.format(versions=versions(told)) if told else NOTHING_BEFORE,
        parts=tuple(_parts(told, report.problems)) if told else (),
        footer=(words.MADE_WITH.format(version=__version__),),
    )


def _parts(told: Diff, problems: tuple[DiffProblem, ...]) -> Iterator[object]:
    for problem in problems:
        said = f"{stop(problem.message)} {stop(problem.hint)}"
        yield Notice(kind="overdue", heading=FINDING, blocks=paragraph(said))
    if told.is_empty:
        yield Prose(blocks=paragraph(nothing(told)))
        return
    if told.items:
        items = Checklist(kind="dots", items=tuple(map(item, told.items)))
        yield Section(anchor="items", heading=ITEMS, parts=(items,))
    if told.numbers:
        yield Section(
            anchor="numbers", heading=TOPICS["numbers"], parts=tuple(_number_tables(told))
        )
    for topic in ("words", "sources", "making"):
        changes: tuple[TextChange, ...] = getattr(told, topic)
        if changes:
            said = numbers_in_words(told) if topic == "words" else ""
            yield _texts(topic, changes, said)
    if told.moved:
        yield Prose(blocks=paragraph(moved(told.moved)), tone="note")


def _number_tables(told: Diff) -> Iterator[OptionsTable]:
    for what, changes in groupby(told.numbers, key=lambda each: each.what):
        rows = tuple(_number_row(told, each) for each in changes)
        yield OptionsTable(caption=CAPTION.format(what=what), options=COLUMNS, rows=rows)


def _number_row(told: Diff, change: NumberChange) -> Row:
    return Row(
        label=change.of,
        lines=tuple(stop(line) for line in (*written(change), *reasons(change, told))),
        cells=tuple(_cells(*(paragraph(e) if e else None for e in (change.old, change.new)))),
    )


def _texts(topic: str, changes: tuple[TextChange, ...], said: str) -> Section:
    rows = tuple(
        Row(label=each.at, cells=tuple(_cells(_side(each, "removed"), _side(each, "added"))))
        for each in changes
    )
    intro = Prose(blocks=paragraph(f"{CHANGED_WORDS} {said}".strip()), tone="note")
    caption = CAPTION.format(what=TOPICS[topic])
    table = OptionsTable(caption=caption, options=COLUMNS, rows=rows)
    return Section(anchor=topic, heading=TOPICS[topic], parts=(intro, table))


def _cells(old: tuple[Block, ...] | None, new: tuple[Block, ...] | None) -> Iterator[Cell]:
    for name, blocks, absent in ((BEFORE, old, NOT_THERE), (NOW, new, NOT_THERE_NOW)):
        yield Cell(option=name, blocks=blocks or paragraph(absent), known=blocks is not None)


def _side(change: TextChange, own: str) -> tuple[Block, ...] | None:
    """Write one side of a text, with the words that the other does not have in bold."""
    if (change.old if own == "removed" else change.new) is None:
        return None
    said: list[Inline] = []
    for part in change.parts:
        if part.change == "same" or change.change != "changed":
            said.append(Words(part.text))
        elif part.change == own:
            said.append(Strong((Words(part.text),)))
    return (Paragraph(tuple(said)),)
