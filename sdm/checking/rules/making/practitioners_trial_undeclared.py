"""Silence about a trial by practitioners."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class PractitionersTrialUndeclared(Undeclared):
    """It is not said whether practitioners have tried the aid with patients.

    ## Why it matters
    An aid that does not fit into a talk is not used, however good it is.

    ## Instead
    Say who tried it, how many, when, how and where it is reported; or write `none`.
    """

    id = "MADE009"
    name = "practitioners-trial-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K17",)
    key = "field_practitioners"
    asked = "whether practitioners have tried it with their patients"
    fails: ClassVar[Example] = {"development.field_practitioners": None}
    passes: ClassVar[Example] = {"development.field_practitioners": "none"}
