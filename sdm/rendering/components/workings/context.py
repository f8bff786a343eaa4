"""How each number was worked out."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sdm.rendering.components.prose.context import Prose, Reference


@frozen(kw_only=True)
class Working:
    """One option's number: what was reported, each sum, the result."""

    option: str
    lines: tuple[str, ...]
    references: tuple[Reference, ...]


@frozen(kw_only=True)
class Workings:
    """The sums behind one outcome."""

    component: ClassVar[str] = "workings"
    heading: str
    workings: tuple[Working, ...]
    notes: tuple[Prose, ...] = ()
