"""The kinds of text in a record, and what its values refuse."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, Literal, NewType

from sdm.errors import Complaint

Words = NewType("Words", str)
"""A person's own words, kept byte for byte: nothing is trimmed, corrected or rewritten."""

Text = NewType("Text", str)
"""Words of whoever writes the record down."""

Uuid = NewType("Uuid", str)
"""A random id: 8-4-4-4-12 small hexadecimal digits."""

Hash = NewType("Hash", str)
"""SHA-256 in 64 small hexadecimal digits."""

Moment = NewType("Moment", datetime.datetime)
"""A date and time with its offset from UTC; a time without one is refused."""

Partial = NewType("Partial", str)
"""A day (2026-11-21), a month (2026-11) or a year (2026)."""

YesNo = Literal["yes", "no", "not_asked"]
"""An answer, or that nobody asked; silence is never read as no."""

Held = Literal["has", "has_not", "not_known"]
"""Whether a document or an arrangement is there."""

LONGEST_SUMMARY = 150
"""Characters that record systems in the UK keep of an option, a benefit, a risk or a decision."""


def not_blank(_: object, attribute: Any, value: Any) -> None:
    """Refuse words of nothing but spaces."""
    if value is not None and not value.strip():
        raise Complaint(
            "found nothing, expected words", "leave it out if nobody said", at=(attribute.name,)
        )


def from_one(_: object, attribute: Any, value: Any) -> None:
    """Refuse a number below 1."""
    if value is not None and value < 1:
        raise Complaint(f"found {value}, expected 1 or more", at=(attribute.name,))


def _within(lowest: int, highest: int) -> Callable[[object, Any, Any], None]:
    """Make what refuses a number outside these two."""

    def refuse(_: object, attribute: Any, value: Any) -> None:
        if value is not None and not lowest <= value <= highest:
            message = f"found {value}, expected {lowest} to {highest}"
            raise Complaint(message, at=(attribute.name,))

    return refuse


one_to_ten = _within(1, 10)
"""Refuse a number outside 1 to 10."""

nought_to_ten = _within(0, 10)
"""Refuse a number outside 0 to 10."""


def has_offset(_: object, attribute: Any, value: Any) -> None:
    """Refuse a time of which nobody can tell when it was, in a form that others can read."""
    if value is None:
        return
    offset = value.utcoffset()
    if offset is None:
        hint = "write the offset: 2026-11-25T10:30:00+00:00"
        raise Complaint("found a time without its offset, expected one", hint, at=(attribute.name,))
    if offset % datetime.timedelta(minutes=1):  # a town's own time before there were time zones
        raise Complaint(
            "found an offset with seconds, expected whole minutes", at=(attribute.name,)
        )
    if not 1900 <= value.year <= 9998:  # beyond it, the same moment in UTC may be no time at all
        raise Complaint(
            f"found the year {value.year}, expected 1900 or later", at=(attribute.name,)
        )
