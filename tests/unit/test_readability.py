"""Sentences, syllables and formulas, against what was counted by hand."""

from __future__ import annotations

import itertools
import pathlib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sdm.readability.scores import (
    FLESCH_EASE,
    FLESCH_KINCAID,
    LIX,
    SMOG,
    formulas,
    measured,
    reading_age,
)
from sdm.readability.sentences import spans
from sdm.readability.syllables import syllables

COUNTED = pathlib.Path(__file__).parents[1] / "cases" / "syllables.yaml"


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


def test_syllables_are_right_for_words_of_leaflets_that_were_counted_by_ear() -> None:
    said = yaml.safe_load(COUNTED.read_text(encoding="utf-8"))
    by_ear = {word: number for number, words in said.items() for word in words.split()}
    wrong = {word: syllables(word) for word, n in by_ear.items() if syllables(word) != n}
    assert len(by_ear) > 250
    assert wrong == {}


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Operation,", 4),
        ("(medicine)", 3),
        ("self-care", 2),
        ("and/or", 2),
        ("NHS", 3),
        ("DOCTOR", 2),
        ("1.25", 1),
        ("7%", 1),
        ("isn’t", 2),
        ("embolisms", 4),
        ("hmm", 1),
        ("–", 1),
    ],
)
def test_syllables_of_words_with_signs_figures_and_capitals(word: str, number: int) -> None:
    assert syllables(word) == number


@given(st.text(max_size=30))
def test_every_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


EASY = ["You can rest at home and see how you feel."] * 10
"""10 words a sentence, each of one syllable."""

HARDER = ["The doctor gives a medicine for an infection."] * 30
"""8 words a sentence, 13 syllables, 2 words of three, 2 words of more than six letters."""


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        (EASY, "en-GB", {FLESCH_KINCAID: 0.11, FLESCH_EASE: 112.085}),
        (HARDER, "en", {FLESCH_KINCAID: 6.705, FLESCH_EASE: 61.24, SMOG: 11.2081}),
        (HARDER, "de-AT", {LIX: 33.0}),
    ],
    ids=["easy", "harder", "rough"],
)
def test_scores_are_those_worked_out_by_hand(
    texts: list[str], language: str, expected: dict[object, float]
) -> None:
    scores = {formula: score for formula, score, _ in measured(texts, language).scores}
    assert scores == {key: pytest.approx(number, abs=0.0001) for key, number in expected.items()}


def test_a_term_of_the_glossary_counts_as_two_syllables_and_both_scores_are_told() -> None:
    explained = measured(HARDER, "en-GB", ("Infection", "rest"))
    assert explained.grade(exempt=False) == pytest.approx(6.705)
    assert explained.grade(exempt=True) == pytest.approx(5.23)  # 12 syllables in 8 words


@pytest.mark.parametrize(
    "form", ["Atrial fibrillation", "atrial fibrillation", "Atrial Fibrillation"]
)
def test_a_term_of_two_words_counts_as_one_word_in_whatever_case_it_begins(form: str) -> None:
    text = f"{form} is a kind of heartbeat."
    reading = measured([text] * 20, "en", ("Atrial fibrillation", "atrial Fibrillation"))
    assert (reading.counts.words, reading.exempt.words) == (140, 120)


def test_a_plural_counts_as_its_term() -> None:
    reading = measured(["Three anticoagulants (anticoagulant)."], "en", ("anticoagulant",))
    assert (reading.counts.syllables, reading.exempt.syllables) == (13, 5)


def test_what_no_reader_reads_as_words_is_left_out() -> None:
    texts = ["60", "1 / 100", "–", "See https://example.org/a.b?c or ask us.", "Two – words"]
    counts = measured(texts, "en").counts
    assert (counts.words, counts.sentences) == (6, 2)


def test_every_text_ends_a_sentence() -> None:
    assert measured(["Pain", "Less pain", "It helps. It hurts."], "en").counts.sentences == 4


def test_a_language_without_a_formula_is_not_assessed() -> None:
    reading = measured(HARDER, "cy")
    assert (reading.state, reading.scores, reading.grade(exempt=True)) == ("not_assessed", (), None)
    assert formulas("ar") == ()


def test_fewer_than_100_words_are_too_short_to_score() -> None:
    assert measured(EASY[:9], "en").state == "too_short"
    assert measured(EASY[:9], "en").scores == ()
    assert measured([], "en").state == "too_short"
    assert measured(EASY, "en").state == "scored"


def test_no_grade_comes_from_a_rough_formula() -> None:
    assert measured(HARDER, "de").grade(exempt=False) is None


def test_a_reading_age_is_the_grade_and_5_in_whole_years() -> None:
    assert [reading_age(grade) for grade in (-1.2, 6.0, 6.49, 6.5, 9.4, 9.5)] == [
        4,
        11,
        11,
        12,
        14,
        15,
    ]


@given(st.lists(st.text(st.sampled_from("aeb .?!1-\n"), max_size=20), max_size=8))
def test_any_texts_can_be_measured(texts: list[str]) -> None:
    reading = measured(texts * 30, "en", ("ab a", "e"))
    assert reading.counts.words <= reading.counts.syllables
    assert bool(reading.scores) == (reading.counts.words >= 100)
