"""Room to write by hand."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen


@frozen(kw_only=True)
class WritingSpace:
    """Room to write by hand, under words that say what for."""

    component: ClassVar[str] = "writing_space"
    label: str
    lines: int
