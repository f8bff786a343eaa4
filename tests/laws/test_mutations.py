"""Whatever becomes of an aid's file, it is refused with places, or every handout can be made."""

from __future__ import annotations

import datetime

from hypothesis import given, settings

import sdm
from tests.laws.test_text_law import assert_in_order, visible_text
from tests.strategies import mutated, small, written

TODAY = datetime.date(2026, 12, 1)
EXAMPLES = 2 * settings.default.max_examples  # type: ignore[union-attr]


@settings(max_examples=EXAMPLES)
@given(mutated(small()))
def test_a_changed_aid_is_refused_with_places_or_becomes_a_handout(value: object) -> None:
    source = written(value)  # type: ignore[arg-type]
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
