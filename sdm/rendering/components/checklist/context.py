"""Things to tick by hand, or steps to follow."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Checklist:
    """Questions or choices with a box to tick; or steps with a number."""

    component: ClassVar[str] = "checklist"
    kind: str = field(metadata=SILENT)  # boxes, steps
    items: tuple[str, ...]
