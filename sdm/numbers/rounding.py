"""From an exact number to what a reader sees: rounded once, at the end, by a named rule."""

from __future__ import annotations

from fractions import Fraction


def nearest(value: Fraction) -> int:
    """Round to the nearest whole number; a half goes away from nought, as people expect.

    >>> nearest(Fraction("34.5")), nearest(Fraction("10.49")), nearest(Fraction("-0.9"))
    (35, 10, -1)
    """
    return _nearest(value.numerator, value.denominator)


def _nearest(numerator: int, denominator: int) -> int:
    """Round a fraction in whole numbers alone, which is many times faster than in fractions."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return whole if numerator >= 0 else -whole


def decimal(value: Fraction, places: int = 3) -> str:
    """Write a number in digits, with at most so many decimals and no spare noughts.

    >>> decimal(Fraction(247, 75)), decimal(Fraction(32)), decimal(Fraction("1234567.50"))
    ('3.293', '32', '1,234,567.5')
    """
    scaled = _nearest(value.numerator * 10**places, value.denominator)
    whole, rest = divmod(abs(scaled), 10**places)
    digits = f"{rest:0{places}d}".rstrip("0") if places else ""
    sign = "−" if scaled < 0 else ""
    return f"{sign}{whole:,}.{digits}" if digits else f"{sign}{whole:,}"


def paper(value: Fraction) -> str:
    """Write a number as in a sum on paper: three decimals, or more where it is very small.

    >>> paper(Fraction(1, 3)), paper(Fraction(1, 40000)), paper(Fraction(32))
    ('0.333', '0.000025', '32')
    """
    return decimal(value, _places(value))


def equals(value: Fraction) -> str:
    """Write "= 10.56" where that is exact, and "≈ 3.293" where it is rounded.

    >>> equals(Fraction("10.56")), equals(Fraction(1, 3))
    ('= 10.56', '≈ 0.333')
    """
    exact = 10 ** _places(value) % value.denominator == 0
    return f"{'=' if exact else '≈'} {paper(value)}"


def _places(value: Fraction) -> int:
    size, places = abs(value.numerator), 3
    while size and size * 10**places < 10 * value.denominator:
        places += 1
    return places
