"""Where facts come from, and how far they were checked."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sdm.model.text import Line, PartialDate, Prose, SourceId, Url

Seen = Literal["full", "part", "abstract", "second_hand"]
"""How much of a source was read: all, a part, its abstract, or only what others say of it."""

CheckResult = Literal["confirmed", "corrected", "not_confirmed"]
"""What came of a second look at a figure by another reader."""


@frozen(kw_only=True)
class Checked:
    """What a second reader found when they looked a figure up afresh."""

    result: CheckResult
    """confirmed, corrected or not_confirmed."""
    note: Line | None = None
    """What was found, and what was changed."""
    seen_at: Line | None = None
    """Where the second reader saw it."""


@frozen(kw_only=True)
class Source:
    """One publication, page or register that figures and facts come from."""

    title: Line
    """The publication's own title; if it was not seen, say so in `note`."""
    kind: Line
    """What sort of source: guideline, cochrane_review, rct, cohort, registry, leaflet, law."""
    seen: Seen
    """How much of it was read: full, part, abstract or second_hand. The reader is told."""
    authors: Line | None = None
    """Who wrote it."""
    where: Line | None = None
    """The journal with volume and pages, or the publisher."""
    year: int | None = None
    """The year it came out."""
    doi: Line | None = None
    """Its DOI, without https://doi.org/."""
    url: Url | None = None
    """An address where it, or the part used, can be read."""
    accessed: PartialDate | None = None
    """When it was last looked at."""
    searched_to: PartialDate | None = None
    """For a review: the date up to which it looked for studies."""
    note: Line | None = None
    """What a reader should know about it: a newer version, or parts that were not seen."""


@frozen(kw_only=True)
class Fact:
    """A sentence or more, and where it comes from."""

    text: Prose
    """What is so, in plain words."""
    sources: tuple[SourceId, ...] = ()
    """Where it comes from."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""


@frozen(kw_only=True)
class Unknown:
    """Nobody knows, and why."""

    unknown: Line
    """Why it is not known."""
    sources: tuple[SourceId, ...] = ()
    """Where that was seen, if anywhere."""


@frozen(kw_only=True)
class DoesNotApply:
    """The question cannot arise, and why."""

    does_not_apply: Line
    """Why it cannot arise."""
    sources: tuple[SourceId, ...] = ()
    """Where that was seen, if anywhere."""
