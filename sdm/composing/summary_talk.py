"""The talk: where the person stood, what was talked about, and one professional's view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdm.composing.spoken import summary_words as words
from sdm.composing.summary_sheet import (
    Sheet,
    day,
    filled,
    inline,
    label,
    moment,
    noted,
    sentences,
)
from sdm.composing.wording import stop
from sdm.preferences.aid import FigureShown, RowChosen
from sdm.preferences.talk import GoodOrBad, Leaning, OptionDiscussed, WhatWouldYouDoAsked
from sdm.rendering.components.said.context import Saying


def before(sheet: Sheet) -> Iterator[Saying]:
    """Say where the person leaned, how ready they felt, and how far they want to decide."""
    record = sheet.record
    if record.leaning_before is not None:
        yield from _leaning(sheet, record.leaning_before)
    if record.ready_to_decide is not None:
        yield from noted(words.READY, words.READINESS[record.ready_to_decide])
    yield from sheet.quote(words.SUPPORT, record.support_wanted)
    if record.role_wanted is not None:
        yield from noted(words.ROLE, words.ROLES[record.role_wanted])


def _leaning(sheet: Sheet, leaning: Leaning) -> Iterator[Saying]:
    number = leaning.strength
    note = sentences(
        words.STRENGTH.format(number=number) if number is not None else "",
        words.SAID_ON.format(day=day(leaning.on)) if leaning.on else "",
    )
    towards = words.NOT_SURE if leaning.option is None else sheet.option(leaning.option)
    yield from noted(words.LEANING, towards, note)
    for why in leaning.unsure_because:
        yield from sheet.quote(words.UNSURE_BECAUSE, why)
    for what in leaning.what_would_help:
        yield from sheet.quote(words.WOULD_HELP, what)


def talk(sheet: Sheet) -> Iterator[Saying]:
    """Say what the talk was about, what was given, and whether it was clear."""
    record = sheet.record
    yield from noted(words.QUESTION, record.aid.decision)
    for problem in record.problem:
        yield from noted(words.PROBLEM, problem)
    yield from sheet.quote(words.AGENDA, record.agenda_person)
    yield from noted(words.AGENDA_PROFESSIONAL, record.agenda_professional)
    yield from noted(words.GIVEN_BEFORE, record.pre_discussion)
    yield from _clear(sheet)
    for given in record.handouts:
        how = words.GIVEN_AS.format(
            edition=label(given.edition), format=inline(given.format), day=moment(given.when)
        )
        yield from noted(words.GIVEN_AWAY, how)


def options(sheet: Sheet) -> Iterator[Saying]:
    """Say which choices came up, with their good and bad points, all alike and in their order."""
    record = sheet.record
    for option in record.options:
        name = label(option.text)
        title = words.STAYING.format(option=name) if option.is_no_action else name
        yield from noted(title, _points(option))
    yield from noted(words.NO_STAYING, record.no_action_absent_because)
    for other in record.options_not_offered:
        yield from noted(words.NOT_OFFERED, other.text, filled(words.WHY, reason=other.reason))


def _points(option: OptionDiscussed) -> str:
    good, bad = _listed(option.benefits), _listed(option.risks)
    return sentences(
        words.GOOD.format(points=good) if good else "",
        words.BAD.format(points=bad) if bad else "",
        inline(option.combined_text) if option.combined_text else "",
    )


def _listed(points: tuple[GoodOrBad, ...]) -> str:
    return "; ".join(_point(each) for each in points)


def _point(point: GoodOrBad) -> str:
    marks = [words.SERIOUS] if point.serious else []
    marks += (
        [words.MATTERS[point.matters_to_person]] if point.matters_to_person in words.MATTERS else []
    )
    said = inline(point.text)
    return f"{said} ({', '.join(marks)})" if marks else said


def _clear(sheet: Sheet) -> Iterator[Saying]:
    record = sheet.record
    if record.uncertainty_explained is not None:
        yield from noted(words.UNCERTAINTY, words.DONE[record.uncertainty_explained])
    check = record.understanding_check
    if check is not None:
        note = sentences(
            filled(words.HOW, how=check.how) if check.how else "",
            filled(words.PUT_RIGHT, what=check.put_right) if check.put_right else "",
        )
        yield from noted(words.CHECKED, words.DONE[check.done], note)


def questions(sheet: Sheet) -> Iterator[Saying]:
    """Give the person's questions, and whether they were answered."""
    for each in sheet.record.questions:
        answered = each.answer is not None and each.answered == "yes"
        yield from sheet.quote(
            words.ASKED, each.words, "" if answered else words.ANSWERED[each.answered]
        )
        yield from noted(words.ANSWER, each.answer)


