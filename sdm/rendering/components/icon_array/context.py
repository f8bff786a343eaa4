"""People out of a fixed number, one square each."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class IconArray:
    """Each person is one square; those who have the outcome are filled.

    The words beside it carry the whole message, so the picture is hidden from screen readers.
    """

    component: ClassVar[str] = "icon_array"
    filled: int  # people who have the outcome
    empty: int  # people who do not
    columns: int
    alt: str = field(metadata=SILENT)  # for a PDF, in which every picture must say what it shows
