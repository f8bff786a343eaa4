"""An aid and a record together: a record is begun from an aid, and held against a later one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from sdm.composing import Refused
from sdm.composing.book import Book
from sdm.composing.local import named
from sdm.composing.outcomes import estimate_part
from sdm.composing.wording import certainty
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    NotApplicableFigure,
    PeopleFigure,
    SingleFigure,
    UnknownFigure,
)
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid, NoChangeAbsent
from sdm.model.local import Overlay
from sdm.model.outcome import Outcome
from sdm.model.text import OptionId
from sdm.personalising import find_row, personalise, row_name
from sdm.preferences.aid import AidUsed, FigureShown, RowChosen
from sdm.preferences.deciding import Author
from sdm.preferences.making import new_id, obeying, provenance
from sdm.preferences.people import Speaker
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.talk import GoodOrBad, OptionDiscussed
from sdm.preferences.words import Hash, Text, Uuid


def begin(
    aid: Aid,
    speaker: Speaker,
    *,
    now: datetime.datetime,
    author: Author,
    edition: str | None = None,
    language: str | None = None,
    overdue_because: str | None = None,
    rows: Mapping[str, int | str] | None = None,
    where_from: str | None = None,
    record_id: Uuid | None = None,
    local: Overlay | None = None,
) -> PreferenceRecord:
    """Begin the record of a talk about an aid: which aid it was, what it showed, and nothing else.

    Nothing is filled in for anybody: no option is chosen, nothing is weighed, nothing is answered.

    Args:
        aid: The aid as loaded.
        speaker: Whose words the record will hold.
        now: What time it is, with its offset.
        author: Who writes it.
        edition: The handout that the person had.
        language: The language of the record's words; without it, the aid's.
        overdue_because: Why the aid is used although it is out of date; needed then.
        rows: For each printed table, by its id, the person's score or the label of their row.
        where_from: Where the scores or ticks came from by which the rows were found.
        record_id: The record's id; without it, a new random one.
        local: What a service near the person had added to what they saw.

    Raises:
        Refused: The aid was withdrawn.
        RecordError: The aid is out of date, and nobody says why it is used.
        NoSuchRow: A table has no such row.
    """
    if aid.status == "withdrawn":
        raise Refused(f'the aid "{aid.id}" was withdrawn: {aid.withdrawn_because}')
    chosen = rows or {}
    record = PreferenceRecord(
        record_id=record_id or new_id(),
        language=language or aid.language,
        speaker=speaker,
        aid=_used(aid, edition, overdue_because, local),
        provenance=provenance(author, now),
        figures_shown=figures_shown(as_seen(aid, chosen)),
        rows=tuple(_row(aid, table, wanted, where_from) for table, wanted in chosen.items()),
        # Where nobody can stay as they are, the aid has said why.
        no_action_absent_because=_why_none_stays(aid),
    )
    return obeying(record)


def _why_none_stays(aid: Aid) -> Text | None:
    return Text(aid.no_change.absent) if isinstance(aid.no_change, NoChangeAbsent) else None


def as_seen(aid: Aid, rows: Mapping[str, int | str]) -> Aid:
    """Put a person's rows in place of the average; a table that only informs replaces nothing.

    Raises:
        NoSuchRow: There is no such table, or it has no such row.
    """
    tables = ((str(each.id), each) for each in aid.personalisation if each.changes is None)
    informing = dict(tables)
    for table, wanted in rows.items():
        if table in informing:
            find_row(informing[table], wanted)
        else:
            aid = personalise(aid, {table: wanted})
    return aid


def figures_shown(aid: Aid) -> tuple[FigureShown, ...]:
    """Copy every figure of an aid in the words of its page; no later aid can change them then."""
    book = Book(aid, datetime.date.min)  # no date shows here
    return tuple(
        _shown(book, outcome, option, group, single)
        for outcome in aid.outcomes
        for option, figure in book.figures[outcome.id].items()
        for group, single in _by_group(figure)
    )


def options_in(aid: Aid) -> tuple[OptionDiscussed, ...]:
    """Give the options as an aid tells of them, each with the benefits and harms that it may have.

    They are in the order of the aid. Whoever writes the record leaves out what was not talked
    about; nothing here says that it was.
    """
    book = Book(aid, datetime.date.min)
    return tuple(
        OptionDiscussed(
            id=option.id,
            text=Text(option.name),
            is_no_action=option.id == book.no_change,
            benefits=_points(book, option.id, "benefit"),
            risks=_points(book, option.id, "harm", "burden"),
        )
        for option in aid.options
    )


def _points(book: Book, option: OptionId, *kinds: str) -> tuple[GoodOrBad, ...]:
    return tuple(
        GoodOrBad(text=Text(book.heading(outcome)), outcome=outcome.id)
        for outcome in book.aid.outcomes
        if outcome.kind in kinds
        and not isinstance(book.figures[outcome.id][option], NotApplicableFigure)
    )


def _used(
    aid: Aid, edition: str | None, overdue_because: str | None, local: Overlay | None
) -> AidUsed:
    evidence = aid.development.evidence
    return AidUsed(
        id=aid.id,
        version=aid.version,
        fingerprint=Hash(fingerprint(aid)),
        title=Text(aid.title),
        decision=Text(aid.decision),
        edition=edition,
        language=aid.language,
        overlay=None if local is None else Text(named(local)),
        evidence_until=None if evidence is None else evidence.until,
        review_due=aid.development.next_review,
        used_overdue_because=None if overdue_because is None else Text(overdue_because),
    )


def _row(aid: Aid, table: str, wanted: int | str, where_from: str | None) -> RowChosen:
    found = next(each for each in aid.personalisation if each.id == table)
    return RowChosen(
        table=table,
        row=Text(row_name(found, find_row(found, wanted))),
        inputs={"score": Text(str(wanted))} if isinstance(wanted, int) else {},
        where_from=None if where_from is None else Text(where_from),
    )


def _by_group(figure: Figure) -> tuple[tuple[str | None, SingleFigure], ...]:
    return figure.groups if isinstance(figure, GroupedFigure) else ((None, figure),)


def _shown(
    book: Book, outcome: Outcome, option: OptionId, group: str | None, figure: SingleFigure
) -> FigureShown:
    part = estimate_part(book, outcome, (option,), figure)
    counted = isinstance(figure, PeopleFigure) and not (
        figure.fewer_than_one or figure.all_but_fewer_than_one  # nobody, and everybody, are others
    )
    sure = certainty(figure)
    return FigureShown(
        outcome=outcome.id,
        option=option,
        group=None if group is None else Text(group),
        label=Text(book.heading(outcome)),
        said=Text(" ".join(each for each in (part.number, part.sentence, *part.lines) if each)),
        people=figure.people if isinstance(figure, PeopleFigure) and counted else None,
        out_of=getattr(figure, "out_of", None),
        timeframe=Text(outcome.timeframe),
        certainty=Text(sure) if sure else None,
        unknown=Text(figure.why) if isinstance(figure, UnknownFigure) else None,
    )
