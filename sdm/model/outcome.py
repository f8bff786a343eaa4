"""What could happen: a benefit, harm or burden, with one estimate for every option."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sdm.model.estimate import Estimate
from sdm.model.source import Checked, CheckResult
from sdm.model.text import Line, OptionId, OutcomeId, Prose, SourceId
from sdm.numbers.exact import Number

Kind = Literal["benefit", "harm", "burden"]
"""What having treatment does to it; says nothing about which number is better."""

Better = Literal["fewer", "more", "lower", "higher", "neither"]
"""Which way is better: fewer or more people or events; a lower or higher score or amount."""

Measure = Literal["people", "events", "score", "amount"]
"""What is counted: people once each, events (one person, several), a score, an amount."""


@frozen(kw_only=True)
class Scale:
    """The scale of a score, so that a reader can tell what its numbers mean."""

    name: Line | None = None
    """Its name, if people may meet it again."""
    lowest: Number
    """The lowest score there is."""
    highest: Number
    """The highest score there is."""
    means: Line
    """What the two ends stand for, and what a difference is worth, in plain words."""


@frozen(kw_only=True)
class AlsoKnown:
    """Context that belongs beside an outcome, and in no option's column."""

    text: Prose
    """What is known, in plain words."""
    sources: tuple[SourceId, ...] = ()
    """Where it comes from."""
    show: Literal["page", "workings"] = "page"
    """page: beside the figures. workings: only where the sums are."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""


@frozen(kw_only=True)
class Outcome:
    """A benefit, harm or burden, with one estimate for every option."""

    id: OutcomeId
    """Its short name in this file."""
    title: Line | None = None
    """A heading, where the label alone would not do."""
    label: Line
    """Completes "32 of 1,000 people ..."; for a score or an amount, names it."""
    opposite: Line | None = None
    """Completes "968 ...", so that both sides are said; needed where people are counted."""
    explain: Line | None = None
    """What the outcome means in plain words, shown under its heading."""
    kind: Kind
    """benefit, harm or burden."""
    better: Better
    """fewer, more, lower, higher or neither."""
    measure: Measure
    """people, events, score or amount. Only people are drawn as people."""
    unit: Line | None = None
    """The unit of a value, such as points or pounds a week."""
    scale: Scale | None = None
    """The scale of a score."""
    key: bool = False
    """True for the few (7 at most) that get pictures; the others stand in More numbers."""
    timeframe: Line
    """Over what time: 1 year, 90 days, by the end of the course."""
    who: Line
    """Whom the numbers are about: the reference class."""
    severity: Line
    """How bad it is, in plain words."""
    lasts: Line
    """How long it lasts; "not known" is an answer."""
    part_of: OutcomeId | None = None
    """The outcome in which these are already counted, so that nobody adds the two up."""
    composite: tuple[Line, ...] = ()
    """For an outcome that rolls several into one: its parts."""
    surrogate: Line | None = None
    """For a laboratory value or a scan: what it does not tell."""
    denominator: Literal[100, 1000, 10000] | None = None
    """Only where the aid's denominator does not fit this outcome: 100, 1000 or 10000."""
    denominator_reason: Line | None = None
    """Why this outcome needs its own denominator; needed with `denominator`."""
    not_comparable: Line | None = None
    """Why the options' figures must not be set against each other, if they must not."""
    estimates: dict[OptionId, Estimate]
    """One estimate for every option."""
    note: Prose | None = None
    """What a reader should know about these figures."""
    also_known: tuple[AlsoKnown, ...] = ()
    """Context that belongs in no option's column."""
