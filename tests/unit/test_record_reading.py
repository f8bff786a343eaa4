"""A record as JSON, and what is said of JSON that is none."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from attrs import evolve

from sdm.preferences import upgrading
from sdm.preferences.deciding import Review
from sdm.preferences.json_form import LARGEST_WHOLE, canonical, dumps, plain, record_hash
from sdm.preferences.parsing import MOST_PROBLEMS
from sdm.preferences.reading import loads
from sdm.preferences.record import NOT_A_CONSENT_FORM, SCHEMA_VERSION
from sdm.preferences.refusing import RecordError
from sdm.preferences.talk import Leaning
from sdm.preferences.words import Moment, Text, Words
from tests.made_up_records import FULL, ORDINARY


def data(**changes: Any) -> dict[str, Any]:
    """Give the ordinary record as plain data, with some keys changed, or left out for `...`."""
    changed = {**plain(ORDINARY), **changes}
    return {key: value for key, value in changed.items() if value is not ...}


def problems(value: Any) -> list[str]:
    """Give what is said of some data, one line each."""
    written = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(RecordError) as refused:
        loads(written)
    return [f"{each.at}: {each.message}" for each in refused.value.problems]


def test_a_file_is_for_people_to_read_too() -> None:
    written = dumps(FULL).decode()
    assert written.startswith('{\n  "schema_version": "1.0.0",\n  "record_id": ')
    assert written.endswith("}\n")
    assert "🌱" in written
    assert "\\u" not in written


def test_what_nobody_said_is_not_there_and_defaults_are() -> None:
    written = plain(ORDINARY)
    assert "interpreter" not in written
    assert "uncertainty_explained" not in written
    assert "look_backs" not in written
    assert written["not_a_consent_form"] == NOT_A_CONSENT_FORM
    assert written["capacity"] == {"status": "presumed"}
    assert written["what_matters"]["declined"] is False


def test_leaning_nowhere_is_an_answer_and_not_nothing() -> None:
    unsure = evolve(ORDINARY, leaning_before=Leaning(), review=Review())
    assert plain(unsure)["leaning_before"] == {}
    assert loads(dumps(unsure)) == unsure
    assert loads(dumps(evolve(unsure, leaning_before=None))) != unsure


def test_the_canonical_form_has_keys_in_order_and_no_spaces() -> None:
    written = canonical(ORDINARY)
    assert written.startswith(b'{"actions_person":[{"by_when":"from Monday",')
    assert record_hash(ORDINARY) == record_hash(loads(written))
    assert record_hash(ORDINARY) != record_hash(evolve(ORDINARY, version=2))


def test_every_complaint_comes_at_once_with_the_way_to_it() -> None:
    wrong = data(
        speaker=...,
        version=0,
        status="vaild",
        language=None,
        problem="knee",
        uncertainty_explained="no",
        interpreter={"used": 1, "language": "cy"},
        questions=[{"words": " "}, {"words": "why?"}, "who?"],
        leaning_before={"strength": 1.0},
        capacity=[],
        look_backs=[{"on": "2026-02-30"}],
        supersedes="F" * 64,
        people_involved=[{"nam": "Jo"}],
    )
    assert problems(wrong) == [
        "version: found 0, expected 1 or more",
        "supersedes: found text, expected a hash of 64 digits from 0 to f",
        (
            "status: found another word, expected one of: "
            "in_progress, valid, cancelled, entered_in_error"
        ),
        "language: found null, expected text",
        "speaker: is missing",
        "interpreter.used: found a number, expected true or false",
        "people_involved.0.nam: is not in the format",
        "problem: found text, expected a list",
        "uncertainty_explained: found text, expected true or false",
        "questions.0.words: found nothing, expected words",
        "questions.2: found text, expected keys and values",
        (
            "leaning_before.strength: found a number that is not whole or is far too large, "
            "expected a whole number"
        ),
        "look_backs.0.on: found text, expected a day, such as 2026-11-25",
        "capacity: found a list, expected keys and values",
    ]


def test_a_slip_in_a_word_is_met_with_a_suggestion() -> None:
    with pytest.raises(RecordError) as refused:
        loads(json.dumps(data(gaols=[], status="vaild", what_maters={})).encode(), "mine.sdm.json")
    said = str(refused.value)
    assert "mine.sdm.json: status: found another word" in said
    assert 'hint: did you mean "valid"?' in said
    assert 'hint: did you mean "what_matters"?' in said


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("version", True, "found true or false, expected a whole number"),
        ("version", "2", "found text, expected a whole number"),
        ("version", LARGEST_WHOLE + 1, "found a number too large to be kept exactly"),
        ("version", 10**400, "found a number that is not whole or is far too large, expected a whole number"),
        ("language", ["en"], "found a list, expected text"),
        ("language", {}, "found keys and values, expected text"),
        ("sharing", {"a": "b"}, "found keys and values, expected a list"),
        ("record_id", "6F1C2F0E-6D3C-4D0E-9D0B-0B8F2F6A1C11", "found text, expected an id, such as 6f1c2f0e-6d3c-4d0e-9d0b-0b8f2f6a1c11"),
        ("subject", "Ann", "found text, expected keys and values"),
        ("rows", [{"table": "t", "row": "r", "inputs": "76"}], "found text, expected keys and values"),
        ("leaning_before", {"strength": 11}, "found 11, expected 0 to 10"),
        ("what_matters", {"goals": [{"words": "w", "importance": 0}]}, "found 0, expected 1 to 10"),
        ("status", 3, "found a number, expected one of: in_progress, valid, cancelled, entered_in_error"),
        ("status", None, "found null, expected one of: in_progress, valid, cancelled, entered_in_error"),
    ],
)  # fmt: skip
def test_nothing_is_taken_for_what_it_is_not(field: str, value: Any, message: str) -> None:
    (problem,) = problems(data(**{field: value}))
    at, _, said = problem.partition(": ")
    assert at.split(".")[0] == field
    assert said == message


@pytest.mark.parametrize("written", [b"NaN", b"Infinity", b"-Infinity", b"1.0", b"1e2", b"1E400"])
def test_numbers_that_are_not_whole_are_refused(written: bytes) -> None:
    spoiled = json.dumps(data(version=77)).encode().replace(b"77", written)
    assert problems(spoiled) == [
        "version: found a number that is not whole or is far too large, expected a whole number"
    ]


def test_a_key_that_stands_twice_is_refused_wherever_it_stands() -> None:
    spoiled = dumps(FULL).replace(b'"declined": false', b'"declined": false, "declined": true')
    spoiled = spoiled.replace(b'"kind": "access"', b'"kind": "access", "kind": "energy"')
    message = "stands here twice, and which of the two holds is not known"
    assert problems(spoiled) == [f"what_matters.declined: {message}", f"needs.1.kind: {message}"]


@pytest.mark.parametrize(
    ("written", "good"),
    [
        ("2026-11-25T10:30:00+00:00", True),
        ("2026-11-25T10:30:00Z", True),
        ("2026-11-25T10:30:00.000Z", True),  # as a browser writes it
        ("2026-11-25T10:30+01:00", True),
        ("2026-11-25T10:30:00", False),
        ("2026-11-25", False),
        ("2026-11-25 10:30:00+00:00", False),
        ("20261125T103000Z", False),
        ("2026-11-25T10:30:00+00:00:30", False),
        ("2026-11-25T25:30:00Z", False),
        ("2026-02-29T10:30:00Z", False),
        ("1799-11-25T10:30:00Z", False),
    ],
)
def test_a_time_has_an_offset_or_is_refused(written: str, good: bool) -> None:
    changed = data(provenance={**plain(ORDINARY)["provenance"], "recorded_at": written})
    if good:
        read = loads(json.dumps(changed).encode()).provenance.recorded_at
        assert read.utcoffset() is not None
        assert read == datetime.datetime.fromisoformat(written)
    else:
        (problem,) = problems(changed)
        assert problem.startswith("provenance.recorded_at: found ")


@pytest.mark.parametrize(
    ("written", "good"),
    [("2026", True), ("2026-11", True), ("2026-11-25", True), ("2026-13", False), ("26", False), ("2026-1", False), ("2026-11-31", False), ("", False)],
)  # fmt: skip
def test_a_part_of_a_date_is_a_day_a_month_or_a_year(written: str, good: bool) -> None:
    tried = json.dumps(data(tried=[{"what": "a stick", "when": written}])).encode()
    if good:
        assert loads(tried).tried[0].when == written
    else:
        assert problems(tried) == [
            (
                "tried.0.when: found text, expected a day, a month or a year, "
                "such as 2026-11-25, 2026-11 or 2026"
            )
        ]


def test_half_of_a_character_is_neither_read_nor_written() -> None:
    half = "found half of a character (a lone surrogate)"
    spoiled = json.dumps(data(support_wanted="a \ud83d b", rows=[
        {"table": "t", "row": "r", "inputs": {"\ud83d": "x"}}
    ])).encode()  # fmt: skip
    assert problems(spoiled) == [f"rows.0.inputs: {half} in a key", f"support_wanted: {half}"]
    for broken in (
        evolve(ORDINARY, support_wanted=Words("\udc00")),
        evolve(FULL, rows=(evolve(FULL.rows[0], inputs={"\udc00": Text("x")}),)),
    ):
        for write in (dumps, canonical, record_hash):
            with pytest.raises(RecordError, match="half of a character"):
                write(broken)


def test_a_number_too_large_to_be_kept_is_not_written() -> None:
    with pytest.raises(RecordError, match="version: found a number too large"):
        canonical(evolve(ORDINARY, version=2**53))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (b"", "found something that is not JSON at line 1, column 1"),
        (b'{\n "a": 1,}', "found something that is not JSON at line 2, column 9"),
        (b"\xff\xfe", "found bytes that are not UTF-8, the first at 0"),
        ('{"a": "é"}'.encode("latin-1"), "found bytes that are not UTF-8, the first at 7"),
        (b"[]", "found a list, expected a record: keys and values"),
        (b"null", "found null, expected a record: keys and values"),
        (b'"\\ud800"', "found text, expected a record: keys and values"),
        (b"[" * 21 + b"]" * 21, "found values nested more than 20 deep, expected a record"),
        (b'{"a":' * 100_000, "found values nested more than 20 deep, expected a record"),
        (b'{"words": "a\nb"}', "found something that is not JSON at line 1, column 13"),
    ],
)
def test_what_is_no_record_is_refused_in_plain_words(written: bytes, message: str) -> None:
    assert problems(written) == [f": {message}"]


def test_brackets_in_words_are_words() -> None:
    said = Words('[[[[[[[[[[[[[[[[[[[[[[[[[ "{{{{{{{{{{{{{{{{{{{{{{{{{{{{ \\')
    record = evolve(ORDINARY, support_wanted=said)
    assert loads(dumps(record)) == record


def test_a_mark_that_an_editor_puts_before_a_file_is_no_part_of_it() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(ORDINARY)) == ORDINARY


def test_nobody_is_told_of_more_problems_than_they_can_put_right() -> None:
    many = {f"key{number}": 1 for number in range(MOST_PROBLEMS * 3)}
    assert len(problems(data(**many))) == MOST_PROBLEMS
    twice = b"{" + b",".join(b'"a%d":1,"a%d":1' % (n, n) for n in range(300)) + b"}"
    assert len(problems(twice)) == MOST_PROBLEMS


def test_a_key_that_may_be_words_is_not_repeated() -> None:
    assert problems(data(**{"Ann's own key": 1})) == ["(a key): is not in the format"]


def test_a_refusal_says_which_file_it_is_about_and_never_what_was_said() -> None:
    spoiled = json.dumps(data(questions=[{"words": "my secret", "answered": "my secret"}])).encode()
    with pytest.raises(RecordError) as refused:
        loads(spoiled, "a.sdm.json")
    assert str(refused.value) == (
        "a.sdm.json: questions.0.answered: found another word, expected one of: yes, no, later"
    )


# ---- versions of the model


def test_a_later_major_version_is_refused_kindly() -> None:
    assert problems({"schema_version": "2.0.0", "anything": []}) == [
        f"schema_version: a later sdm wrote this (version 2.0.0; this one reads {SCHEMA_VERSION})"
    ]


def test_a_later_minor_version_is_read_where_it_says_nothing_new() -> None:
    assert loads(json.dumps(data(schema_version="1.9.0")).encode()).schema_version == "1.9.0"
    said = problems(data(schema_version="1.9.0", brand_new="x"))
    assert said == [
        f"schema_version: a later sdm wrote this; this one reads {SCHEMA_VERSION}",
        "brand_new: is not in the format",
    ]


@pytest.mark.parametrize("version", [..., None, 1, "", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-rc"])
def test_a_record_without_a_version_is_refused(version: Any) -> None:
    assert problems(data(schema_version=version)) == [
        'schema_version: is missing or is no version, expected one such as "1.0.0"'
    ]


def test_a_version_that_never_was_is_refused() -> None:
    assert problems(data(schema_version="0.3.0")) == [
        "schema_version: there never was a version 0.3.0"
    ]


def test_an_older_version_goes_through_every_step_to_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def say_speaker(old: dict[str, Any]) -> dict[str, Any]:
        """In this made-up version, `speaker` was called `who`."""
        return {("speaker" if key == "who" else key): value for key, value in old.items()}

    def words_apart(old: dict[str, Any]) -> dict[str, Any]:
        """And before that, what matters was one text."""
        matters = old.get("what_matters")
        if not isinstance(matters, str):
            return old
        return {**old, "what_matters": {"words": matters, "recorded_as": "verbatim"}}

    monkeypatch.setitem(upgrading.UPGRADES, "0.8.0", ("0.9.0", words_apart))
    monkeypatch.setitem(upgrading.UPGRADES, "0.9.0", (SCHEMA_VERSION, say_speaker))
    old = data(schema_version="0.8.0", who="person", speaker=..., what_matters="to be at home ")
    read = loads(json.dumps(old).encode())
    assert read.schema_version == SCHEMA_VERSION
    assert read.speaker == "person"
    assert read.what_matters.words == "to be at home "
    assert loads(dumps(read)) == read
    assert problems({**old, "what_matters": 5})[0] == (
        "what_matters: found a number, expected keys and values"
    )


def test_every_upgrade_leads_to_a_later_version() -> None:
    table = {**upgrading.UPGRADES, "0.9.0": (SCHEMA_VERSION, dict)}
    for before, (after, _) in table.items():
        one, other = upgrading.parts(before), upgrading.parts(after)
        assert one is not None
        assert other is not None
        assert one < other <= (upgrading.parts(SCHEMA_VERSION) or ())
        assert after == SCHEMA_VERSION or after in table


def test_a_table_of_upgrades_that_runs_in_a_ring_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(upgrading.UPGRADES, "0.8.0", ("0.9.0", dict))
    monkeypatch.setitem(upgrading.UPGRADES, "0.9.0", ("0.8.0", dict))
    with pytest.raises(AssertionError, match="runs in a ring"):
        loads(json.dumps(data(schema_version="0.8.0")).encode())


# ---- what a time may be


def test_a_time_of_which_nobody_can_tell_when_it_was_cannot_be() -> None:
    odd = datetime.timezone(datetime.timedelta(seconds=75))
    for time, message in (
        (datetime.datetime(2026, 1, 1), "without its offset"),  # noqa: DTZ001 - that is the point
        (datetime.datetime(2026, 1, 1, tzinfo=odd), "offset with seconds"),
        (datetime.datetime(1, 1, 1, tzinfo=datetime.UTC), "found the year 1"),
    ):
        with pytest.raises(ValueError, match=message):
            evolve(ORDINARY.provenance, recorded_at=Moment(time))
