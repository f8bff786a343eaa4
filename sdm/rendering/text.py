"""A handout as plain text: for e-mail, a screen reader, a braille line, or a record system."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from sdm.rendering.templates import environment

if TYPE_CHECKING:
    from jinja2 import Environment

    from sdm.composing.handout import Handout

WIDTH = 76
NARROW = 72
"""For record systems: what is pasted there must not be broken once more."""
UNDERLINES = {1: "=", 2: "-"}


def text(handout: Handout) -> str:
    """Render a handout as plain text, in lines of at most 76 characters; a summary, of 72."""
    width = NARROW if handout.edition.startswith("summary") else WIDTH
    page = _environment(width).get_template("page.txt.jinja")
    rendered = page.render(handout=handout, parts=handout.parts)
    return re.sub(r"\n{3,}", "\n\n", rendered).strip() + "\n"


def fill(words: str, indent: str = "", hang: str = "", width: int = WIDTH) -> str:
    """Break one paragraph into lines; an address is never broken."""
    lines = textwrap.wrap(
        words,
        width,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(piece for line in lines for piece in _cut(line, indent + hang, width))


def _cut(line: str, indent: str, width: int) -> Iterator[str]:
    """Cut a line in which nothing can be broken, as in a script without spaces."""
    while len(line) > width and "://" not in line:
        yield line[:width]
        line = indent + line[width:]
    yield line


def rule(heading: str, level: int, width: int = WIDTH) -> str:
    """Underline a heading by its level."""
    filled = fill(heading, width=width)
    longest = max(map(len, filled.splitlines()))
    return f"{filled}\n{UNDERLINES[level] * longest}" if level in UNDERLINES else filled


def tight(block: str) -> str:
    """Take the empty lines out of a block, so that a cell stays together."""
    return "\n".join(line for line in block.splitlines() if line.strip())


@cache
def _environment(width: int = WIDTH) -> Environment:
    made = environment(autoescape=False, keep_trailing_newline=True)
    made.filters.update(
        fill=partial(fill, width=width), rule=partial(rule, width=width), tight=tight
    )
    return made
