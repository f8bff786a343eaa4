"""Rows one under the other: what is known about each thing, option by option."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sdm.model.text import Block
from sdm.rendering.components.outcome.context import Remark
from sdm.rendering.components.prose.context import Prose, Reference


@frozen(kw_only=True)
class Entry:
    """What is known under one option, or under several with the same words."""

    options: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    known: bool = True


@frozen(kw_only=True)
class StackedRow:
    """One thing: what it is, what is known under every option, and what to bear in mind."""

    label: str
    lines: tuple[str, ...] = ()  # time, people, how bad
    entries: tuple[Entry, ...]
    remarks: tuple[Remark, ...] = ()  # how sure the figures are, and cautions
    notes: tuple[Prose, ...] = ()


@frozen(kw_only=True)
class StackedTable:
    """Things one after the other: the options on the left, what is known on the right."""

    component: ClassVar[str] = "stacked_table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[StackedRow, ...]
