"""Text in paragraphs and bullets."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.model.text import Block
from sdm.rendering.components import SILENT


@frozen
class Reference:
    """A number that leads to a source in the list of sources."""

    number: int
    anchor: str = field(metadata=SILENT)


@frozen(kw_only=True)
class Prose:
    """Text in paragraphs and bullets, and the sources it rests on."""

    component: ClassVar[str] = "prose"
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
    tone: str = field(default="plain", metadata=SILENT)  # plain, lead, note
