"""What a record must obey: what it needs at each status, and which moves there are.

The rules follow section 2 of the project's notes on records, which were drawn from the UK standard
for shared decision making records and from the law named there.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdm.errors import Complaint
from sdm.preferences.authority import authority
from sdm.preferences.guard_rails import guard_rails
from sdm.preferences.identifiers import is_nhs_number
from sdm.preferences.record import NOT_A_CONSENT_FORM, PreferenceRecord, Status
from sdm.preferences.refusing import Breach, RecordError

MOVES: dict[Status, tuple[Status, ...]] = {
    "in_progress": ("valid", "cancelled", "entered_in_error"),
    "valid": ("in_progress", "cancelled", "entered_in_error"),
    "cancelled": ("in_progress",),
    "entered_in_error": (),
}
"""To which status a record may go from each; every move makes a new version."""

UNDECIDED = ("deferred", "not_sure", "declined_to_choose")
"""The outcomes at which no option was decided on."""


def breaches(record: PreferenceRecord) -> tuple[Breach, ...]:
    """List what a record does not obey at the status it has."""
    found = [
        *_always(record),
        *_versions(record),
        *guard_rails(record),
        *_decided(record),
        *authority(record),
    ]
    if record.status == "valid":
        found += _valid(record)
    if record.status in ("cancelled", "entered_in_error") and not record.status_reason:
        found.append(Breach(at="status_reason", message=f"is missing: why is it {record.status}?"))
    return tuple(found)


def missing_for_valid(record: PreferenceRecord) -> tuple[Breach, ...]:
    """List what a record still lacks before somebody can make it valid."""
    return tuple(_valid(record))


def check_move(before: PreferenceRecord, after: Status) -> None:
    """Refuse a move that there is not.

    Raises:
        Complaint: A record does not go from the one status to the other.
    """
    if after != before.status and after not in MOVES[before.status]:
        allowed = ", ".join(MOVES[before.status]) or "nothing else"
        raise Complaint(
            f"a record that is {before.status} cannot become {after}",
            f"from there it can become: {allowed}",
            at=("status",),
        )


def check_same_person(ours: PreferenceRecord, theirs: PreferenceRecord) -> None:
    """Refuse a record from elsewhere where it and one of ours may be two people's.

    Where the ids are the same, the host's reference and the NHS number must be the same too. Where
    they differ, reference and number must agree with each other: both the same, or neither. A name
    and a day of birth are never asked: two people may share both.

    Raises:
        RecordError: They disagree.
    """
    both = {
        "subject.ref": (ours.subject.ref, theirs.subject.ref),
        "subject.nhs_number": (ours.subject.nhs_number, theirs.subject.nhs_number),
    }
    known = {at: pair for at, pair in both.items() if None not in pair}
    different = [at for at, (one, other) in known.items() if one != other]
    together = ours.record_id == theirs.record_id or len(different) < len(known)
    if together and different:
        raise RecordError(Breach(at=at, message=OTHER, hint=OTHER_HINT) for at in different)


OTHER = "is not that of the record it is held against, and the rest says that they belong together"
OTHER_HINT = "find out whose record it is before anything is kept"


def _always(record: PreferenceRecord) -> Iterator[Breach]:
    yield from _matters(record)
    if record.not_a_consent_form != NOT_A_CONSENT_FORM:
        yield Breach(at="not_a_consent_form", message="is not the notice that stands on a record")
    nhs = record.subject.nhs_number
    if nhs is not None and not (nhs.isascii() and nhs.isdigit() and len(nhs) == 10):
        yield Breach(at="subject.nhs_number", message="is not ten digits with nothing between them")
    elif nhs is not None and not is_nhs_number(nhs):
        yield Breach(
            at="subject.nhs_number",
            message="is no NHS number: its last digit does not check the others",
        )
    aid = record.aid
    made = record.provenance.recorded_at.date()
    overdue = aid.review_due is not None and aid.review_due < made
    if overdue and record.version == 1 and not aid.used_overdue_because:
        yield Breach(
            at="aid.used_overdue_because",
            message=f"is missing: the aid was due to be looked at again by {aid.review_due}",
            hint="say why it was used all the same",
        )
    seen: set[str] = set()
    for number, option in enumerate(record.options):
        if option.id in seen:
            yield Breach(at=f"options.{number}.id", message="stands at an option before it too")
        seen.add(option.id)


def _matters(record: PreferenceRecord) -> Iterator[Breach]:
    matters = record.what_matters
    if matters.words is not None and matters.recorded_as is None:
        yield Breach(
            at="what_matters.recorded_as",
            message="is missing: are these the person's very words?",
            hint="verbatim, summarised_by_professional, via_interpreter or reported_by_other",
        )
    if matters.declined and matters.words is not None:
        yield Breach(
            at="what_matters.declined",
            message="says that the person did not want to say, and there are words",
        )
    for number, each in enumerate(matters.statements):
        if (each.weight is not None) != (each.answer == "answered"):
            yield Breach(
                at=f"what_matters.statements.{number}",
                message="found a weight without an answer, or an answer without a weight",
                hint="a weight goes with `answer: answered`; nothing stands for any other answer",
            )


def _versions(record: PreferenceRecord) -> Iterator[Breach]:
    later, amendment = record.version > 1, record.provenance.amendment
    for at, value in (("supersedes", record.supersedes), ("provenance.amendment", amendment)):
        if later and value is None:
            yield Breach(at=at, message=f"is missing, and this is version {record.version}")
        if not later and value is not None:
            yield Breach(at=at, message="stands in version 1, which takes the place of none")
    if later and amendment is not None and amendment.of_version != record.version - 1:
        yield Breach(
            at="provenance.amendment.of_version",
            message=f"is {amendment.of_version}, and this is version {record.version}",
        )


def _valid(record: PreferenceRecord) -> Iterator[Breach]:
    if not (record.what_matters.words or "").strip():
        yield Breach(
            at="what_matters.words",
            message="is missing: what matters to the person, in their words",
            hint="a record without it stays in progress",
        )
    yield from _options(record)
    if record.decision is None:
        yield Breach(
            at="decision",
            message="is missing; not sure, later, or somebody else are decisions too",
            hint="until then the record stays in progress",
        )
    for at, value, message in (
        ("problem", record.problem, "the problem that the decision is about"),
        ("provenance.event_date", record.provenance.event_date, "when the talk was"),
        ("provenance.performer", record.provenance.performer, "who led the talk"),
    ):
        if not value:
            yield Breach(at=at, message=f"is missing: {message}")
    yield from _assessed(record)


def _options(record: PreferenceRecord) -> Iterator[Breach]:
    if not record.options:
        yield Breach(at="options", message="is empty, expected the options that were talked about")
    elif not (any(each.is_no_action for each in record.options) or record.no_action_absent_because):
        yield Breach(
            at="options",
            message="none of them is staying as you are",
            hint="add it, or say in `no_action_absent_because` why there is no such choice",
        )
    for number, option in enumerate(record.options):
        if not (option.benefits and option.risks) and not option.combined_text:
            yield Breach(
                at=f"options.{number}",
                message="has no benefit or no risk",
                hint="add both, or one text on both in `combined_text`",
            )


def _assessed(record: PreferenceRecord) -> Iterator[Breach]:
    """Ask of an assessment what the law does: of which decision, by whom, when, on what grounds."""
    capacity = record.capacity
    if not capacity.status.startswith("assessed"):
        return
    for name, message in {
        "decision": "for which decision was it assessed?",
        "assessed_by": "who assessed it?",
        "assessed_on": "when was it assessed?",
        "evidence": "what does it rest on?",
        "support_given": "what was done to help the person decide?",
    }.items():
        if getattr(capacity, name) is None:
            yield Breach(at=f"capacity.{name}", message=f"is missing: {message}")


def _decided(record: PreferenceRecord) -> Iterator[Breach]:
    decision = record.decision
    if decision is None:
        return
    if decision.outcome == "option_chosen" and not (decision.option and decision.text):
        yield Breach(
            at="decision.option", message="or decision.text is missing, and an option was chosen"
        )
    if decision.outcome in UNDECIDED and decision.option is not None:
        yield Breach(at="decision.option", message="is given, and nothing was decided")
    if decision.option is None:
        return
    chosen = [each for each in record.options if each.id == decision.option]
    if not chosen:
        yield Breach(at="decision.option", message="is none of the options that were talked about")
    elif decision.outcome == "no_action_chosen" and not chosen[0].is_no_action:
        yield Breach(
            at="decision.option",
            message="is not staying as you are, and that is what was chosen",
            hint="option_chosen",
        )
