"""Silence about a trial with patients."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class PatientsTrialUndeclared(Undeclared):
    """It is not said whether patients who face the decision have tried the aid.

    ## Why it matters
    What is clear at a desk may not be clear on the day. Only people who really have to decide can
    show that.

    ## Instead
    Say who tried it, how many, when, how and where it is reported; or write `none`.
    """

    id = "MADE008"
    name = "patients-trial-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K16",)
    key = "field_patients"
    asked = "whether patients who face this decision have tried it"
    fails: ClassVar[Example] = {"development.field_patients": None}
    passes: ClassVar[Example] = {"development.field_patients": "none"}
