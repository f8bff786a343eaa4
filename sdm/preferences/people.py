"""Who speaks, who was there, what makes talking easier."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.preferences.words import Held, Moment, Partial, Text, Words, YesNo, has_offset, not_blank

Speaker = Literal[
    "person", "person_with_support", "attorney_or_deputy", "relative", "best_interests_meeting"
]
"""Whose words these are: the person's own, with support or without; those of an attorney or
deputy; those of a relative or friend, who knows the person but cannot consent for them; or those
of a professional who prepares a best-interests meeting."""


@frozen(kw_only=True)
class Subject:
    """Whom the record is about. Nothing here is asked for; a host system may pass it in."""

    ref: str | None = None
    """The host's own reference for the person; a pseudonym is fine."""
    nhs_number: str | None = None
    """Ten digits, the last of which checks the others."""
    nhs_number_status: Literal["traced", "not_traced", "not_known"] | None = None
    """Whether the number was looked up and found to be this person's."""
    name: str | None = None
    """Only where a printed copy needs it."""
    birth_date: datetime.date | None = None
    """Only where a printed copy needs it."""


@frozen(kw_only=True)
class PersonInvolved:
    """Somebody who took part in making the decision."""

    name: Text | None = None
    """Their name, if they want it kept."""
    relationship: Text | None = None
    """What they are to the person: daughter, neighbour."""
    relationship_type: (
        Literal["carer", "guardian", "next_of_kin", "attorney", "deputy", "advocate", "other"]
        | None
    ) = None
    """Their standing. Next of kin is a name on a form and gives no power to decide."""
    professional_role: Text | None = None
    """Their role, if they are a professional."""
    took_part_as: Literal["supporter", "interpreter", "proxy", "professional"] | None = None
    """What they did in the talk."""


@frozen(kw_only=True)
class Need:
    """What makes information or a talk possible: asked, recorded, flagged, shared, met."""

    need: Text = field(validator=not_blank)
    """What is needed: large print, an interpreter, a lift, a break after 10 minutes."""
    kind: Literal["communication", "access", "energy", "other"]
    """communication, access, energy or other."""
    code: Text | None = None
    """A code for it in the host's own terms."""
    format_given: Text | None = None
    """What was given or done for it."""
    need_met: YesNo = "not_asked"
    """Whether that met the need, as the person says."""
    review_on: datetime.date | None = None
    """When to ask again."""
    shared_with: Text | None = None
    """Whom the person agreed to tell."""


@frozen(kw_only=True)
class Interpreter:
    """Whether an interpreter was used, and who that was."""

    used: bool
    """Whether one was used."""
    who: Literal["professional", "family_or_friend", "other"] | None = None
    """Who interpreted."""
    language: str | None = None
    """The language, as a tag: cy, bfi, ur."""


@frozen(kw_only=True)
class Professional:
    """A professional, by role; the name only where the host wants it."""

    role: Text = field(validator=not_blank)
    """Their role."""
    name: Text | None = None
    """Their name."""
    organisation: Text | None = None
    """Where they work."""


@frozen(kw_only=True)
class Recording:
    """A recording that the service made; the person's own recordings are theirs alone."""

    made: bool
    """Whether the service recorded sound or picture."""
    consent: YesNo = "not_asked"
    """Whether the person agreed to it."""
    location: Text | None = None
    """Where it is kept."""


@frozen(kw_only=True)
class Contact:
    """One visit, call or letter."""

    when: Moment = field(validator=has_offset)
    """When."""
    seen_by: Professional
    """Whom the person spoke to."""
    responsible_professional: Professional
    """Who has overall responsibility."""
    accompanied_by: tuple[PersonInvolved, ...] = ()
    """Who came along."""
    method: Literal["face_to_face", "phone", "video", "letter", "online"] | None = None
    """How they met."""
    place: Text | None = None
    """Where."""
    place_type: Text | None = None
    """What kind of place."""
    contact_type: Text | None = None
    """What kind of contact."""
    specialty: Text | None = None
    """The specialty."""
    professionals_present: tuple[Professional, ...] = ()
    """Which other professionals were there."""
    recording: Recording | None = None
    """Whether it was recorded."""
    seen_alone_offered: YesNo = "not_asked"
    """Whether the person was offered a talk with nobody else present."""


