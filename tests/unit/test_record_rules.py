"""The rules that a record obeys; the numbers are those of section 2 of the notes on records."""

from __future__ import annotations

import datetime
import json
from itertools import product
from typing import Any, get_args

import pytest
from attrs import NOTHING, evolve, fields, has

from sdm.errors import Complaint
from sdm.preferences.deciding import Amendment, Author
from sdm.preferences.guard_rails import pressing
from sdm.preferences.json_form import dumps, plain, record_hash
from sdm.preferences.making import NOT_BY_CHANGES, amend, move, new_id
from sdm.preferences.people import Capacity, Child, Proxy, Subject
from sdm.preferences.reading import kinds, loads
from sdm.preferences.record import NOT_A_CONSENT_FORM, PreferenceRecord, Status
from sdm.preferences.refusing import RecordError
from sdm.preferences.rules import (
    MOVES,
    breaches,
    check_move,
    check_same_person,
    missing_for_valid,
)
from sdm.preferences.talk import Weighed, WhatMatters, WhatWouldYouDoAsked
from sdm.preferences.words import LONGEST_SUMMARY, Text, Words
from tests.made_up_records import DAY, FULL, GP, ORDINARY, moment

NOW = moment("2026-11-26T09:00:00+00:00")
AUTHOR = Author(kind="professional", role=Text("GP"))
TALK = evolve(
    ORDINARY.provenance,
    performer=AUTHOR,
    event_date=moment("2026-11-25T10:10:00+00:00"),
)
VALID = evolve(ORDINARY, problem=(Text("Osteoarthritis of the knee"),), provenance=TALK)
"""Everything that a valid record needs."""
IN_PROGRESS = evolve(VALID, status="in_progress")
STATUSES: tuple[Status, ...] = get_args(Status)


def at(record: PreferenceRecord) -> list[str]:
    """Name the fields in which a record does not obey."""
    return [each.at for each in breaches(record)]


def decided(record: PreferenceRecord = VALID, **changes: Any) -> PreferenceRecord:
    """Decide otherwise."""
    assert record.decision is not None
    return evolve(record, decision=evolve(record.decision, **changes))


def test_the_samples_obey() -> None:
    assert breaches(VALID) == ()
    assert breaches(IN_PROGRESS) == ()


# ---- 1: a new record is in progress; only an explicit act makes it valid


def test_rule_1_a_new_record_is_in_progress_and_stays_so_until_somebody_acts() -> None:
    fresh = PreferenceRecord(record_id=new_id(), speaker="person", aid=VALID.aid, provenance=TALK)
    assert fresh.status == "in_progress"
    full = evolve(VALID, status="in_progress")
    amended = amend(full, "more", now=NOW, author=AUTHOR, support_wanted=Words("time"))
    assert amended.status == "in_progress"
    assert move(amended, "valid", "we agreed", now=NOW, author=AUTHOR).status == "valid"


def test_rule_1_a_status_is_not_changed_along_with_something_else() -> None:
    for name in ("status", "status_reason", "provenance", "version", "record_id", "supersedes"):
        with pytest.raises(Complaint, match=f'cannot change "{name}"'):
            amend(IN_PROGRESS, "x", now=NOW, author=AUTHOR, **_any(name, "valid"))
    assert {each.name for each in fields(PreferenceRecord)} > NOT_BY_CHANGES


def _any(name: str, value: Any) -> dict[str, Any]:
    return {name: value}


# ---- 2: the moves there are


ALLOWED = {
    ("in_progress", "valid"),
    ("in_progress", "cancelled"),
    ("in_progress", "entered_in_error"),
    ("valid", "in_progress"),
    ("valid", "cancelled"),
    ("valid", "entered_in_error"),
    ("cancelled", "in_progress"),
}


@pytest.mark.parametrize(("before", "after"), [*product(STATUSES, STATUSES)])
def test_rule_2_every_move_is_allowed_or_refused(before: Status, after: Status) -> None:
    record = evolve(VALID, status=before, status_reason=Text("as it was"))
    if (before, after) in ALLOWED:
        made = move(record, after, "we talked", now=NOW, author=AUTHOR, requested_by="her")
        assert made.status == after
        assert made.version == record.version + 1
        assert made.supersedes == record_hash(record)
        assert made.provenance.author == AUTHOR
        assert made.provenance.recorded_at == NOW
        assert made.provenance.amendment == Amendment(
            of_version=1, reason=Text("we talked"), requested_by=Text("her")
        )
        assert made.status_reason == (None if after == "valid" else "we talked")
        check_move(record, after)
    else:
        with pytest.raises(Complaint) as refused:
            move(record, after, "we talked", now=NOW, author=AUTHOR)
        assert refused.value.at == ("status",)
        if before != after:
            with pytest.raises(Complaint, match=f"cannot become {after}"):
                check_move(record, after)


