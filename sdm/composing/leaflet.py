"""The leaflet: everything, in the order in which a person needs it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from sdm import __version__
from sdm.composing import back, options, outcomes, personal, talk, words, workings
from sdm.composing.book import Book
from sdm.composing.handout import Handout
from sdm.composing.wording import date, paragraph
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.model.source import Fact
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def leaflet(aid: Aid, *, today: datetime.date, overdue: bool) -> Handout:
    """Compose the complete leaflet."""
    book = Book(aid, today)
    taken = fingerprint(aid)
    return Handout(
        edition="leaflet",
        language=aid.language,
        direction="rtl" if aid.language.split("-")[0] in RIGHT_TO_LEFT else "ltr",
        aid=aid.id,
        version=aid.version,
        fingerprint=taken,
        title=aid.title,
        lead=words.LEAD,
        parts=tuple(_parts(book, taken, overdue)),
        footer=(back.footer(book, taken), words.MADE_WITH.format(version=__version__)),
    )


def _parts(book: Book, taken: str, overdue: bool) -> Iterator[object]:
    """Give every section in reading order: what matters to the person before any number."""
    yield from _help(book)
    yield from _overdue(book, overdue)
    yield _what_this_is(book)
    yield from _reviewed(book)
    yield talk.first()
    yield options.in_short(book)
    yield options.condition(book)
    yield options.options(book)
    yield outcomes.outcomes(book)
    yield from personal.own_rows(book)
    yield talk.weigh(book)
    yield talk.what_would_you_do(book)
    yield talk.questions(book)
    yield back.not_known(book)
    yield talk.where_i_am(book)
    yield from back.facts(book)
    yield workings.workings(book)
    yield from back.glossary(book)
    yield back.sources(book)
    yield back.about_aid(book, taken)


def _help(book: Book) -> Iterator[Notice]:
    help_now = book.aid.get_help_now
    if isinstance(help_now, Fact):
        yield Notice(
            kind="help",
            heading=words.HELP_HEADING,
            blocks=help_now.text.blocks,
            references=book.references(help_now.sources),
        )


def _overdue(book: Book, overdue: bool) -> Iterator[Notice]:
    if overdue:
        text = words.OVERDUE.format(day=date(book.aid.development.next_review))
        yield Notice(kind="overdue", heading=words.OVERDUE_HEADING, blocks=paragraph(text))


def _reviewed(book: Book) -> Iterator[Notice]:
    """Say that nobody reviewed it, for as long as that is so, whatever its status."""
    if book.aid.status == "draft":
        yield Notice(kind="draft", heading=words.DRAFT_HEADING, blocks=paragraph(words.DRAFT))
    elif book.aid.development.review_professionals in (None, "none"):
        yield Notice(
            kind="draft", heading=words.UNREVIEWED_HEADING, blocks=paragraph(words.UNREVIEWED)
        )


def _what_this_is(book: Book) -> Section:
    aid = book.aid
    use = words.USE_TOGETHER if aid.intended_use == "together" else words.USE_ALONE
    inside: list[tuple[str, str, tuple[object, ...]]] = [
        ("decision", words.DECISION, (Prose(blocks=paragraph(aid.decision)),)),
        ("who-for", words.WHO_FOR, (Prose(blocks=aid.who_for.blocks),)),
        ("who-not-for", words.WHO_NOT_FOR, (Prose(blocks=aid.who_not_for.blocks),)),
        (
            "steps",
            words.STEPS,
            (Prose(blocks=paragraph(use)), Checklist(kind="steps", items=aid.steps)),
        ),
    ]
    parts = tuple(
        Section(anchor=anchor, level=3, heading=heading, parts=each)
        for anchor, heading, each in inside
    )
    return Section(anchor="what-this-is", heading=words.ABOUT_HEADING, parts=parts)
