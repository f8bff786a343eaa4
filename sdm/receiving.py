"""Records that come from elsewhere and go elsewhere: taken in with care, given out whole."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from sdm.cataloguing import Catalogue
from sdm.errors import AidError, CannotRun
from sdm.preferences.files import default_name, newer_than, open_record, save_record
from sdm.preferences.identifiers import NAMES, identifiers_in
from sdm.preferences.json_form import canonical
from sdm.preferences.people import Subject
from sdm.preferences.reading import loads
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach, RecordError
from sdm.preferences.rules import breaches, check_same_person, missing_for_valid
from sdm.recording.archive import find_aid
from sdm.recording.differences import FigureChange, differences
from sdm.summarising import SummaryFormat, summarise

MOST_LINES = 12
"""So many figures that differ are listed; the rest are counted."""


@frozen(kw_only=True)
class Received:
    """A record from elsewhere, read and held against the rules; nothing is kept yet."""

    record: PreferenceRecord
    about_aid: tuple[str, ...]
    """What somebody must know of the aid that it was made with: unknown, another version, same."""
    identifiers: tuple[Breach, ...]
    """Where something looks as if it told who somebody is, and what kind of thing; never what."""


def receive(data: bytes, name: str, *, aids: Catalogue, today: datetime.date) -> Received:
    """Read a record from elsewhere.

    Args:
        data: The bytes of a file, from anywhere.
        name: What to call it in messages.
        aids: Where the aid it was made with may stand.
        today: What day it is.

    Raises:
        RecordError: It is no record, or does not obey the rules of one; all problems at once.
    """
    record = loads(data, name)
    if found := breaches(record):
        raise RecordError(found, name)
    return Received(
        record=record,
        about_aid=tuple(beside_aid(record, aids)),
        identifiers=tuple(identifier_breaches(record, today)),
    )


def identifier_breaches(record: PreferenceRecord, today: datetime.date) -> Iterator[Breach]:
    """Tell where something looks as if it told who somebody is; never what stands there."""
    for each in identifiers_in(record, today=today):
        yield Breach(
            at=each.at,
            message=f"looks as if it had {NAMES[each.found.kind]} in it",
            hint="take it out, or give --keep-identifiers to keep it as it is",
        )


def keep(record: PreferenceRecord, path: Path | None = None) -> tuple[Path, bool]:
    """Keep a record that was received.

    Args:
        record: The record.
        path: Its file; without one, in this folder under a name that says nothing.

    Returns:
        The file, and whether anything was written: the very same record may stand there already.

    Raises:
        RecordError: What stands there and this may be two people's.
        CannotRun: Something else stands there, or a later version, or one this was not made from.
    """
    place = Path(default_name(record)) if path is None else path
    if place.is_dir():
        place = place / default_name(record)
    if place.exists():
        ours = open_record(place)
        check_same_person(ours, record)
        if ours == record:
            return place, False
    save_record(record, place)
    return place, True


def beside_aid(record: PreferenceRecord, aids: Catalogue) -> Iterator[str]:
    """Say in lines how the aid at hand differs from the one that a record was made with."""
    used = record.aid
    try:
        now = aids.aid(used.id) if used.id in aids.paths() else None
    except (AidError, CannotRun):
        now = None
    if now is None:
        yield (
            f'Made with the decision aid "{used.id}", version {used.version}, which is not here: '
            "its figures stand as they were shown, and nothing tells whether they hold today."
        )
        return
    found = differences(record, now)
    yield found.words
    if found.withdrawn_because is not None:
        yield f"Why it was withdrawn: {found.withdrawn_because}"
    for change in found.figures[:MOST_LINES]:
        yield _changed(change)
    if len(found.figures) > MOST_LINES:
        yield f"And {len(found.figures) - MOST_LINES} figures more."
    for table in found.rows_gone:
        yield f'The table "{table}" has no such row any more.'
    if not found.same and (kept := find_aid(used, aids)) is not None and kept.exact:
        yield f"The aid as it was then: {kept.path}"


def beside_versions(record: PreferenceRecord, path: Path) -> Iterator[str]:
    """Say that there is a later version, of one that was kept when that took its place."""
    later = newer_than(record, path)
    if later is not None:
        yield f"This is version {record.version}. Version {later[1]} stands in {later[0]}."


def _changed(change: FigureChange) -> str:
    then, now = change.then or "no such figure", change.now or "no such figure"
    return f"{change.label} ({change.option}): then {then} Now {now}"


def give_out(
    record: PreferenceRecord,
    format: SummaryFormat = "json",
    *,
    today: datetime.date,
    unfinished: bool = False,
    with_identifiers: bool = False,
) -> bytes:
    """Give a record out for another system.

    Args:
        record: The record; it stays as it is.
        format: json for the whole record in its canonical bytes (RFC 8785), or a summary.
        today: What day it is.
        unfinished: Give it out although something that a valid record needs is missing.
        with_identifiers: Leave in what a host system passed in: NHS number, name, day of birth.

    Raises:
        RecordError: Something that a valid record needs is missing, and `unfinished` is not given.
        CannotRun: It was entered in error, and a summary of it would pass on what is wrong.
    """
    if record.status == "entered_in_error" and format != "json":
        raise CannotRun(
            "the record was entered in error; only json, which says so, is given out of it"
        )
    missing = missing_for_valid(record)
    if missing and not unfinished and record.status in ("in_progress", "valid"):
        raise RecordError((*missing, UNFINISHED))
    if record.status == "in_progress" and not unfinished:
        raise RecordError([UNFINISHED])
    given = record if with_identifiers else without_identifiers(record)
    if format == "json":
        return canonical(given)
    return summarise(given, format, today=today)


UNFINISHED = Breach(
    at="status",
    message="is in progress, and what is given out should be valid",
    hint="make it valid (sdm record amend --status valid), or give --unfinished: it says so then",
)


def without_identifiers(record: PreferenceRecord) -> PreferenceRecord:
    """Leave out who the person is, apart from the host's own reference."""
    return evolve(record, subject=Subject(ref=record.subject.ref))


def left_out(record: PreferenceRecord) -> tuple[str, ...]:
    """Name the fields that are left out of what is given out."""
    names = ("nhs_number", "nhs_number_status", "name", "birth_date")
    return tuple(f"subject.{name}" for name in names if getattr(record.subject, name) is not None)


ENDINGS: dict[SummaryFormat, str] = {
    "text": "txt",
    "html": "html",
    "pdf": "pdf",
    "json": "json",
    "csv": "csv",
}
"""The ending of a file, for each form of a summary."""


def summary_path(
    record: PreferenceRecord, format: SummaryFormat, output: Path | None, source: Path
) -> Path:
    """Name the file of a summary so that its name says nothing of the person.

    Raises:
        CannotRun: It would be written over the record itself.
    """
    name = f"summary-{record.record_id[:8]}.{ENDINGS[format]}"
    path = Path(name) if output is None else output / name if output.is_dir() else output
    if path.exists() and path.samefile(source):
        raise CannotRun(f"{path}: is the record itself; give another name with -o")
    return path
