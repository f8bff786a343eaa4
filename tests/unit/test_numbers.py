"""Exact numbers: what authors may write, what comes of it, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sdm.errors import NumberError
from sdm.numbers.exact import LONGEST_SUM, Number, number
from sdm.numbers.people import Worked, of_whole, over_time, plus, times_odds_ratio, times_ratio
from sdm.numbers.rounding import decimal, equals, nearest, paper

SUMS = [
    ("43", "43"),
    ("-0.9", "-9/10"),
    ("0.57", "57/100"),
    ("100 - 96.1", "3.9"),
    ("(3.36 + 3.09 + 3.43) / 3", "247/75"),
    ("1 / 1.55", "20/31"),
    ("14 * 32.14", "449.96"),
    ("14 x 32.14", "449.96"),
    ("14 × 32.14", "449.96"),
    ("2 + 3 * 4", "14"),
    ("(2 + 3) * 4", "20"),
    ("10 - 4 - 3", "3"),
    ("24 / 4 / 2", "3"),
    ("2 ^ 3 ^ 2", "512"),
    ("-2 ^ 2", "-4"),
    ("2 ^ -1", "1/2"),
    ("100 * (1 - (1 - 0.030)^7)", "19.201715521887"),
    ("  7  ", "7"),
]


@pytest.mark.parametrize(("text", "value"), SUMS)
def test_a_sum_is_worked_out_exactly(text: str, value: str) -> None:
    assert float(number(text).value) == pytest.approx(float(Fraction(value)), abs=1e-12)
    if len(value) < 12:
        assert number(text).value == Fraction(value)


@pytest.mark.parametrize("text", ["43", "-0.9", " 7 "])
def test_a_plain_number_is_no_sum(text: str) -> None:
    assert not number(text).is_sum


@pytest.mark.parametrize("text", ["1+1", "(7)", "2^2", "--7"])
def test_anything_else_is_a_sum(text: str) -> None:
    assert number(text).is_sum


REFUSED = [
    ("", "a number is missing"),
    ("ten", '"t" stands where a number should'),
    ("1,200", '"," stands where the sum should end'),
    ("3.2%", '"%" stands where the sum should end'),
    ("1e9", '"e" stands where the sum should end'),
    ("1..2", '"." stands where the sum should end'),
    ("(1 + 2", "a bracket is not closed"),
    ("1 + ", "a number is missing"),
    ("1 2", '"2" stands where the sum should end'),
    ("1 / 0", "divides by nothing"),
    ("1 / (2 - 2)", "divides by nothing"),
    ("0 ^ -1", "power"),
    ("2 ^ 0.5", "power 1/2"),
    ("9 ^ 9 ^ 9", "power"),
    ("99999999 ^ 100", "too large"),
    ("9999999999999999", "below a thousand million million"),
    ("(" * 50 + "1" + ")" * 50, "brackets more than"),
    ("1+" * LONGEST_SUM + "1", "characters"),
    ("__import__('os')", "stands where a number should"),
    ("٣", "stands where a number should"),
    ("1 + nan", '"n" stands'),
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_is_no_number_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(NumberError) as refused:
        number(text)
    assert words in refused.value.message


@pytest.mark.parametrize(
    ("value", "whole"),
    [("0.5", 1), ("0.49", 0), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("-2.4", -2), ("34.5", 35)],
)
def test_a_half_goes_away_from_nought(value: str, whole: int) -> None:
    assert nearest(Fraction(value)) == whole


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1234.5", 2, "1,234.5"),
        ("0.005", 2, "0.01"),
        ("-0.001", 2, "0"),
        ("-12.5", 1, "−12.5"),
        ("7", 0, "7"),
        ("1000000", 3, "1,000,000"),
    ],
)
def test_a_number_is_written_without_spare_noughts(value: str, places: int, text: str) -> None:
    assert decimal(Fraction(value), places) == text


def test_a_sum_on_paper_says_whether_its_result_is_rounded() -> None:
    assert equals(Fraction("10.56")) == "= 10.56"
    assert equals(Fraction(1, 3)) == "≈ 0.333"
    assert paper(Fraction(1, 30000)) == "0.000033"


def test_a_percentage_of_a_thousand_people() -> None:
    worked = of_whole(number("3.2"), Fraction(100), 1000)
    assert worked.value == 32
    assert [str(step) for step in worked.steps] == ["3.2 ÷ 100 × 1,000 = 32"]


def test_a_sum_is_worked_out_before_it_is_used() -> None:
    worked = of_whole(number("100 - 67"), Fraction(100), 1000)
    assert [str(step) for step in worked.steps] == ["100 − 67 = 33", "33 ÷ 100 × 1,000 = 330"]


def test_people_already_out_of_the_denominator_need_no_step() -> None:
    assert of_whole(number("43"), Fraction(1000), 1000) == Worked(Fraction(43))


def test_a_rate_over_years_is_linear_and_says_so() -> None:
    worked = over_time(number("1.75"), 1000, number("5"), 1000)
    assert worked.value == Fraction("8.75")
    assert "taken to stay the same" in str(worked.steps[-1])


def test_a_ratio_multiplies_and_an_odds_ratio_goes_through_the_odds() -> None:
    base = Worked(Fraction(200))
    assert times_ratio(base, number("0.5"), 1000, "risk ratio").value == 100
    assert times_odds_ratio(base, number("0.5"), 1000).value == Fraction(1000, 9)


def test_so_many_fewer_and_so_many_more_are_counted_out_of_their_own_number() -> None:
    base = Worked(Fraction(100))
    assert plus(base, number("4"), 100, 1000, fewer=True).value == 60
    assert plus(base, number("4"), 100, 1000).value == 140


IMPOSSIBLE = [
    lambda: of_whole(number("101"), Fraction(100), 1000),
    lambda: of_whole(number("-1"), Fraction(100), 1000),
    lambda: of_whole(number("1"), Fraction(0), 1000),
    lambda: over_time(number("-1"), 1000, number("1"), 1000),
    lambda: over_time(number("1"), 1000, number("0"), 1000),
    lambda: over_time(number("500"), 1000, number("3"), 1000),
    lambda: times_ratio(Worked(Fraction(600)), number("2"), 1000, "risk ratio"),
    lambda: times_ratio(Worked(Fraction(600)), number("0"), 1000, "risk ratio"),
    lambda: times_odds_ratio(Worked(Fraction(1000)), number("2"), 1000),
    lambda: times_odds_ratio(Worked(Fraction(10)), number("-2"), 1000),
    lambda: plus(Worked(Fraction(10)), number("2"), 100, 1000, fewer=True),
    lambda: plus(Worked(Fraction(990)), number("2"), 100, 1000),
]


@pytest.mark.parametrize("work", IMPOSSIBLE)
def test_what_cannot_be_is_refused(work: object) -> None:
    with pytest.raises(NumberError, match=r"found|comes to"):
        work()  # type: ignore[operator]


def test_a_number_prints_as_its_author_wrote_it() -> None:
    assert str(Number("1.10", Fraction("1.1"))) == "1.10"