def test_rule_2_the_table_of_moves_is_that_of_the_rule() -> None:
    assert {
        (before, after) for before, all_after in MOVES.items() for after in all_after
    } == ALLOWED


def test_rule_2_a_move_without_a_reason_is_refused() -> None:
    with pytest.raises(Complaint, match="found nothing, expected words"):
        move(IN_PROGRESS, "cancelled", "  ", now=NOW, author=AUTHOR)


@pytest.mark.parametrize("status", ["cancelled", "entered_in_error"])
def test_rule_2_what_is_cancelled_or_in_error_says_why(status: Status) -> None:
    assert at(evolve(VALID, status=status)) == ["status_reason"]
    assert at(evolve(VALID, status=status, status_reason=Text("moved away"))) == []


# ---- 3: what valid needs


def test_rule_3_valid_needs_what_matters_in_words() -> None:
    for words in (None, Words(""), Words(" \n")):
        matters = evolve(VALID.what_matters, words=words)
        assert at(evolve(VALID, what_matters=matters)) == ["what_matters.words"]


def test_rule_3_valid_needs_options_and_staying_as_you_are_among_them_or_why_not() -> None:
    assert VALID.decision is not None
    later = evolve(VALID.decision, outcome="deferred", option=None)
    assert at(evolve(VALID, options=(), decision=later)) == ["options"]
    others = evolve(VALID, options=VALID.options[1:])
    assert at(others) == ["options"]
    assert at(evolve(others, no_action_absent_because=Text("the birth has to happen"))) == []


def test_rule_3_each_option_has_a_benefit_and_a_risk_or_one_text_on_both() -> None:
    stay, *others = VALID.options
    for bare in (evolve(stay, benefits=()), evolve(stay, risks=())):
        assert at(evolve(VALID, options=(bare, *others))) == ["options.0"]
        both = evolve(bare, combined_text=Text("nothing to arrange; it may stay as it is"))
        assert at(evolve(VALID, options=(both, *others))) == []


def test_rule_3_valid_needs_a_decision_and_who_made_it() -> None:
    assert at(evolve(VALID, decision=None)) == ["decision"]
    spoiled = plain(VALID)
    del spoiled["decision"]["made_by"]
    with pytest.raises(RecordError, match=r"decision\.made_by: is missing"):
        loads(json.dumps(spoiled).encode())


def test_rule_3_valid_needs_the_problem_when_the_talk_was_and_who_led_it() -> None:
    bare = evolve(VALID, problem=(), provenance=evolve(TALK, event_date=None, performer=None))
    assert at(bare) == ["problem", "provenance.event_date", "provenance.performer"]


def test_rule_3_a_record_in_progress_needs_none_of_it() -> None:
    bare = PreferenceRecord(record_id=new_id(), speaker="person", aid=VALID.aid, provenance=TALK)
    assert breaches(bare) == ()
    assert [each.at for each in missing_for_valid(bare)] == [
        "what_matters.words",
        "options",
        "decision",
        "problem",
    ]
    with pytest.raises(RecordError) as refused:
        move(bare, "valid", "agreed", now=NOW, author=AUTHOR)
    assert len(refused.value.problems) == 4


def test_rule_3_a_decision_is_one_of_the_options_that_were_talked_about() -> None:
    assert at(decided(option="magnets")) == ["decision.option"]
    assert at(decided(option=None)) == ["decision.option"]
    assert at(decided(text=None)) == ["decision.option"]
    assert at(decided(outcome="no_action_chosen")) == ["decision.option"]
    assert at(decided(outcome="no_action_chosen", option="no_change")) == []
    assert at(decided(outcome="asked_professional_to_choose")) == []
    doubled = evolve(VALID, options=(*VALID.options, VALID.options[0]))
    assert at(doubled) == ["options.3.id"]


