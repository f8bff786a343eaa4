"""From one version of a record to the next; nothing is overwritten, and every step says why."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from attrs import evolve, fields, frozen

from sdm import __version__
from sdm.errors import Complaint
from sdm.preferences.deciding import Amendment, Author, Provenance, Software
from sdm.preferences.json_form import record_hash
from sdm.preferences.record import SCHEMA_VERSION, PreferenceRecord, Status
from sdm.preferences.refusing import RecordError
from sdm.preferences.rules import breaches, check_move
from sdm.preferences.words import Moment, Text, Uuid

NOT_BY_CHANGES = frozenset(
    {
        "schema_version",
        "record_id",
        "version",
        "supersedes",
        "status",
        "status_reason",
        "provenance",
        "not_a_consent_form",
        "aid",
        "figures_shown",
    }
)
"""What an amendment never sets. The aid and its figures stay those that the person saw."""


def new_id() -> Uuid:
    """Make an id that says nothing about anybody."""
    return Uuid(str(uuid.uuid4()))


def amend(
    record: PreferenceRecord,
    reason: str,
    *,
    now: datetime.datetime,
    author: Author,
    requested_by: str | None = None,
    happened: datetime.datetime | None = None,
    performer: Author | None = None,
    **changes: Any,
) -> PreferenceRecord:
    """Make the next version of a record.

    Args:
        record: The version before; it stays as it is.
        reason: Why there is a new one.
        now: What time it is, with its offset.
        author: Who writes it.
        requested_by: Who asked for it.
        happened: When what is written down was said; without it, when the talk was stays.
        performer: Who led the talk; without it, whoever stood there stays.
        changes: The fields that have a new value.

    Raises:
        Complaint: A field is none that can be changed, or the record was entered in error.
        RecordError: The new version does not obey the rules.
    """
    _refuse_changes(changes)
    if record.status == "entered_in_error":
        raise Complaint(
            "a record that was entered in error is not changed any more",
            "make a new record",
            at=("status",),
        )
    said = _Said(now, author, requested_by, happened, performer)
    return _next(record, reason, said, changes)


def move(
    record: PreferenceRecord,
    status: Status,
    reason: str,
    *,
    now: datetime.datetime,
    author: Author,
    requested_by: str | None = None,
) -> PreferenceRecord:
    """Make the next version of a record, with another status and nothing else changed.

    Raises:
        Complaint: The record has that status already, or cannot get it from where it is.
        RecordError: It does not obey what the status asks for; all that is missing at once.
    """
    if status == record.status:
        raise Complaint(f"the record is {status} already", at=("status",))
    check_move(record, status)
    # Why it is valid stands with the amendment; every other status has its reason beside it.
    changes = {"status": status, "status_reason": None if status == "valid" else Text(reason)}
    return _next(record, reason, _Said(now, author, requested_by), changes)


def obeying(record: PreferenceRecord) -> PreferenceRecord:
    """Give a record back if it obeys the rules.

    Raises:
        RecordError: It does not; all breaches at once.
    """
    if found := breaches(record):
        raise RecordError(found)
    return record


def by_role(role: str | None) -> Author | None:
    """Name a professional by their role alone, where one is given."""
    return None if role is None else Author(kind="professional", role=Text(role))


def provenance(
    author: Author,
    now: datetime.datetime,
    *,
    happened: datetime.datetime | None = None,
    performer: Author | None = None,
    amendment: Amendment | None = None,
) -> Provenance:
    """Say who wrote a version, and when."""
    return Provenance(
        author=author,
        performer=performer,
        event_date=None if happened is None else Moment(happened),
        recorded_at=Moment(now),
        software=Software(name="sdm", version=__version__),
        amendment=amendment,
    )


@frozen
class _Said:
    """Who writes a version, and what is known of the talk it is about."""

    now: datetime.datetime
    author: Author
    requested_by: str | None = None
    happened: datetime.datetime | None = None
    performer: Author | None = None


def _next(
    record: PreferenceRecord, reason: str, said: _Said, changes: dict[str, Any]
) -> PreferenceRecord:
    before = record.provenance
    why = Amendment(
        of_version=record.version,
        reason=Text(reason),
        requested_by=None if said.requested_by is None else Text(said.requested_by),
    )
    said_by = provenance(
        said.author,
        said.now,
        happened=said.happened or before.event_date,
        performer=said.performer or before.performer,
        amendment=why,
    )
    made = evolve(
        record,
        schema_version=SCHEMA_VERSION,
        version=record.version + 1,
        supersedes=record_hash(record),
        provenance=said_by,
        **changes,
    )
    return obeying(made)


def _refuse_changes(changes: dict[str, Any]) -> None:
    known = {each.name for each in fields(PreferenceRecord)} - NOT_BY_CHANGES
    for name in changes:
        if name not in known:
            raise Complaint(
                f'an amendment cannot change "{name}"', f"it can change: {', '.join(sorted(known))}"
            )
