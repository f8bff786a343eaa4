"""Each sum behind the figures of 21 decisions can be said in the format, and comes out the same."""

from __future__ import annotations

import pathlib
from fractions import Fraction
from typing import Literal

import pytest
from attrs import field, frozen

from sdm.document import Value, read_file
from sdm.figures.result import GroupedFigure, LimitFigure, PeopleFigure, SpanFigure, ValueFigure
from sdm.figures.work import Work
from sdm.loading import converter
from sdm.loading.fields import Known, known
from sdm.model.estimate import Estimate, Interval, PeopleEstimate
from sdm.model.text import Line, OptionId, SourceId
from sdm.numbers.exact import Number
from sdm.numbers.rounding import nearest

DATA = pathlib.Path(__file__).with_name("derivations.yaml")
HALF_A_PERSON = Fraction(1, 2)
ONE_PERSON = Fraction(1)
SMALL_VALUE = Fraction(1, 100)  # of itself: half a point of a score of 0.057 would be anything

NumberFigure = PeopleFigure | ValueFigure | LimitFigure | SpanFigure


@frozen(kw_only=True)
class MoreThan:
    """How much more a value is than another option's."""

    option: OptionId
    exact: Number


@frozen(kw_only=True)
class Expected:
    """What the evidence worked out for one option."""

    option: OptionId
    group: Line | None = None
    exact: Number | None = None
    range: Interval | None = None
    printed: Number | None = None
    printed_range: Interval | None = None
    more_than: MoreThan | None = None
    derivation: Line | None = None
    remark: Line | None = None


@frozen(kw_only=True)
class Case:
    """One outcome, as an author would write its estimates."""

    id: Line
    out_of: int | None = None
    unit: Line | None = None
    estimates: dict[OptionId, Estimate]
    expect: tuple[Expected, ...]


@frozen(kw_only=True)
class NotSaid:
    """A sum that no form of the format says, and why."""

    outcome: Line
    option: Line
    fault: Literal["evidence", "format"]
    derivation: Line
    reason: Line


@frozen(kw_only=True)
class Decision:
    """All sums of one decision."""

    derivations_in_evidence: int
    sources: dict[SourceId, Line] = field(factory=dict)
    outcomes: tuple[Case, ...] = ()
    not_said: tuple[NotSaid, ...] = ()


def _keys(value: Value | None) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, dict) else ()


def _options(decision: dict[str, Value]) -> tuple[str, ...]:
    outcomes = decision.get("outcomes")
    return tuple(
        option
        for outcome in (outcomes if isinstance(outcomes, list) else [])
        if isinstance(outcome, dict)
        for option in _keys(outcome.get("estimates"))
    )


def _decision(data: Value) -> Decision:
    """Structure with sdm's own strict converter, which must know the ids that may be named."""
    assert isinstance(data, dict)
    ids = Known(options=_options(data), sources=_keys(data.get("sources")))
    token = known.set(ids)
    try:
        return converter().structure(data, Decision)
    finally:
        known.reset(token)


def _decisions() -> dict[str, Decision]:
    document = read_file(DATA)
    assert not document.problems, "\n".join(map(str, document.problems))
    assert isinstance(document.data, dict)
    return {slug: _decision(data) for slug, data in document.data.items()}


DECISIONS = _decisions()
CASES = [
    pytest.param(case, expected, id=f"{slug}/{case.id}/{expected.option}/{expected.group or ''}")
    for slug, decision in DECISIONS.items()
    for case in decision.outcomes
    for expected in case.expect
]


def _figure(case: Case, option: OptionId, group: Line | None = None) -> NumberFigure:
    figure = Work(case.estimates, case.out_of or 1, case.out_of is not None).figure(option)
    if isinstance(figure, GroupedFigure):
        figure = dict(figure.groups)[Line(str(group))]
    assert isinstance(figure, NumberFigure)
    return figure


def _number(figure: NumberFigure) -> Fraction:
    assert not isinstance(figure, SpanFigure), "only a range is known"
    return figure.exact


def _ends(figure: NumberFigure) -> tuple[Fraction, Fraction]:
    assert not isinstance(figure, LimitFigure)
    assert figure.span is not None, "no range came out"
    return figure.span.low, figure.span.high


def _is_near(found: Fraction, wanted: Number, people: bool, tolerance: Fraction) -> bool:
    if not people and abs(wanted.value) < 1:
        tolerance = abs(wanted.value) * SMALL_VALUE
    return abs(found - wanted.value) <= tolerance


def _rounded(value: Fraction, printed: Number) -> Fraction:
    """Round to as many decimals as the evidence prints."""
    scale: int = 10 ** len(printed.text.partition(".")[2])
    return Fraction(nearest(value * scale), scale)


def _printed(figure: NumberFigure, expected: Expected) -> list[tuple[Fraction, Number]]:
    """Pair each number as we would print it with the one that the evidence prints."""
    pairs = []
    if expected.printed is not None:
        pairs.append((_number(figure), expected.printed))
    if expected.printed_range is not None:
        ends = expected.printed_range.low, expected.printed_range.high
        pairs += zip(_ends(figure), ends, strict=True)
    return [(_rounded(value, printed), printed) for value, printed in pairs]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_the_number_comes_out_within_half_a_person(case: Case, expected: Expected) -> None:
    figure = _figure(case, expected.option, expected.group)
    people = case.out_of is not None
    if expected.exact is None:
        assert isinstance(figure, SpanFigure)
    else:
        assert _is_near(_number(figure), expected.exact, people, HALF_A_PERSON)
    if expected.more_than is not None:
        other = _figure(case, expected.more_than.option)
        difference = _number(figure) - _number(other)
        assert _is_near(difference, expected.more_than.exact, people, HALF_A_PERSON)


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_the_range_comes_out_within_one_person(case: Case, expected: Expected) -> None:
    if expected.range is None:
        return
    low, high = _ends(_figure(case, expected.option, expected.group))
    people = case.out_of is not None
    assert _is_near(low, expected.range.low, people, ONE_PERSON)
    assert _is_near(high, expected.range.high, people, ONE_PERSON)


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_the_evidence_prints_the_same_or_a_remark_says_why_not(
    case: Case, expected: Expected
) -> None:
    printed = _printed(_figure(case, expected.option, expected.group), expected)
    different = [f"{ours} for {theirs}" for ours, theirs in printed if ours != theirs.value]
    assert not different or expected.remark
    assert all(abs(ours - theirs.value) <= 1 for ours, theirs in printed)


@pytest.mark.parametrize("slug", DECISIONS)
def test_no_sum_of_the_evidence_is_left_out(slug: str) -> None:
    decision = DECISIONS[slug]
    said = [each for case in decision.outcomes for each in case.expect if each.derivation]
    assert len(said) + len(decision.not_said) == decision.derivations_in_evidence


def test_the_table_holds_every_decision_and_every_sum() -> None:
    assert len(DECISIONS) == 21
    assert sum(each.derivations_in_evidence for each in DECISIONS.values()) == 257 + 6


def test_no_result_stands_in_place_of_its_sum() -> None:
    estimates = [
        estimate
        for decision in DECISIONS.values()
        for case in decision.outcomes
        for estimate in case.estimates.values()
    ]
    assert not [each for each in estimates if isinstance(each, PeopleEstimate)]
