"""A composed handout: every word and number final, nothing left to decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import field, frozen

from sdm.rendering.components import SILENT

Edition = Literal["leaflet", "grid", "large-print", "simple", "clinician", "companion"]
"""The handouts there are: for the person, for both at a glance, for the person in large print, for
the person in short sentences with drawings (where the aid has them), for the professional, and for
whoever wants to check the numbers."""


SummaryEdition = Literal["summary", "summary-large"]
"""What is made of a record, and not of an aid alone."""


@frozen(kw_only=True)
class LivePage:
    """What a web page gets beside the handout itself; each of these stands in it as it is."""

    data: str
    """What the script picks from: JSON in which nothing can end an element."""
    script: str
    style: str


@frozen(kw_only=True)
class Handout:
    """A tree of components, in reading order."""

    edition: Edition | SummaryEdition = field(metadata=SILENT)
    language: str = field(metadata=SILENT)
    direction: Literal["ltr", "rtl"] = field(metadata=SILENT)
    aid: str = field(metadata=SILENT)
    """The aid's id."""
    version: str = field(metadata=SILENT)
    """The aid's version."""
    fingerprint: str = field(metadata=SILENT)
    """The aid's whole fingerprint."""
    running: str = field(metadata=SILENT)
    """What stands on every page of a printed handout: its status and version."""
    landscape: bool = field(default=False, metadata=SILENT)
    """Whether a printed page lies on its side."""
    title: str
    lead: str
    parts: tuple[Any, ...]
    footer: tuple[str, ...]
    live: Callable[[], LivePage] | None = field(
        default=None, eq=False, repr=False, metadata={**SILENT, "drawn": False}
    )
    """What makes its web page live; without it, nothing in the page runs."""
