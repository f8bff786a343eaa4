"""A summary in a spreadsheet, and a record as its own JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest
from attrs import evolve

from sdm.preferences.json_form import dumps
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.talk import Goal, WhatMatters
from sdm.preferences.words import Words
from sdm.summarising import protected, summarise, unprotected
from tests.made_up_records import FULL, ORDINARY, TODAY


def table(record: PreferenceRecord, *, whole: bool = False) -> list[dict[str, str]]:
    data = summarise(record, "csv", today=TODAY, whole=whole)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_row_says_which_part_what_the_words_and_whose_they_are() -> None:
    found = {(row["part"], row["what"]): row for row in table(FULL, whole=True)}
    assert found["What matters most", "Worry"] == {
        "part": "What matters most",
        "what": "Worry",
        "words": "Who looks after Ted if I'm in hospital?",
        "whose words": "the person",
        "note": "",
    }
    assert found["What others think", "Jo, daughter"]["whose words"] == "Jo, daughter"
    assert found["Questions", "Answer"]["whose words"] == ""
    assert found["One professional's view", "The question"]["whose words"] == "the person"


def test_the_status_stands_in_the_first_row_and_the_notice_below() -> None:
    first, *rest = table(FULL)
    assert first["what"] == "status"
    assert first["words"].startswith("What matters to me (in progress, not final). ")
    assert [row["part"] for row in rest if row["what"] == "notice"] == [
        "Check before you rely on this",
        "Restricted",
    ]
    about = next(row for row in rest if row["what"] == "about this record")
    assert "not a consent form" in about["words"]


def test_the_table_of_a_record_entered_in_error_holds_nothing_that_was_said() -> None:
    assert {row["part"] for row in table(evolve(FULL, status="entered_in_error"))} == {"summary"}


@pytest.mark.parametrize(
    "words",
    [
        '=HYPERLINK("https://example.org")',
        "+44 20 7946 0000",
        "-5 on a bad day",
        "@home",
        "\tindented",
        "\rreturned",
        "\u3000＝1+1",
        "＋1",
        "－1",
        "＠here",
        "\ufeff=1+1",
        "  =1+1",
        "'tis my knee",
        "'=1+1",
        'a, b; "c"\r\nd',
        "👵🏽",
    ],
)
def test_no_words_start_a_formula_and_all_come_back(words: str) -> None:
    record = evolve(ORDINARY, what_matters=WhatMatters(goals=(Goal(words=Words(words)),)))
    (cell,) = (row["words"] for row in table(record) if row["what"] == "Goal")
    assert not cell.lstrip("\ufeff \u3000").startswith(tuple("=+-@\t\r＝＋－＠"))
    assert unprotected(cell) == words


def test_ordinary_words_stand_as_they_are() -> None:
    assert protected("I can't - or won't = stay") == "I can't - or won't = stay"


def test_a_table_is_utf_8_with_a_mark_and_its_rows_end_as_they_should() -> None:
    data = summarise(ORDINARY, "csv", today=TODAY)
    assert data.startswith(b'\xef\xbb\xbf"part","what","words","whose words","note"\r\n')
    assert data.endswith(b'"\r\n')


def test_half_a_character_does_not_stop_a_table() -> None:
    record = evolve(ORDINARY, agenda_person=Words("half \ud83d"))
    (row,) = (row for row in table(record) if row["what"] == "Wanted to talk about")
    assert row["words"] == "half \\ud83d"


def test_json_is_the_record_itself() -> None:
    data = summarise(FULL, "json", today=TODAY)
    assert data == dumps(FULL)
    assert json.loads(data)["what_matters"]["words"] == FULL.what_matters.words