def view(sheet: Sheet) -> Iterator[Saying]:
    """Give a professional's own view as a view, with what speaks for another one."""
    for asked in sheet.record.what_would_you_do:
        yield from sheet.quote(
            words.VIEW_QUESTION,
            asked.question,
            sentences(words.ASKED_BY[asked.asked_by]),
            _asker(sheet, asked),
        )
        yield from sheet.quote(words.WHY_ASKED, asked.why_asked, whose=_asker(sheet, asked))
        yield from _view(sheet, asked)


def _asker(sheet: Sheet, asked: WhatWouldYouDoAsked) -> str:
    return words.FAMILY if asked.asked_by == "family" else sheet.speaker


def _view(sheet: Sheet, asked: WhatWouldYouDoAsked) -> Iterator[Saying]:
    yield from noted(words.ANSWER_TYPES[asked.answer_type], asked.answer, words.VIEW_IS)
    if asked.leaned_option is not None:
        yield from noted(words.VIEW_LEANS, sheet.option(asked.leaned_option))
    for reason in asked.reasons:
        title = words.VIEW_REASON.format(option=sheet.option(reason.for_option))
        rests = filled(words.RESTS_ON, what=_linked(sheet, reason.links_to))
        yield from noted(title, reason.text, rests)
    yield from noted(words.DIFFERS, asked.clinician_differs)
    if asked.sureness is not None:
        yield from noted(words.SURE, words.SURENESS[asked.sureness])
    yield from noted(words.OTHER_WAY_IF, asked.would_change_if)
    yield from noted(words.INTEREST, asked.interest)
    if asked.kind_of_choice is not None:
        yield from noted(words.KIND_OF_CHOICE, words.KINDS_OF_CHOICE[asked.kind_of_choice])
    if asked.answer is not None or asked.patient_view != "not_asked":
        again = words.TALK_AGAIN.format(day=day(asked.follow_up)) if asked.follow_up else ""
        yield from noted(words.PERSON_THINKS, words.PATIENT_VIEW[asked.patient_view], again)


def _linked(sheet: Sheet, id: str) -> str:
    shown = (each.label for each in sheet.record.figures_shown if each.outcome == id)
    return next(shown, id)


def figures(sheet: Sheet) -> Iterator[Saying]:
    """Give the figures on what the person gives weight to; name what the others were about.

    A figure stands here with how sure it is, or not at all: the record keeps every one.
    """
    record = sheet.record
    weighty = {
        point.outcome
        for option in record.options
        for point in (*option.benefits, *option.risks)
        if point.matters_to_person == "yes"
    }
    by_outcome: dict[str, list[FigureShown]] = {}
    for each in record.figures_shown:
        by_outcome.setdefault(each.outcome, []).append(each)
    for outcome, shown in by_outcome.items():
        if outcome in weighty:
            yield from _figure(sheet, shown)
    others = [shown[0] for outcome, shown in by_outcome.items() if outcome not in weighty]
    if others:
        about = "; ".join(dict.fromkeys(inline(each.label) for each in others))
        yield from noted(words.ALSO_SHOWN, f"{about}.", words.FIGURES_KEPT)
    for row in record.rows:
        yield from _row(row)


def _figure(sheet: Sheet, shown: Sequence[FigureShown]) -> list[Saying]:
    """Give one outcome under every option; what all have in common stands once."""
    notes = [_goes_with(each) for each in shown]
    alike = len(set(notes)) == 1
    told = tuple(
        sentences(_under(sheet, each), "" if alike else note)
        for each, note in zip(shown, notes, strict=True)
    )
    note, exact = notes[0] if alike else "", "\n".join(told)
    return [Saying(label=label(shown[0].label), lines=told, note=note, exact=exact)]


def _under(sheet: Sheet, shown: FigureShown) -> str:
    option = sheet.option(shown.option)
    if shown.group is not None:
        option = words.FIGURE_GROUP.format(option=option, group=inline(shown.group))
    unknown = shown.unknown
    said = words.FIGURE_UNKNOWN.format(why=inline(unknown)) if unknown else inline(shown.said)
    return stop(words.FIGURE.format(option=option, said=said))


def _goes_with(shown: FigureShown) -> str:
    """Say over what time, and how sure it is."""
    sure = stop(inline(shown.certainty)) if shown.certainty else ""
    return sentences(filled(words.OVER, timeframe=shown.timeframe), sure)


def _row(row: RowChosen) -> list[Saying]:
    inputs = "; ".join(f"{inline(name)}: {inline(said)}" for name, said in row.inputs.items())
    note = sentences(
        words.ROW_BY.format(inputs=inputs) if inputs else "",
        filled(words.ROW_FROM, where=row.where_from) if row.where_from else "",
    )
    return noted(words.ROW, row.row, note)
