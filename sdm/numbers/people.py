"""From what a study found to people out of a denominator, each step as on paper.

Every function works in people (out of `out_of`), exactly, and gives back the steps with
the result. Rounding comes later, once (`sdm.numbers.rounding`).
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from sdm.errors import NumberError
from sdm.numbers.exact import Number
from sdm.numbers.rounding import equals, paper


@frozen
class Step:
    """One sum as a person would write it down: "32 × 0.33 = 10.56", and why."""

    sum: str
    why: str

    def __str__(self) -> str:
        return f"{self.sum}   ({self.why})" if self.why else self.sum


@frozen
class Worked:
    """An exact number and the steps that led to it."""

    value: Fraction
    steps: tuple[Step, ...] = ()

    def then(self, value: Fraction, sum: str, why: str) -> Worked:
        """Add one step whose result is `value`."""
        return Worked(value, (*self.steps, Step(f"{sum} {equals(value)}", why)))


def written(number: Number) -> Worked:
    """Start from a number as written; a sum is worked out first.

    >>> print(*written(Number("100 - 96.1", Fraction("3.9"))).steps)
    100 − 96.1 = 3.9
    """
    start = Worked(number.value)
    return start.then(number.value, _signs(number.text), "") if number.is_sum else start


def of_whole(part: Number, whole: Fraction, out_of: int) -> Worked:
    """People out of `out_of` when `part` of `whole` have it.

    A percentage is a part of 100; a count in a study is a part of those in it.

    Raises:
        NumberError: Fewer than nobody or more than everybody has it.

    Source: IPDASi, probabilities (one denominator for all).

    >>> print(*of_whole(Number("3.2", Fraction("3.2")), Fraction(100), 1000).steps)
    3.2 ÷ 100 × 1,000 = 32
    """
    start = written(part)
    if whole <= 0:
        raise NumberError(f"found {paper(whole)} as the whole group, expected more than nobody")
    if not 0 <= part.value <= whole:
        raise NumberError(
            f"found {_said(part)}, expected from 0 to {paper(whole)}",
            "a part of a group cannot be less than nobody or more than everybody",
        )
    if whole == out_of:
        return start
    shown = f"{paper(part.value)} ÷ {paper(whole)} × {out_of:,}"
    return start.then(part.value / whole * out_of, shown, "")


def over_time(rate: Number, person_years: int, years: Number, out_of: int) -> Worked:
    """People out of `out_of` over some years, at a rate that stays the same (linear).

    Raises:
        NumberError: The rate is below 0, or more people than there are would have it.
    """
    start = written(rate)
    if person_years <= 0 or rate.value < 0 or years.value <= 0:
        raise NumberError("found a rate or a time of 0 or less, expected a rate over some time")
    value = rate.value / person_years * years.value * out_of
    shown = f"{paper(rate.value)} ÷ {person_years:,} × {paper(years.value)} × {out_of:,}"
    return start.then(_possible(value, out_of), shown, "rate × years, taken to stay the same")


def times_ratio(base: Worked, ratio: Number, out_of: int | None, name: str) -> Worked:
    """People under another option, times a ratio of risks, hazards or rates.

    Args:
        base: People out of `out_of` (or a value, when that is None) under the option it is of.
        ratio: Above 0.
        name: What kind of ratio, for the workings.
    """
    factor = written(_above_nothing(ratio, name))
    start = Worked(base.value, factor.steps)
    value = _possible(base.value * ratio.value, out_of)
    return start.then(value, f"{paper(base.value)} × {paper(ratio.value)}", f"times the {name}")


def times_odds_ratio(base: Worked, ratio: Number, out_of: int) -> Worked:
    """People under another option, through the odds: odds = have it ÷ do not have it.

    >>> worked = times_odds_ratio(Worked(Fraction(200)), Number("0.5", Fraction("0.5")), 1000)
    >>> print(*worked.steps, sep=chr(10))
    200 ÷ (1,000 − 200) = 0.25   (their odds: have it ÷ do not)
    0.25 × 0.5 = 0.125   (times the odds ratio)
    0.125 ÷ (1 + 0.125) × 1,000 ≈ 111.111   (from odds back to people)
    """
    factor = written(_above_nothing(ratio, "odds ratio"))
    if base.value >= out_of:
        raise NumberError(
            "found an odds ratio of an option where everybody has it, which has no odds"
        )
    odds = base.value / (out_of - base.value)
    start = Worked(base.value, factor.steps)
    first = start.then(
        odds,
        f"{paper(base.value)} ÷ ({out_of:,} − {paper(base.value)})",
        "their odds: have it ÷ do not",
    )
    new = odds * ratio.value
    second = first.then(new, f"{paper(odds)} × {paper(ratio.value)}", "times the odds ratio")
    people = new / (1 + new) * out_of
    shown = f"{paper(new)} ÷ (1 + {paper(new)}) × {out_of:,}"
    return second.then(people, shown, "from odds back to people")


def plus(base: Worked, more: Number, per: int, out_of: int, *, fewer: bool = False) -> Worked:
    """People under another option, and so many more (or fewer) out of `per`.

    The end of an interval may be below 0: "1 fewer (3 fewer to 5 more)" runs from 3 to -5.

    >>> ten = Worked(Fraction(10))
    >>> print(*plus(ten, Number("-2", Fraction(-2)), 100, 100, fewer=True).steps)
    10 + 2 = 12   (so many more)
    """
    if abs(more.value) > per:
        raise NumberError(f"found {_said(more)}, expected at most {per:,} (`per`)")
    steps = written(more).steps
    change = more.value / per * out_of
    if per != out_of:
        shown = f"{paper(more.value)} ÷ {per:,} × {out_of:,}"
        steps = Worked(change, steps).then(change, shown, "").steps
    gain = -change if fewer else change
    sign, why = ("−", "so many fewer") if gain < 0 else ("+", "so many more")
    shown = f"{paper(base.value)} {sign} {paper(abs(gain))}"
    return Worked(base.value, steps).then(_possible(base.value + gain, out_of), shown, why)


def _above_nothing(ratio: Number, name: str) -> Number:
    if ratio.value <= 0:
        raise NumberError(
            f"found {_said(ratio)} as the {name}, expected more than 0",
            "below 1 means fewer, 1 means the same, above 1 means more; check the minus sign",
        )
    return ratio


def _possible(value: Fraction, out_of: int | None) -> Fraction:
    if value < 0:
        raise NumberError(
            f"comes to {paper(value)} people, expected 0 or more",
            "check which option it starts from, and the sign",
        )
    if out_of is not None and value > out_of:
        raise NumberError(
            f"comes to {paper(value)} people, expected at most {out_of:,} (the denominator)",
            "check which option it starts from; a ratio may need to be an odds ratio",
        )
    return value


def _said(number: Number) -> str:
    return f'"{number.text}" (that is {paper(number.value)})' if number.is_sum else number.text


def _signs(sum: str) -> str:
    return sum.replace("*", "×").replace("/", "÷").replace(" x ", " × ").replace("-", "−")
