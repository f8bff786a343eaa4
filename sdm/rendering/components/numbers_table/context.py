"""More outcomes, in one compact table without pictures."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sdm.model.text import Block
from sdm.rendering.components.prose.context import Prose, Reference


@frozen(kw_only=True)
class Entry:
    """What is known under one option, or under several with the same words."""

    options: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    known: bool = True


@frozen(kw_only=True)
class NumbersRow:
    """One outcome: what it is, what is known under every option, and what to bear in mind."""

    label: str
    lines: tuple[str, ...]  # time, people, how bad
    entries: tuple[Entry, ...]
    notes: tuple[Prose, ...] = ()


@frozen(kw_only=True)
class NumbersTable:
    """More outcomes, one after the other: the options on the left, what is known on the right."""

    component: ClassVar[str] = "numbers_table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[NumbersRow, ...]
