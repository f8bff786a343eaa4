"""Short sentences, each beside a drawing."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT
from sdm.rendering.components.icon_array.context import IconArray


@frozen(kw_only=True)
class Count:
    """How many people, under one option."""

    option: str
    number: str = ""
    sentence: str
    rest: str = ""
    """The other side: those who do not."""
    picture: IconArray | None = None


@frozen(kw_only=True)
class PictureLine:
    """One idea in one sentence."""

    drawing: str = field(metadata=SILENT)
    """The name of one of our drawings."""
    alt: str = field(metadata=SILENT)
    """What somebody who cannot see it hears instead."""
    text: str
    counts: tuple[Count, ...] = ()


@frozen(kw_only=True)
class PictureLines:
    """Some sentences, one below the other."""

    component: ClassVar[str] = "picture_lines"
    lines: tuple[PictureLine, ...]