# ---- 4: unsure, not answered and not wanting to say are kept; nothing is filled in


@pytest.mark.parametrize("outcome", ["deferred", "not_sure", "declined_to_choose"])
def test_rule_4_not_deciding_is_a_whole_answer_and_names_no_option(outcome: Any) -> None:
    assert at(decided(outcome=outcome, option=None, text=None)) == []
    assert at(decided(outcome=outcome)) == ["decision.option"]


def test_rule_4_no_answer_is_never_a_weight() -> None:
    for answer in ("not_sure", "skipped", "prefer_not_to_say"):
        said = Weighed(statement="a", words=Text("a"), answer=answer)
        told = evolve(VALID, what_matters=evolve(VALID.what_matters, statements=(said,)))
        assert at(told) == []
        assert "weight" not in plain(told)["what_matters"]["statements"][0]
        weighed = evolve(said, weight="somewhat")
        matters = evolve(VALID.what_matters, statements=(weighed,))
        assert at(evolve(VALID, what_matters=matters)) == ["what_matters.statements.0"]
    bare = Weighed(statement="a", words=Text("a"), answer="answered")
    matters = evolve(VALID.what_matters, statements=(bare,))
    assert at(evolve(VALID, what_matters=matters)) == ["what_matters.statements.0"]


def test_rule_4_nothing_that_a_person_may_answer_is_filled_in() -> None:
    fresh = PreferenceRecord(record_id=new_id(), speaker="person", aid=VALID.aid, provenance=TALK)
    written = plain(fresh)
    for of_software in (
        "schema_version", "record_id", "version", "status", "language", "confidentiality",
        "not_a_consent_form", "speaker", "aid", "provenance",
    ):  # fmt: skip
        del written[of_software]
    assert written == {"what_matters": {"declined": False}, "capacity": {"status": "presumed"}}


def test_rule_4_not_wanting_to_say_goes_with_no_words() -> None:
    both = evolve(VALID, what_matters=evolve(VALID.what_matters, declined=True))
    assert at(both) == ["what_matters.declined"]
    declined = evolve(IN_PROGRESS, what_matters=WhatMatters(declined=True))
    assert at(declined) == []


# ---- 5 and 6: words are kept byte for byte, and whole; the laws go further


def test_rule_5_words_are_kept_byte_for_byte() -> None:
    said = Words(" cafe\u0301 \r\n\ttwo  spaces\u00a0 teh knee\x00 🌱 ")
    told = evolve(VALID, what_matters=evolve(VALID.what_matters, words=said))
    assert loads(dumps(told)).what_matters.words == said
    assert amend(told, "x", now=NOW, author=AUTHOR).what_matters.words == said


def test_rule_5_words_say_how_they_came_onto_the_page() -> None:
    matters = evolve(VALID.what_matters, recorded_as=None)
    assert at(evolve(VALID, what_matters=matters)) == ["what_matters.recorded_as"]


def test_rule_6_long_texts_are_kept_whole() -> None:
    long = Text("x" * (LONGEST_SUMMARY + 1))
    option = evolve(
        VALID.options[1],
        text=long,
        benefits=(evolve(VALID.options[1].benefits[0], text=long),),
        risks=(evolve(VALID.options[1].risks[0], text=long),),
    )
    record = decided(evolve(VALID, options=(VALID.options[0], option)), text=long)
    assert loads(dumps(record)) == record
    assert breaches(record) == ()


# ---- 7 and 8: the aid


def test_rule_7_a_record_pins_its_aid_and_no_amendment_changes_that() -> None:
    for name in ("aid", "figures_shown"):
        with pytest.raises(Complaint, match=f'cannot change "{name}"'):
            amend(VALID, "a new aid", now=NOW, author=AUTHOR, **_any(name, ()))
    required = {each.name for each in fields(type(VALID.aid)) if each.default is NOTHING}
    assert {"id", "version", "fingerprint"} <= required


def test_rule_8_an_aid_past_its_review_needs_a_reason_when_a_record_is_made() -> None:
    aid = evolve(VALID.aid, review_due=DAY - datetime.timedelta(days=1))
    overdue = evolve(VALID, aid=aid)
    assert at(overdue) == ["aid.used_overdue_because"]
    said = evolve(overdue, aid=evolve(aid, used_overdue_because=Text("no newer one")))
    assert at(said) == []
    on_the_day = evolve(VALID, aid=evolve(VALID.aid, review_due=DAY))
    assert at(on_the_day) == []


