"""Words or facts with what they mean: a glossary, or what there is to say about the aid."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Definition:
    """A term and what it means."""

    term: str
    meaning: str


@frozen(kw_only=True)
class Definitions:
    """Terms and their meanings, in order."""

    component: ClassVar[str] = "definitions"
    layout: str = field(metadata=SILENT)  # rows: each on its own. running: one after the other.
    definitions: tuple[Definition, ...]
