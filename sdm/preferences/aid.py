"""The aid that the talk was about, and what of it the person was shown."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.preferences.words import Hash, Moment, Text, from_one, has_offset, not_blank


@frozen(kw_only=True)
class AidUsed:
    """Which aid, in which version, as this person saw it."""

    id: str = field(validator=not_blank)
    """The aid's id."""
    version: str = field(validator=not_blank)
    """Its version."""
    fingerprint: Hash
    """SHA-256 of its content; two aids with the same one say the same."""
    title: Text
    """Its title."""
    decision: Text
    """The one question it helps with."""
    edition: str | None = None
    """The handout the person had: leaflet, large-print, grid."""
    format: Literal["html", "pdf", "text", "print"] | None = None
    """In what form."""
    language: str | None = None
    """The language of what the person had, as a tag."""
    overlay: Text | None = None
    """The local additions shown with it, by name."""
    evidence_until: str | None = None
    """Up to when its evidence was searched."""
    review_due: datetime.date | None = None
    """The day after which it is out of date."""
    used_overdue_because: Text | None = None
    """Why it was used although it was out of date; needed then."""


@frozen(kw_only=True)
class FigureShown:
    """One figure as the person saw it; copied, so that a later aid cannot change it."""

    outcome: str
    """The outcome's id."""
    option: str
    """The option's id."""
    group: Text | None = None
    """The group of people, where the figure is split."""
    label: Text
    """What was counted, in the aid's words."""
    said: Text
    """The figure in words, as the page said it."""
    people: int | None = None
    """Whole people, where people were counted."""
    out_of: int | None = field(default=None, validator=from_one)
    """Out of how many."""
    timeframe: Text
    """Over what time."""
    certainty: Text | None = None
    """How sure it is, in the page's words."""
    unknown: Text | None = None
    """Why it is not known; never 0 in its place."""


@frozen(kw_only=True)
class RowChosen:
    """A row of a printed table that the person, or who helped them, found to be theirs."""

    table: str
    """The table's id."""
    row: Text
    """The row, as the table names it."""
    inputs: dict[str, Text] = field(factory=dict)
    """What it was found by, in words: what was ticked, or the score typed in."""
    where_from: Text | None = None
    """Where those came from: the person, the notes, a score from another system."""


@frozen(kw_only=True)
class HandoutGiven:
    """What the person took away."""

    when: Moment = field(validator=has_offset)
    """When."""
    edition: str
    """Which handout."""
    format: str
    """In what form: print, email, web page, large print."""
    file_sha256: Hash | None = None
    """The fingerprint of the very file."""
