"""The kinds of text in an aid: ids, one-line text, dates, and a small Markdown."""

from __future__ import annotations

from typing import Literal, NewType

from attrs import frozen

Line = NewType("Line", str)
"""Plain text on one line."""

Slug = NewType("Slug", str)
"""An aid's name in a folder or an address: small letters, digits and hyphens."""

Version = NewType("Version", str)
"""Three numbers with points between them, such as 1.10.0."""

Language = NewType("Language", str)
"""A language tag such as en-GB or cy."""

PartialDate = NewType("PartialDate", str)
"""A day (2026-11-21), a month (2026-11) or a year (2026)."""

Url = NewType("Url", str)
"""An address that starts with https:// or http://."""

OptionId = NewType("OptionId", str)
"""The id of an option: small letters, digits and _."""

OutcomeId = NewType("OutcomeId", str)
"""The id of an outcome: small letters, digits and _."""

TopicId = NewType("TopicId", str)
"""The id of an outcome or of an attribute: what a statement can be about."""

AttributeId = NewType("AttributeId", str)
"""The id of an attribute: small letters, digits and _."""

TableId = NewType("TableId", str)
"""The id of a personal table: small letters, digits and _."""

StatementId = NewType("StatementId", str)
"""The id of a statement under `what_matters`: small letters, digits and _."""

SourceId = NewType("SourceId", str)
"""The key of a source: small letters, digits and _."""

Nothing = Literal["none"]
"""The author's answer that there is none; a missing key is no answer."""


@frozen
class Words:
    """A run of plain text."""

    text: str


@frozen
class Strong:
    """Text that stands out."""

    parts: tuple[Inline, ...]


@frozen
class Link:
    """Text that leads to an address; printed pages show the address too."""

    parts: tuple[Inline, ...]
    address: str


Inline = Words | Strong | Link


@frozen
class Paragraph:
    """One paragraph."""

    parts: tuple[Inline, ...]


def spoken(part: Paragraph | Strong | Link | Words) -> str:
    """Give the words of a paragraph or a part of one, without what marks them."""
    return part.text if isinstance(part, Words) else "".join(spoken(each) for each in part.parts)


@frozen
class Bullets:
    """A list; each item is one paragraph."""

    items: tuple[Paragraph, ...]


Block = Paragraph | Bullets


@frozen
class Prose:
    """Paragraphs, bullets, bold and links, written in a small Markdown; nothing else."""

    source: str
    blocks: tuple[Block, ...]
