"""A small Markdown: paragraphs, bullets, bold and links. Everything else is refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sdm.model.text import Block, Bullets, Inline, Link, Paragraph, Prose, Strong, Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Text without any sign that Markdown could read needs no parser, and most text in an aid is that.
_PLAIN = re.compile(r"(?![0-9]+[.)](?:\s|$))[^\W_][^\n\r\t*_\[\]`#<>&!\\~|+=-]*(?<! )")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)

_REFUSED = {
    "heading_open": "a heading (#)",
    "fence": "a block between ``` signs",
    "code_block": "a block set in by four spaces",
    "code_inline": "text between ` signs",
    "blockquote_open": "a quotation (>)",
    "ordered_list_open": "a numbered list",
    "hr": "a line across the page (---)",
    "image": "a picture",
    "em_open": "text between single * or _ signs",
    "hardbreak": "a forced line break",
}
ALLOWED = "paragraphs, bullets (- ), bold (**so**) and links ([words](https://...))"


class ProseError(ValueError):
    """Markdown that aids may not use."""


def prose(source: str) -> Prose:
    """Parse text once into a frozen tree.

    Raises:
        ProseError: It uses more of Markdown than paragraphs, bullets, bold and links.

    >>> prose("Rest. **Drink** water.").blocks[0].parts[1]
    Strong(parts=(Words(text='Drink'),))
    """
    if _PLAIN.fullmatch(source):
        return Prose(source, (Paragraph((Words(source),)),))
    return Prose(source, parsed(source))


def parsed(source: str) -> tuple[Block, ...]:
    """Parse with the Markdown parser; `prose` leaves this out where the result is plain to see."""
    return tuple(_blocks(iter(_parser().parse(source))))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


def _blocks(tokens: Iterator[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.type == "paragraph_open":
            yield _paragraph(tokens)
        elif token.type == "bullet_list_open":
            yield Bullets(tuple(_items(tokens)))
        else:
            raise _refuse(token)


def _items(tokens: Iterator[Token]) -> Iterator[Paragraph]:
    for token in tokens:
        if token.type == "bullet_list_close":
            return
        if token.type != "list_item_open":
            raise _refuse(token)
        inside = next(tokens)
        if inside.type != "paragraph_open":
            raise ProseError(
                "found a bullet with no text or with a list in it, expected one paragraph"
            )
        yield _paragraph(tokens)
        if next(tokens).type != "list_item_close":
            raise ProseError("found a bullet of several paragraphs, expected one paragraph")


def _paragraph(tokens: Iterator[Token]) -> Paragraph:
    inline = next(tokens)
    next(tokens)  # its closing sign
    return Paragraph(_inlines(iter(inline.children or ())))


def _inlines(tokens: Iterator[Token], until: str = "") -> tuple[Inline, ...]:
    parts: list[Inline] = []
    for token in tokens:
        if token.type == until:
            break
        if token.type in ("text", "text_special"):
            _add_words(parts, token.content)
        elif token.type == "softbreak":
            _add_words(parts, " ")
        elif token.type == "strong_open":
            parts.append(Strong(_inlines(tokens, "strong_close")))
        elif token.type == "link_open":
            parts.append(_link(token, tokens))
        else:
            raise _refuse(token)
    return tuple(parts)


def _link(token: Token, tokens: Iterator[Token]) -> Link:
    address = str(token.attrGet("href") or "")
    if not _ADDRESS.match(address):
        raise ProseError(
            f'found a link to "{address}", expected an address that starts with https://'
        )
    return Link(_inlines(tokens, "link_close"), address)


def _add_words(parts: list[Inline], text: str) -> None:
    if not text:
        return
    if parts and isinstance(parts[-1], Words):
        text = parts.pop().text + text  # type: ignore[union-attr]
    parts.append(Words(text))


def _refuse(token: Token) -> ProseError:
    what = _REFUSED.get(token.type, token.type.replace("_", " "))
    return ProseError(f"found {what}, expected {ALLOWED}")
