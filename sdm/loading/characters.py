"""Where an aid holds characters that the font of a PDF cannot draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from sdm.document import Document, Scalar, Value
from sdm.errors import Complaint, Path, Problem
from sdm.loading.complaint import placed

FEW = 3  # characters that one message names
HINT = "use other characters there, or make the web page or plain text, which hold them all"


def undrawable(document: Document, characters: frozenset[str]) -> list[Problem]:
    """List the values of an aid in which these characters stand, each with its place."""
    found = []
    for path, text, on_key in _texts(document.data, ()):
        there = sorted(characters & set(text))
        if there:
            listed = ", ".join(_named(char) for char in there[:FEW])
            more = f" and {len(there) - FEW} more" if len(there) > FEW else ""
            message = f"found {listed}{more}, expected characters that the PDF's font can draw"
            complaint = Complaint(message, HINT, code="FONT", on_key=on_key)
            found.append(placed(complaint, path, document))
    return found


def _texts(value: Value, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Give every text of a document, keys included, with the way to it."""
    if isinstance(value, Scalar):
        yield path, value.text, False
    elif isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key), key, True
            yield from _texts(each, (*path, key))
    else:
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


def _named(character: str) -> str:
    """Name a character as people look it up.

    >>> _named("→"), _named("\\ue000")
    ('"→" (U+2192, rightwards arrow)', 'U+E000')
    """
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f'"{character}" ({code}, {name})' if name else code
