"""The talk: what matters to the person, what to ask, and where they are now."""

from __future__ import annotations

from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import paragraph
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.prompts.context import Prompt, Prompts
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.statements.context import Statement, Statements
from sdm.rendering.components.writing_space.context import WritingSpace


def first() -> Section:
    """Compose the question that comes before any number."""
    parts = (
        Prose(blocks=paragraph(words.FIRST)),
        WritingSpace(label=words.FIRST_SPACE, lines=3),
        WritingSpace(label=words.KNOW_SPACE, lines=2),
    )
    return Section(anchor="what-matters", heading=words.FIRST_HEADING, parts=parts)


def weigh(book: Book) -> Section:
    """Compose the statements, with the same scale beside each."""
    statements = Statements(
        scale=words.WEIGH_SCALE,
        statements=tuple(
            Statement(anchor=f"statement-{each.id}", statement=each.statement)
            for each in book.aid.what_matters
        ),
        own=(words.WEIGH_OWN,),
    )
    parts = (Prose(blocks=paragraph(words.WEIGH)), statements)
    return Section(anchor="weigh", heading=words.WEIGH_HEADING, parts=parts)


def what_would_you_do(book: Book) -> Section:
    """Compose the prompts; the answer is never here."""
    prompts = (words.PROMPTS[prompt] for prompt in book.aid.what_would_you_do.prompts)
    parts = (
        Prose(blocks=paragraph(words.WOULD)),
        Prompts(prompts=tuple(Prompt(words=asked, mind=mind) for asked, mind in prompts)),
        Prose(blocks=paragraph(words.WOULD_AFTER)),
        WritingSpace(label=words.WOULD_ANSWER_SPACE, lines=2),
        Prose(blocks=paragraph(words.WOULD_FITS)),
        Checklist(kind="boxes", items=words.YES_NO),
    )
    return Section(anchor="what-would-you-do", heading=words.WOULD_HEADING, parts=parts)


def questions(book: Book) -> Section:
    """Compose the questions to take along."""
    parts = (
        Checklist(kind="boxes", items=book.aid.questions),
        WritingSpace(label=words.QUESTIONS_SPACE, lines=2),
    )
    return Section(anchor="questions", heading=words.QUESTIONS_HEADING, parts=parts)


def where_i_am(book: Book) -> Section:
    """Compose where the person leans; not now, not sure and someone else are answers too."""
    choices = (*book.option_names, words.NOT_NOW, words.NOT_SURE, words.SOMEONE_ELSE)
    parts = (
        Section(
            anchor="leaning",
            level=3,
            heading=words.LEANING,
            parts=(Checklist(kind="boxes", items=choices),),
        ),
        Section(
            anchor="ready",
            level=3,
            heading=words.READY,
            parts=(Checklist(kind="boxes", items=words.READY_SCALE),),
        ),
        WritingSpace(label=words.HELP_SPACE, lines=1),
        WritingSpace(label=words.NEXT_SPACE, lines=2),
    )
    return Section(anchor="where-i-am", heading=words.NEXT_HEADING, parts=parts)
