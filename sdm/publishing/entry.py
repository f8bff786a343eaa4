"""What `catalogue.json` says: every aid, and every file of it, for programs and for browsing."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sdm.composing.handout import Edition
from sdm.rendering import Format
from sdm.rendering.paper import Paper


@frozen(kw_only=True)
class PublishedFile:
    """One handout, or a page about the aid: how it stands to the standards, what changed."""

    path: str
    """Where it stands, from the folder of `catalogue.json`."""
    edition: Edition | None
    """Which handout; none for a page about the aid."""
    format: Format
    paper: Paper | None
    """The sheet that a PDF is laid out for; none for other formats."""
    language: str
    """The language it is in, as a tag."""
    bytes: int
    """Its size."""
    sides: int | None
    """How many sides of paper a PDF has; none for other formats."""
    sha256: str


@frozen(kw_only=True)
class PublishedOption:
    """An option of an aid."""

    id: str
    name: str


@frozen(kw_only=True)
class PublishedLanguage:
    """A language in which an aid can be read."""

    language: str
    title: str
    """The title in that language."""
    reviewed_by: str | None
    """The native speaker who reviewed it; none where nobody has, or it is the original."""


@frozen(kw_only=True)
class LeftOut:
    """A language that is not offered, since its translation is not whole."""

    language: str
    because: str


@frozen(kw_only=True)
class PublishedVersion:
    """An earlier version of an aid that can still be read."""

    version: str
    fingerprint: str
    published: str | None
    changes: str
    """The page that tells what changed from it to the version that came next."""


@frozen(kw_only=True)
class PublishedAid:
    """One aid of a catalogue."""

    id: str
    version: str
    fingerprint: str
    status: Literal["draft", "reviewed", "withdrawn"]
    refused: str | None
    """Why there are no handouts (it was withdrawn, or is overdue); none where there are."""
    overdue: bool
    """Whether its next review is past."""
    title: str
    decision: str
    language: str
    country: str
    topic: tuple[str, ...]
    kind: str
    decides: tuple[Literal["self", "carer", "parent"], ...]
    intended_use: Literal["together", "alone"]
    options: tuple[PublishedOption, ...]
    evidence_until: str | None
    """Up to what date evidence was looked for: a year, a month or a day."""
    published: str | None
    next_review: str | None
    sides: int | None
    """How long it is: the sides of the first PDF of its leaflet; none where there is none."""
    cite: str
    """How to name it in a list of sources."""
    languages: tuple[PublishedLanguage, ...]
    left_out: tuple[LeftOut, ...]
    versions: tuple[PublishedVersion, ...]
    """Earlier versions, the newest first."""
    files: tuple[PublishedFile, ...]


@frozen(kw_only=True)
class PublishedCatalogue:
    """A whole catalogue."""

    format: Literal[1]
    sdm: str
    """The version of sdm that wrote it."""
    day: str
    """The day that was reckoned with: on it, nothing that has handouts was overdue."""
    aids: tuple[PublishedAid, ...]
