"""A handout as plain text: for e-mail, a screen reader, a braille line, or a record system."""

from __future__ import annotations

import re
import textwrap
from functools import cache
from typing import TYPE_CHECKING

from sdm.rendering.templates import environment

if TYPE_CHECKING:
    from jinja2 import Environment

    from sdm.composing.handout import Handout

WIDTH = 76
UNDERLINES = {1: "=", 2: "-"}


def text(handout: Handout) -> str:
    """Render a handout as plain text, in lines of at most 76 characters."""
    page = _environment().get_template("page.txt.jinja")
    rendered = page.render(handout=handout, parts=handout.parts)
    return re.sub(r"\n{3,}", "\n\n", rendered).strip() + "\n"


def fill(words: str, indent: str = "", hang: str = "") -> str:
    """Break one paragraph into lines; an address is never broken."""
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def rule(heading: str, level: int) -> str:
    """Underline a heading by its level."""
    filled = fill(heading)
    longest = max(map(len, filled.splitlines()))
    return f"{filled}\n{UNDERLINES[level] * longest}" if level in UNDERLINES else filled


def tight(block: str) -> str:
    """Take the empty lines out of a block, so that a cell stays together."""
    return "\n".join(line for line in block.splitlines() if line.strip())


@cache
def _environment() -> Environment:
    made = environment(autoescape=False, keep_trailing_newline=True)
    made.filters.update(fill=fill, rule=rule, tight=tight)
    return made
