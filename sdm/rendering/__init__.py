"""From a composed handout to bytes. Engines decide nothing: all words and numbers come composed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sdm.errors import SdmError

if TYPE_CHECKING:
    from sdm.composing.handout import Handout
    from sdm.rendering.paper import Paper

Format = Literal["html", "pdf", "text"]
"""The forms a handout can be written in."""


FEW = 8  # characters that a message names


class NoSuchGlyph(SdmError):
    """A handout holds characters that the PDF's font cannot draw; no PDF is made."""

    def __init__(self, characters: frozenset[str]) -> None:
        self.characters = characters
        """The characters."""
        listed = [f'"{each}" (U+{ord(each):04X})' for each in sorted(characters)]
        more = f" and {len(listed) - FEW} more" if len(listed) > FEW else ""
        super().__init__(
            f"the PDF's font cannot draw {', '.join(listed[:FEW])}{more}; "
            "make the web page or plain text, which hold them all"
        )


def render(handout: Handout, format: Format = "html", *, paper: Paper = "a4") -> bytes:
    """Render a handout.

    Args:
        handout: What was composed.
        format: html for a self-contained web page, pdf for paper, text for plain text.
        paper: The sheet that a PDF, and a web page when printed, is laid out for.

    Returns:
        The file's bytes, in UTF-8 unless it is a PDF; the same for the same handout.

    Raises:
        NoSuchGlyph: The font of a PDF lacks a character of the handout.
        CannotRun: A PDF cannot be made of it; no PDF is better than a wrong one.
    """
    if format == "pdf":
        from sdm.rendering.pdf import pdf

        return pdf(handout, paper=paper)
    if format == "html":
        from sdm.rendering.html import html

        return html(handout, paper=paper).encode()
    from sdm.rendering.text import text

    return text(handout).encode()


__all__ = ["Format", "NoSuchGlyph", "render"]
