"""Where everything comes from."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Source:
    """One source: its reference, its address, and how far it was read."""

    anchor: str = field(metadata=SILENT)
    number: str
    reference: str
    address: str = field(default="", metadata=SILENT)  # where a link on the reference leads
    lines: tuple[str, ...] = ()  # its address in words, and how far it was read


@frozen(kw_only=True)
class Sources:
    """The numbered list that the references lead to."""

    component: ClassVar[str] = "sources"
    layout: str = field(metadata=SILENT)  # rows: each on its own. running: one after the other.
    sources: tuple[Source, ...]
    language: str = field(default="", metadata=SILENT)
    """The language of what is listed, where it is not the handout's own."""
