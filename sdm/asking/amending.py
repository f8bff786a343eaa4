"""The next version of a record: what is added or put right, why, and by whom."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from sdm.asking.answers import values_of
from sdm.asking.answers_file import data_of, placed, read_answers
from sdm.document import Document
from sdm.errors import AidError, CannotRun
from sdm.model.aid import Aid
from sdm.preferences.deciding import Author
from sdm.preferences.files import save_record
from sdm.preferences.json_form import plain
from sdm.preferences.making import amend, move
from sdm.preferences.record import PreferenceRecord, Status
from sdm.preferences.refusing import Breach, RecordError
from sdm.receiving import identifier_breaches

NOTHING_TO_DO = (
    "nothing was given to change; give --matters, --question, --from, --talk-on or --status "
    "(sdm record amend --help)"
)


@frozen(kw_only=True)
class Changes:
    """What a new version says that the one before did not."""

    because: str
    """Why there is a new version."""
    matters: str | None = None
    """What matters most, in the person's words, in place of what stood there."""
    questions: tuple[str, ...] = ()
    """Questions to add."""
    answers: Path | None = None
    """A file of answers; each field in it takes the place of the one before."""
    status: Status | None = None
    """The status it is to have."""
    requested_by: str | None = None
    """Who asked for it."""
    happened: datetime.datetime | None = None
    """When the talk was, with its offset; where it stays, what stood there."""
    led_by: Author | None = None
    """Who led the talk; where it stays, who stood there."""
    author: Author = field(factory=lambda: Author(kind="person"))
    """Who writes it."""


def amended(
    record: PreferenceRecord, changes: Changes, aid: Aid | None, *, now: datetime.datetime
) -> tuple[PreferenceRecord, ...]:
    """Make the next version of a record, and one more where its status changes too.

    Args:
        record: The version before; it stays as it is.
        changes: What to change.
        aid: The aid that it was made with, where that is at hand.
        now: What time it is, with its offset.

    Returns:
        The new versions, oldest first.

    Raises:
        CannotRun: Nothing is to be changed.
        AidError: The file of answers is wrong in places; all of them at once.
        RecordError: The new version does not obey the rules.
        Complaint: The record cannot get that status from where it is.
    """
    made: list[PreferenceRecord] = []
    fields = _fields(record, changes, aid, now.date())
    if fields or changes.happened or changes.led_by:
        made.append(
            amend(
                record,
                changes.because,
                now=now,
                author=changes.author,
                requested_by=changes.requested_by,
                happened=changes.happened,
                performer=changes.led_by,
                **fields,
            )
        )
    if changes.status is not None:
        made.append(
            move(
                made[-1] if made else record,
                changes.status,
                changes.because,
                now=now,
                author=changes.author,
                requested_by=changes.requested_by,
            )
        )
    if not made:
        raise CannotRun(NOTHING_TO_DO)
    return tuple(made)


def save_all(versions: tuple[PreferenceRecord, ...], path: Path) -> None:
    """Save new versions one after the other; each keeps the one before beside it.

    Raises:
        CannotRun: Something else stands there, or writing fails.
    """
    for each in versions:
        save_record(each, path)


def new_identifiers(
    before: PreferenceRecord, after: PreferenceRecord, today: datetime.date
) -> tuple[Breach, ...]:
    """Tell what looks as if it told who somebody is, and did not stand in the version before."""
    known = {each.at for each in identifier_breaches(before, today)}
    return tuple(each for each in identifier_breaches(after, today) if each.at not in known)


def _fields(
    record: PreferenceRecord, changes: Changes, aid: Aid | None, today: datetime.date
) -> dict[str, Any]:
    document = None if changes.answers is None else read_answers(changes.answers)
    data = {} if document is None else data_of(document)
    if changes.matters is not None:
        data["what_matters"] = {**_given(data, "what_matters"), "words": changes.matters}
    if "what_matters" in data:  # a part of it is put right without the rest being said again
        data["what_matters"] = {**plain(record.what_matters), **_given(data, "what_matters")}
    if changes.questions:
        asked = data.get("questions", [plain(each) for each in record.questions])
        data["questions"] = [*asked, *({"words": each} for each in changes.questions)]
    try:
        _same_speaker(data.pop("speaker", record.speaker), record)
        return values_of(data, aid, record.speaker, today=today)
    except RecordError as error:
        raise _at_its_place(document, error) from error


def _same_speaker(said: object, record: PreferenceRecord) -> None:
    if said != record.speaker:
        message = f"found another, and these are the words of: {record.speaker}"
        raise RecordError([Breach(at="speaker", message=message, hint="make a record of its own")])


def _given(data: dict[str, Any], key: str) -> dict[str, Any]:
    given = data.get(key, {})
    if not isinstance(given, dict):
        raise RecordError([Breach(at=key, message="found no keys and values, expected some")])
    return given


def _at_its_place(document: Document | None, error: RecordError) -> AidError | RecordError:
    return error if document is None else placed(document, error.problems)
