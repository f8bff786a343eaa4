"""The professional's sheet: the talk step by step, and the guard rails for giving a view."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import notices
from sdm.composing.book import Book
from sdm.composing.spoken import clinician_words
from sdm.composing.wording import paragraph, stop
from sdm.model.option import Option
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.talk_steps.context import Step, TalkSteps
from sdm.rendering.components.writing_space.context import WritingSpace


def parts(book: Book) -> Iterator[object]:
    """Give the talk in its order: what matters first, numbers next, a view only after that."""
    yield from notices.urgent(book)
    yield from notices.reviewed(book)
    yield _agenda(book)
    yield _what_matters(book)
    yield _options(book)
    yield _what_would_you_do()
    yield Section(
        anchor="teach-back",
        heading=clinician_words.TEACH_BACK_HEADING,
        parts=(Prose(blocks=paragraph(clinician_words.TEACH_BACK)),),
    )
    yield Section(
        anchor="record",
        heading=clinician_words.RECORD_HEADING,
        parts=(
            Checklist(kind="boxes", items=clinician_words.RECORD),
            WritingSpace(label=clinician_words.RECORD_SPACE, lines=2),
        ),
    )


def _agenda(book: Book) -> Section:
    stays = (
        clinician_words.STAYING.format(option=book.name(book.no_change)) if book.no_change else ""
    )
    first = clinician_words.AGENDA_FIRST.format(decision=book.aid.decision, stays=stays).strip()
    return Section(
        anchor="agenda",
        heading=clinician_words.AGENDA_HEADING,
        parts=(Checklist(kind="steps", items=(first, *clinician_words.AGENDA)),),
    )


def _what_matters(book: Book) -> Section:
    others = clinician_words.FOR_OTHERS if set(book.aid.catalogue.decides) - {"self"} else ""
    asked = " ".join(each for each in (clinician_words.MATTERS, others) if each)
    return Section(
        anchor="what-matters",
        heading=clinician_words.MATTERS_HEADING,
        parts=(
            Prose(blocks=paragraph(asked)),
            WritingSpace(label=clinician_words.MATTERS_SPACE, lines=2),
        ),
    )


def _options(book: Book) -> Section:
    """Name the options and what could happen; the numbers stand in the grid."""
    aid = book.aid
    key = (outcome for outcome in aid.outcomes if outcome.key)
    topics = "; ".join(
        book.heading(each)
        if each.timeframe.casefold() in book.heading(each).casefold()
        else clinician_words.TOPIC.format(outcome=book.heading(each), timeframe=each.timeframe)
        for each in key
    )
    parts = (
        Checklist(
            kind="dots",
            items=tuple(stop(_named(option)) for option in aid.options),
        ),
        Prose(blocks=paragraph(clinician_words.NUMBERS)),
        Prose(blocks=paragraph(clinician_words.TOPICS.format(topics=topics))),
    )
    return Section(anchor="options", heading=clinician_words.OPTIONS_HEADING, parts=parts)


def _named(option: Option) -> str:
    """Name an option by both its names, unless the whole one says the short one too."""
    name, whole = option.name, option.full_name
    if not whole or whole.casefold().startswith(name.casefold()):
        return whole or name
    return f"{name}: {whole}"


def _what_would_you_do() -> Section:
    steps = tuple(
        Step(number=str(number), name=name, do=do, say=say)
        for number, (name, do, say) in enumerate(clinician_words.STEPS, 1)
    )
    answers = tuple(
        Step(number="", name=name, do=when, say=form)
        for name, when, form in clinician_words.ANSWERS
    )
    return Section(
        anchor="what-would-you-do",
        heading=clinician_words.WOULD_HEADING,
        parts=(
            Prose(blocks=paragraph(clinician_words.WOULD)),
            TalkSteps(steps=steps),
            Section(
                anchor="answers",
                level=3,
                heading=clinician_words.ANSWERS_HEADING,
                parts=(TalkSteps(steps=answers),),
            ),
            Section(
                anchor="guard-rails",
                level=3,
                heading=clinician_words.GUARD_RAILS_HEADING,
                parts=(Checklist(kind="dots", items=clinician_words.GUARD_RAILS),),
            ),
        ),
    )