def test_rule_8_a_later_version_of_a_record_needs_no_reason() -> None:
    when = moment("2030-01-01T09:00:00+00:00")
    made = amend(VALID, "a look back", now=when, author=AUTHOR)
    assert at(made) == []


# ---- 9: capacity and who may decide


LACKS = evolve(
    VALID,
    capacity=Capacity(
        status="assessed_lacks",
        decision=Text("which treatment"),
        assessed_by=GP,
        assessed_on=DAY,
        evidence=Text("could not say it back"),
        support_given=Text("a quiet room"),
    ),
)
ATTORNEY = Proxy(kind="lpa_health_welfare", registered_checked="yes")


def test_rule_9_capacity_is_presumed() -> None:
    assert Capacity().status == "presumed"


@pytest.mark.parametrize("who", ["person", "person_with_support"])
def test_rule_9_who_was_found_unable_does_not_decide(who: Any) -> None:
    (breach,) = breaches(decided(LACKS, made_by=who))
    assert breach.at == "decision.made_by"
    assert breach.hint == "proxy or best_interests"


def test_rule_9_an_attorney_decides_where_the_person_cannot_and_the_papers_were_checked() -> None:
    assert at(decided(LACKS, made_by="proxy")) == ["proxies"]
    for kind in ("lpa_health_welfare", "court_deputy"):
        by_proxy = decided(evolve(LACKS, proxies=(Proxy(kind=kind),)), made_by="proxy")
        assert at(by_proxy) == ["proxies"]
        checked = evolve(by_proxy, proxies=(Proxy(kind=kind, registered_checked="yes"),))
        assert at(checked) == []
        assert at(evolve(checked, capacity=Capacity())) == ["capacity.status"]


@pytest.mark.parametrize("kind", ["advocate_imca", "family_consulted", "parental_responsibility"])
def test_rule_9_a_relative_or_an_advocate_is_no_decider(kind: Any) -> None:
    told = evolve(LACKS, proxies=(Proxy(kind=kind, registered_checked="yes"),))
    assert at(decided(told, made_by="proxy")) == ["proxies"]


def test_rule_9_a_parent_decides_for_a_child() -> None:
    child = evolve(VALID, child=Child(age_band="under_13"))
    parent = evolve(child, proxies=(Proxy(kind="parental_responsibility"),))
    assert at(decided(parent, made_by="proxy")) == []
    assert at(decided(child, made_by="parental_responsibility")) == []
    assert at(decided(VALID, made_by="parental_responsibility")) == ["child"]
    assert at(decided(evolve(child, proxies=(ATTORNEY,)), made_by="proxy")) == []


def test_rule_9_a_best_interests_decision_says_how_and_needs_an_assessment() -> None:
    assert at(decided(LACKS, made_by="best_interests")) == ["best_interests"]
    told = evolve(LACKS, best_interests=FULL.best_interests)
    assert at(decided(told, made_by="best_interests")) == []
    presumed = evolve(told, capacity=Capacity())
    assert at(decided(presumed, made_by="best_interests")) == ["capacity.status"]


def test_rule_9_an_assessment_says_of_what_by_whom_when_and_on_what_grounds() -> None:
    bare = evolve(VALID, capacity=Capacity(status="assessed_has"))
    assert at(bare) == [
        "capacity.decision",
        "capacity.assessed_by",
        "capacity.assessed_on",
        "capacity.evidence",
        "capacity.support_given",
    ]
    assert at(evolve(bare, status="in_progress")) == []


# ---- 10: no score, no best match


def test_rule_10_there_is_no_field_for_a_score_a_match_or_a_recommendation() -> None:
    names = set(_field_names(PreferenceRecord))
    banned = ("score", "best_match", "match", "recommend", "winner", "ranking", "suggest", "better")
    assert not [name for name in names for word in banned if word in name]
    assert "best_interests" in names, "the law's own word; it is no best option"


def _field_names(cl: type) -> list[str]:
    found = [each.name for each in fields(cl)]
    for kind in kinds(cl).values():
        for inner in (
            kind,
            *get_args(kind),
            *(deep for one in get_args(kind) for deep in get_args(one)),
        ):
            if isinstance(inner, type) and has(inner):
                found += _field_names(inner)
    return found


