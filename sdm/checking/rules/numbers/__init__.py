"""Figures: denominators, time frames, ranges, what may be compared."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.numbers.both_sides_alike import BothSidesAlike
from sdm.checking.rules.numbers.chance_unsaid import ChanceUnsaid
from sdm.checking.rules.numbers.composite_unexplained import CompositeUnexplained
from sdm.checking.rules.numbers.denominator_too_coarse_or_fine import DenominatorTooCoarseOrFine
from sdm.checking.rules.numbers.denominator_unexplained import DenominatorUnexplained
from sdm.checking.rules.numbers.different_sources_compared import DifferentSourcesCompared
from sdm.checking.rules.numbers.key_outcomes import KeyOutcomes
from sdm.checking.rules.numbers.many_timeframes import ManyTimeframes
from sdm.checking.rules.numbers.mixed_denominators import MixedDenominators
from sdm.checking.rules.numbers.no_range_no_grade import NoRangeNoGrade
from sdm.checking.rules.numbers.nobody_uncounted import NobodyUncounted
from sdm.checking.rules.numbers.nothing_to_compare import NothingToCompare
from sdm.checking.rules.numbers.part_larger_than_whole import PartLargerThanWhole
from sdm.checking.rules.numbers.personal_table_untraceable import PersonalTableUntraceable
from sdm.checking.rules.numbers.range_missing import RangeMissing
from sdm.checking.rules.numbers.same_after_rounding import SameAfterRounding
from sdm.checking.rules.numbers.surer_than_its_start import SurerThanItsStart
from sdm.checking.rules.numbers.timeframe_unclear import TimeframeUnclear
from sdm.checking.rules.numbers.unknown_unexplained import UnknownUnexplained
from sdm.checking.rules.numbers.years_unlike_timeframe import YearsUnlikeTimeframe

RULES: tuple[type[Rule], ...] = (
    DenominatorTooCoarseOrFine,
    DenominatorUnexplained,
    MixedDenominators,
    ManyTimeframes,
    TimeframeUnclear,
    KeyOutcomes,
    NothingToCompare,
    DifferentSourcesCompared,
    SameAfterRounding,
    NoRangeNoGrade,
    BothSidesAlike,
    PartLargerThanWhole,
    ChanceUnsaid,
    PersonalTableUntraceable,
    UnknownUnexplained,
    NobodyUncounted,
    CompositeUnexplained,
    SurerThanItsStart,
    RangeMissing,
    YearsUnlikeTimeframe,
)
