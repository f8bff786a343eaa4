"""How hard the leaflet's words are to read, as far as formulas tell."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import leaflet
from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import paragraph
from sdm.readability.scores import Formula, Reading, measured, reading_age
from sdm.rendering.components import texts
from sdm.rendering.components.definitions.context import Definition, Definitions
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.speaking import whole

_NOT_SCORED = ("sources", "about")
"""Sections of names, addresses and dates, that nobody reads as sentences."""


def reading(book: Book) -> Section:
    """Compose the scores of the leaflet's words, and what a score does not show."""
    found = measured(_said(book), book.aid.language, tuple(book.aid.glossary))
    scores = tuple(_scores(found))
    parts = (
        Prose(blocks=paragraph(_counted(found))),
        *((Definitions(layout="rows", definitions=scores),) if scores else ()),
        Prose(blocks=paragraph(words.READING_MEANS), tone="note"),
    )
    return Section(anchor="reading", heading=words.READING_HEADING, parts=parts)


def _said(book: Book) -> Iterator[str]:
    """Give every text of the leaflet that people read as words."""
    for part in (book.aid.title, *leaflet.parts(book)):
        if not (isinstance(part, Section) and part.anchor in _NOT_SCORED):
            yield from texts(part)


def _counted(found: Reading) -> str:
    return words.READING_COUNTED[found.state].format(
        language=found.language,
        words=whole(found.counts.words),
        sentences=whole(found.counts.sentences),
    )


def _scores(found: Reading) -> Iterator[Definition]:
    for formula, plain, exempt in found.scores:
        said = _score(formula, plain)
        if found.exempt != found.counts:
            said += f" {words.READING_EXEMPT.format(score=_score(formula, exempt))}"
        yield Definition(term=formula.name, meaning=said)


def _score(formula: Formula, score: float) -> str:
    if formula.is_grade:
        return words.READING_GRADE.format(score=f"{score:.1f}", age=reading_age(score))
    told = words.READING_ROUGH if formula.is_rough else words.READING_EASE
    return told.format(score=f"{score:.1f}")
