"""What a record must obey: what it needs at each status, and which moves there are.

The rules follow section 2 of the project's notes on records, which were drawn from the UK standard
for shared decision making records and from the law named there.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sdm.errors import Complaint
from sdm.preferences.record import PreferenceRecord, Status
from sdm.preferences.talk import WhatWouldYouDoAsked

MOVES: dict[Status, tuple[Status, ...]] = {
    "in_progress": ("valid", "cancelled", "entered_in_error"),
    "valid": ("in_progress", "cancelled", "entered_in_error"),
    "cancelled": ("in_progress",),
    "entered_in_error": (),
}
"""To which status a record may go from each; every move makes a new version."""


@frozen(kw_only=True)
class Breach:
    """One rule a record does not obey: where, what is wrong, what to do."""

    at: str
    """The field, such as what_matters.words."""
    message: str
    hint: str = ""

    def __str__(self) -> str:
        line = f"{self.at}: {self.message}"
        return f"{line}\n  hint: {self.hint}" if self.hint else line


def breaches(record: PreferenceRecord) -> tuple[Breach, ...]:
    """List what a record does not obey at the status it has."""
    found = [*_always(record), *_versions(record), *_advice(record), *_capacity(record)]
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


def _always(record: PreferenceRecord) -> Iterator[Breach]:
    matters = record.what_matters
    if matters.words is not None and matters.recorded_as is None:
        yield Breach(
            at="what_matters.recorded_as",
            message="is missing: are these the person's very words?",
            hint="verbatim, summarised_by_professional, via_interpreter or reported_by_other",
        )
    for number, each in enumerate(matters.statements):
        if (each.weight is not None) != (each.answer == "answered"):
            yield Breach(
                at=f"what_matters.statements.{number}",
                message="found a weight without an answer, or an answer without a weight",
                hint="a weight goes with `answer: answered`; nothing stands for any other answer",
            )
    aid = record.aid
    made = record.provenance.recorded_at.date()
    if aid.review_due is not None and aid.review_due < made and not aid.used_overdue_because:
        yield Breach(
            at="aid.used_overdue_because",
            message=f"is missing: the aid was due to be looked at again by {aid.review_due}",
            hint="say why it was used all the same",
        )


def _versions(record: PreferenceRecord) -> Iterator[Breach]:
    later = record.version > 1
    for at, value in (
        ("supersedes", record.supersedes),
        ("provenance.amendment", record.provenance.amendment),
    ):
        if later and value is None:
            yield Breach(at=at, message=f"is missing, and this is version {record.version}")
        if not later and value is not None:
            yield Breach(at=at, message="stands in version 1, which takes the place of none")


def _valid(record: PreferenceRecord) -> Iterator[Breach]:
    if not (record.what_matters.words or "").strip():
        yield Breach(
            at="what_matters.words",
            message="is missing: what matters to the person, in their words",
            hint="a record without it stays in progress",
        )
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
                message=f'"{option.text}" has no benefit or no risk',
                hint="add both, or one text on both in `combined_text`",
            )
    yield from _decided(record)


def _decided(record: PreferenceRecord) -> Iterator[Breach]:
    decision = record.decision
    if decision is None:
        yield Breach(
            at="decision",
            message="is missing; not sure, later, or somebody else are decisions too",
            hint="until then the record stays in progress",
        )
        return
    if decision.outcome == "option_chosen" and not (decision.option and decision.text):
        yield Breach(at="decision.option", message="is missing, and an option was chosen")
    if decision.option is not None and decision.option not in {each.id for each in record.options}:
        yield Breach(
            at="decision.option",
            message=f'"{decision.option}" is none of the options that were talked about',
        )


def _advice(record: PreferenceRecord) -> Iterator[Breach]:
    heard = bool((record.what_matters.words or "").strip()) or record.what_matters.declined
    for number, asked in enumerate(record.what_would_you_do):
        at = f"what_would_you_do.{number}"
        if asked.answer is not None and not heard:
            yield Breach(
                at=f"{at}.answer",
                message="found an answer, and nothing of what matters to the person",
                hint="hear what matters first, or note that the person did not want to say",
            )
        if asked.answer is not None:
            yield from _view(at, asked)


def _view(at: str, asked: WhatWouldYouDoAsked) -> Iterator[Breach]:
    """Hold a professional's answer against the guard rails for "what would you do?"."""
    if asked.answer_type is None:
        yield Breach(
            at=f"{at}.answer_type", message="is missing: advice, what I would do, or what?"
        )
    if asked.answer_type == "personal_disclosure" and not asked.clinician_differs:
        yield Breach(
            at=f"{at}.clinician_differs",
            message="is missing: one way in which the professional's life or values differ",
        )
    if asked.answer_type == "decline_with_reason":
        return
    if asked.leaned_option and not any(
        each.for_option != asked.leaned_option for each in asked.reasons
    ):
        yield Breach(at=f"{at}.reasons", message="no reason speaks for another option")
    if asked.answer_type == "recommendation" and len((asked.would_change_if or "").split()) < 3:
        yield Breach(
            at=f"{at}.would_change_if", message="is missing: what would make the view another one?"
        )


def _capacity(record: PreferenceRecord) -> Iterator[Breach]:
    decision, status = record.decision, record.capacity.status
    if decision is None:
        return
    if status == "assessed_lacks" and decision.made_by in ("person", "person_with_support"):
        yield Breach(
            at="decision.made_by",
            message="is the person, who was found unable to make this decision",
            hint="proxy or best_interests",
        )
    if decision.made_by == "proxy":
        yield from _proxy(record)
    if decision.made_by == "best_interests" and record.best_interests is None:
        yield Breach(at="best_interests", message="is missing: how it was decided")
    if record.capacity.status.startswith("assessed") and record.capacity.assessed_by is None:
        yield Breach(at="capacity.assessed_by", message="is missing: who assessed it?")


def _proxy(record: PreferenceRecord) -> Iterator[Breach]:
    deciding = [
        each for each in record.proxies if each.kind in ("lpa_health_welfare", "court_deputy")
    ]
    parents = [each for each in record.proxies if each.kind == "parental_responsibility"]
    if not deciding and not (parents and record.child):
        yield Breach(
            at="proxies",
            message="nobody here may decide for the person",
            hint="an attorney for health and welfare, a deputy, or for a child a parent",
        )
    if deciding and record.capacity.status != "assessed_lacks" and record.child is None:
        yield Breach(
            at="capacity.status",
            message="an attorney or deputy decides only where the person was found unable to",
        )
    if deciding and not any(each.registered_checked == "yes" for each in deciding):
        yield Breach(at="proxies", message="nobody has checked that the document is registered")
