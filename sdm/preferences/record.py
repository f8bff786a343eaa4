"""What mattered to a person about one decision, in their words, and what came of it."""

from __future__ import annotations

from typing import Final, Literal

from attrs import field, frozen

from sdm.preferences.aid import AidUsed, FigureShown, HandoutGiven, RowChosen
from sdm.preferences.deciding import (
    Action,
    ConsentForm,
    CopyToPerson,
    Decision,
    Issue,
    LookBack,
    Provenance,
    Review,
    ReviewTrigger,
    Withheld,
)
from sdm.preferences.people import (
    AdvancePlan,
    BestInterests,
    Capacity,
    Child,
    Contact,
    Interpreter,
    Need,
    PersonInvolved,
    Proxy,
    Speaker,
    Subject,
    View,
)
from sdm.preferences.talk import (
    Leaning,
    OptionDiscussed,
    OptionNotOffered,
    OtherCondition,
    Question,
    Tried,
    UnderstandingCheck,
    WhatMatters,
    WhatWouldYouDoAsked,
)
from sdm.preferences.words import Hash, Text, Uuid, Words, from_one

SCHEMA_VERSION: Final = "1.0.0"
"""The version of this model. Readers take every older one."""

NOT_A_CONSENT_FORM: Final = (
    "This is a note of a talk and of what mattered to the person. It is not a consent form, not an "
    "advance decision to refuse treatment, not a prescription and not a referral."
)

Status = Literal["in_progress", "valid", "cancelled", "entered_in_error"]
"""in_progress until somebody says by an act of their own that it is valid."""


@frozen(kw_only=True)
class PreferenceRecord:
    """One decision of one person; several visits make several versions of one record."""

    schema_version: str = SCHEMA_VERSION
    """The version of the model it was written in."""
    record_id: Uuid
    """Its id, the same in every version; random, and says nothing about the person."""
    version: int = field(default=1, validator=from_one)
    """1, 2, 3: each saved version."""
    supersedes: Hash | None = None
    """The hash of the version before; needed from version 2 on."""
    status: Status = "in_progress"
    """in_progress, valid, cancelled or entered_in_error; said in words wherever it is shown."""
    status_reason: Text | None = None
    """Why it was cancelled or entered in error; needed then."""
    language: str = "en-GB"
    """The language of the words in it, as a tag."""
    confidentiality: Literal["normal", "restricted"] = "normal"
    """restricted where not everybody who may read the notes may read this."""
    sharing: tuple[Text, ...] = ()
    """Who may see it, as the person agreed, and which parts not."""
    not_a_consent_form: str = NOT_A_CONSENT_FORM
    """The notice that stands on every output."""

    speaker: Speaker
    """Whose words these are."""
    aid: AidUsed
    """The aid the talk was about."""
    provenance: Provenance
    """Who wrote this version, and when."""

    what_matters: WhatMatters = field(factory=WhatMatters)
    """What matters to the person; first in every view."""
    others_think: tuple[View, ...] = ()
    """What others think; never mixed with what the person says."""
    tried: tuple[Tried, ...] = ()
    """What has been tried, and what happened."""
    other_conditions: tuple[OtherCondition, ...] = ()
    """Other conditions, in the person's words."""
    needs: tuple[Need, ...] = ()
    """What the person needs in order to read, talk, come, or last."""
    interpreter: Interpreter | None = None
    """Whether an interpreter was used."""
    reasonable_adjustments: tuple[Text, ...] = ()
    """What was needed and what was done."""

    subject: Subject = field(factory=Subject)
    """Whom it is about; empty unless a host system passes something in."""
    people_involved: tuple[PersonInvolved, ...] = ()
    """Who took part in making the decision."""
    contacts: tuple[Contact, ...] = ()
    """The visits, calls and letters."""
    problem: tuple[Text, ...] = ()
    """The problem the decision is about."""
    agenda_person: Words | None = None
    """What the person wanted to talk about."""
    agenda_professional: Text | None = None
    """What the professional wanted to talk about."""
    pre_discussion: Text | None = None
    """What was given before the talk."""
    handouts: tuple[HandoutGiven, ...] = ()
    """What the person took away."""
    figures_shown: tuple[FigureShown, ...] = ()
    """The figures the person saw."""
    rows: tuple[RowChosen, ...] = ()
    """Their rows of printed tables."""

    options: tuple[OptionDiscussed, ...] = ()
    """The options that were talked about, in the order of the aid."""
    no_action_absent_because: Text | None = None
    """Why staying as you are is none of them, if it is not."""
    options_not_offered: tuple[OptionNotOffered, ...] = ()
    """What was not offered, and why."""
    uncertainty_explained: bool | None = None
    """Whether it was said what nobody knows; None where that was not noted."""
    questions: tuple[Question, ...] = ()
    """The person's questions."""
    understanding_check: UnderstandingCheck | None = None
    """Whether somebody checked that the explaining had worked."""
    leaning_before: Leaning | None = None
    """Where the person leaned before the talk."""
    ready_to_decide: Literal["yes", "no", "needs_time"] | None = None
    """How ready the person is; neither is better."""
    support_wanted: Words | None = None
    """What would help."""
    role_wanted: (
        Literal[
            "me",
            "me_after_advice",
            "together",
            "professional_after_hearing_me",
            "someone_else",
            "not_sure",
        ]
        | None
    ) = None
    """How far the person wants to decide themselves."""
    what_would_you_do: tuple[WhatWouldYouDoAsked, ...] = ()
    """What was asked about the professional's own view."""

    decision: Decision | None = None
    """What was decided."""
    review: Review | None = None
    """When it is looked at again."""
    review_triggers: tuple[ReviewTrigger, ...] = ()
    """What makes it worth looking again sooner."""
    issues: tuple[Issue, ...] = ()
    """Doubts and remarks."""
    withheld: Withheld | None = None
    """What was held back."""
    actions_person: tuple[Action, ...] = ()
    """What the person does next."""
    actions_professional: tuple[Action, ...] = ()
    """What professionals do next."""
    consent_forms: tuple[ConsentForm, ...] = ()
    """Where consent forms are kept."""
    copy_to_person: CopyToPerson | None = None
    """Whether the person has a copy."""
    look_backs: tuple[LookBack, ...] = ()
    """How it looks later."""

    capacity: Capacity = field(factory=Capacity)
    """Whether the person can make this decision; presumed."""
    proxies: tuple[Proxy, ...] = ()
    """Who speaks for the person, and by what right."""
    best_interests: BestInterests | None = None
    """How it was decided for somebody who could not."""
    child: Child | None = None
    """What is particular under 18."""
    advance_plans: tuple[AdvancePlan, ...] = ()
    """Plans for later, and where they are kept."""
