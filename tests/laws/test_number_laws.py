"""Laws of the numbers: exact, the same whichever way one goes, and nobody is lost."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from sdm.composing.wording import count, others
from sdm.errors import NumberError
from sdm.figures.result import PeopleFigure
from sdm.numbers.exact import Number, number
from sdm.numbers.people import Worked, of_whole, plus, times_odds_ratio, times_ratio
from sdm.numbers.rounding import decimal, nearest
from tests.written import figures

decimals = st.decimals(min_value=0, max_value=9999, places=3, allow_nan=False).map(
    lambda value: f"{value:f}"
)
ratios = st.fractions(min_value=Fraction(1, 50), max_value=50)
people = st.fractions(min_value=0, max_value=1000)


def given_number(value: Fraction) -> Number:
    return Number(str(value), value)


@st.composite
def sums(draw: st.DrawFn, depth: int = 3) -> tuple[str, Fraction]:
    """Draw a sum and, worked out on the side, what it comes to."""
    if depth == 0 or draw(st.booleans()):
        text = draw(decimals)
        return text, Fraction(text)
    left, right = draw(sums(depth - 1)), draw(sums(depth - 1))
    sign = draw(st.sampled_from("+-*/"))
    assume(sign != "/" or right[1] != 0)
    values = {
        "+": lambda: left[1] + right[1],
        "-": lambda: left[1] - right[1],
        "*": lambda: left[1] * right[1],
        "/": lambda: left[1] / right[1],
    }
    return f"({left[0]}) {sign} ({right[0]})", values[sign]()


@given(sums())
def test_a_sum_comes_to_what_its_parts_come_to(sum: tuple[str, Fraction]) -> None:
    text, value = sum
    assume(abs(value) < 10**15)
    assume(len(text) <= 200)
    assert number(text).value == value


@given(st.text(max_size=300))
def test_any_text_is_a_number_or_is_refused_in_words(text: str) -> None:
    try:
        number(text)
    except NumberError as refused:
        assert refused.message


@given(st.integers(0, 9999))
def test_a_percentage_with_two_decimals_rounds_as_on_paper(hundredths: int) -> None:
    # Floats get 135 of the 29,997 percentages with two decimals wrong.
    percent = Fraction(hundredths, 100)
    worked = of_whole(given_number(percent), Fraction(100), 1000)
    assert nearest(worked.value) == (hundredths + 5) // 10


@given(people, ratios)
def test_a_ratio_and_its_inverse_bring_one_back(start: Fraction, ratio: Fraction) -> None:
    assume(start * ratio <= 1000)
    there = times_ratio(Worked(start), given_number(ratio), 1000, "risk ratio")
    back = times_ratio(Worked(there.value), given_number(1 / ratio), 1000, "risk ratio")
    assert back.value == start


@given(people, ratios)
def test_an_odds_ratio_never_makes_more_people_than_there_are(
    start: Fraction, ratio: Fraction
) -> None:
    assume(start < 1000)
    there = times_odds_ratio(Worked(start), given_number(ratio), 1000)
    assert 0 <= there.value < 1000
    assert times_odds_ratio(Worked(there.value), given_number(1 / ratio), 1000).value == start


@given(people, st.fractions(min_value=0, max_value=100))
def test_fewer_undoes_more(start: Fraction, change: Fraction) -> None:
    assume(start + change * 10 <= 1000)
    there = plus(Worked(start), given_number(change), 100, 1000)
    assert plus(Worked(there.value), given_number(change), 100, 1000, fewer=True).value == start


@given(st.integers(0, 100))
def test_restating_out_of_a_thousand_and_back_loses_no_one(share: int) -> None:
    thousand = of_whole(given_number(Fraction(share)), Fraction(100), 1000)
    assert of_whole(given_number(thousand.value), Fraction(1000), 100).value == share


@given(st.fractions(min_value=-(10**6), max_value=10**6), st.integers(0, 6))
def test_a_number_in_digits_is_the_nearest_with_so_many_decimals(
    value: Fraction, places: int
) -> None:
    written = Fraction(decimal(value, places).replace(",", "").replace("−", "-"))
    assert abs(written - value) <= Fraction(1, 2 * 10**places)


@given(people)
def test_somebody_is_never_shown_as_nobody_and_both_sides_are_everybody(exact: Fraction) -> None:
    (figure,) = figures("a: {unknown: not here}").values()
    shown = PeopleFigure(basis=figure.basis, exact=exact, out_of=1000, span=None, steps=())  # type: ignore[union-attr]
    have, rest = count(exact, 1000), others(shown)
    assert (have == "0") == (exact == 0)
    assert (rest == "0") == (exact == 1000)
    if have.isdigit() and rest.isdigit():
        assert int(have) + int(rest) == 1000
