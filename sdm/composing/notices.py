"""What a reader must not miss, whatever the handout."""

from __future__ import annotations

from collections.abc import Iterator

from sdm import speaking
from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import date, paragraph
from sdm.model.source import Fact
from sdm.model.translated import TranslatedAid
from sdm.rendering.components.notice.context import Notice


def urgent(book: Book) -> Iterator[Notice]:
    """Say when to get help now, and that the aid is overdue."""
    help_now = book.aid.get_help_now
    if isinstance(help_now, Fact):
        yield Notice(
            kind="help",
            heading=words.HELP_HEADING,
            blocks=help_now.text.blocks,
            references=book.references(help_now.sources),
        )
    yield from overdue(book)


def overdue(book: Book) -> Iterator[Notice]:
    """Say that it should have been looked at again by now."""
    if book.overdue:
        text = words.OVERDUE.format(day=date(book.aid.development.next_review))
        yield Notice(kind="overdue", heading=words.OVERDUE_HEADING, blocks=paragraph(text))


def reviewed(book: Book) -> Iterator[Notice]:
    """Say that nobody reviewed it, for as long as that is so, whatever its status."""
    if book.aid.status == "draft":
        yield Notice(kind="draft", heading=words.DRAFT_HEADING, blocks=paragraph(words.DRAFT))
    elif unreviewed(book):
        yield Notice(
            kind="draft", heading=words.UNREVIEWED_HEADING, blocks=paragraph(words.UNREVIEWED)
        )
    yield from translated(book)


def translated(book: Book) -> Iterator[Notice]:
    """Say that it is a translation, that nobody reviewed it, and that parts of it are missing."""
    aid = book.aid
    of_it = aid if isinstance(aid, TranslatedAid) else None
    lines = [words.PARTLY_TRANSLATED] if of_it is not None and of_it.partial else []
    own = of_it is None or bool(of_it.reviewed_by)
    if not (own and speaking.reviewed()):  # sdm's own words are a translation in any aid
        lines.append(words.TRANSLATED)
    if lines:
        said = paragraph(" ".join(lines))
        yield Notice(kind="draft", heading=words.TRANSLATED_HEADING, blocks=said)


def unreviewed(book: Book) -> bool:
    """Whether no professional reviewed it."""
    return book.aid.development.review_professionals in (None, "none")
