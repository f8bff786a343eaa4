"""Options side by side: words, or a number and what goes with it."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.model.text import Block
from sdm.rendering.components import SILENT
from sdm.rendering.components.prose.context import Reference


@frozen(kw_only=True)
class Cell:
    """What stands in one row for one option, or for neighbours of which the same is said."""

    option: str = field(metadata=SILENT)  # its name, said again where a narrow page has no columns
    span: int = 1  # how many columns it covers
    number: str = ""  # a number alone, shown large before the words
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    known: bool = True


@frozen(kw_only=True)
class Row:
    """One respect in which options are set side by side."""

    label: str
    lines: tuple[str, ...] = ()  # time, people, how sure
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class OptionsTable:
    """Options side by side: a column for each option, a row for each respect."""

    component: ClassVar[str] = "options_table"
    caption: str
    options: tuple[str, ...]
    rows: tuple[Row, ...]