# ---- 11: corrections add a version


def test_rule_11_a_correction_is_a_new_version_that_says_why_and_of_what() -> None:
    made = amend(
        VALID, "she rang", now=NOW, author=AUTHOR, requested_by="the person",
        happened=NOW, support_wanted=Words("a week"),
    )  # fmt: skip
    assert made.version == 2
    assert made.record_id == VALID.record_id
    assert made.supersedes == record_hash(VALID)
    assert made.support_wanted == "a week"
    assert made.provenance.event_date == NOW
    assert made.provenance.performer == TALK.performer
    assert VALID.support_wanted is None
    again = amend(made, "and again", now=NOW, author=AUTHOR)
    assert again.supersedes == record_hash(made) != made.supersedes


def test_rule_11_a_version_says_what_it_takes_the_place_of() -> None:
    second = evolve(VALID, version=2)
    assert at(second) == ["supersedes", "provenance.amendment"]
    made = amend(VALID, "x", now=NOW, author=AUTHOR)
    assert at(evolve(made, version=1)) == ["supersedes", "provenance.amendment"]
    assert at(evolve(made, version=4)) == ["provenance.amendment.of_version"]


def test_rule_11_what_was_entered_in_error_is_not_changed_any_more() -> None:
    wrong = move(VALID, "entered_in_error", "not hers", now=NOW, author=AUTHOR)
    with pytest.raises(Complaint, match="entered in error is not changed any more"):
        amend(wrong, "x", now=NOW, author=AUTHOR)


def test_rule_11_an_amendment_that_breaks_a_rule_is_refused() -> None:
    with pytest.raises(RecordError, match=r"what_matters\.words: is missing"):
        amend(VALID, "x", now=NOW, author=AUTHOR, what_matters=WhatMatters())
    with pytest.raises(Complaint, match='cannot change "gaols"'):
        amend(VALID, "x", now=NOW, author=AUTHOR, gaols=())


# ---- 12: two people's records never merge


def person(ref: str | None, number: str | None, *, other_id: bool = False) -> PreferenceRecord:
    subject = Subject(ref=ref, nhs_number=number, name="Ann", birth_date=datetime.date(1950, 5, 1))
    return evolve(VALID, subject=subject, record_id=new_id() if other_id else VALID.record_id)


A, B = "9434765919", "4010232137"


@pytest.mark.parametrize(
    ("theirs", "refused"),
    [
        (person("p1", A), []),
        (person(None, None), []),
        (person("p1", None), []),
        (person("p2", A), ["subject.ref"]),
        (person("p1", B), ["subject.nhs_number"]),
        (person("p2", B), ["subject.ref", "subject.nhs_number"]),
        (person("p1", A, other_id=True), []),
        (person("p2", B, other_id=True), []),
        (person("p2", None, other_id=True), []),
        (person("p2", A, other_id=True), ["subject.ref"]),
        (person("p1", B, other_id=True), ["subject.nhs_number"]),
    ],
)
def test_rule_12_records_whose_signs_disagree_are_kept_apart(
    theirs: PreferenceRecord, refused: list[str]
) -> None:
    try:
        check_same_person(person("p1", A), theirs)
        found = []
    except RecordError as error:
        found = [each.at for each in error.problems]
        assert "p1" not in str(error)
        assert A not in str(error)
    assert found == refused


@pytest.mark.parametrize("number", ["9434765918", "943 476 5919", "943476591", "٩٤٣٤٧٦٥٩١٩", ""])
def test_rule_12_a_number_that_is_no_nhs_number_is_refused(number: str) -> None:
    assert at(evolve(VALID, subject=Subject(nhs_number=number))) == ["subject.nhs_number"]
    assert at(evolve(VALID, subject=Subject(nhs_number=A))) == []


# ---- 13: times carry an offset; 14 is held where words are printed; 15 is among the laws


def test_rule_13_a_time_keeps_its_own_offset() -> None:
    when = moment("2026-03-29T02:30:00+01:00")  # the night on which the clocks go forward
    told = evolve(VALID, provenance=evolve(TALK, recorded_at=when))
    assert plain(told)["provenance"]["recorded_at"] == "2026-03-29T02:30:00+01:00"
    assert loads(dumps(told)).provenance.recorded_at.utcoffset() == datetime.timedelta(hours=1)


