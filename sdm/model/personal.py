"""A printed table in which a person finds their own row; nothing is worked out unseen."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from sdm.model.estimate import SingleEstimate
from sdm.model.refuse import some
from sdm.model.source import Checked, CheckResult
from sdm.model.text import Line, OptionId, OutcomeId, SourceId, TableId


@frozen(kw_only=True)
class Point:
    """Something that adds points to a score."""

    label: Line
    """What it is."""
    points: int
    """How many points it adds."""


@frozen(kw_only=True)
class ChooseOne:
    """Points that exclude each other, such as age bands."""

    choose_one: tuple[Point, ...]
    """The choices; exactly one holds for any person."""


@frozen(kw_only=True)
class Typed:
    """A score that comes from elsewhere and is typed in; sdm never calculates it."""

    name: Line
    """Its name, such as QRISK3."""
    unit: Line
    """What it counts, such as per cent in 10 years."""
    lowest: int
    """The lowest score the table speaks for."""
    highest: int
    """The highest score the table speaks for."""


@frozen(kw_only=True)
class Changes:
    """The one figure that a person's own row replaces; the others follow through their ratios."""

    outcome: OutcomeId
    """Which outcome."""
    option: OptionId
    """Under which option."""


@frozen(kw_only=True)
class Shows:
    """What the rows count, for a table that informs and replaces no figure of the aid."""

    label: Line
    """Completes "5 of 100 people ..."."""
    opposite: Line
    """Completes "95 ..."."""
    timeframe: Line
    """Over what time."""


@frozen
class Scores:
    """The scores one row speaks for, both ends included."""

    low: int
    high: int


@frozen(kw_only=True)
class Row:
    """One row: for these scores or these people, this figure."""

    score: Scores | None = None
    """The score, or [lowest, highest]; needed for points and typed."""
    label: Line | None = None
    """Which people; needed for a table in which one picks a row."""
    estimate: SingleEstimate
    """The figure, in any form; in YAML its keys stand beside `score`.

    `certainty` and `sources` may be left to the table.
    """


@frozen(kw_only=True)
class PersonalTable:
    """A table in which a person finds their own row."""

    id: TableId
    """Its short name in this file."""
    title: Line
    """What the reader sees."""
    kind: Literal["points", "row", "typed"]
    """points: added up in sight. row: pick your row. typed: a score from elsewhere."""
    valid_for: Line
    """Whom the table speaks for; nobody else may use it."""
    points: tuple[Point | ChooseOne, ...] = ()
    """For points: what adds to the score."""
    typed: Typed | None = None
    """For typed: which score, and its limits."""
    changes: Changes | None = None
    """The figure that the person's row replaces."""
    shows: Shows | None = None
    """Instead of `changes`: what the rows count."""
    rows: tuple[Row, ...] = field(validator=some)
    """One row for every score that can be reached, lowest first."""
    certainty: Literal["high", "moderate", "low", "very_low", "not_graded"] = "not_graded"
    """How sure the rows' figures are, unless a row says otherwise."""
    sources: tuple[SourceId, ...] = field(validator=some)
    """Where the table comes from; at least one."""
    seen_at: Line | None = None
    """Where the table was seen."""
    note: Line | None = None
    """What a reader should know before they use it."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""
