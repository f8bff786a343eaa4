"""The leaflet: everything a person needs, in the order in which they need it.

The sums behind the numbers, and the rest about the sources, stand in the companion document.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import back, local, notices, options, outcomes, personal, talk
from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import paragraph
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section


def parts(book: Book) -> Iterator[object]:
    """Give every section in reading order, with the sources that they lead to."""
    sections = tuple(_sections(book))
    yield from sections
    yield back.cited(book, sections)
    yield back.about_aid(book)


def _sections(book: Book) -> Iterator[object]:
    """Give what a person needs: what matters to them before any number."""
    yield from notices.urgent(book)
    yield _what_this_is(book)
    yield from notices.reviewed(book)
    yield talk.first()
    yield options.in_short(book)
    yield options.condition(book)
    yield options.options(book)
    yield outcomes.outcomes(book)
    yield from personal.own_rows(book)
    yield talk.weigh(book)
    yield talk.what_would_you_do(book)
    yield talk.questions(book)
    yield from local.near_you(book)
    yield back.not_known(book)
    yield talk.where_i_am(book)
    yield from back.facts(book)
    yield from back.glossary(book)


def _what_this_is(book: Book) -> Section:
    aid = book.aid
    use = words.USE_TOGETHER if aid.intended_use == "together" else words.USE_ALONE
    inside: list[tuple[str, str, tuple[object, ...]]] = [
        ("who-for", words.WHO_FOR, (Prose(blocks=aid.who_for.blocks),)),
        ("who-not-for", words.WHO_NOT_FOR, (Prose(blocks=aid.who_not_for.blocks),)),
        (
            "steps",
            words.STEPS,
            (Prose(blocks=paragraph(use)), Checklist(kind="steps", items=aid.steps)),
        ),
    ]
    below = (
        Section(anchor=anchor, level=3, heading=heading, parts=each)
        for anchor, heading, each in inside
    )
    decision = Prose(blocks=paragraph(aid.decision))
    return Section(anchor="what-this-is", heading=words.ABOUT_HEADING, parts=(decision, *below))
