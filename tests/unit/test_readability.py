"""Sentences, syllables and formulas, against what was counted by hand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.readability.sentences import spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["You can wait.", "You can start today!", "Which suits you?"],
        ["Some people, e.g. runners, do both.", "Others rest."],
        ["Dr. Shah and Mrs. Cole agree.", "So does J. R. Smith."],
        ["It is exercise vs. Rest at home."],
        ["It takes 2.5 hours.", "In 0.5 of them you wait."],
        ["And then … you wait.", "Nothing happens …", "Then it does."],
        ["It may come back... or not.", "We do not know..."],
        ["“Is it safe?” is what many ask.", "“It is safe.”", "(See page 4.)", "Then read on."],
        ["She said 'wait.'", "So we did."],
        ["Take vitamin C.", "It helps."],
        ["This was found by J. Smith."],
        ["The answer is no.", "Ask why."],
        ["It is no. 5 on the list."],
        ["Out of 100 people it helps 5.", "The others notice nothing."],
        ["1. Take one tablet.", "2. Wait."],
        ["Come at 5 p.m. on Monday.", "Leave at 6 p.m.", "You can ring us."],
        ["It is sold in the U.S. Army shop."],
        ["See nhs.uk/knee.", "It says more."],
        ["Really?!", "Yes."],
        ["No stop at the end"],
        ["我们不知道。", "请问医生！"],
        ["هل هذا آمن؟", "نعم."],
    ],
    ids=lambda expected: expected[0],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    joint = "" if expected[0].endswith("。") else " "
    assert sentences(joint.join(expected)) == expected


def test_an_empty_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    assert sentences("One thing\n\nAnother\nthing") == ["One thing", "Another\nthing"]


def test_nothing_has_no_sentences() -> None:
    assert spans("") == spans(" \n\n ") == ()


@given(st.text(st.sampled_from('aB1.?! \n"(…é'), max_size=40))
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    found = spans(text)
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
