"""Two figures are set side by side only where that is fair."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import sdm
from sdm.figures.compare import Standing, comparable, difference, standing
from sdm.model.outcome import Outcome
from sdm.model.text import Line
from tests.samples import SMALL
from tests.written import figures

OUTCOME: Outcome = evolve(
    sdm.load(SMALL).outcomes[0], not_comparable=None, better="fewer", estimates={}
)


def pair(text: str) -> tuple[Any, Any]:
    shown = figures(text)
    return shown["a"], shown["b"]


def other_source(figure: Any) -> Any:
    return evolve(figure, basis=evolve(figure.basis, sources=frozenset({"s9"})))


def test_a_difference_is_of_the_whole_numbers_that_are_printed() -> None:
    one, other = pair("a: {percent: 2.06}\nb: {percent: 1.04}")
    found = difference(OUTCOME, one, other)
    assert found is not None
    assert (found.people, found.out_of) == (21 - 10, 1000)


def test_swapping_two_options_flips_the_sign() -> None:
    one, other = pair("a: {percent: 3}\nb: {risk_ratio: 0.5, of: a}")
    there, back = difference(OUTCOME, one, other), difference(OUTCOME, other, one)
    assert there is not None
    assert back is not None
    assert there.people == -back.people == 15


def test_figures_of_different_sources_are_not_compared_unless_a_ratio_ties_them() -> None:
    one, other = pair("a: {percent: 3}\nb: {percent: 2}")
    assert difference(OUTCOME, one, other_source(other)) is None
    one, other = pair("a: {percent: 3}\nb: {risk_ratio: 0.5, of: a}")
    assert difference(OUTCOME, one, other_source(other)) is not None


APART = [
    "a: {percent: 3}\nb: {percent: 2, not_comparable: other people}",
    "a: {percent: 3}\nb: {unknown: why}",
    "a: {percent: 3}\nb: {percent: 0.01}",  # fewer than one: no whole difference
    "a: {percent: 3}\nb: {at_most: 2}",
    "a: {percent: 3}\nb: {by_group: [{group: x, unknown: w}, {group: y, unknown: w}]}",
]


@pytest.mark.parametrize("text", APART)
def test_there_is_no_difference_where_none_is_fair(text: str) -> None:
    one, other = pair(text)
    assert difference(OUTCOME, one, other) is None


def test_an_outcome_set_apart_compares_nothing() -> None:
    one, other = pair("a: {percent: 3}\nb: {percent: 2}")
    assert comparable(OUTCOME, one, other)
    assert not comparable(evolve(OUTCOME, not_comparable=Line("other people")), one, other)


STANDINGS: list[tuple[str, str, Standing]] = [
    ("fewer", "a: {percent: 1}\nb: {percent: 3}", "better"),
    ("more", "a: {percent: 1}\nb: {percent: 3}", "worse"),
    ("more", "a: {percent: 5}\nb: {percent: 3}", "better"),
    ("fewer", "a: {percent: 1, ci: [0.5, 4]}\nb: {percent: 3}", "same"),
    ("fewer", "a: {percent: 1, could_be_chance: true}\nb: {percent: 3}", "same"),
    ("fewer", "a: {risk_ratio: 0.8, of: b, ci: [0.7, 0.9]}\nb: {percent: 3, ci: [2, 4]}", "better"),
    ("more", "a: {risk_ratio: 0.8, of: b, ci: [0.7, 0.9]}\nb: {percent: 3, ci: [2, 4]}", "worse"),
    ("fewer", "a: {risk_ratio: 0.6, of: b, ci: [0.3, 1.2]}\nb: {percent: 3}", "same"),
    ("fewer", "a: {risk_ratio: 0.6, of: b, ci: [0.3, 1]}\nb: {percent: 3}", "same"),
    ("fewer", "a: {percent: 3}\nb: {risk_ratio: 0.6, of: a, ci: [0.3, 1.2]}", "same"),
    ("fewer", "a: {percent: 3}\nb: {risk_ratio: 0.6, of: a, ci: [0.3, 0.9]}", "worse"),
    ("fewer", "a: {fewer: 10, per: 1000, than: b, ci: [-2, 20]}\nb: {percent: 3}", "same"),
    ("fewer", "a: {fewer: 10, per: 1000, than: b, ci: [2, 20]}\nb: {percent: 3}", "better"),
    ("fewer", "a: {risk_ratio: 0.99, of: b, ci: [0.98, 0.995]}\nb: {percent: 1}", "same"),
    ("fewer", "a: {same_as: b, because: why}\nb: {percent: 3}", "same"),
    ("neither", "a: {percent: 1}\nb: {percent: 3}", "not_known"),
    ("fewer", "a: {percent: 1}\nb: {unknown: why}", "not_known"),
    ("fewer", "a: {percent: 1}\nb: {percent: 3, not_comparable: why}", "not_known"),
]


def test_what_only_points_at_a_figure_stands_as_that_figure_does() -> None:
    shown = figures(
        "a: {percent: 3, ci: [2, 4]}\nb: {risk_ratio: 0.8, of: a, ci: [0.7, 0.9]}\n"
        "c: {same_as: b, because: why}"
    )
    assert standing(OUTCOME, shown["b"], shown["a"]) == "better"
    assert standing(OUTCOME, shown["c"], shown["a"]) == "better"
    assert standing(OUTCOME, shown["c"], shown["b"]) == "same"


@pytest.mark.parametrize(("better", "text", "expected"), STANDINGS)
def test_better_worse_same_or_not_known(better: Any, text: str, expected: Standing) -> None:
    one, other = pair(text)
    assert standing(evolve(OUTCOME, better=better), one, other) == expected
