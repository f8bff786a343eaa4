"""Words of an aid as Markdown of the site, in which no sign of theirs means anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdm.model.text import Block, Bullets, Inline, Link, Strong


def markdown(blocks: Sequence[Block]) -> str:
    """Write an aid's prose as the site's Markdown."""
    return "\n\n".join(
        "\n".join(f"- {inline(item.parts)}" for item in block.items)
        if isinstance(block, Bullets)
        else inline(block.parts)
        for block in blocks
    )


def inline(parts: Sequence[Inline]) -> str:
    """Write a run of words, bold and links."""
    written = []
    for part in parts:
        if isinstance(part, Strong):
            written.append(f"**{inline(part.parts)}**")
        elif isinstance(part, Link):
            written.append(f"[{inline(part.parts)}](<{part.address}>)")
        else:
            written.append(plain(part.text))
    return "".join(written)


def plain(text: str) -> str:
    """Write text so that no sign in it means anything in Markdown or HTML.

    >>> plain("5 < 10 *or* so")
    '&#53; &#60; 10 &#42;or&#42; so'
    """
    return re.sub(r"_|[^\w\s,;:?%/’“”–…£.()-]|^[-\d.]+", _character_references, text)


def _character_references(found: re.Match[str]) -> str:
    """Name characters by their numbers."""
    return "".join(f"&#{ord(char)};" for char in found[0])


def admonition(kind: str, heading: str, blocks: Sequence[Block]) -> str:
    """Set something apart under a heading."""
    inside = "\n".join(f"    {line}" if line else "" for line in markdown(blocks).split("\n"))
    return f'!!! {kind} "{plain(heading)}"\n{inside}'


def bullets(told: dict[str, str]) -> str:
    """List names and what there is to say; a name of which nothing is said is left out."""
    return "\n".join(f"- {term}: {meaning}" for term, meaning in told.items() if meaning)
