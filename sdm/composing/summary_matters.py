"""What matters to the person, and what to know about them: first in every summary."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing.spoken import summary_people_words
from sdm.composing.spoken import summary_words as words
from sdm.composing.summary_sheet import Sheet, day, filled, inline, label, noted, sentences
from sdm.preferences.people import Interpreter, Need, View
from sdm.preferences.talk import Goal, OwnStatement, Weighed
from sdm.rendering.components.said.context import Saying

NOT_THEIR_WORDS = {
    "summarised_by_professional": "SUMMED_UP",
    "reported_by_other": "TOLD",
}
"""Labels of words that are not the very words; they get no quotation marks."""

ORDER = (*words.WEIGHTS, None)
"""What matters very much stands first; what has no weight, last."""


def needs(sheet: Sheet) -> Iterator[Saying]:
    """Say what makes it possible to take part."""
    for each in sheet.record.needs:
        yield from noted(words.NEEDS[each.kind], each.need, _met(each))
    used = sheet.record.interpreter
    if used is not None:
        yield from noted(words.INTERPRETER, _interpreted(used))
    for adjustment in sheet.record.reasonable_adjustments:
        yield from noted(words.ADJUSTMENT, adjustment)


def _met(need: Need) -> str:
    given = need.format_given
    return sentences(
        filled(words.GIVEN, what=given) if given else "",
        words.MET[need.need_met] if given or need.need_met != "not_asked" else "",
        words.ASK_AGAIN.format(day=day(need.review_on)) if need.review_on else "",
        filled(words.TOLD_TO, who=need.shared_with) if need.shared_with else "",
    )


def _interpreted(used: Interpreter) -> str:
    if not used.used:
        return words.INTERPRETER_NOT_USED
    tag = used.language
    name = summary_people_words.LANGUAGES.get(tag.split("-")[0], tag) if tag else ""
    who = words.INTERPRETED[used.who] if used.who else words.INTERPRETER_USED
    return sentences(who, filled(words.IN_LANGUAGE, language=name) if name else "")


def matters(sheet: Sheet) -> Iterator[Saying]:
    """Say what matters most, in the person's words, with goals, worries and hopes."""
    said = sheet.record.what_matters
    means = words.SPEAKING_MEANS[sheet.record.speaker]
    if means:
        yield from noted(words.SPEAKING, means)
    yield from _most(sheet)
    for goal in sorted(said.goals, key=lambda goal: goal.rank or len(said.goals) + 1):
        yield from _goal(sheet, goal)
    for worry in said.concerns:
        yield from sheet.quote(words.WORRY, worry)
    for idea in said.ideas:
        yield from sheet.quote(words.IDEA if sheet.own else words.IDEA_OF, idea)
    for hope in said.expectations:
        yield from sheet.quote(words.HOPE, hope)
    for earlier in said.said_before:
        when = f"{day(earlier.when)}." if earlier.when else ""
        where = filled(words.FROM, where=earlier.where) if earlier.where else ""
        note = sentences(when, where)
        yield from sheet.quote(words.SAID_BEFORE, earlier.words, note, words.SPEAKERS["person"])
    if said.about_me_ref is not None:
        yield from noted(words.ABOUT_ME, words.KEPT_AT.format(where=inline(said.about_me_ref)))


def _most(sheet: Sheet) -> Iterator[Saying]:
    said, speaker = sheet.record.what_matters, sheet.record.speaker
    note = words.RECORDED_AS[said.recorded_as] if said.recorded_as else ""
    if said.words is None:
        yield from noted(words.MATTERS_MOST, words.DECLINED if said.declined else words.NOT_NOTED)
    elif said.recorded_as in NOT_THEIR_WORDS:
        yield from noted(getattr(words, NOT_THEIR_WORDS[said.recorded_as]), said.words, note)
    else:
        yield from sheet.quote(words.OWN_WORDS[speaker], said.words, note)
    if said.words is not None and said.declined:
        yield from noted(words.MATTERS_MOST, words.DECLINED)


def _goal(sheet: Sheet, goal: Goal) -> Iterator[Saying]:
    title = words.RANKED.format(rank=goal.rank) if goal.rank else words.GOAL
    number = goal.importance
    note = words.IMPORTANCE.format(number=number) if number else ""
    yield from sheet.quote(title, goal.words, note)
    for pattern, said in (
        (words.GOAL_WHY, goal.why),
        (words.GOAL_ACTIVITY, goal.activity),
        (words.GOAL_SUPPORT, goal.support),
        (words.GOAL_AMOUNT, goal.amount),
        (words.GOAL_BY_WHEN, goal.by_when),
    ):
        yield from sheet.quote(pattern.format(goal=title), said)


def weighed(sheet: Sheet) -> Iterator[Saying]:
    """Say how much each thing matters; what was added weighs as much as what the aid names."""
    said = sheet.record.what_matters
    everything: tuple[Weighed | OwnStatement, ...] = (*said.statements, *said.own)
    for each in sorted(everything, key=_heaviest_first):
        if isinstance(each, Weighed):
            weight = words.WEIGHTS[each.weight] if each.weight else words.ANSWERS[each.answer]
            yield from noted(weight, each.words)
            yield from sheet.quote(words.BECAUSE, each.because)
        else:
            weight = words.WEIGHTS[each.weight] if each.weight else words.NOT_WEIGHED
            yield from sheet.quote(weight, each.words)


def _heaviest_first(each: Weighed | OwnStatement) -> int:
    return ORDER.index(each.weight)


def others(sheet: Sheet) -> Iterator[Saying]:
    """Say what others think, each by name, apart from what the person says."""
    for view in sheet.record.others_think:
        yield from thinks(sheet, view)


def thinks(sheet: Sheet, view: View, pattern: str = "{who}") -> list[Saying]:
    """Give what somebody else thinks, in their words."""
    who = ", ".join(inline(part) for part in (view.who, view.relationship) if part)
    return sheet.quote(label(pattern.format(who=who)), view.words, whose=who)


def tried(sheet: Sheet) -> Iterator[Saying]:
    """Say what was tried already, so that nobody need start again."""
    for each in sheet.record.tried:
        when = f"{day(each.when)}." if each.when else ""
        yield from sheet.quote(words.TRIED, each.what, when)
        yield from sheet.quote(words.HAPPENED, each.what_happened)


def conditions(sheet: Sheet) -> Iterator[Saying]:
    """Say what else the person lives with, and whether the figures are about it."""
    for each in sheet.record.other_conditions:
        note = words.NO_FIGURES if each.no_figures else words.FIGURES_TOO
        yield from sheet.quote(words.ALSO_HAS, each.words, note)
