"""What a service adds to an aid for the people near it: phones, places, waits, whom to ask.

It adds, and never changes: no number, no option and no word of the aid can stand here.
"""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.model.text import Line, Slug


@frozen(kw_only=True)
class Phone:
    """A number to ring."""

    label: Line
    """Who or what it reaches."""
    number: Line
    """The number, as people dial it."""
    times: Line | None = None
    """When somebody answers."""


@frozen(kw_only=True)
class Clinic:
    """Where to go."""

    name: Line
    """Its name."""
    address: Line | None = None
    """Where it is."""
    times: Line | None = None
    """When it is open."""
    access: Line | None = None
    """What helps to get there and in: a lift, parking, a quiet room."""


@frozen(kw_only=True)
class Wait:
    """How long people wait, and on which day that was so."""

    what: Line
    """For what."""
    wait: Line
    """How long."""
    as_of: datetime.date
    """On which day that was so. A wait without a day tells nobody anything."""


@frozen(kw_only=True)
class Group:
    """People nearby who have been there, or who help."""

    name: Line
    """Its name."""
    what: Line | None = None
    """What it does, and for whom."""
    contact: Line
    """How to reach it."""


@frozen(kw_only=True)
class Ask:
    """Somebody to ask."""

    who: Line
    """Who, by their role."""
    about: Line | None = None
    """About what."""
    contact: Line | None = None
    """How to reach them."""


@frozen(kw_only=True)
class Logo:
    """The sign of whoever says this."""

    file: Line
    """The name of a PNG or JPEG in the same folder."""
    alt: Line
    """What somebody who cannot see it needs to know: the name."""


@frozen(kw_only=True)
class Local:
    """What one service adds to aids, and until when it vouches for it."""

    format: Literal[1]
    """The version of this format: 1."""
    organisation: Line
    """Who says this."""
    as_of: datetime.date
    """On which day somebody last made sure of it."""
    check_by: datetime.date
    """After this day the reader is told that it may be out of date."""
    aids: tuple[Slug, ...] = ()
    """The aids that it is for, by their ids; without it, any."""
    phones: tuple[Phone, ...] = ()
    """Numbers to ring."""
    clinics: tuple[Clinic, ...] = ()
    """Places, and when they are open."""
    waits: tuple[Wait, ...] = ()
    """How long people wait."""
    groups: tuple[Group, ...] = ()
    """Groups nearby."""
    ask: tuple[Ask, ...] = ()
    """Whom to ask."""
    logo: Logo | None = None
    """The sign of whoever says this."""


@frozen(kw_only=True)
class Picture:
    """A picture that was read and looked at."""

    kind: Literal["png", "jpeg"]
    """What it is, by its own first bytes."""
    data: bytes = field(repr=False)
    """Its bytes."""
    alt: Line
    """What it shows, in words."""


@frozen(kw_only=True)
class Overlay:
    """What a service adds, ready to be shown."""

    local: Local
    fingerprint: str
    """SHA-256 of the file and of its picture, in hex."""
    picture: Picture | None = None
