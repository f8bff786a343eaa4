"""Money, rights, law and guidelines, each with its date and country."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sdm.model.text import Block
from sdm.rendering.components.prose.context import Reference


@frozen(kw_only=True)
class Fact:
    """One fact, and for when and where it holds."""

    blocks: tuple[Block, ...]
    dated: str = ""  # country, as of, check by, where they are its own; what was not confirmed
    references: tuple[Reference, ...]
    out_of_date: bool


@frozen(kw_only=True)
class Facts:
    """Facts of one kind."""

    component: ClassVar[str] = "facts"
    heading: str
    lines: tuple[str, ...] = ()  # country, as of, check by, where all have them alike
    facts: tuple[Fact, ...]
