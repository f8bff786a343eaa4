"""What each form of an estimate comes to, and which are refused."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from sdm.errors import NumberError
from sdm.figures.result import (
    GroupedFigure,
    LimitFigure,
    NotApplicableFigure,
    PeopleFigure,
    UnknownFigure,
    WordsFigure,
)
from sdm.figures.work import CHAIN_CAUTION, HAZARD_CAUTION
from tests.written import figures

PEOPLE = [
    ("a: {people: 43}", "43"),
    ("a: {percent: 3.2}", "32"),
    ('a: {percent: "100 - 96.1"}', "39"),
    ("a: {frequency: 3.2, per: 1000}", "3.2"),
    ("a: {frequency: 24.2, per: 10000}", "2.42"),
    ("a: {counted: 69, among: 28464}", "69000/28464"),
    ("a: {rate: 1.75, per_person_years: 1000, years: 5}", "8.75"),
    ("a: {by_definition: nobody, because: it is}", "0"),
    ("a: {by_definition: everybody, because: it is}", "1000"),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_a_form_that_stands_alone(text: str, people: str) -> None:
    figure: Any = figures(text)["a"]
    assert isinstance(figure, PeopleFigure)
    assert figure.exact == Fraction(people)
    assert figure.basis.chain == ("a",)


RELATIVE = [
    ("risk_ratio: 0.33, of: base", "33"),
    ("hazard_ratio: 0.5, of: base", "50"),
    ("rate_ratio: 0.5, of: base", "50"),
    ('rate_ratio: "1 / 2", of: base', "50"),
    ("odds_ratio: 0.5, of: base", "1000/19"),
    ("fewer: 4, per: 100, than: base", "60"),
    ("more: 4, per: 100, than: base", "140"),
]


@pytest.mark.parametrize(("form", "people"), RELATIVE)
def test_a_form_that_starts_from_another_option(form: str, people: str) -> None:
    figure: Any = figures(f"base: {{percent: 10}}\na: {{{form}}}")["a"]
    assert figure.exact == Fraction(people)
    assert figure.basis.chain == ("base", "a")
    assert figure.steps


def test_a_chain_goes_through_every_option_and_the_order_in_the_file_does_not_matter() -> None:
    chain = ["c: {risk_ratio: 0.5, of: b}", "b: {risk_ratio: 0.5, of: a}", "a: {percent: 40}"]
    for order in (chain, chain[::-1]):
        figure: Any = figures("\n".join(order))["c"]
        assert figure.exact == 100
        assert figure.basis.chain == ("a", "b", "c")


def test_an_interval_stands_on_the_scale_of_its_own_number() -> None:
    shown: Any = figures(
        "a: {percent: 10, ci: [8, 12]}\nb: {risk_ratio: 0.5, of: a, ci: [0.4, 0.9]}\n"
        "c: {counted: 0, among: 1000, ci: [0, 3]}\nd: {fewer: 4, per: 100, than: a, ci: [2, 5]}"
    )
    ends = {name: (figure.span.low, figure.span.high) for name, figure in shown.items()}
    assert ends == {"a": (80, 120), "b": (40, 90), "c": (0, 3), "d": (50, 80)}
    assert CHAIN_CAUTION in shown["b"].cautions
    assert CHAIN_CAUTION not in shown["a"].cautions


def test_a_range_beside_a_ratio_counts_people_and_beside_a_share_it_does_not() -> None:
    shown: Any = figures(
        "a: {percent: 10, range: [5, 20], range_of: studies}\n"
        "b: {risk_ratio: 0.5, of: a, range: [40, 60], range_of: trials}\n"
        "c: {risk_ratio: 0.5, of: a, range: [4, 6], range_of: trials, range_per: 100}"
    )
    ends = {name: (figure.span.low, figure.span.high) for name, figure in shown.items()}
    assert ends == {"a": (50, 200), "b": (40, 60), "c": (40, 60)}
    assert shown["b"].span.of == "trials"


def test_a_hazard_ratio_is_cautioned_only_where_many_people_have_the_outcome() -> None:
    few: Any = figures("a: {percent: 5}\nb: {hazard_ratio: 0.5, of: a}")["b"]
    many: Any = figures("a: {percent: 30}\nb: {hazard_ratio: 0.5, of: a}")["b"]
    assert HAZARD_CAUTION not in few.cautions
    assert HAZARD_CAUTION in many.cautions


def test_limits_and_bare_ranges() -> None:
    most: Any = figures("a: {at_most: 5, per: 100}")["a"]
    least: Any = figures("a: {at_least: 75}")["a"]
    spread: Any = figures("a: {range: [12, 77], range_of: studies, per: 100}")["a"]
    assert {type(most), type(least)} == {LimitFigure}
    assert (most.exact, most.at_most) == (50, True)
    assert (least.exact, least.at_most) == (75, False)
    assert type(spread).__name__ == "SpanFigure"
    assert (spread.span.low, spread.span.high) == (120, 770)


def test_what_has_no_number_keeps_its_words() -> None:
    shown = figures(
        "a: {unknown: Nobody counted.}\nb: {does_not_apply: No operation.}\nc: {found: No clear effect.}"
    )
    assert isinstance(shown["a"], UnknownFigure)
    assert isinstance(shown["b"], NotApplicableFigure)
    assert isinstance(shown["c"], WordsFigure)
    assert shown["a"].why == "Nobody counted."


def test_groups_are_never_rolled_into_one() -> None:
    evidence = "certainty: low, sources: [s1]"
    shown = figures(
        f"a: {{by_group: [{{group: young, percent: 1, {evidence}}}, "
        f"{{group: old, percent: 3, {evidence}}}, {{group: others, unknown: why}}]}}"
    )["a"]
    assert isinstance(shown, GroupedFigure)
    assert [(name, getattr(each, "people", None)) for name, each in shown.groups] == [
        ("young", 10),
        ("old", 30),
        ("others", None),
    ]


def test_the_same_figure_is_shared_and_says_with_whom() -> None:
    shown: Any = figures(
        "a: {percent: 7}\nb: {same_as: a, because: no medicine}\nc: {pooled_with: a}"
    )
    assert shown["b"].exact == shown["c"].exact == 70
    assert shown["b"].basis.shared_with == "a"


def test_values_are_never_people() -> None:
    shown: Any = figures(
        "a: {value: -0.9, ci: [-1, -0.7]}\nb: {rate_ratio: 2, of: c}\nc: {value: 3}", people=False
    )
    assert type(shown["a"]).__name__ == "ValueFigure"
    assert (shown["a"].exact, shown["a"].span.low) == (Fraction("-0.9"), -1)
    assert shown["b"].exact == 6
    nobody: Any = figures("a: {by_definition: nobody, because: none}", people=False)["a"]
    assert nobody.exact == 0


REFUSED = [
    ("a: {people: 1001}", "expected from 0 to 1,000"),
    ("a: {people: -1}", "expected from 0 to 1,000"),
    ("a: {percent: 101}", "expected from 0 to 100"),
    ("a: {counted: 5, among: 4}", "expected from 0 to 4"),
    ("a: {percent: 60}\nb: {risk_ratio: 2, of: a}", "expected at most 1,000"),
    ("a: {percent: 1}\nb: {fewer: 2, per: 100, than: a}", "expected 0 or more"),
    ("a: {percent: 10, ci: [11, 12]}", "does not hold its own number"),
    ("a: {percent: 10}\nb: {risk_ratio: 0.5, of: a, ci: [6, 8]}", "does not hold its own number"),
    ("a: {risk_ratio: 0.5, of: a}", "starts from itself (a → a)"),
    ("a: {risk_ratio: 0.5, of: b}\nb: {risk_ratio: 2, of: a}", "starts from itself"),
    ("a: {same_as: b, because: x}\nb: {same_as: a, because: y}", "starts from itself"),
    ("a: {unknown: why}\nb: {risk_ratio: 0.5, of: a}", "has no single number to start from"),
    ("a: {range: [1, 2], range_of: x}\nb: {fewer: 1, per: 100, than: a}", "no single number"),
    ("a: {value: 3}", "found a value where people are counted"),
    ("a: {by_definition: everybody, because: x}\nb: {odds_ratio: 2, of: a}", "has no odds"),
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_cannot_be_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(NumberError) as refused:
        figures(text)
    assert words in refused.value.message


@pytest.mark.parametrize(
    "form", ["percent: 3", "people: 3", "by_definition: everybody, because: x"]
)
def test_a_share_of_people_is_refused_where_values_stand(form: str) -> None:
    with pytest.raises(NumberError, match="expected `"):
        figures(f"a: {{{form}}}", people=False)


def test_a_ratio_of_a_value_needs_a_value_to_start_from() -> None:
    with pytest.raises(NumberError, match="no single number"):
        figures("a: {at_most: 3}\nb: {rate_ratio: 2, of: a}", people=False)


def test_a_group_cannot_point_at_another_option() -> None:
    with pytest.raises(NumberError, match="group that points"):
        figures(
            "a: {by_group: [{group: x, same_as: b, because: y}, {group: z, unknown: w}]}\nb: {percent: 1}"
        )


def test_a_group_may_start_from_the_same_group_of_another_option() -> None:
    evidence = "certainty: low, sources: [s1]"
    shown: Any = figures(
        f"a: {{by_group: [{{group: young, percent: 10, {evidence}}}, {{group: old, percent: 40, {evidence}}}]}}\n"
        f"b: {{by_group: [{{group: young, risk_ratio: 0.5, of: a, {evidence}}}, "
        f"{{group: old, fewer: 10, per: 100, than: a, {evidence}}}]}}"
    )["b"]
    assert [(name, each.people) for name, each in shown.groups] == [("young", 50), ("old", 300)]


def test_a_group_without_its_like_has_nothing_to_start_from() -> None:
    evidence = "certainty: low, sources: [s1]"
    with pytest.raises(NumberError, match="no single number"):
        figures(
            f"a: {{by_group: [{{group: young, percent: 10, {evidence}}}, {{group: old, unknown: w}}]}}\n"
            f"b: {{by_group: [{{group: tall, risk_ratio: 0.5, of: a, {evidence}}}, {{group: z, unknown: w}}]}}"
        )


def test_an_interval_of_a_difference_may_cross_nought() -> None:
    shown: Any = figures(
        "a: {percent: 3}\nb: {more: 1, per: 100, than: a, ci: [-1, 4]}\n"
        "c: {fewer: 2, per: 1000, than: a, ci: [-3, 5]}"
    )
    assert (shown["b"].span.low, shown["b"].exact, shown["b"].span.high) == (20, 40, 70)
    assert (shown["c"].span.low, shown["c"].exact, shown["c"].span.high) == (25, 28, 33)
    assert shown["c"].basis.chain == ("a", "c")
