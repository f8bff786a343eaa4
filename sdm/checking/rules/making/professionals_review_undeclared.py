"""Silence about a review by professionals."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class ProfessionalsReviewUndeclared(Undeclared):
    """It is not said whether professionals who did not make the aid have reviewed it.

    ## Why it matters
    A wrong figure harms people. While this is `none`, every page says that no clinician has
    reviewed the aid; with no answer nobody knows.

    ## Instead
    Say who reviewed it, how many, when, how and where it is reported; or write `none`. Who made it
    cannot review it.
    """

    id = "MADE007"
    name = "professionals-review-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K15",)
    key = "review_professionals"
    asked = "whether professionals who had no part in making it reviewed it"
    fails: ClassVar[Example] = {"development.review_professionals": None}
    passes: ClassVar[Example] = {"development.review_professionals": "none"}
