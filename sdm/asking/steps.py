"""The questions, as data: what is asked, which answers there are, and where each answer goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from sdm.asking.roles import ROLES
from sdm.composing import summary_words, words
from sdm.model.aid import Aid
from sdm.preferences.people import Speaker

Choice = tuple[str, str]
"""What is kept, and what is shown."""

YES, NOT_YET = "yes", "no"
NOT_SURE = "not_sure"
SKIPS = "prefer_not_to_say"
DECIDING = ("person", "person_with_support")
"""Who is asked what was decided. Where somebody else decides, papers and an assessment belong to
it; a file of answers has room for them, and a row of questions has not."""


@frozen(kw_only=True)
class Part:
    """One thing that is asked of each entry of a list."""

    field: str
    """The field of the record that it fills."""
    ask: str
    """The question."""
    choices: tuple[Choice, ...] = ()
    """The answers to choose from; without them, words of one's own."""
    needed: bool = False
    """Whether an entry says nothing without it."""


@frozen(kw_only=True)
class Step:
    """One question. Each can be skipped, and come back to."""

    key: str
    """What it is called among the answers: the field of the record, or a statement."""
    ask: str
    """The question."""
    more: str = ""
    """What helps to answer it, shown when asked for with "?"."""
    kind: Literal["words", "choice", "list"] = "words"
    """Words of one's own, one of several answers, or as many entries as somebody likes."""
    choices: tuple[Choice, ...] = ()
    """The answers to choose from."""
    parts: tuple[Part, ...] = ()
    """What is asked of each entry of a list; the first must be answered."""
    after: str = ""
    """The question without an answer to which this one is not asked."""
    needed: bool = False
    """Whether it cannot be skipped, once it is asked."""


def steps(aid: Aid, speaker: Speaker, *, everything: bool = False) -> tuple[Step, ...]:
    """List the questions about an aid for whoever is speaking.

    Args:
        aid: The aid that the talk is about.
        speaker: Who is speaking.
        everything: Also what is asked after a talk, and about papers and helpers.
    """
    found = [*_what_matters(aid, speaker), *_around(), *_leaning(aid)]
    if everything:
        found += [*_others(aid), *_talked_about(aid)]
        if speaker in DECIDING:
            found += [*_decided(aid)]
        found += [*_next(), *_papers()]
    return tuple(found)


def _what_matters(aid: Aid, speaker: Speaker) -> Iterator[Step]:
    yield Step(
        key="what_matters.words",
        ask=ROLES[speaker].matters,
        more="It stands first in the summary, in these very words. Nobody corrects them.",
    )
    yield Step(
        key="what_matters.goals",
        ask="What would you like to be able to do? One thing at a time.",
        more="Nothing is too small: to sleep through, to get to the shop, to hold a grandchild.",
        kind="list",
        parts=(Part(field="words", ask="A goal"),),
    )
    scale = (
        *((weight, label.lower()) for weight, label in reversed(summary_words.WEIGHTS.items())),
        (NOT_SURE, "not sure"),
        (SKIPS, "I would rather not say"),
    )
    for each in aid.what_matters:
        yield Step(
            key=f"statement.{each.id}",
            ask=f"How much does this matter? {each.statement}",
            more="There is no right answer, and no answer is needed.",
            kind="choice",
            choices=scale,
        )
    yield Step(
        key="what_matters.own",
        ask="Is there something else that matters, and that was not named?",
        kind="list",
        parts=(
            Part(field="words", ask="What matters"),
            Part(field="weight", ask="How much does it matter?", choices=scale[:5]),
        ),
    )


def _around() -> Iterator[Step]:
    yield Step(
        key="tried",
        ask="What has been tried already, and what happened?",
        more="So that nobody has to start again each time.",
        kind="list",
        parts=(
            Part(field="what", ask="What was tried"),
            Part(field="what_happened", ask="What happened"),
        ),
    )
    yield Step(
        key="other_conditions",
        ask="Are there other conditions, or ways the body is, to be borne in mind?",
        more="The record then says that the figures may not allow for them.",
        kind="list",
        parts=(Part(field="words", ask="A condition"),),
    )
    yield Step(
        key="needs",
        ask="Is anything needed to read, to talk, to come, or to last through a talk?",
        more="Large print, an interpreter, a lift, a break after ten minutes.",
        kind="list",
        parts=(
            Part(field="need", ask="What is needed"),
            Part(
                field="kind",
                needed=True,
                ask="What is it about?",
                choices=(
                    ("communication", "talking and reading"),
                    ("access", "getting there and around"),
                    ("energy", "strength and pain"),
                    ("other", "something else"),
                ),
            ),
        ),
    )
    yield Step(
        key="questions",
        ask="What questions are there for the talk?",
        kind="list",
        parts=(Part(field="words", ask="A question"),),
    )


