"""Personalised care: carers, rights, what was not found."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.care.amount_undated import AmountUndated
from sdm.checking.rules.care.appeal_unsaid import AppealUnsaid
from sdm.checking.rules.care.best_interests_unsaid import BestInterestsUnsaid
from sdm.checking.rules.care.carer_side_missing import CarerSideMissing
from sdm.checking.rules.care.fact_out_of_date import FactOutOfDate
from sdm.checking.rules.care.law_differs_unsaid import LawDiffersUnsaid

RULES: tuple[type[Rule], ...] = (
    CarerSideMissing,
    LawDiffersUnsaid,
    FactOutOfDate,
    AmountUndated,
    BestInterestsUnsaid,
    AppealUnsaid,
)