@frozen(kw_only=True)
class Capacity:
    """Whether the person can make this decision at this time; presumed unless shown otherwise."""

    status: Literal["presumed", "assessed_has", "assessed_lacks", "fluctuates"] = "presumed"
    """presumed until somebody has assessed it."""
    decision: Text | None = None
    """The decision it was assessed for."""
    assessed_by: Professional | None = None
    """Who assessed it."""
    assessed_on: datetime.date | None = None
    """When."""
    evidence: Text | None = None
    """What it rests on: understand, retain, use or weigh, communicate."""
    support_given: Text | None = None
    """What was done to help the person decide."""
    likely_to_regain: Literal["yes", "no", "not_known"] | None = None
    """Whether the person is likely to be able to decide later."""


@frozen(kw_only=True)
class Proxy:
    """Somebody who speaks for the person, and by what right."""

    kind: Literal[
        "lpa_health_welfare",
        "court_deputy",
        "parental_responsibility",
        "advocate_imca",
        "family_consulted",
    ]
    """By what right: an attorney and a deputy decide only where the person cannot."""
    name: Text | None = None
    """Their name."""
    contact: Text | None = None
    """How to reach them."""
    registered_checked: Literal["yes", "no"] = "no"
    """Whether somebody saw that the document is registered."""
    checked_on: datetime.date | None = None
    """When that was."""
    checked_how: Text | None = None
    """How."""
    covers_life_sustaining: Literal["yes", "no", "not_stated"] = "not_stated"
    """Whether it covers treatment that keeps the person alive."""
    document_location: Text | None = None
    """Where the document is kept."""
    limits: Text | None = None
    """What it does not cover."""


@frozen(kw_only=True)
class View:
    """What somebody else thinks; never mixed with what the person says."""

    who: Text = field(validator=not_blank)
    """Who: daughter, district nurse."""
    words: Words = field(validator=not_blank)
    """Their words."""
    relationship: Text | None = None
    """What they are to the person."""


@frozen(kw_only=True)
class BestInterests:
    """How a decision was reached for somebody who could not make it."""

    decision_maker: Professional
    """Who decided."""
    person_took_part: Text
    """How the person took part."""
    past_present_wishes: Words
    """What the person says now and said before."""
    beliefs_values: Words
    """What the person believes in and lives by."""
    other_factors: Text | None = None
    """What else the person would weigh."""
    consulted: tuple[View, ...] = ()
    """Who was asked, and what they said."""
    less_restrictive_options: Text | None = None
    """What would limit the person less, and why it was or was not chosen."""
    how_reached: Text
    """How the decision was reached."""
    reasons: Text
    """Why."""
    not_based_on_age_appearance_behaviour: bool
    """That it does not rest on age, looks or behaviour."""


@frozen(kw_only=True)
class Child:
    """What is particular where the person is under 18."""

    age_band: Literal["under_13", "13_to_15", "16_to_17"]
    """How old, no nearer than needed."""
    gillick: Literal["not_assessed", "competent", "not_competent"] = "not_assessed"
    """Whether the child was found able to decide this."""
    assessed_by: Professional | None = None
    """Who found that."""
    parental_responsibility: Text | None = None
    """Who has parental responsibility."""
    seen_alone_offered: YesNo = "not_asked"
    """Whether the child was offered a talk without the parents."""


@frozen(kw_only=True)
class AdvancePlan:
    """A plan for later: whether there is one and where it is, never what it says."""

    kind: Literal[
        "adrt",
        "advance_statement",
        "lasting_power_of_attorney",
        "respect",
        "dnacpr",
        "treatment_escalation_plan",
        "emergency_plan",
        "other",
    ]
    """What kind of plan."""
    exists: Held
    """has, has_not or not_known."""
    location: Text | None = None
    """Where it is kept."""
    dated: Partial | None = None
    """Its date."""
    seen_by: Text | None = None
    """Who has seen it. Whether it is valid is not judged here."""
