"""The font of every PDF, and which characters it can draw.

Atkinson Hyperlegible Next was made for people with low vision. It stands here in two weights,
under the SIL Open Font Licence (OFL.txt). `coverage.txt` lists the characters that both weights
hold, so that a missing one is found without reading the fonts; a test compares the two.

Arabic letters are drawn by Amiri, which stands in a folder of its own under the same licence, in
documents of a language that is written with them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the font files are."""

FAMILY = "Atkinson Hyperlegible Next"

ARABIC = FOLDER / "amiri"
"""Where the font for Arabic letters is."""

ARABIC_FAMILY = "Amiri"

WITH_ARABIC = ("ar", "fa", "ur")
"""The languages that are written with Arabic letters."""

UNREAD = dict.fromkeys(range(0x064B, 0x0653))
"""Signs of short vowels. Readers of PDFs give the letters of a word with one of them back in the
wrong order, and screen readers with them; Arabic is mostly printed without, so PDFs leave them out.
"""

# Spaces, joiners, marks of direction and variation: they are laid out, and never drawn.
UNDRAWN = (
    "\t\n\u00ad\u034f\u061c\u2000-\u2008\u200a-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f"
)


def families(language: str) -> tuple[str, ...]:
    """Name the fonts of a document, in the order in which each character is looked for in them."""
    return (FAMILY, ARABIC_FAMILY) if _with_arabic(language) else (FAMILY,)


def covered(language: str = "en") -> frozenset[str]:
    """Give every character that both weights can draw, and those that need no drawing."""
    own = _listed(FOLDER)
    return own | _listed(ARABIC) if _with_arabic(language) else own


def _with_arabic(language: str) -> bool:
    return language.split("-")[0] in WITH_ARABIC


@cache
def _listed(folder: Path) -> frozenset[str]:
    drawn = (_range(line) for line in (folder / "coverage.txt").read_text("ascii").split())
    return frozenset().union(*drawn, _spelled(UNDRAWN))


def _range(line: str) -> set[str]:
    first, _, last = line.partition("-")
    return {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}


def _spelled(characters: str) -> set[str]:
    """Spell out a list of characters in which a hyphen stands for all between its neighbours."""
    found = set(characters) - {"-"}
    for before, hyphen, after in zip(characters, characters[1:], characters[2:], strict=False):
        if hyphen == "-":
            found |= {chr(code) for code in range(ord(before), ord(after) + 1)}
    return found