def _leaning(aid: Aid) -> Iterator[Step]:
    yield Step(
        key="leaning_before.option",
        ask="Leaning to one of the options? Being unsure is an answer too.",
        more="It is where somebody leans before the talk. It decides nothing.",
        kind="choice",
        choices=(*_options(aid), (NOT_SURE, "not sure")),
    )
    yield Step(
        key="ready_to_decide",
        ask="Ready to decide?",
        more="Neither is better. There is time, unless somebody said otherwise.",
        kind="choice",
        choices=((YES, "yes"), (NOT_YET, "no"), ("needs_time", "not yet: it needs time")),
    )
    yield Step(key="support_wanted", ask="What would help to decide?")


def _others(aid: Aid) -> Iterator[Step]:
    yield Step(
        key="others_think",
        ask="What do others think? It is kept apart from what the person says.",
        kind="list",
        parts=(
            Part(field="who", ask="Who"),
            Part(field="words", ask="In their words", needed=True),
        ),
    )
    yield Step(
        key="role_wanted",
        ask="Who should decide?",
        kind="choice",
        choices=tuple(summary_words.ROLES.items()),
    )
    prompts = tuple((each, words.PROMPTS[each][0]) for each in aid.what_would_you_do.prompts)
    yield Step(
        key="what_would_you_do",
        ask='Do you want to ask "What would you do?" It helps to say first what matters most.',
        more="The answer is one person's view. It is written down only after the talk.",
        kind="choice",
        choices=prompts,
    )
    yield Step(
        key="what_would_you_do.why",
        ask="What do you hope to hear from it?",
        after="what_would_you_do",
    )


def _talked_about(aid: Aid) -> Iterator[Step]:
    yield Step(
        key="options",
        ask="Which options were talked about?",
        more="Staying as you are is one of them, where the aid has it.",
        kind="list",
        parts=(
            Part(field="id", ask="An option", choices=_options(aid)),
            Part(field="combined_text", ask="Its good and bad points, as they were talked about"),
        ),
    )


def _decided(aid: Aid) -> Iterator[Step]:
    yield Step(
        key="decision.choice",
        ask="After the talk: what was decided?",
        more="Not sure, later, and somebody else decides are decisions too.",
        kind="choice",
        choices=(
            *_options(aid),
            ("deferred", "later"),
            (NOT_SURE, "not sure"),
            ("someone_else_decides", "somebody else decides"),
            ("declined_to_choose", "the person does not want to choose"),
        ),
    )
    yield Step(
        key="decision.made_by",
        ask="Who decided?",
        kind="choice",
        after="decision.choice",
        needed=True,
        choices=(
            ("person", "the person"),
            ("person_with_support", "the person, with support"),
        ),
    )
    yield Step(
        key="decision.reasons_words",
        ask="Why? In the person's words.",
        after="decision.choice",
    )
    yield Step(
        key="decision.would_change_words",
        ask="What would change the person's mind?",
        after="decision.choice",
    )


def _next() -> Iterator[Step]:
    yield Step(
        key="actions_person",
        ask="What happens next?",
        kind="list",
        parts=(
            Part(field="what", ask="What is to be done"),
            Part(field="who", ask="Who does it", needed=True),
            Part(field="by_when", ask="By when"),
        ),
    )
    yield Step(key="review.when", ask="When is it looked at again?")


def _papers() -> Iterator[Step]:
    yield Step(
        key="people_involved",
        ask="Who was there, or helped? No names are needed.",
        kind="list",
        parts=(Part(field="relationship", ask="Who: daughter, neighbour, nurse"),),
    )
    yield Step(
        key="advance_plans",
        ask="Are there plans for later, such as an advance decision or a power of attorney?",
        more="Only whether there is one and where it is kept. What it says is not written here.",
        kind="list",
        parts=(
            Part(
                field="kind",
                ask="Which one?",
                choices=(
                    ("lasting_power_of_attorney", "lasting power of attorney"),
                    ("adrt", "advance decision to refuse treatment"),
                    ("advance_statement", "advance statement"),
                    ("respect", "ReSPECT form"),
                    ("dnacpr", "do not attempt CPR form"),
                    ("treatment_escalation_plan", "treatment escalation plan"),
                    ("emergency_plan", "emergency plan"),
                    ("other", "something else"),
                ),
            ),
            Part(
                field="exists",
                needed=True,
                ask="Is there one?",
                choices=(
                    ("has", "there is"),
                    ("has_not", "there is none"),
                    ("not_known", "not known"),
                ),
            ),
            Part(field="location", ask="Where is it kept"),
        ),
    )


def _options(aid: Aid) -> tuple[Choice, ...]:
    return tuple((each.id, each.name) for each in aid.options)
