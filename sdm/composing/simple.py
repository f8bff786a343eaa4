"""The simpler version: short sentences of its own, each beside a drawing, and few numbers.

It is called that, and not Easy Read, until people with a learning disability have tested it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import notices
from sdm.composing.book import Book
from sdm.composing.outcomes import estimate_part
from sdm.composing.spoken import words
from sdm.composing.wording import checked_result, paragraph, stop
from sdm.figures.result import Figure, UnknownFigure, singles
from sdm.model.simple import SimpleFigure, SimpleLine
from sdm.rendering.components.definitions.context import Definition, Definitions
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.components.picture_lines.context import Count, PictureLine, PictureLines
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.writing_space.context import WritingSpace

UNSURE = ("low", "very_low")
ROOM = 4
"""How many lines there are to write on, or to draw."""


def parts(book: Book) -> Iterator[object]:
    """Give the aid's own short sentences, and around them what every simpler version says."""
    yield from notices.overdue(book) if _says_when_to_call(book) else notices.urgent(book)
    if book.aid.status == "draft" or notices.unreviewed(book):
        said = paragraph(words.SIMPLE_DRAFT)
        yield Notice(kind="draft", heading=words.DRAFT_HEADING, blocks=said)
    yield from notices.translated(book)
    untested = paragraph(words.SIMPLE_UNTESTED)
    yield Notice(kind="draft", heading=words.SIMPLE_UNTESTED_HEADING, blocks=untested)
    for number, part in enumerate(book.aid.simple, 1):
        lines = tuple(_line(book, each) for each in part.lines)
        yield Section(
            anchor=f"part-{number}", heading=part.heading, parts=(PictureLines(lines=lines),)
        )
    yield _mine()
    yield from _hard_words(book)
    more = Prose(blocks=paragraph(words.SIMPLE_MORE))
    yield Section(anchor="more", heading=words.SIMPLE_MORE_HEADING, parts=(more,))


def _says_when_to_call(book: Book) -> bool:
    """Whether its first part says in simple words when to get help; else the aid's own do."""
    return any(line.picture == "phone_help" for line in book.aid.simple[0].lines)


def _line(book: Book, line: SimpleLine) -> PictureLine:
    return PictureLine(
        drawing=line.picture,
        alt=words.DRAWINGS[line.picture],
        text=stop(line.say),
        counts=tuple(_counts(book, line.figure)) if line.figure else (),
    )


def _counts(book: Book, wanted: SimpleFigure) -> Iterator[Count]:
    """Count people under each option, or say that nobody knows; and how sure that is, once."""
    outcome = book.aid.outcome(wanted.outcome)
    figures = book.figures[outcome.id]
    options = wanted.options or tuple(option.id for option in book.aid.options)
    for option in options:
        figure = figures[option]
        if isinstance(figure, UnknownFigure):
            yield Count(option=book.name(option), sentence=words.SIMPLE_NO_COUNT)
            continue
        part = estimate_part(book, outcome, (option,), figure)
        yield Count(
            option=book.name(option),
            number=part.number,
            sentence=part.sentence,
            rest=part.rest,
            picture=part.picture,
        )
    if any(_is_unsure(figures[option]) for option in options):
        yield Count(option=words.SIMPLE_HOW_SURE, sentence=words.SIMPLE_UNSURE)


def _is_unsure(figure: Figure) -> bool:
    """Whether somebody graded it as low, or nobody could confirm it."""
    estimates = (each.basis.estimate for each in singles(figure))
    return any(
        getattr(each, "certainty", None) in UNSURE or checked_result(each) == "not_confirmed"
        for each in estimates
    )


def _mine() -> Section:
    """Leave room for the person's own words, or drawings."""
    inside = (
        Prose(blocks=paragraph(words.SIMPLE_MINE)),
        WritingSpace(label=words.SIMPLE_MATTERS, lines=ROOM),
        WritingSpace(label=words.SIMPLE_QUESTIONS, lines=ROOM),
    )
    return Section(anchor="mine", heading=words.SIMPLE_MINE_HEADING, parts=inside)


def _hard_words(book: Book) -> Iterator[Section]:
    """List the hard words at the end, with the sentences that explain them."""
    terms = tuple(
        Definition(term=line.explains, meaning=stop(line.say))
        for part in book.aid.simple
        for line in part.lines
        if line.explains
    )
    if terms:
        inside = (Definitions(layout="rows", definitions=terms),)
        yield Section(anchor="words", heading=words.SIMPLE_WORDS_HEADING, parts=inside)
