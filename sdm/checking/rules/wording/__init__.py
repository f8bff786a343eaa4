"""Words around a chance, an effect or a choice, sentence by sentence."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.wording.chance_word_alone import ChanceWordAlone
from sdm.checking.rules.wording.chance_word_wrong_band import ChanceWordWrongBand
from sdm.checking.rules.wording.dash_range import DashRange
from sdm.checking.rules.wording.decimals_in_chances import DecimalsInChances
from sdm.checking.rules.wording.denominators_mixed_in_text import DenominatorsMixedInText
from sdm.checking.rules.wording.loaded_word import LoadedWord
from sdm.checking.rules.wording.minimising import Minimising
from sdm.checking.rules.wording.number_needed_to_treat import NumberNeededToTreat
from sdm.checking.rules.wording.number_words import NumberWords
from sdm.checking.rules.wording.one_in_x import OneInX
from sdm.checking.rules.wording.percentages import Percentages
from sdm.checking.rules.wording.pressure import Pressure
from sdm.checking.rules.wording.prophecy import Prophecy
from sdm.checking.rules.wording.relative_alone import RelativeAlone
from sdm.checking.rules.wording.sensitivity_alone import SensitivityAlone
from sdm.checking.rules.wording.steering import Steering
from sdm.checking.rules.wording.surer_than_the_evidence import SurerThanTheEvidence
from sdm.checking.rules.wording.what_most_choose import WhatMostChoose

RULES: tuple[type[Rule], ...] = (
    ChanceWordAlone,
    ChanceWordWrongBand,
    OneInX,
    DenominatorsMixedInText,
    NumberWords,
    Percentages,
    DecimalsInChances,
    DashRange,
    RelativeAlone,
    NumberNeededToTreat,
    Prophecy,
    SurerThanTheEvidence,
    Minimising,
    Steering,
    LoadedWord,
    WhatMostChoose,
    Pressure,
    SensitivityAlone,
)
