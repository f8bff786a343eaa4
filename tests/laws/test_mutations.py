"""Whatever becomes of an aid's file, it is refused with places, or every handout can be made."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings

import sdm
from sdm.document import Value
from tests.laws.test_text_law import assert_in_order, visible_text
from tests.samples import small_text
from tests.strategies import mutated, small, written

TODAY = datetime.date(2026, 12, 1)
EXAMPLES = 2 * settings().max_examples


def assert_refused_or_shown(source: str) -> None:
    try:
        aid = sdm.loads(source)
    except sdm.AidError as error:
        assert error.problems
        last = source.count("\n") + 1
        assert all(1 <= problem.place.line <= last for problem in error.problems)
        return
    if aid.status == "withdrawn":
        return
    handout = sdm.compose(aid, today=TODAY, allow_overdue=True)
    assert_in_order(handout, visible_text(sdm.render(handout, "html").decode()))
    assert_in_order(handout, sdm.render(handout, "text").decode())
    assert sdm.loads(sdm.dump(aid)) == aid


@settings(max_examples=EXAMPLES)
@given(mutated(small()))
def test_a_changed_aid_is_refused_with_places_or_becomes_a_handout(value: Value) -> None:
    assert_refused_or_shown(written(value))


@pytest.mark.parametrize(
    "estimate",
    [
        "counted: 5, among: 1",
        "percent: 120",
        "people: 101",
        "value: 4",
        "at_most: 200",
        "rate: 500, per_person_years: 1, years: 2",
        "percent: 50, ci: [1, 20]",
        "range: [1, 400], range_of: years",
        "risk_ratio: 2, of: carry_on",
        "fewer: 2, per: 100, than: brace",
        "same_as: carry_on, because: no reason",
        "pooled_with: brace",
    ],
)
def test_a_row_that_informs_is_refused_with_its_place_if_it_cannot_be(estimate: str) -> None:
    source = small_text().replace("counted: 5, among: 50", estimate, 1)
    with pytest.raises(sdm.AidError) as caught:
        sdm.loads(source)
    line = small_text().split("counted: 5, among: 50")[0].count("\n") + 1
    assert line in {problem.place.line for problem in caught.value.problems}
