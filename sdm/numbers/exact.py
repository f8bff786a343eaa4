"""A number as its author wrote it, and the exact value of it.

Floats are never used: they round 135 of the 29,997 percentages with two decimals
to the wrong whole number of people.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from sdm.errors import NumberError

LONGEST_SUM = 200  # characters; the longest sum in the evidence has 52
DEEPEST_BRACKETS = 20
LARGEST_POWER = 100  # 1.03^100 is useful, 9^9^9 is an attack
LARGEST_NUMBER = 10**15

_TOKEN = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|(.))")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@frozen
class Number:
    """A number or a sum: the author's own text, and what it comes to."""

    text: str
    value: Fraction

    @property
    def is_sum(self) -> bool:
        """Whether the author wrote a sum rather than a plain number."""
        return _PLAIN.fullmatch(self.text) is None

    def __str__(self) -> str:
        return self.text


def number(text: str) -> Number:
    """Read a plain number or a sum.

    Args:
        text: Digits with an optional decimal point, or a sum of such numbers
            with `+ - * / ^` and brackets. `x` and `×` also multiply.

    Raises:
        NumberError: It is not a number, or cannot be worked out.

    >>> number("(3.36 + 3.09 + 3.43) / 3").value
    Fraction(247, 75)
    >>> number("16.6").is_sum
    False
    """
    if len(text) > LONGEST_SUM:
        raise NumberError(
            f"found a sum of {len(text)} characters, expected at most {LONGEST_SUM}",
            "split it, or give the result and keep the sum in a note",
        )
    value = _Sum(text).value()
    if abs(value) > LARGEST_NUMBER:
        raise NumberError(f'found "{text}", expected a number below a thousand million million')
    return Number(text.strip(), value)


class _Sum:
    """A sum being read from left to right, the usual way: brackets, powers, × and ÷, + and −."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[str] = [digits or sign for digits, sign in _TOKEN.findall(text.strip())]
        self.position = 0
        self.depth = 0

    def value(self) -> Fraction:
        result = self._terms()
        if self.position < len(self.tokens):
            raise self._not_a_sum(f'"{self.tokens[self.position]}" stands where the sum should end')
        return result

    def _terms(self) -> Fraction:
        result = self._factors()
        while sign := self._take("+", "-"):
            right = self._factors()
            result = result + right if sign == "+" else result - right
        return result

    def _factors(self) -> Fraction:
        result = self._power()
        while sign := self._take("*", "/", "x", "×"):
            right = self._power()
            if sign != "/":
                result *= right
            elif right == 0:
                raise NumberError(f'found "{self.text}", which divides by nothing (0)')
            else:
                result /= right
        return result

    def _power(self) -> Fraction:
        if self._take("-"):
            return -self._power()
        base = self._atom()
        if not self._take("^"):
            return base
        power = self._power()
        if power.denominator != 1 or abs(power) > LARGEST_POWER or (base == 0 and power < 0):
            raise NumberError(
                f'found the power {power} in "{self.text}", expected a whole number up to {LARGEST_POWER}'
            )
        result = base ** int(power)
        if abs(result) > LARGEST_NUMBER or result.denominator > 10**400:
            raise NumberError(f'found "{self.text}", which is too large to work out')
        return result

    def _atom(self) -> Fraction:
        if self._take("("):
            self.depth += 1
            if self.depth > DEEPEST_BRACKETS:
                raise NumberError(f"found brackets more than {DEEPEST_BRACKETS} deep in a sum")
            result = self._terms()
            if not self._take(")"):
                raise self._not_a_sum("a bracket is not closed")
            self.depth -= 1
            return result
        if self.position == len(self.tokens):
            raise self._not_a_sum("a number is missing at the end")
        token = self.tokens[self.position]
        if token[0] not in "0123456789":
            raise self._not_a_sum(f'"{token}" stands where a number should')
        self.position += 1
        return Fraction(token)

    def _take(self, *signs: str) -> str:
        if self.position < len(self.tokens) and self.tokens[self.position] in signs:
            self.position += 1
            return self.tokens[self.position - 1]
        return ""

    def _not_a_sum(self, why: str) -> NumberError:
        return NumberError(
            f'found "{self.text}", expected a number or a sum: {why}',
            'write digits with a point for decimals and no commas, for example 1200, 3.2 or "100 - 96.1"',
        )
