"""A composed handout: every word and number final, nothing left to decide."""

from __future__ import annotations

from typing import Any, Literal

from attrs import field, frozen

from sdm.rendering.components import SILENT

Edition = Literal["leaflet"]
"""The handouts there are; later ones join here."""


@frozen(kw_only=True)
class Handout:
    """A tree of components, in reading order."""

    edition: Edition = field(metadata=SILENT)
    language: str = field(metadata=SILENT)
    direction: Literal["ltr", "rtl"] = field(metadata=SILENT)
    aid: str = field(metadata=SILENT)
    """The aid's id."""
    version: str = field(metadata=SILENT)
    """The aid's version."""
    fingerprint: str = field(metadata=SILENT)
    """The aid's whole fingerprint."""
    title: str
    lead: str
    parts: tuple[Any, ...]
    footer: tuple[str, ...]
