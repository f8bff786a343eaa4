"""Who is speaking, and the words that fit: for oneself, for somebody else, or to be heard.

The sentences on the law say no more than the project's notes on records (section 3, from the Mental
Capacity Act 2005) and on personalised care (section 7, items 11, 12 and 16), for England and Wales.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from sdm.preferences.people import Speaker
from sdm.preferences.talk import RecordedAs


@frozen(kw_only=True)
class Role:
    """One way of speaking, and how the questions are put then."""

    label: str
    """How it is called where somebody chooses it."""
    law: tuple[str, ...]
    """What the law of England and Wales says of it, in two plain sentences."""
    matters: str
    """The first question."""
    who: str
    """Whom the questions are about: you, or the person you speak for."""
    recorded_as: RecordedAs
    """How the words come onto the page, unless somebody says otherwise."""


_YOU: Final = "you"
_THEY: Final = "the person"

ROLES: Final[dict[Speaker, Role]] = {
    "person": Role(
        label="The person: these are my own words",
        law=(
            "The decision is yours, and you may choose what others would not.",
            "You may take your time, ask for help, and change your mind.",
        ),
        matters="What matters most to you? What do you want to be able to do? What worries you?",
        who=_YOU,
        recorded_as="verbatim",
    ),
    "person_with_support": Role(
        label="The person, and somebody helps",
        law=(
            "The decision is the person's own; needing help does not change that.",
            "Whoever helps makes it easier to decide, and does not decide.",
        ),
        matters="What matters most to you? What do you want to be able to do? What worries you?",
        who=_YOU,
        recorded_as="verbatim",
    ),
    "attorney_or_deputy": Role(
        label="An attorney or deputy for health and welfare",
        law=(
            (
                "You may decide on care only where the person cannot make this decision themselves, "
                "and within what your registered document or the court's order says."
            ),
            "On treatment that keeps the person alive you may decide only if the document says so.",
        ),
        matters="What would they say matters most? What would they choose, and why?",
        who=_THEY,
        recorded_as="reported_by_other",
    ),
    "relative": Role(
        label="A relative or friend, with no legal power",
        law=(
            "You are asked for what you know of the person, and not for consent.",
            "Being next of kin gives nobody the power to decide for an adult.",
        ),
        matters="From what you know of the person: what matters most to them?",
        who=_THEY,
        recorded_as="reported_by_other",
    ),
    "best_interests_meeting": Role(
        label="A professional who prepares a best-interests meeting",
        law=(
            (
                "Such a decision is for somebody found unable to make this one, and it weighs their "
                "wishes, feelings, beliefs and values, and what those who know them say."
            ),
            (
                "Where they have nobody to speak for them, and it is about serious treatment or a "
                "long-term move, an independent mental capacity advocate (IMCA) is needed."
            ),
        ),
        matters="What does the person say or show now about what matters to them?",
        who=_THEY,
        recorded_as="reported_by_other",
    ),
}
"""The five ways of speaking, in the order in which they are offered."""
