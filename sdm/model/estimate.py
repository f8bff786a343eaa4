"""One outcome under one option: the one thing that is known, in the form in which it is known.

The keys decide the form. sdm works out the count; nobody types one in that can be worked out.
"""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from sdm.model.refuse import above_nothing, at_least_two, not_negative, some
from sdm.model.source import Checked, CheckResult, DoesNotApply, Unknown
from sdm.model.text import Line, OptionId, SourceId
from sdm.numbers.exact import Number

Certainty = Literal["high", "moderate", "low", "very_low", "not_graded"]
"""How sure the figure is, in GRADE's four words, or that nobody graded it."""

GradedBy = Literal["source", "author"]
"""Who graded it: the source, or the author of this aid."""


@frozen
class Interval:
    """The two ends of a range, on the scale of the number it belongs to."""

    low: Number
    high: Number


@frozen(kw_only=True)
class Sourced:
    """What every figure says about itself, whatever its form."""

    certainty: Certainty
    """high, moderate, low, very_low or not_graded."""
    graded_by: GradedBy | None = None
    """Who graded it: source or author."""
    sources: tuple[SourceId, ...] = field(validator=some)
    """Where it comes from; at least one."""
    as_reported: Line | None = None
    """What the source says, in its own terms."""
    seen_at: Line | None = None
    """The page, table or paragraph where it was seen."""
    who: Line | None = None
    """Whom this figure is about, where that differs from the outcome's `who`."""
    ci: Interval | None = None
    """The confidence interval, [low, high], on the scale of this form's number."""
    ci_level: Number | None = None
    """The level of the interval where it is not 95."""
    range: Interval | None = None
    """A range that is no interval: on the scale of the number; beside a ratio, in people."""
    range_of: Line | None = None
    """What the range is across: studies, years, medicines."""
    range_per: int | None = None
    """Out of how many people the ends of `range` count, where that is not as above."""
    indirect: bool = False
    """True where the two options were never compared head to head."""
    could_be_chance: bool = False
    """True where the source says that the difference from another option could be chance."""
    not_comparable: Line | None = None
    """Why this figure must not be set against the other options' figures, if it must not."""
    note: Line | None = None
    """A caution that the reader sees beside the figure."""
    checked: CheckResult | Checked | None = None
    """What a second reader found: confirmed, corrected or not_confirmed."""


@frozen(kw_only=True)
class PeopleEstimate(Sourced):
    """So many people, out of the denominator."""

    people: int
    """People who have the outcome, out of the aid's denominator."""


@frozen(kw_only=True)
class PercentEstimate(Sourced):
    """A share of people, in per cent."""

    percent: Number
    """The share in per cent, from 0 to 100."""


@frozen(kw_only=True)
class FrequencyEstimate(Sourced):
    """So many per so many people, as a source gives it: 3.2 per 1,000."""

    frequency: Number
    """How many have the outcome."""
    per: int = field(validator=above_nothing)
    """Out of how many."""


@frozen(kw_only=True)
class CountedEstimate(Sourced):
    """People counted in a study: 69 among 28,464."""

    counted: Number
    """People who had the outcome."""
    among: Number = field(validator=above_nothing)
    """People in the study."""


@frozen(kw_only=True)
class RateEstimate(Sourced):
    """A rate over time, taken to stay the same over the years it is shown for."""

    rate: Number
    """Events."""
    per_person_years: int = field(validator=above_nothing)
    """The years of following people over which they are counted, all people together."""
    years: Number = field(validator=above_nothing)
    """For how many years the figure is shown; must fit the outcome's `timeframe`."""


@frozen(kw_only=True)
class Relative(Sourced):
    """A figure that starts from another option's, for the same outcome in the same people."""

    of: OptionId
    """The option it starts from; in a group, that option's group of the same name."""


@frozen(kw_only=True)
class RiskRatioEstimate(Relative):
    """How many times as likely the outcome is as under another option."""

    risk_ratio: Number = field(validator=above_nothing)
    """Above 0; below 1 means fewer."""


@frozen(kw_only=True)
class OddsRatioEstimate(Relative):
    """The odds of the outcome against the odds under another option."""

    odds_ratio: Number = field(validator=above_nothing)
    """Above 0; below 1 means fewer."""


@frozen(kw_only=True)
class HazardRatioEstimate(Relative):
    """How fast the outcome comes, against another option; read as a risk ratio."""

    hazard_ratio: Number = field(validator=above_nothing)
    """Above 0; below 1 means fewer."""


