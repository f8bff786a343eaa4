"""The font of every PDF, and which characters it can draw.

Atkinson Hyperlegible Next was made for people with low vision. It stands here in two weights,
under the SIL Open Font Licence (OFL.txt). `coverage.txt` lists the characters that both weights
hold, so that a missing one is found without reading the fonts; a test compares the two.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the font files are."""

FAMILY = "Atkinson Hyperlegible Next"

# Spaces, joiners, marks of direction and variation: they are laid out, and never drawn.
UNDRAWN = (
    "\t\n\u00ad\u034f\u061c\u2000-\u2008\u200a-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f"
)


@cache
def covered() -> frozenset[str]:
    """Give every character that both weights can draw, and those that need no drawing."""
    drawn = (_range(line) for line in (FOLDER / "coverage.txt").read_text("ascii").split())
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
