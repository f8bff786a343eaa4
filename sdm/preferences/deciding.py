"""What was decided, by whom and why, what happens next, and how it looks later."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.preferences.words import Hash, Moment, Text, Words, has_offset, not_blank, one_to_ten


@frozen(kw_only=True)
class Decision:
    """The choice after the talk. It is never worked out from anything else in the record."""

    outcome: Literal[
        "option_chosen",
        "no_action_chosen",
        "deferred",
        "not_sure",
        "declined_to_choose",
        "asked_professional_to_choose",
        "someone_else_decides",
        "withdrawn",
    ]
    """An option, nothing now, later, not sure yet, or that somebody else decides."""
    option: str | None = None
    """The option's id; needed where an option was chosen."""
    text: Text | None = None
    """What was decided, in words."""
    code: Text | None = None
    """A code for it."""
    made_by: Literal[
        "person",
        "person_with_support",
        "proxy",
        "best_interests",
        "parental_responsibility",
        "court",
    ]
    """Who made it."""
    made_on: datetime.date
    """When."""
    reasons_words: Words | None = None
    """Why, in the person's words."""
    would_change_words: Words | None = None
    """What would change the person's mind, in their words."""


@frozen(kw_only=True)
class Review:
    """When it is looked at again."""

    date: datetime.date | None = None
    """On which day."""
    interval: Text | None = None
    """After how long."""
    when: Text | None = None
    """At what event."""
    responsible: Text | None = None
    """Who sees to it, by name or role."""


ReviewTrigger = Literal[
    "seen_by_someone_else",
    "time_passed",
    "condition_changed",
    "mind_may_have_changed",
    "treatment_changed",
    "new_evidence",
]
"""What makes it worth looking again before the day."""


@frozen(kw_only=True)
class Issue:
    """A doubt of the person, or a remark of a professional."""

    details: Text = field(validator=not_blank)
    """What it is."""
    raised_by: Literal["person", "professional", "other"]
    """Who raised it."""


@frozen(kw_only=True)
class Withheld:
    """What was not shared, or not yet, and why; rare."""

    withheld: bool
    """Whether something was held back altogether."""
    reason: Text = field(validator=not_blank)
    """Why."""
    legal_advice: Text | None = None
    """What advice was taken."""
    delayed: Text | None = None
    """What is still to be shared, and when it can be."""


@frozen(kw_only=True)
class Action:
    """A next step: what, who, by when."""

    what: Text = field(validator=not_blank)
    """What is to be done."""
    who: Text
    """Who does it."""
    by_when: Text | None = None
    """By when."""
    status: Literal["to_do", "done", "dropped"] = "to_do"
    """How far it is; the person may drop it without a reason."""
    confidence: int | None = field(default=None, validator=one_to_ten)
    """How sure the person is that they can do it, from 1 to 10."""


@frozen(kw_only=True)
class ConsentForm:
    """Where a consent form is kept; this record is none."""

    type: Text
    """What kind of form."""
    location: Text
    """Where it is."""
    mime_type: str | None = None
    """The type of the file."""


@frozen(kw_only=True)
class CopyToPerson:
    """Whether the person has a copy."""

    result: Literal["offered", "given", "declined"]
    """offered, given or declined."""
    format: Text | None = None
    """In what form."""
    on: datetime.date | None = None
    """When."""
    corrections: Words | None = None
    """What the person wants put right."""


@frozen(kw_only=True)
class LookBack:
    """How it looks some time later."""

    on: datetime.date
    """When they were asked."""
    knew_enough: Literal["yes", "no", "not_sure"] | None = None
    """Whether they knew enough to decide."""
    fits: Literal["yes", "no", "not_sure"] | None = None
    """Whether the choice fits what matters to them."""
    tell_the_next: Words | None = None
    """What they would tell the next person."""
    words: Words | None = None
    """What else they say."""


@frozen(kw_only=True)
class Author:
    """Who wrote an entry: the person, a professional, or a device."""

    kind: Literal["person", "professional", "other", "device"]
    """Who it was."""
    role: Text | None = None
    """Their role."""
    name: Text | None = None
    """Their name, if the host wants it."""
    organisation: Text | None = None
    """Where they work."""
    id: str | None = None
    """The host's own id for them."""


@frozen(kw_only=True)
class Software:
    """What wrote the record."""

    name: str
    """Its name."""
    version: str
    """Its version."""
    build: str | None = None
    """What tells one build from another."""


@frozen(kw_only=True)
class Amendment:
    """Why there is a new version."""

    of_version: int
    """The version it takes the place of."""
    reason: Text = field(validator=not_blank)
    """Why."""
    requested_by: Text | None = None
    """Who asked for it."""


@frozen(kw_only=True)
class Provenance:
    """Who wrote this version, when it happened and when it was written down."""

    author: Author
    """Who wrote it."""
    performer: Author | None = None
    """Who led the talk."""
    event_date: Moment | None = field(default=None, validator=has_offset)
    """When it happened."""
    recorded_at: Moment = field(validator=has_offset)
    """When it was written down."""
    software: Software
    """What wrote it."""
    prev_hash: Hash | None = None
    """The hash of the log entry before, where a store keeps a chain."""
    chain_seq: int | None = None
    """Its place in that chain."""
    amendment: Amendment | None = None
    """Why it was changed; needed from version 2 on."""