@frozen(kw_only=True)
class RateRatioEstimate(Relative):
    """How often the outcome comes, against another option; read as a risk ratio."""

    rate_ratio: Number = field(validator=above_nothing)
    """Above 0; below 1 means fewer."""


@frozen(kw_only=True)
class FewerEstimate(Sourced):
    """So many fewer people than under another option."""

    fewer: Number = field(validator=not_negative)
    """How many fewer."""
    per: int = field(validator=above_nothing)
    """Out of how many."""
    than: OptionId
    """The option it starts from."""


@frozen(kw_only=True)
class MoreEstimate(Sourced):
    """So many more people than under another option."""

    more: Number = field(validator=not_negative)
    """How many more."""
    per: int = field(validator=above_nothing)
    """Out of how many."""
    than: OptionId
    """The option it starts from."""


@frozen(kw_only=True)
class ValueEstimate(Sourced):
    """A score, an amount or a number of events: never a picture of people."""

    value: Number
    """The number, in the outcome's `unit`."""


@frozen(kw_only=True)
class AtMostEstimate(Sourced):
    """Only an upper limit is known."""

    at_most: Number
    """The limit: people, or in the outcome's `unit`."""
    per: int | None = None
    """Out of how many people, where that is not the aid's denominator."""


@frozen(kw_only=True)
class AtLeastEstimate(Sourced):
    """Only a lower limit is known."""

    at_least: Number
    """The limit: people, or in the outcome's `unit`."""
    per: int | None = None
    """Out of how many people, where that is not the aid's denominator."""


@frozen(kw_only=True)
class RangeEstimate(Sourced):
    """Only a range is known, with nothing in the middle: across studies, years or prices."""

    range: Interval
    """The two ends: people, or in the outcome's `unit`."""
    range_of: Line
    """What the range is across: studies, years, medicines, prices."""
    per: int | None = None
    """Out of how many people, where that is not the aid's denominator."""


@frozen(kw_only=True)
class SameAsEstimate:
    """The same figure as another option, and why that is so."""

    same_as: OptionId
    """The option whose figure it shares."""
    because: Line
    """Why they must be the same."""
    sources: tuple[SourceId, ...] = ()
    """Where that is said, if anywhere."""


@frozen(kw_only=True)
class PooledEstimate:
    """One figure counted over two options together, and shown under both."""

    pooled_with: OptionId
    """The option that holds the figure."""
    note: Line | None = None
    """What the reader should know about the pooling."""
    sources: tuple[SourceId, ...] = ()
    """Where that is said, if anywhere."""


@frozen(kw_only=True)
class ByDefinitionEstimate:
    """Nobody or everybody, because of what the words mean."""

    by_definition: Literal["nobody", "everybody"]
    """nobody or everybody."""
    because: Line
    """Why it cannot be otherwise."""
    sources: tuple[SourceId, ...] = ()
    """Where that is said, if anywhere."""


@frozen(kw_only=True)
class FoundEstimate:
    """What was found, in words, where no number was given."""

    found: Line
    """What was found."""
    certainty: Certainty
    """high, moderate, low, very_low or not_graded."""
    graded_by: GradedBy | None = None
    """Who graded it: source or author."""
    sources: tuple[SourceId, ...] = field(validator=some)
    """Where it comes from; at least one."""
    as_reported: Line | None = None
    """What the source says, in its own terms."""
    seen_at: Line | None = None
    """The page, table or paragraph where it was seen."""
    note: Line | None = None
    """A caution that the reader sees beside it."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""


SingleEstimate = (
    PeopleEstimate
    | PercentEstimate
    | FrequencyEstimate
    | CountedEstimate
    | RateEstimate
    | RiskRatioEstimate
    | OddsRatioEstimate
    | HazardRatioEstimate
    | RateRatioEstimate
    | FewerEstimate
    | MoreEstimate
    | ValueEstimate
    | AtMostEstimate
    | AtLeastEstimate
    | RangeEstimate
    | SameAsEstimate
    | PooledEstimate
    | ByDefinitionEstimate
    | FoundEstimate
    | Unknown
    | DoesNotApply
)


@frozen(kw_only=True)
class Group:
    """One kind of people, or one medicine of several, with its own figure."""

    group: Line
    """Who, or which."""
    estimate: SingleEstimate
    """Its figure, in any form; in YAML its keys stand beside `group`."""


@frozen(kw_only=True)
class ByGroupEstimate:
    """A figure for each of several groups, never rolled into one."""

    by_group: tuple[Group, ...] = field(validator=at_least_two)
    """The groups; at least two."""
    note: Line | None = None
    """What the reader should know about the groups."""


Estimate = SingleEstimate | ByGroupEstimate
