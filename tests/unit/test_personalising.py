"""A person's own row takes the place of the average, and the others follow through their ratios."""

from __future__ import annotations

from typing import Any

import pytest

import sdm
from sdm.figures.work import figures_of
from sdm.model.text import OptionId
from sdm.personalising import NoSuchRow, find_row
from tests.samples import SMALL, small_text

AF = "atrial-fibrillation-stroke-prevention"


def people(aid: sdm.Aid, outcome: str) -> dict[str, int]:
    shown: Any = figures_of(aid, aid.outcome(outcome))
    return {option: figure.people for option, figure in shown.items()}


def test_the_other_options_follow() -> None:
    aid = sdm.catalogue().aid(AF)
    mine = sdm.personalise(aid, {"cha2ds2_vasc": 5})
    assert people(mine, "stroke") == {"no_anticoagulant": 72, "doac": 22, "warfarin": 24}
    assert people(aid, "stroke") == {"no_anticoagulant": 32, "doac": 10, "warfarin": 11}


def test_it_says_whom_the_figures_are_now_about() -> None:
    aid = sdm.catalogue().aid(AF)
    assert "5" in sdm.personalise(aid, {"cha2ds2_vasc": 5}).outcome("stroke").who


def test_a_row_of_several_scores_speaks_for_each() -> None:
    table = sdm.catalogue().aid(AF).personalisation[0]
    assert find_row(table, 7) is find_row(table, 8) is find_row(table, 9)


def test_a_range_seen_in_average_people_is_left_out() -> None:
    aid = sdm.load(SMALL)
    hobby = small_text().replace(
        "changes: {outcome: creak_gone, option: carry_on}",
        "changes: {outcome: hobby, option: carry_on}",
    )
    moved = sdm.loads(hobby)
    mine = sdm.personalise(moved, {"creak_points": 2})
    assert _range(aid) == _range(moved) != ""
    assert _range(mine) == ""


def _range(aid: sdm.Aid) -> str:
    estimate: Any = aid.outcome("hobby").estimates[OptionId("operation")]
    return estimate.range_of or ""


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ({"no_such": 1}, 'has no table "no_such"'),
        ({"creak_points": 9}, "has no row for 9"),
        ({"creak_points": "young"}, "has no row for 'young'"),
        ({"by_age": "Under 50"}, "replaces no figure"),
    ],
)
def test_what_no_table_speaks_for_is_told(rows: dict[str, int | str], words: str) -> None:
    with pytest.raises(NoSuchRow, match=words):
        sdm.personalise(sdm.load(SMALL), rows)
