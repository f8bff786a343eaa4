"""What was said: what matters, the options, the questions, "what would you do?"."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.model.values import PromptId
from sdm.preferences.words import (
    Partial,
    Text,
    Words,
    YesNo,
    from_one,
    not_blank,
    nought_to_ten,
    one_to_ten,
)

Weight = Literal["not_at_all", "a_little", "somewhat", "a_lot", "very_much"]
"""How much a statement matters, on five labelled points."""

Answer = Literal["answered", "not_sure", "skipped", "prefer_not_to_say"]
"""Whether somebody answered; a missing answer is never the middle, nor nothing."""

RecordedAs = Literal[
    "verbatim", "summarised_by_professional", "via_interpreter", "reported_by_other"
]
"""How the words came onto the page."""


@frozen(kw_only=True)
class Goal:
    """Something the person wants to be able to do or feel; none is left out for being small."""

    words: Words = field(validator=not_blank)
    """The goal, in the person's words."""
    why: Words | None = None
    """Why it matters."""
    rank: int | None = field(default=None, validator=from_one)
    """Its place among the goals, 1 first, if the person puts them in order."""
    importance: int | None = field(default=None, validator=one_to_ten)
    """From 1 to 10, if the person gives it a number."""
    activity: Words | None = None
    """What they would do."""
    support: Words | None = None
    """With what help."""
    amount: Words | None = None
    """How much, how far, how often."""
    by_when: Words | None = None
    """By when."""


@frozen(kw_only=True)
class Weighed:
    """How much one statement of the aid matters to the person."""

    statement: str
    """The statement's id in the aid."""
    words: Text
    """The statement as the person read it."""
    answer: Answer
    """answered, not_sure, skipped or prefer_not_to_say."""
    weight: Weight | None = None
    """How much it matters; only where the person answered."""
    because: Words | None = None
    """What they said about it."""


@frozen(kw_only=True)
class OwnStatement:
    """Something that matters to the person and that the aid does not name."""

    words: Words = field(validator=not_blank)
    """In their words."""
    weight: Weight | None = None
    """How much it matters, if they weighed it."""


@frozen(kw_only=True)
class WhatMatters:
    """What matters to the person. It stands first wherever the record is shown."""

    words: Words | None = None
    """What matters most, in their own words, byte for byte."""
    recorded_as: RecordedAs | None = None
    """How the words came onto the page; needed with the words."""
    declined: bool = False
    """True where the person was asked and did not want to say."""
    goals: tuple[Goal, ...] = ()
    """What they want to be able to do or feel."""
    statements: tuple[Weighed, ...] = ()
    """How much each statement of the aid matters."""
    own: tuple[OwnStatement, ...] = ()
    """What matters that the aid does not name."""
    ideas: tuple[Words, ...] = ()
    """What they think is going on."""
    concerns: tuple[Words, ...] = ()
    """What worries them."""
    expectations: tuple[Words, ...] = ()
    """What they hope for from the talk."""
    said_before: tuple[EarlierWords, ...] = ()
    """What they said or wrote earlier, where they cannot say it now."""
    about_me_ref: str | None = None
    """Where an About Me record stands; it is not copied."""


@frozen(kw_only=True)
class EarlierWords:
    """What the person said or wrote before, kept apart from what they say now."""

    words: Words = field(validator=not_blank)
    """Their words."""
    when: Partial | None = None
    """When."""
    where: Text | None = None
    """Where they stand, or who heard them."""


@frozen(kw_only=True)
class Tried:
    """What the person has tried already, so that they need not start again."""

    what: Words = field(validator=not_blank)
    """What it was."""
    what_happened: Words | None = None
    """What came of it."""
    when: Partial | None = None
    """When."""


@frozen(kw_only=True)
class OtherCondition:
    """Another condition or a way the body is, that the figures may not allow for."""

    words: Words = field(validator=not_blank)
    """In the person's words."""
    no_figures: bool = True
    """True unless the aid's figures are about people with it too."""


