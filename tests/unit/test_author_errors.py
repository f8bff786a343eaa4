"""Errors an author can act on: place, what was found, what was expected, what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

import sdm
from tests.samples import small_text

JARGON = re.compile(
    r"\b(attrs|cattrs|NoneType|dict|tuple|str|scalar|mapping|sequence|token|node|null|union|"
    r"structur\w*|Traceback|class|instance|kwargs|Exception|invalid|Fraction|Decimal|ValueError)\b"
)


class Slip(NamedTuple):
    """One mistake in a good aid, and what its author should read."""

    find: str
    replace: str
    at: str  # the text at which the problem is placed, in the file with the mistake
    words: str
    hint: str = ""
    code: str = "FORMAT"


SLIPS = {
    "an outcome that is part of itself": Slip(
        "part_of: sore_skin",
        "part_of: very_sore_skin",
        "very_sore_skin\n    timeframe",
        "part of itself",
    ),
    "outcomes that are part of each other": Slip(
        "    composite: [redness, itching]\n",
        "    part_of: very_sore_skin\n",
        "very_sore_skin\n    estimates",
        "outcomes.sore_skin.part_of: is part of an outcome that is part of it",
    ),
    "a row for nobody": Slip(
        "{label: Under 50, counted", "{counted", "{counted: 5", '"label" is missing'
    ),
    "a row for no score": Slip(
        "{score: [0, 4], people: 2}", "{people: 2}", "{people: 2}", '"score" is missing'
    ),
    "a row of endless scores": Slip(
        "score: [5, 10]", "score: [5, 999999]", "[5, 999999]", "too many scores"
    ),
    "a typed score without its name": Slip(
        "    typed: {name: ELBOW3, unit: per cent in 10 years, lowest: 0, highest: 10}\n",
        "",
        "id: typed_score",
        '"typed" is missing',
    ),
    "points in a table that has none": Slip(
        "    kind: row\n",
        "    kind: row\n    points: [{label: a, points: 1}]\n",
        "id: by_age",
        '"points" stands in',
    ),
    "three scores in a row": Slip(
        "score: [1, 2], percent",
        "score: [1, 2, 3], percent",
        "[1, 2, 3]",
        "a score or [lowest, highest]",
    ),
    "scores the wrong way round": Slip(
        "score: [1, 2], percent", "score: [2, 1], percent", "[2, 1]", "lower score first"
    ),
    "a number in quotes for people": Slip(
        "people: 12", "people: '12'", "'12'", "expected a whole number", "quotes away"
    ),
    "too many people to count": Slip(
        "people: 12", "people: 9999999999999", "9999999999999", "expected a number below"
    ),
    "a numbered list in prose": Slip(
        "who_for: Made-up people with a made-up creaky elbow.",
        'who_for: "1. one"',
        '"1. one"',
        "found a numbered list",
    ),
    "a list in a list": Slip(
        "who_for: Made-up people with a made-up creaky elbow.",
        "who_for: |\n  - one\n    - two",
        "|\n",
        "found a bullet of several paragraphs",
    ),
    "fewer below nought": Slip(
        "fewer: 2,", "fewer: -2,", "-2", "expected 0 or more", "`more`", "NUMBER"
    ),
    "digits of another script": Slip(
        "people: 12", "people: ١٢", "١٢", 'found "١٢", expected a whole number'
    ),
    "a week for a day": Slip(
        "published: 2026-11-21", "published: 2026-W47-6", "2026-W47-6", "a day that exists"
    ),
    "a number of the format in quotes": Slip(
        "format: 1", "format: '1'", "'1'", "expected 1", "quotes"
    ),
    "null for a title": Slip("title: Creaking", "title: null", "null", "found nothing"),
    "a denominator of one's own": Slip(
        "    denominator: 1000\n", "    denominator: 37\n", "37", "one of 100, 1000, 10000"
    ),
    "a negative number of people asked": Slip(
        "number: 3,", "number: -3,", "-3", "expected 0 or more", "", "NUMBER"
    ),
    "unknown key": Slip(
        "timeframe: 1 year", "timefrane: 1 year", "timefrane", "not in the format", "timeframe"
    ),
    "unknown key in an estimate": Slip(
        "{value: 40.5,",
        "{value: 40.5, certanty: low,",
        "certanty",
        "not in the format",
        "certainty",
    ),
    "missing key": Slip(
        "    severity: a nuisance\n", "", "id: creak_gone", '"severity" is missing'
    ),
    "a decimal where people are counted": Slip(
        "people: 12", "people: 16.6", "16.6", 'found "16.6", expected a whole number', "percent"
    ),
    "a word where a number is": Slip(
        "value: 40.5", "value: forty", "forty", "expected a number or a sum", "digits", "NUMBER"
    ),
    "a number in quotes": Slip(
        "rate: 5,", 'rate: "5",', '"5"', "in quotes, expected a number", "quotes away"
    ),
    "a sum without quotes": Slip(
        "value: 40.5", "value: 40 + 0.5", "40 + 0.5", "without quotes", '"40 + 0.5"'
    ),
    "a number with commas": Slip(
        "counted: 12", "counted: '12,000'", "'12,000'", "expected a number", "12000"
    ),
    "a per cent sign": Slip("value: 40.5", "value: 40%", "40%", "expected a number", "%"),
    "a string where a list is": Slip(
        "questions:\n  - Is my elbow real?",
        "questions: Is my elbow real?",
        "Is my elbow",
        "expected a list",
        "[Is my elbow",
    ),
    "a string where sources are a list": Slip(
        "A third study found nothing., sources: [s2]",
        "A third study found nothing., sources: s2",
        "s2, show",
        "expected a list",
        "[s2]",
    ),
    "text where keys are": Slip(
        "funding: none",
        "funding: none\n  evidence2: x",
        "evidence2",
        "not in the format",
        "evidence",
    ),
    "keys where text is": Slip(
        "lasts: not known\n    estimates",
        "lasts: {a: b}\n    estimates",
        "{a: b}",
        "expected a line of text",
    ),
    "a list where keys are": Slip(
        "catalogue: {topic: [example, elbow], kind: treatment, decides: [self, carer, parent]}",
        "catalogue: [example]",
        "[example]",
        "found a list of 1, expected keys and values",
    ),
    "a word where keys are": Slip(
        "what_would_you_do: {choice: close, prompts: [W-P1, W-P4]}",
        "what_would_you_do: close",
        "close\n",
        'found "close", expected keys and values',
    ),
    "a version with two numbers": Slip(
        "version: 0.1.0", "version: 1.10", "1.10", "three numbers", "1.10.0"
    ),
    "a format of the future": Slip("format: 1", "format: 2", "2", "expected 1", "later sdm"),
    "a word out of a fixed list": Slip(
        "measure: score", "measure: scor", "scor\n", 'found "scor", expected one of people', "score"
    ),
    "an option that is not there": Slip(
        "of: carry_on, ci:",
        "of: cary_on, ci:",
        "cary_on",
        "no option of this aid",
        "carry_on",
        "REFERENCE",
    ),
    "an outcome that is not there": Slip(
        "part_of: sore_skin",
        "part_of: sore_skn",
        "sore_skn",
        "no outcome of this aid",
        "sore_skin",
        "REFERENCE",
    ),
    "a source that is not there": Slip(
        "text: Some creaks would never be heard., sources: [s1]",
        "text: Some creaks would never be heard., sources: [s3]",
        "s3",
        "no source of this aid",
        "s1",
        "REFERENCE",
    ),
    "no change is no option": Slip(
        "no_change: carry_on",
        "no_change: carry_off",
        "carry_off",
        "no option of this aid",
        "carry_on",
        "REFERENCE",
    ),
    "no change is missing": Slip(
        "no_change: carry_on\n", "", "format: 1", '"no_change" is missing'
    ),
    "an estimate is missing": Slip(
        "      operation: {unknown: Nobody measured it., sources: [s2]}\n",
        "",
        "carry_on: {value",
        'no estimate for the option "operation"',
        "unknown",
    ),
    "a cell is missing": Slip(
        "      operation: {does_not_apply: You stay in.}\n",
        "",
        "carry_on: {text",
        'no cell for the option "operation"',
    ),
    "an estimate for an option that is not there": Slip(
        "      operation: {unknown: Nobody measured it., sources: [s2]}",
        "      operation: {unknown: Nobody measured it., sources: [s2]}\n      surgery: {unknown: why}",
        "surgery",
        "no option of this aid",
        "",
        "REFERENCE",
    ),
    "an estimate given twice": Slip(
        "      operation: {unknown: Nobody measured it., sources: [s2]}",
        "      operation: {unknown: Nobody measured it., sources: [s2]}\n      operation: {unknown: why}",
        "operation: {unknown: why}",
        "operation",
        "",
        "YAML",
    ),
    "an estimate of two forms": Slip(
        "{value: 40.5,",
        "{value: 40.5, percent: 3,",
        "value",
        "together, expected one of them",
        "take the others out",
    ),
    "an estimate of no form": Slip(
        "{unknown: Nobody measured it., sources: [s2]}",
        "{sources: [s2]}",
        "{sources: [s2]}",
        "says no figure",
        "unknown: why",
    ),
    "a form that is misspelt": Slip(
        "{value: 40.5,", "{valeu: 40.5,", "valeu", "not in the format", "value"
    ),
    "more people than the denominator": Slip(
        "people: 12",
        "people: 1001",
        "{group: thick cream",
        "expected from 0 to 1,000",
        "",
        "NUMBER",
    ),
    "more counted than there were": Slip(
        "counted: 12, among: 400",
        "counted: 512, among: 400",
        "{counted: 512",
        "expected from 0 to 400",
        "",
        "NUMBER",
    ),
    "a range that does not hold its number": Slip(
        "ci: [15, 25.5]",
        "ci: [25, 35.5]",
        '{percent: "100 - 80"',
        "does not hold its own number",
        "two ends",
        "NUMBER",
    ),
    "a range the wrong way round": Slip(
        "ci: [15, 25.5]", "ci: [25.5, 15]", "[25.5, 15]", "lower end first", "[15, 25.5]"
    ),
    "a range with one end": Slip(
        "ci: [15, 25.5]", "ci: 15", "15, ci_level", "two ends of a range", "[9, 11]"
    ),
    "a range of nothing": Slip(
        ", range_of: studies}\n      brace: {same_as",
        "}\n      brace: {same_as",
        "{value: 40.5",
        "`range` and `range_of`",
        "across",
    ),
    "a ratio of nought": Slip(
        "risk_ratio: 1.5", "risk_ratio: 0", "0, of", "expected more than 0", "fewer", "NUMBER"
    ),
    "a ratio below nought": Slip(
        "odds_ratio: 2,", "odds_ratio: -2,", "-2", "expected more than 0", "fewer", "NUMBER"
    ),
    "a chain that loops": Slip(
        'carry_on: {percent: "100 - 80", ci: [15, 25.5], ci_level: 90,',
        "carry_on: {risk_ratio: 2, of: operation,",
        "{risk_ratio: 2, of: operation",
        "starts from itself",
        "",
        "NUMBER",
    ),
    "a percentage above 100": Slip(
        "{score: 0, percent: 30}",
        "{score: 0, percent: 130}",
        "{score: 0",
        "expected from 0 to 100",
        "",
        "NUMBER",
    ),
    "a day that is not there": Slip(
        "published: 2026-11-21", "published: 2026-02-30", "2026-02-30", "a day that exists"
    ),
    "a day in words": Slip(
        "check_by: 2099-12-31, sources: [s2]",
        "check_by: soon, sources: [s2]",
        "soon",
        "a day that exists",
        "2026-11-21",
    ),
    "a date that is not there": Slip(
        "as_of: 2026-11,", "as_of: 2026-13,", "2026-13", "a year, month or day"
    ),
    "an address without https": Slip(
        'url: "https://example.org/one"', "url: example.org", "example.org", "an address", "https"
    ),
    "yes for true": Slip(
        "key: true\n    timeframe: 1 year",
        "key: yes\n    timeframe: 1 year",
        "yes",
        "expected true or false",
    ),
    "nothing at all": Slip("title: Creaking", "title:", "\n    label: no longer", "found nothing"),
    "an empty list of sources": Slip(
        "{value: 40.5, certainty: low, sources: [s1]",
        "{value: 40.5, certainty: low, sources: []",
        "[]",
        "expected at least one",
    ),
    "no opposite": Slip(
        "    opposite: still have a creak\n",
        "",
        "id: creak_gone",
        '"opposite" is missing',
        "opposite",
    ),
    "a score that has no row": Slip(
        "- {score: 0, percent: 30}\n", "", "- {score: [1, 2]", "no row for the score 0", "one row"
    ),
    "two rows for a score": Slip(
        "{score: 0, percent: 30}",
        "{score: [0, 1], percent: 30}",
        "- {score: [0, 1]",
        "two rows for the score 1",
    ),
    "a score nobody reaches": Slip(
        "score: [1, 2], percent",
        "score: [1, 3], percent",
        "- {score: 0",
        "no way to reach the score 3",
    ),
    "an id given twice": Slip(
        "- id: hobby",
        "- id: sore_skin",
        "sore_skin\n    label: are back",
        "a second time",
        "own id",
    ),
    "an id with capitals": Slip("- id: visits", "- id: Visits", "Visits", "an id of small letters"),
    "five prompts": Slip(
        "[W-P1, W-P4]",
        "[W-P1, W-P2, W-P3, W-P4, W-P5]",
        "[W-P1, W-P2",
        "found 5, expected at most four",
    ),
    "a heading in prose": Slip(
        "who_for: Made-up people with a made-up creaky elbow.",
        "who_for: |\n  # A heading",
        "|",
        "found a heading",
        "one of those",
    ),
    "an unknown picture": Slip(
        "who_for: Made-up people with a made-up creaky elbow.",
        'who_for: "![x](https://example.org/x.png)"',
        '"![x]',
        "found a picture",
    ),
    "a link to a script": Slip(
        "who_for: Made-up people with a made-up creaky elbow.",
        'who_for: "[x](ftp://example.org)"',
        '"[x]',
        "expected an address that starts with https",
    ),
    "a half of the denominators": Slip(
        "    denominator_reason: Sore skin is too rare to count out of 100.\n",
        "",
        "id: sore_skin\n    label: have sore",
        "only one of `denominator`",
    ),
    "an anchor": Slip("title: Creaking", "title: &x Creaking", "&x", "&x", "", "YAML"),
    "an alias": Slip("title: Creaking", "title: *x", "*x", "*x", "", "YAML"),
    "a tag": Slip(
        "title: Creaking",
        "title: !!python/name:os.system Creaking",
        "!!python",
        "!!python",
        "",
        "YAML",
    ),
    "a comma in unquoted text inside braces": Slip(
        "{text: Elbows creak in stories., sources: [s1], checked: confirmed}",
        "{text: None, really, sources: [s1]}",
        "really",
        '"really" with no value',
        '"None, really"',
        "YAML",
    ),
    "a waiver without a reason": Slip(
        "because: The tests need two denominators., by",
        "by",
        "{rule: RISK003",
        '"because" is missing',
    ),
    "a table of two purposes": Slip(
        "    shows: {label: have a creak, opposite: have none, timeframe: 1 year}\n",
        "",
        "id: by_age",
        "one of `changes` and `shows`",
    ),
    "a withdrawal without a reason": Slip(
        "status: draft", "status: withdrawn", "format: 1", '"withdrawn_because" is missing'
    ),
    "a table whose others stand still": Slip(
        "changes: {outcome: creak_gone, option: carry_on}",
        "changes: {outcome: creak_gone, option: operation}",
        "{outcome: creak_gone, option: operation}",
        "no ratio leads to carry_on or brace or cream",
        "`shows`",
        "NUMBER",
    ),
}


def problems(text: str) -> tuple[sdm.Problem, ...]:
    """Load a text that must be refused."""
    with pytest.raises(sdm.AidError) as refused:
        sdm.loads(text, "aid.yaml")
    return refused.value.problems


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_told_with_its_place_and_what_to_do(slip: Slip) -> None:
    good = small_text()
    assert slip.find in good
    text = good.replace(slip.find, slip.replace, 1)
    (problem,) = [each for each in problems(text) if slip.words in each.message]
    offset = _offset(text, slip, good)
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    assert (problem.place.line, problem.place.column) == (line, column), str(problem)
    assert problem.code == slip.code
    assert slip.hint in problem.hint
    assert not JARGON.search(f"{problem.message} {problem.hint}"), str(problem)


def _offset(text: str, slip: Slip, good: str) -> int:
    """Find where `at` stands: at the change, or else nearest before or after it."""
    change = good.index(slip.find)
    inside = text.find(slip.at, max(0, change - 6))
    if 0 <= inside <= change + len(slip.replace):
        return inside
    before = text.rfind(slip.at, 0, change)
    return before if before >= 0 else inside


def test_all_problems_are_told_at_once_in_file_order() -> None:
    text = small_text()
    for slip in (
        "unknown key",
        "a word where a number is",
        "an outcome that is not there",
        "a waiver without a reason",
    ):
        text = text.replace(SLIPS[slip].find, SLIPS[slip].replace, 1)
    text += "status: draft\n"
    found = problems(text)
    assert [each.place for each in found] == sorted(each.place for each in found)
    told = " ".join(str(each) for each in found)
    for words in ("timefrane", "forty", "sore_skn", "because", "status"):
        assert words in told


def test_a_problem_is_written_as_file_line_column() -> None:
    text = small_text().replace("version: 0.1.0", "version: 1.10")
    (problem,) = problems(text)
    assert str(problem) == (
        'aid.yaml:5:10: FORMAT version: found "1.10", expected three numbers with points between\n'
        "  hint: for example 1.10.0"
    )


def test_places_name_things_by_their_ids() -> None:
    (problem,) = problems(small_text().replace("value: 40.5", "value: forty"))
    assert problem.message.startswith("outcomes.pain_score.estimates.carry_on.value: ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        "just words",
        "- a list",
        "a: b: c",
        "{",
        "\t- x",
        "title: 'open",
        "x" * 3_000_000,
    ],
    ids=["empty", "comment", "words", "list", "colons", "brace", "tab", "quote", "huge"],
)
def test_what_is_no_aid_at_all_is_one_clear_problem(text: str) -> None:
    found = problems(text)
    assert 1 <= len(found) <= 3
    assert all(each.message and each.hint for each in found)
    assert not any(JARGON.search(each.message) for each in found)


def test_an_empty_aid_names_every_key_that_must_be_there() -> None:
    found = problems("format: 1\n")
    missing = {
        match for each in found for match in re.findall(r'the key "(\w+)" is missing', each.message)
    }
    assert {"id", "title", "options", "outcomes", "sources", "development"} <= missing


@pytest.mark.parametrize(
    "bomb", ["[" * 100_000, "{" * 100_000, "- " * 50_000, "a: " + "[" * 100_000]
)
def test_a_nesting_bomb_is_refused(bomb: str) -> None:
    assert problems(bomb)


def test_an_estimate_that_is_missing_is_told_once_even_where_others_start_from_it() -> None:
    text = small_text()
    start = text.index('      carry_on: {percent: "100 - 80"')
    without = text[:start] + text[text.index("\n", start) + 1 :]
    told = [str(each) for each in problems(without)]
    assert [each for each in told if "carry_on" in each] == told
    assert not any('"0"' in each for each in told)


def test_a_row_by_definition_needs_no_certainty() -> None:
    text = small_text().replace(
        "{label: 50 or over, unknown: Nobody counted.}",
        "{label: 50 or over, by_definition: nobody, because: it is made up}",
    )
    assert sdm.loads(text).personalisation[1].rows[1].label == "50 or over"
