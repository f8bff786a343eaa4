"""Options side by side, in words."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.model.text import Block
from sdm.rendering.components import SILENT
from sdm.rendering.components.prose.context import Reference


@frozen(kw_only=True)
class Cell:
    """What stands in one row for one option."""

    option: str = field(metadata=SILENT)  # its name, said again where a narrow page has no columns
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    known: bool = True


@frozen(kw_only=True)
class Row:
    """One respect in which options are set side by side."""

    label: str
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class OptionsTable:
    """Options side by side: a column for each option, a row for each respect."""

    component: ClassVar[str] = "options_table"
    caption: str
    options: tuple[str, ...]
    rows: tuple[Row, ...]
