"""What `sdm show` tells: every figure exact, and every sum as one would do it on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

import sdm
from sdm.showing import ShownFigure, as_json, as_text, shown
from tests.samples import SMALL, small_text

AF = "atrial-fibrillation-stroke-prevention"


def figure(aid: sdm.Aid, outcome: str, option: str) -> ShownFigure:
    (found,) = (
        each
        for told in shown(aid).outcomes
        if told.id == outcome
        for each in told.figures
        if each.option == option
    )
    return found


# outcome, option, kind, exact, low, high, range_of, chain
FIGURES = [
    ("creak_gone", "carry_on", "people", "20", "15", "25.5", None, "carry_on"),
    ("creak_gone", "brace", "people", "30", "22", "40", None, "carry_on brace"),
    ("creak_gone", "cream", "people", "100/3", None, None, None, "carry_on cream"),
    ("creak_gone", "operation", "people", "36", None, None, None, "carry_on brace operation"),
    ("sore_skin", "carry_on", "people", "0", None, None, None, "carry_on"),
    ("sore_skin", "brace", "people", "30", "15", "52.5", None, "brace"),
    ("sore_skin", "operation", "does_not_apply", None, None, None, None, "operation"),
    ("very_sore_skin", "carry_on", "at_most", "0.1", None, None, None, "carry_on"),
    ("very_sore_skin", "brace", "range", None, "1", "4", "studies", "brace"),
    ("very_sore_skin", "cream", "range", None, "1", "4", "studies", "brace cream"),
    ("hobby", "cream", "people", "18", None, None, None, "carry_on brace cream"),
    ("hobby", "operation", "people", "18", "15", "21", "studies", "carry_on operation"),
    ("pain_score", "carry_on", "value", "40.5", "30", "50", "studies", "carry_on"),
    ("pain_score", "cream", "words", None, None, None, None, "cream"),
    ("pain_score", "operation", "unknown", None, None, None, None, "operation"),
]


@pytest.mark.parametrize("expected", FIGURES, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_figure_is_exact_and_names_the_options_it_came_through(expected: tuple[Any, ...]) -> None:
    outcome, option, *rest, chain = expected
    told = figure(sdm.load(SMALL), outcome, option)
    assert [told.kind, told.exact, told.low, told.high, told.range_of] == rest
    assert told.chain == tuple(chain.split())


def test_people_are_whole_and_everything_else_has_none() -> None:
    aid = sdm.load(SMALL)
    cream = figure(aid, "creak_gone", "cream")
    assert (cream.people, cream.out_of, cream.decimal) == (33, 100, "33.333333")
    for outcome, option in (("pain_score", "carry_on"), ("very_sore_skin", "carry_on")):
        assert figure(aid, outcome, option).people is None


def test_a_figure_split_by_group_has_no_number_of_its_own() -> None:
    told = figure(sdm.load(SMALL), "sore_skin", "cream")
    assert (told.kind, told.exact, told.people, told.chain) == ("groups", None, None, ())
    assert [(each.option, each.exact, each.people) for each in told.groups] == [
        ("thin cream", "3.2", 3),
        ("thick cream", "12", 12),
    ]
    assert (told.groups[1].low, told.groups[1].high) == ("9", "15")


def test_a_value_below_nought_is_written_as_programs_read_it() -> None:
    text = small_text().replace(
        "carry_on: {value: 40.5, certainty: low, sources: [s1], range: [30, 50], range_of: studies}",
        "carry_on: {value: -1040.5, certainty: low, sources: [s1], ci: [-2000, -5.25]}",
    )
    aid = sdm.loads(text.replace("lowest: 0, highest: 100,", "lowest: -5000, highest: 100,"))
    told = figure(aid, "pain_score", "carry_on")
    numbers = (told.exact, told.decimal, told.low, told.high)
    assert numbers == ("-1040.5", "-1040.5", "-2000", "-5.25")
    assert "−1,040.5 points" in told.words


def numbers_of(value: Any) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from numbers_of(each)
    elif not isinstance(value, str | bool | None):
        yield value


def test_json_has_no_floats_and_every_exact_number_reads_as_a_fraction() -> None:
    for aid in (sdm.load(SMALL), *sdm.catalogue().aids()):
        told = json.loads(as_json(shown(aid)))
        assert all(type(each) is int for each in numbers_of(told)), aid.id
        for outcome in told["outcomes"]:
            for each in outcome["figures"]:
                if each["kind"] == "people":
                    exact = Fraction(each["exact"])
                    assert abs(exact - each["people"]) <= Fraction(1, 2)
                    assert 0 <= exact <= each["out_of"] == outcome["denominator"]


def test_json_carries_the_aid_as_its_author_wrote_it() -> None:
    told = json.loads(as_json(shown(sdm.load(SMALL))))["aid"]
    estimate = told["outcomes"][0]["estimates"]["carry_on"]
    assert (estimate["percent"], estimate["ci"]) == ("100 - 80", [15, "25.5"])
    assert estimate["note"] is None


def test_every_line_of_the_workings_for_warfarin_and_strokes() -> None:
    told = figure(sdm.catalogue().aid(AF), "stroke", "warfarin")
    reported, seen, *sums, checked, note = told.workings
    assert reported.startswith("Reported: Ischaemic stroke 67% lower")
    assert seen.startswith("Seen at: https://")
    assert sums == [
        "Starts from “No anticoagulant”: 32 of 1,000.",
        "1 − 0.67 = 0.33",
        "32 × 0.33 = 10.56   (times the risk ratio)",
        "32 × 0.23 = 7.36   (times the risk ratio)",
        "32 × 0.52 = 16.64   (times the risk ratio)",
        "The ends of the range: 7.36 and 16.64.",
        "Shown as 11.",
        "The range carries only the last ratio. The number it starts from is unsure too.",
    ]
    assert checked == "A second reader looked this up again and corrected it."
    assert note.startswith("Was 12 (8 to 16)")
    assert (told.exact, told.low, told.high, told.people) == ("10.56", "7.36", "16.64", 11)
    assert told.chain == ("no_anticoagulant", "warfarin")


def test_text_names_the_aid_its_options_and_each_figure_once() -> None:
    lines = as_text(shown(sdm.load(SMALL))).splitlines()
    assert lines[0].endswith("(example-decision 0.1.0, draft)")
    assert lines[1] == f"Fingerprint {shown(sdm.load(SMALL)).fingerprint[:16]}"
    assert lines[4:8] == [
        "  - Carry on as you are",
        "  - A brace",
        "  - A cream",
        "  - An operation",
    ]
    assert "Creaking: 1 year; made-up people of 50" in lines
    assert "  An operation: Not known. Nobody measured it." in lines
    assert sum(line.startswith("  A brace: ") for line in lines) == 5


def test_workings_are_added_below_their_figure_and_take_nothing_away() -> None:
    told = shown(sdm.load(SMALL))
    plain, worked = as_text(told).splitlines(), as_text(told, workings=True).splitlines()
    rest = iter(worked)
    assert all(line in rest for line in plain)
    below = worked[worked.index(next(each for each in worked if "33 of 100" in each)) + 1 :]
    assert [line.strip() for line in below[:2]] == [
        "Starts from “Carry on as you are”: 20 of 100.",
        "20 ÷ (100 − 20) = 0.25   (their odds: have it ÷ do not)",
    ]