@frozen(kw_only=True)
class GoodOrBad:
    """A benefit or a risk that was talked about."""

    text: Text = field(validator=not_blank)
    """What it is; kept whole, however long."""
    code: Text | None = None
    """A code for it."""
    serious: bool | None = None
    """Whether it is serious."""
    matters_to_person: YesNo = "not_asked"
    """Whether this person gives it weight."""
    outcome: str | None = None
    """The aid's outcome it comes from, whose figures stand in `figures_shown`."""


@frozen(kw_only=True)
class OptionDiscussed:
    """One option that was talked about; staying as you are is one too."""

    id: str
    """The option's id in the aid, or one of its own."""
    text: Text = field(validator=not_blank)
    """Its name."""
    is_no_action: bool = False
    """Whether it is staying as you are."""
    benefits: tuple[GoodOrBad, ...] = ()
    """Its good points."""
    risks: tuple[GoodOrBad, ...] = ()
    """Its bad points."""
    combined_text: Text | None = None
    """Good and bad points in one text, where they were not kept apart."""
    code: Text | None = None
    """A code for it."""


@frozen(kw_only=True)
class OptionNotOffered:
    """A choice that was not offered, and why."""

    text: Text = field(validator=not_blank)
    """What it is."""
    reason: Text = field(validator=not_blank)
    """Why it was not offered."""


@frozen(kw_only=True)
class Question:
    """A question the person asked or wants to ask."""

    words: Words = field(validator=not_blank)
    """The question, in their words."""
    answered: Literal["yes", "no", "later"] = "no"
    """Whether it was answered."""
    answer: Text | None = None
    """The answer, as noted."""


@frozen(kw_only=True)
class UnderstandingCheck:
    """Whether somebody checked that the explaining had worked."""

    done: bool
    """Whether it was done."""
    how: Text | None = None
    """How; the person saying it back, for example."""
    put_right: Text | None = None
    """What had not come across, and was explained again."""


@frozen(kw_only=True)
class Leaning:
    """Where the person leans before the talk; "not sure" is a whole answer."""

    option: str | None = None
    """The option's id; None for not sure."""
    strength: int | None = field(default=None, validator=nought_to_ten)
    """From 0 to 10, if they give it a number."""
    unsure_because: tuple[Words, ...] = ()
    """What makes it hard."""
    what_would_help: tuple[Words, ...] = ()
    """What would help them decide."""
    on: datetime.date | None = None
    """When they said so."""


@frozen(kw_only=True)
class Reason:
    """One reason in a professional's answer, and what it rests on."""

    text: Text = field(validator=not_blank)
    """The reason."""
    for_option: str
    """The option it speaks for."""
    links_to: str
    """The outcome, attribute or concern it rests on."""


@frozen(kw_only=True)
class WhatWouldYouDoAsked:
    """What was asked of a professional about their own view, and the answer, as a view."""

    prompt: PromptId | None = None
    """The prompt that was chosen, if one was."""
    question: Words = field(validator=not_blank)
    """The question as it was asked."""
    asked_by: Literal["patient", "family", "offered_and_accepted"]
    """Who asked; an answer nobody asked for has no place here."""
    why_asked: Words | None = None
    """What the person hoped to hear from it."""
    answer_type: (
        Literal["recommendation", "personal_disclosure", "think_aloud", "decline_with_reason"]
        | None
    ) = None
    """What kind of answer it was: advice for them, what I would do, thinking aloud, or none."""
    answer: Text | None = None
    """The answer, as one professional's view."""
    leaned_option: str | None = None
    """The option the view leans to, if any."""
    reasons: tuple[Reason, ...] = ()
    """The reasons given; one at least speaks for another option."""
    clinician_differs: Text | None = None
    """One way in which the professional's life or values differ; needed for what I would do."""
    sureness: Literal["sure", "fairly_sure", "not_very_sure", "very_unsure"] | None = None
    """How sure they are."""
    would_change_if: Text | None = None
    """What would make them lean the other way."""
    interest: Text | None = None
    """What they or their service stand to gain: none, or what."""
    kind_of_choice: Literal["close", "one_better", "one_only"] | None = None
    """Whether people may well differ, one option comes out better, or there is only one."""
    patient_view: Literal["fits", "does_not_fit", "not_sure", "not_asked"] = "not_asked"
    """What the person thought of it."""
    follow_up: datetime.date | None = None
    """When it is talked about again."""
