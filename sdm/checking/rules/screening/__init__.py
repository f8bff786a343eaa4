"""What an aid about a test must say."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.screening.accuracy_missing import AccuracyMissing
from sdm.checking.rules.screening.accuracy_total_odd import AccuracyTotalOdd
from sdm.checking.rules.screening.after_negative_missing import AfterNegativeMissing
from sdm.checking.rules.screening.after_positive_missing import AfterPositiveMissing
from sdm.checking.rules.screening.detection_not_compared import DetectionNotCompared
from sdm.checking.rules.screening.overdiagnosis_unmeasured import OverdiagnosisUnmeasured
from sdm.checking.rules.screening.test_purpose_unclear import TestPurposeUnclear
from sdm.checking.rules.screening.test_undescribed import TestUndescribed

RULES: tuple[type[Rule], ...] = (
    TestPurposeUnclear,
    AfterPositiveMissing,
    AfterNegativeMissing,
    OverdiagnosisUnmeasured,
    AccuracyMissing,
    AccuracyTotalOdd,
    DetectionNotCompared,
    TestUndescribed,
)
