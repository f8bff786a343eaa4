"""Something a reader must not miss."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.model.text import Block
from sdm.rendering.components import SILENT
from sdm.rendering.components.prose.context import Reference


@frozen(kw_only=True)
class Notice:
    """Something a reader must not miss: help now, a draft, an aid that is overdue."""

    component: ClassVar[str] = "notice"
    kind: str = field(metadata=SILENT)  # help, draft, overdue
    heading: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...] = ()
