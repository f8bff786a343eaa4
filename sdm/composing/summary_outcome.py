"""What came of the talk: the decision, what happens next, and how it looks later."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing.spoken import summary_words as words
from sdm.composing.summary_sheet import Sheet, day, filled, inline, label, noted, sentences
from sdm.preferences.deciding import Action, Decision
from sdm.rendering.components.said.context import Saying


def decision(sheet: Sheet) -> Iterator[Saying]:
    """Say what was decided, by whom and why; or that nothing is."""
    made = sheet.record.decision
    if made is None:
        yield from noted(words.HEADINGS["decision"], words.UNDECIDED)
        return
    by = words.MADE_BY_IS.format(who=words.MADE_BY[made.made_by], day=day(made.made_on))
    yield from noted(words.OUTCOMES[made.outcome], _what(sheet, made), by)
    change = words.CHANGE_MIND if sheet.own else words.CHANGE_MIND_OF
    yield from sheet.quote(words.DECISION_WHY, made.reasons_words)
    yield from sheet.quote(change, made.would_change_words)


def _what(sheet: Sheet, made: Decision) -> str:
    """Say it as it was put, with the option's name where that says something else."""
    option = sheet.option(made.option) if made.option is not None else ""
    said = made.text or ""
    return (
        said if said and option in ("", said) else sentences(f"{option}.", said) if said else option
    )


def steps(sheet: Sheet) -> Iterator[Saying]:
    """Say who does what by when, and when it is looked at again."""
    record = sheet.record
    for action in (*record.actions_person, *record.actions_professional):
        yield from _step(action)
    review = record.review
    if review is not None:
        when = (
            words.LOOK_ON.format(day=day(review.date)) if review.date else "",
            words.LOOK_AFTER.format(interval=inline(review.interval)) if review.interval else "",
            inline(review.when) if review.when else "",
        )
        said = label(", ".join(filter(None, when)))
        who = filled(words.SEES_TO_IT, who=review.responsible) if review.responsible else ""
        yield from noted(words.LOOK_AGAIN, said, who)
    if record.review_triggers:
        said = "; ".join(words.TRIGGERS[each] for each in record.review_triggers)
        yield from noted(words.SOONER, f"{said}.")
    for form in record.consent_forms:
        where = filled(words.KEPT_AT, where=form.location)
        yield from noted(words.CONSENT_FORM, form.type, where)
    yield from _copy(sheet)


def _step(action: Action) -> list[Saying]:
    sure = action.confidence
    note = sentences(
        filled(words.BY_WHEN, when=action.by_when) if action.by_when else "",
        words.STEP_STATUS[action.status],
        words.CONFIDENCE.format(number=sure) if sure is not None else "",
    )
    return noted(label(action.who), action.what, note)


def _copy(sheet: Sheet) -> Iterator[Saying]:
    copy = sheet.record.copy_to_person
    if copy is not None:
        note = sentences(
            filled("{how}", how=copy.format) if copy.format else "",
            words.ON.format(day=day(copy.on)) if copy.on else "",
        )
        yield from noted(words.COPY, words.COPY_WAS[copy.result], note)
        yield from sheet.quote(words.CORRECTIONS, copy.corrections)


def doubts(sheet: Sheet) -> Iterator[Saying]:
    """Give doubts of the person and remarks of others."""
    for issue in sheet.record.issues:
        yield from noted(words.RAISED_BY[issue.raised_by], issue.details)


def withheld(sheet: Sheet) -> Iterator[Saying]:
    """Say what was not shared with the person, or not yet; never in an ordinary summary."""
    kept = sheet.record.withheld
    if kept is not None:
        note = sentences(
            filled(words.LEGAL_ADVICE, advice=kept.legal_advice) if kept.legal_advice else "",
            filled(words.DELAYED, what=kept.delayed) if kept.delayed else "",
        )
        yield from noted(words.WITHHELD[kept.withheld], kept.reason, note)


def back(sheet: Sheet) -> Iterator[Saying]:
    """Say how it looks some time later."""
    for look in sheet.record.look_backs:
        answers = (
            words.KNEW.format(answer=words.YES_NO[look.knew_enough]) if look.knew_enough else "",
            words.FITS.format(answer=words.YES_NO[look.fits]) if look.fits else "",
        )
        yield from noted(words.ASKED_ON.format(day=day(look.on)), sentences(*answers))
        yield from sheet.quote(words.TELL_THE_NEXT, look.tell_the_next)
        yield from sheet.quote(words.BACK_WORDS, look.words)
