"""A table in which a person finds their own row."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT
from sdm.rendering.components.prose.context import Reference


@frozen(kw_only=True)
class Point:
    """Something that adds points."""

    label: str
    points: str


@frozen(kw_only=True)
class PersonalRow:
    """One row: who, and the figure under each option."""

    label: str
    cells: tuple[str, ...]
    lines: tuple[str, ...] = ()


@frozen(kw_only=True)
class PersonalTable:
    """Points to add up by hand, where there are any, and the whole printed table."""

    component: ClassVar[str] = "personal_table"
    anchor: str = field(metadata=SILENT)
    heading: str
    lines: tuple[str, ...]  # whom it is for, how to use it, cautions
    points_head: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    caption: str
    head: tuple[str, ...]
    rows: tuple[PersonalRow, ...]
    notes: tuple[str, ...] = ()  # what a second reader found
    references: tuple[Reference, ...]
