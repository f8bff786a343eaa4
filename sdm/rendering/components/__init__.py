"""The parts a handout is made of: a folder each, with a frozen class that holds all it shows.

This package stands below `sdm.composing`, which fills the classes; the engines above read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import fields, has

from sdm.model.text import Paragraph, spoken

FOLDER = Path(__file__).parent
"""Where the folders of the components are."""


SILENT = {"silent": True}
"""Metadata of a field that is not text for a reader: an id, a kind, a name in the file."""


def texts(part: Any) -> Iterator[str]:
    """List every text of a part in reading order; what each engine must show, in this order."""
    if isinstance(part, str):
        if part:
            yield part
    elif isinstance(part, Paragraph):
        yield spoken(part)
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif has(type(part)):
        for attribute in fields(type(part)):
            if not attribute.metadata.get("silent"):
                yield from texts(getattr(part, attribute.name))


def kind_of(node: object) -> str:
    """Name the class of a node of prose, so that one short macro can walk the tree."""
    return type(node).__name__
