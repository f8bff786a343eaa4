"""What may matter to the person, to weigh one by one."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Statement:
    """One thing that may matter, in words a person might say."""

    anchor: str = field(metadata=SILENT)
    statement: str


@frozen(kw_only=True)
class Statements:
    """Statements with the same scale beside each; nothing is ticked beforehand."""

    component: ClassVar[str] = "statements"
    scale: tuple[str, ...]  # the boxes beside each of them
    statements: tuple[Statement, ...]
    own: tuple[str, ...]  # empty lines for the person's own
