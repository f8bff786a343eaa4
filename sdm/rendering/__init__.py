"""From a composed handout to bytes. Engines decide nothing: all words and numbers come composed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sdm.composing.handout import Handout

Format = Literal["html", "text"]
"""The forms a handout can be written in; later ones join here."""


def render(handout: Handout, format: Format = "html") -> bytes:
    """Render a handout.

    Args:
        handout: What was composed.
        format: html for a self-contained web page, text for plain text.

    Returns:
        The file's bytes, in UTF-8; the same for the same handout.
    """
    if format == "html":
        from sdm.rendering.html import html

        return html(handout).encode()
    from sdm.rendering.text import text

    return text(handout).encode()


__all__ = ["Format", "render"]
