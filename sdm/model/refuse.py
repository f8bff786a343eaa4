"""What a field of the model refuses, in an author's words; attrs calls these as validators."""

from __future__ import annotations

from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from sdm.errors import Complaint
from sdm.numbers.exact import Number

if TYPE_CHECKING:
    from attrs import Attribute


def some(_: object, attribute: Attribute[Sized], value: Sized) -> None:
    """Refuse an empty list."""
    if not value:
        raise Complaint(
            "found an empty list, expected at least one", "fill it in", at=(attribute.name,)
        )


def at_least_two(_: object, attribute: Attribute[Sized], value: Sized) -> None:
    """Refuse a list of fewer than two."""
    if len(value) < 2:
        raise Complaint(f"found {len(value)}, expected at least two", "", at=(attribute.name,))


def at_most_four(_: object, attribute: Attribute[Sized], value: Sized) -> None:
    """Refuse a list of more than four."""
    if len(value) > 4:
        raise Complaint(f"found {len(value)}, expected at most four", "", at=(attribute.name,))


LONGEST_NAME = 100  # characters; a longer one would fill a page where options stand side by side


def a_name(_: object, attribute: Attribute[Any], value: Any) -> None:
    """Refuse a name that is too long to stand above a column."""
    if len(value) > LONGEST_NAME:
        raise Complaint(
            f"found {len(value):,} characters, expected a name of at most {LONGEST_NAME}",
            "put the rest into `full_name`",
            at=(attribute.name,),
        )


def above_nothing(_: object, attribute: Attribute[Any], value: Any) -> None:
    """Refuse 0 and less."""
    number = value.value if isinstance(value, Number) else value
    if number <= 0:
        hint = (
            "below 1 means fewer, 1 means the same, above 1 means more"
            if "ratio" in attribute.name
            else ""
        )
        raise Complaint(
            f"found {value}, expected more than 0", hint, code="NUMBER", at=(attribute.name,)
        )


def not_negative(_: object, attribute: Attribute[Any], value: Any) -> None:
    """Refuse what is below 0."""
    number = value.value if isinstance(value, Number) else value
    if number < 0:
        message, hint = f"found {value}, expected 0 or more", ""
        if attribute.name in ("fewer", "more"):
            other = "more" if attribute.name == "fewer" else "fewer"
            hint = f"use `{other}` with the number above 0"
        raise Complaint(message, hint, code="NUMBER", at=(attribute.name,))
