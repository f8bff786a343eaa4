"""What each key of an aid is part of: a number, a source, the making of the aid, or its words."""

from __future__ import annotations

from typing import Literal

from sdm.model import estimate as forms
from sdm.model.aid import Aid
from sdm.model.development import TestAccuracy
from sdm.model.outcome import Outcome, Scale
from sdm.model.personal import Changes, PersonalTable, Point, Row, Shows, Typed
from sdm.model.values import Statement

Topic = Literal["numbers", "words", "sources", "making"]
"""Under which heading a change is told."""

NUMBERS: dict[type, tuple[str, ...]] = {
    Aid: ("denominator", "no_change"),
    Outcome: ("measure", "unit", "timeframe", "who", "denominator"),
    Scale: ("lowest", "highest"),
    forms.Sourced: (
        "certainty",
        "graded_by",
        "who",
        "ci",
        "ci_level",
        "range",
        "range_of",
        "range_per",
        "indirect",
        "could_be_chance",
    ),
    forms.PeopleEstimate: ("people",),
    forms.PercentEstimate: ("percent",),
    forms.FrequencyEstimate: ("frequency", "per"),
    forms.CountedEstimate: ("counted", "among"),
    forms.RateEstimate: ("rate", "per_person_years", "years"),
    forms.Relative: ("of",),
    forms.RiskRatioEstimate: ("risk_ratio",),
    forms.OddsRatioEstimate: ("odds_ratio",),
    forms.HazardRatioEstimate: ("hazard_ratio",),
    forms.RateRatioEstimate: ("rate_ratio",),
    forms.FewerEstimate: ("fewer", "per", "than"),
    forms.MoreEstimate: ("more", "per", "than"),
    forms.ValueEstimate: ("value",),
    forms.AtMostEstimate: ("at_most", "per"),
    forms.AtLeastEstimate: ("at_least", "per"),
    forms.RangeEstimate: ("per",),
    forms.SameAsEstimate: ("same_as",),
    forms.PooledEstimate: ("pooled_with",),
    forms.ByDefinitionEstimate: ("by_definition",),
    forms.FoundEstimate: ("certainty", "graded_by"),
    TestAccuracy: ("true_positive", "false_positive", "false_negative", "true_negative"),
    PersonalTable: ("kind", "valid_for", "certainty"),
    Point: ("points",),
    Typed: ("unit", "lowest", "highest"),
    Changes: ("outcome", "option"),
    Shows: ("timeframe",),
    Row: ("score", "label"),
    forms.Group: ("group",),
}
"""The keys of each class that are a number, or without which a number means something else."""

WHERE_IT_COMES_FROM = ("sources", "as_reported", "seen_at", "checked", "as_of", "check_by")
"""Keys of whatever class that say where something comes from, as of when, and who checked it."""

MAKING: dict[type, tuple[str, ...]] = {
    Aid: (
        "format",
        "id",
        "status",
        "withdrawn_because",
        "language",
        "country",
        "intended_use",
        "catalogue",
        "development",
        "waivers",
    ),
    Statement: ("favours",),
}
"""The keys of each class that are about the aid, rather than what a reader reads in it."""


def topic_of(cl: type, key: str, above: Topic) -> Topic:
    """Tell under which heading a change of a key stands.

    Args:
        cl: The class that has the key.
        key: The key.
        above: The heading of what holds the class: within a source, all is about sources.
    """
    if above != "words":
        return above
    if key in WHERE_IT_COMES_FROM:
        return "sources"
    if _has(MAKING, cl, key):
        return "making"
    return "numbers" if _has(NUMBERS, cl, key) else "words"


def _has(table: dict[type, tuple[str, ...]], cl: type, key: str) -> bool:
    return any(key in table.get(each, ()) for each in cl.__mro__)
