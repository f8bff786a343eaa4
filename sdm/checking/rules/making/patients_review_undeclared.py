"""Silence about a review by patients."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class PatientsReviewUndeclared(Undeclared):
    """It is not said whether patients who did not make the aid have reviewed it.

    ## Why it matters
    Those who wrote it can no longer see what is unclear in it, or unfair.

    ## Instead
    Say who reviewed it, how many, when, how and where it is reported; or write `none`. Who made it
    cannot review it.
    """

    id = "MADE006"
    name = "patients-review-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K14",)
    key = "review_patients"
    asked = "whether patients who had no part in making it reviewed it"
    fails: ClassVar[Example] = {"development.review_patients": None}
    passes: ClassVar[Example] = {"development.review_patients": "none"}
