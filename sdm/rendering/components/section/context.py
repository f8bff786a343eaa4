"""A part of the handout under a heading."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Section:
    """A part of the handout under a heading; sections stand in sections, two deep at most."""

    component: ClassVar[str] = "section"
    anchor: str = field(metadata=SILENT)
    level: int = 2  # of the heading
    heading: str
    parts: tuple[Any, ...]
