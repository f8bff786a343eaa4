"""What an aid tells: the condition, the decision, the options, what may come of them."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.information.condition_unclear import ConditionUnclear
from sdm.checking.rules.information.decision_unclear import DecisionUnclear
from sdm.checking.rules.information.few_questions import FewQuestions
from sdm.checking.rules.information.few_steps import FewSteps
from sdm.checking.rules.information.key_points_count import KeyPointsCount
from sdm.checking.rules.information.kind_unknown import KindUnknown
from sdm.checking.rules.information.living_with_missing import LivingWithMissing
from sdm.checking.rules.information.living_with_uneven import LivingWithUneven
from sdm.checking.rules.information.long_title import LongTitle
from sdm.checking.rules.information.natural_course_unsourced import NaturalCourseUnsourced
from sdm.checking.rules.information.no_bad_point import NoBadPoint
from sdm.checking.rules.information.no_change_missing import NoChangeMissing
from sdm.checking.rules.information.no_good_point import NoGoodPoint
from sdm.checking.rules.information.option_undescribed import OptionUndescribed

RULES: tuple[type[Rule], ...] = (
    ConditionUnclear,
    DecisionUnclear,
    NoGoodPoint,
    NoBadPoint,
    LivingWithMissing,
    LivingWithUneven,
    NaturalCourseUnsourced,
    FewSteps,
    FewQuestions,
    KeyPointsCount,
    LongTitle,
    NoChangeMissing,
    OptionUndescribed,
    KindUnknown,
)
