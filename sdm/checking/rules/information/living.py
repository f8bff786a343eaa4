"""What an option's `living_with` holds."""

from __future__ import annotations

from typing import Final

from sdm.model.option import Option
from sdm.model.source import DoesNotApply, Fact, Unknown

RESPECTS: Final = ("body", "mind", "daily", "work", "others")
"""The keys of `living_with`."""


def entries(option: Option) -> dict[str, Fact | Unknown | DoesNotApply]:
    """Give what is said of living with an option, by key; a key that nobody filled is left out."""
    living = option.living_with
    if living is None:
        return {}
    said = ((key, getattr(living, key)) for key in RESPECTS)
    return {key: entry for key, entry in said if entry is not None}
