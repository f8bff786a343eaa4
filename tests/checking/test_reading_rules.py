"""The rules on reading: what each finds and where, and what it must leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rule import Example, Finding
from sdm.checking.rules import by_name
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.texts import loaded_text
from tests.checking.changed import SENTENCE_STANDS_AT, subject

HERE = ("natural_course", "text")

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def found(rule: str, example: Example) -> list[Finding]:
    return list(by_name()[rule].check(subject(example)))


def quoted(rule: str, example: Example) -> list[str]:
    """Give the very words that each finding is about."""
    aid = subject(example).aid
    words = []
    for finding in found(rule, example):
        assert finding.within is not None
        start, end = finding.within
        text = loaded_text(aid, finding.at)
        assert text is not None
        words.append(text[start:end])
    return words


def hard(sentences: int, words: int = 8) -> str:
    """Write paragraphs in which every word has four syllables."""
    sentence = " ".join(["Operation", *["medication"] * (words - 1)]) + "."
    return "\n\n".join([sentence] * sentences)


@pytest.mark.parametrize(
    ("use", "text", "level", "names_the_limit_for_reading_alone"),
    [
        ("together", hard(60), "error", True),
        ("alone", hard(60), "error", True),
        ("together", hard(12), "warning", False),
        ("alone", hard(12), "warning", True),
    ],
)
def test_over_14_is_an_error_and_over_11_a_warning(
    use: str, text: str, level: str, names_the_limit_for_reading_alone: bool
) -> None:
    [finding] = found("hard-to-read", {SENTENCE_STANDS_AT: text, "intended_use": use})
    assert finding.level == level
    assert finding.at == ("intended_use",)
    assert ("nice-ecd8:N1.4" in finding.clauses) == names_the_limit_for_reading_alone
    assert "readability-accessibility:A-READ-1" in finding.clauses
    assert '"medication"' in finding.hint


def test_two_formulas_are_named_with_and_without_the_terms_of_the_glossary() -> None:
    example = {
        SENTENCE_STANDS_AT: hard(12),
        "glossary.Medication": {"plain": "what you take for an illness"},
    }
    assert found("hard-to-read", example) == []
    example[SENTENCE_STANDS_AT] = f"{hard(24, 12)}\n\n{hard(24).replace('medication', 'education')}"
    [finding] = found("hard-to-read", example)
    assert finding.message.count("with the terms") >= 2
    assert "Flesch-Kincaid grade" in finding.message
    assert "SMOG grade" in finding.message


def test_long_sentences_of_short_words_are_hard_too() -> None:
    sentence = f"You {'can go and rest or ' * 30}sit."
    changes = {f"questions.{n}": f"{n} {sentence}" for n in range(3)}
    [finding] = found("hard-to-read", {**changes, SENTENCE_STANDS_AT: f"{sentence}\n\n" * 20})
    assert finding.hint.startswith("mend long sentences first")


@pytest.mark.parametrize("language", ["cy", "de", "ar"])
def test_no_english_formula_judges_another_language(language: str) -> None:
    assert found("hard-to-read", {SENTENCE_STANDS_AT: hard(40), "language": language}) == []


def test_names_and_labels_are_no_sentences() -> None:
    text = running_text(subject({"outcomes.0.severity": hard(1), "options.0.name": hard(1)}))
    plain = running_text(subject())
    assert text.reading == plain.reading


def test_words_that_several_options_share_count_once() -> None:
    once = {"outcomes.0.estimates.brace": {"unknown": "Nobody asked."}}
    twice = {**once, "outcomes.0.estimates.cream": {"unknown": "Nobody asked."}}
    counts = [running_text(subject(each)).reading.counts.sentences for each in (once, twice)]
    assert counts[0] == counts[1]


def test_20_words_are_let_pass_and_21_are_not() -> None:
    twenty = f"Now {' '.join(WORDS[1:])} {' '.join(WORDS)}"
    assert quoted("long-sentence", f"{twenty}. {twenty} – again? (A – b)") == [f"{twenty} – again?"]
    [finding] = found("long-sentence", f"{twenty} again.")
    assert "found 21 words" in finding.message
    assert finding.at == HERE


def test_items_of_a_list_and_paragraphs_are_sentences_of_their_own() -> None:
    ten = " ".join(WORDS)
    assert found("long-sentence", f"{ten}:\n\n- {ten} six\n- {ten} seven\n\n{ten}") == []


def test_a_long_label_is_found_too() -> None:
    label = " ".join(["have", *WORDS, *WORDS])
    [finding] = found("long-sentence", {"outcomes.no_pain.label": label})
    assert finding.at == ("outcomes", 0, "label")


def test_three_sentences_make_a_paragraph_and_four_are_too_many() -> None:
    three = "You rest. You wait. You eat."
    assert found("long-paragraph", f"{three}\n\n{three}\n\n- {three}\n- {three}") == []
    assert quoted("long-paragraph", f"{three}\n\n{three} You sleep.") == [f"{three} You sleep."]


def test_a_heading_in_bold_is_no_sentence_of_its_paragraph() -> None:
    three = "You rest. You wait. You eat."
    assert found("long-paragraph", f"**At home.** {three}") == []
    assert len(found("long-paragraph", f"**You** rest. {three}")) == 1


def items(number: int) -> str:
    return "\n".join(f"- item {n}" for n in range(1, number + 1))


def test_six_items_make_a_list_and_the_seventh_is_found() -> None:
    assert found("long-list", f"Bring:\n\n{items(6)}\n\nAnd then:\n\n{items(6)}") == []
    [words] = quoted("long-list", f"Bring:\n\n{items(2)}\n\nAnd then:\n\n{items(8)}")
    assert words == "- item 7\n- item 8"


@pytest.mark.parametrize(
    "text",
    [
        "You have atrial fibrillation (AF). AF can come and go.",
        "A blood test (known as INR) is done. Your INR shows it.",
        "EMG (a test of your nerves) is one way.",
        "Ask for an EMG, which stands for a test of nerves.",
        "The NHS, your GP and the USA. World War II.",
        "Do NOT lift it.",
        "PLEASE LIFT NOTHING HEAVY.",
        "See gov.uk/ABC or www.ABC.org or abc@XYZ.org.",
        "It is CHA2DS2-VASc, and B12, and an X-ray.",
        "The JEX tried it.",
    ],
)
def test_abbreviations_that_are_explained_or_known_are_left_alone(text: str) -> None:
    example = {SENTENCE_STANDS_AT: text, "sources.s1.where": "JEX 1"}
    assert found("abbreviation-unexplained", example) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask for an EMG. The EMG takes a while.", ["EMG"]),
        ("There are EMGs (and more), and the INR.", ["INR"]),
        ("Your EMG, MRI and CT.", ["EMG", "MRI", "CT"]),
        ("(EMG and CT)", ["EMG", "CT"]),
    ],
)
def test_each_unexplained_abbreviation_is_found_once(text: str, expected: list[str]) -> None:
    assert quoted("abbreviation-unexplained", text) == expected


def test_an_abbreviation_that_the_glossary_explains_is_left_alone() -> None:
    glossary = {"nerve test (EMG)": {"plain": "a test"}, "Scan": {"plain": "a picture, such as CT"}}
    example = {SENTENCE_STANDS_AT: "Ask for an EMG or CT.", "glossary": glossary}
    assert found("abbreviation-unexplained", example) == []


ACTIVE = "You wash it. You dry it. You rest it."


def test_many_passive_sentences_are_found_as_one_finding() -> None:
    passive = "\n\n".join(f"Arm {n} is washed and is then covered." for n in range(20))
    [finding] = found("passive", f"{ACTIVE}\n\n{passive}")
    assert "found 21 of " in finding.message
    assert quoted("passive", f"{ACTIVE}\n\n{passive}") == ["Arm 0 is washed and is then covered."]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is often sore.",
        "You are worried.",
        "The shop is open.",
        "They were women.",
        "It needed rest.",
        "You have been tired.",
        "It is a red spot.",
    ],
)
def test_adjectives_are_no_passive(sentence: str) -> None:
    text = "\n\n".join(f"{sentence} It is day {n}." for n in range(30))
    assert found("passive", text) == []


def test_words_said_for_several_options_are_one_passive() -> None:
    unknown = {"unknown": "It was not measured."}
    example = {
        f"outcomes.{n}.estimates.{each}": unknown for n in (0, 1) for each in ("brace", "cream")
    }
    assert found("passive", example) == []


@pytest.mark.parametrize("rule", ["passive", "sums-asked", "vague-link", "glossary-word-late"])
def test_rules_for_english_leave_other_languages_alone(rule: str) -> None:
    fails = by_name()[rule].fails
    changes = {SENTENCE_STANDS_AT: fails} if isinstance(fails, str) else dict(fails)
    assert found(rule, {**changes, "language": "nl"}) == []


def test_three_words_in_capitals_are_found_and_two_are_not() -> None:
    assert quoted("capitals", "Do NOT LIFT it. NEVER LIFT, OR PULL it. NHS, GP and UK.") == [
        "NEVER LIFT, OR PULL"
    ]


def test_the_third_part_in_bold_is_found() -> None:
    assert quoted("much-bold", r"**a** and **b c** and \*\*d\*\*, **e** and **f**") == ["e"]
    assert found("much-bold", r"**a** and **b c** and \*\*d\*\*") == []


def test_a_glossary_term_that_nobody_meets_is_found_at_the_term() -> None:
    [finding] = found("glossary-word-late", {"glossary.Ligament": {"plain": "a band"}})
    assert finding.at == ("glossary", "Ligament")


@pytest.mark.parametrize(
    "text",
    [
        "A band between bones (ligament) may be torn.",
        "Ligaments (bands between bones) may be torn.",
        "A ligament holds bones to each other.",
    ],
)
def test_a_glossary_term_with_plain_words_beside_it_is_left_alone(text: str) -> None:
    example = {SENTENCE_STANDS_AT: text, "glossary.Ligament": {"plain": "a band that ties bones"}}
    assert found("glossary-word-late", example) == []


def test_a_glossary_term_is_found_at_its_first_use_as_a_word() -> None:
    example = {
        SENTENCE_STANDS_AT: "Coagulants differ. Ask about agulant gels; agulants help.",
        "glossary.Agulant": {"plain": "it makes blood set"},
    }
    [finding] = found("glossary-word-late", example)
    assert finding.within == (29, 36)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Add up the points.", "Add up the points"),
        ("Then multiply your chance by 2.", "Then multiply your chance"),
        ("Take the first number and subtract the other figures.", "and subtract the other figures"),
        ("Subtract the first number from it.", "Subtract the first number"),
        ("You can work out your risk from it.", "you can work out your risk"),
        ("Now divide your weight by your height.", "Now divide your weight"),
    ],
)
def test_sums_that_the_reader_is_asked_to_do_are_found(text: str, expected: str) -> None:
    assert [each.lower() for each in quoted("sums-asked", text)] == [expected.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Do not add the numbers up.",
        "Your doctor can work out your risk.",
        "Work out what matters to you.",
        "Add the cream 3 times a day.",
        "Add your phone number.",
        "You can add honey to tea.",
        "The score adds 2 points for age.",
        "We worked out the numbers for you.",
        "Cells divide and multiply.",
    ],
)
def test_what_is_no_sum_for_the_reader_is_left_alone(text: str) -> None:
    assert found("sums-asked", text) == []


def test_points_of_a_printed_table_may_be_added_up() -> None:
    table = {
        "id": "score",
        "title": "Your score",
        "kind": "points",
        "valid_for": "adults",
        "points": [{"label": "Age over 60", "points": 1}],
        "shows": {"label": "have pain", "opposite": "do not", "timeframe": "1 year"},
        "rows": [{"score": 0, "people": 5}, {"score": 1, "people": 6}],
        "sources": ["s1"],
    }
    text = "Add up the points. Then multiply the points by 2."
    assert quoted("sums-asked", {SENTENCE_STANDS_AT: text, "personalisation": [table]}) == [
        "Then multiply the points"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New on 2026-04-03, not before.", ["2026-04-03"]),
        ("New on 3/4/2026 or 12/31/2025.", ["3/4/2026", "12/31/2025"]),
        ("In 2019-20, on 3 April 2026, 24/7, 1/2, 0800-111-222, doi/10.1/2020-01-02.", []),
    ],
)
def test_dates_in_figures_are_found(text: str, expected: list[str]) -> None:
    assert quoted("raw-date", text) == expected


@pytest.mark.parametrize("words", ["here", "Click here", "more", "this page", "read more…", "link"])
def test_links_that_say_nothing_are_found(words: str) -> None:
    text = f"Rest. See [{words}](https://example.org/a) and [the page](https://example.org/b)."
    assert quoted("vague-link", text) == [words]


@pytest.mark.parametrize("words", ["more on sore elbows", "where to get help", "the NHS page"])
def test_links_that_say_where_they_lead_are_left_alone(words: str) -> None:
    assert found("vague-link", f"See [{words}](https://example.org/a).") == []


@given(st.text(st.sampled_from("aA. ?!\n-*[]()/0129é"), min_size=1, max_size=60))
def test_a_place_in_the_running_text_leads_back_to_the_passage(text: str) -> None:
    try:
        whole = running_text(subject({"natural_course.text": "x", "key_points.0": f"a {text}"}))
    except Exception as error:  # the format refuses it
        assert type(error).__name__ == "AidError"
        return
    for number, passage in enumerate(whole.passages):
        start = whole.text.index(
            passage.text, sum(len(p.text) + 1 for p in whole.passages[:number])
        )
        place = whole.place(start, start + len(passage.text))
        assert place == (passage.at, (0, len(passage.text)))
        assert whole.passage_at(start) is passage
