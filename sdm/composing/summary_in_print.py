"""A summary for a font that lacks some of a person's signs: they stand by name, and it says so.

In a PDF for screen readers a missing sign is fatal; an aid is then put right by its author. A
person's words are theirs, and nobody puts them right.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from attrs import evolve, fields, has

from sdm.composing.handout import Handout
from sdm.composing.spoken import summary_words as words
from sdm.composing.summary_sheet import TURNING
from sdm.composing.wording import paragraph
from sdm.rendering import fonts
from sdm.rendering.components import texts
from sdm.rendering.components.notice.context import Notice

FOOT = 120
"""Characters for which the foot of a sheet has room."""


def printable(summary: Handout) -> Handout:
    """Put the name of a sign, in square brackets, where the PDF's font cannot draw it.

    Returns:
        The summary as it is where all can be drawn; otherwise one that says what was done.
    """
    used = frozenset(summary.running).union(*texts(summary))
    missing = used - (fonts.covered(summary.language) - frozenset(TURNING))
    if not missing:
        return summary
    table = {ord(char): named(char) for char in missing}
    spelled: Handout = _spelled(summary, table)
    spelled = evolve(spelled, running=_short(summary.running.translate(table)))
    if any(unicodedata.category(char).startswith("L") for char in missing):
        said = paragraph(words.SPELLED_LETTERS)
        notice = Notice(kind="overdue", heading=words.SPELLED_HEADING, blocks=said)
        return evolve(spelled, parts=(notice, *spelled.parts))
    return evolve(spelled, footer=(words.SPELLED, *spelled.footer))


def _short(running: str) -> str:
    """Keep the foot of a sheet to the lines it has room for; the first sheet says all of it."""
    return f"{running[:FOOT]}..." if len(running) > FOOT else running


def named(char: str) -> str:
    """Name a sign as Unicode does, or give its code where it has no name.

    >>> named("\\N{ROCKET}"), named("\\ue000")
    ('[rocket]', '[U+E000]')
    """
    name = unicodedata.name(char, "").lower()
    return f"[{name or f'U+{ord(char):04X}'}]"


def _spelled(node: Any, table: dict[int, str]) -> Any:
    """Give the same tree with other texts; ids and kinds stay as they are."""
    if isinstance(node, str):
        return node.translate(table)
    if isinstance(node, tuple):
        return tuple(_spelled(each, table) for each in node)
    if not has(type(node)):
        return node
    spoken = [each.name for each in fields(type(node)) if not each.metadata.get("silent")]
    return evolve(node, **{name: _spelled(getattr(node, name), table) for name in spoken})
