"""The sign of whoever says something."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Logo:
    """A small picture, with the words that stand for it."""

    component: ClassVar[str] = "logo"
    kind: Literal["png", "jpeg"] = field(metadata=SILENT)
    source: str = field(metadata=SILENT, repr=False)
    """The picture itself, in base 64, as an address that leads nowhere."""
    alt: str = field(metadata=SILENT)
    """What somebody who cannot see it hears instead."""
