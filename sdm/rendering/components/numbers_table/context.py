"""More outcomes, in one compact table without pictures."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sdm.rendering.components.options_table.context import Cell
from sdm.rendering.components.prose.context import Prose


@frozen(kw_only=True)
class NumbersRow:
    """One outcome in the compact table."""

    label: str
    lines: tuple[str, ...]  # time, people, how bad
    notes: tuple[Prose, ...] = ()
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class NumbersTable:
    """More outcomes: a row each, a column for each option."""

    component: ClassVar[str] = "numbers_table"
    caption: str
    options: tuple[str, ...]
    rows: tuple[NumbersRow, ...]
