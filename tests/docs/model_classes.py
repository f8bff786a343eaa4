"""The classes that make up the format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import attrs

from sdm.model.text import Prose


def reached(start: type) -> list[type]:
    """List a class and all that its fields lead to; prose is text to its author."""
    found = [start]
    for cls in found:
        for hint in get_type_hints(cls).values():
            found += [each for each in classes_in(hint) if each not in found]
    return found


def classes_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and attrs.has(hint) and hint is not Prose:
        yield hint
    for inner in get_args(hint):
        yield from classes_in(inner)