def test_the_notice_on_a_record_is_ours() -> None:
    assert at(evolve(VALID, not_a_consent_form="Signed: consent given")) == ["not_a_consent_form"]
    assert "not a consent form" in NOT_A_CONSENT_FORM


# ---- "what would you do?": the guard rails


ASKED = FULL.what_would_you_do[0]


def asked(**changes: Any) -> list[str]:
    """Name what a changed answer does not obey."""
    told = evolve(VALID, what_would_you_do=(evolve(ASKED, **changes),))
    return [each.removeprefix("what_would_you_do.0.") for each in at(told)]


def test_a_view_is_refused_while_what_matters_is_empty() -> None:
    for matters in (WhatMatters(), evolve(VALID.what_matters, words=Words(" "))):
        told = evolve(IN_PROGRESS, what_matters=matters, what_would_you_do=(ASKED,))
        assert at(told) == ["what_would_you_do.0.answer"]
    declined = evolve(
        IN_PROGRESS, what_matters=WhatMatters(declined=True), what_would_you_do=(ASKED,)
    )
    assert at(declined) == []


def test_a_question_without_an_answer_needs_nothing_else() -> None:
    bare = WhatWouldYouDoAsked(question=Words("What would you do?"), asked_by="patient")
    assert at(evolve(IN_PROGRESS, what_matters=WhatMatters(), what_would_you_do=(bare,))) == []


def test_a_view_says_what_kind_it_is_how_sure_and_what_one_stands_to_gain() -> None:
    assert asked() == []
    assert asked(answer_type=None) == ["answer_type"]
    assert asked(sureness=None) == ["sureness"]
    assert asked(interest=None) == ["interest"]
    assert asked(would_change_if=None) == ["would_change_if"]
    assert asked(would_change_if=Text("two words")) == ["would_change_if"]
    assert asked(answer_type="personal_disclosure", clinician_differs=None) == ["clinician_differs"]


def test_declining_to_answer_needs_a_reason_only() -> None:
    said = {"answer": Text("it is your choice"), "sureness": None, "interest": None, "reasons": ()}
    assert asked(answer_type="decline_with_reason", **said) == []


def test_a_view_gives_a_reason_for_another_option_and_says_on_what_each_rests() -> None:
    ours, other = ASKED.reasons
    assert asked(reasons=(ours,)) == ["reasons"]
    assert asked(reasons=()) == ["reasons"]
    assert asked(reasons=(ours, evolve(other, links_to=" "))) == ["reasons.1"]
    assert asked(leaned_option=None, reasons=()) == []


def test_thinking_aloud_gives_as_many_reasons_for_the_one_as_for_the_others() -> None:
    ours, other = ASKED.reasons
    assert asked(answer_type="think_aloud", reasons=(ours, ours, other)) == []
    assert asked(answer_type="think_aloud", reasons=(ours, ours, ours, other)) == ["reasons"]
    assert asked(answer_type="think_aloud", reasons=(ours, other, other, other)) == ["reasons"]
    assert asked(reasons=(ours, ours, ours, other)) == []


@pytest.mark.parametrize(
    ("answer", "presses"),
    [
        ("It's a no-brainer.", True),
        ("You'd be mad not to.", True),
        ("You’d be silly not to.", True),
        ("Trust me on this.", True),
        ("Most of my patients go for surgery.", True),
        ("You must have it.", True),
        ("Given what you told me, I would lean to waiting, because you want to avoid tablets.", False),
        ("I would lean the other way if the scan changed.", False),
    ],
)  # fmt: skip
def test_words_that_press_are_told_of_and_kept(answer: str, presses: bool) -> None:
    told = evolve(VALID, what_would_you_do=(evolve(ASKED, answer=Text(answer)),))
    assert [each.at for each in pressing(told)] == ["what_would_you_do.0.answer"] * presses
    assert breaches(told) == ()
    assert pressing(VALID) == ()


def test_a_breach_reads_as_one_line_and_a_hint() -> None:
    first, *_ = breaches(evolve(VALID, options=VALID.options[1:]))
    assert str(first) == (
        "options: none of them is staying as you are\n"
        "  hint: add it, or say in `no_action_absent_because` why there is no such choice"
    )
