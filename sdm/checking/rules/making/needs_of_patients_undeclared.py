"""Silence about what patients need."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class NeedsOfPatientsUndeclared(Undeclared):
    """It is not said whether patients were asked what they need in order to decide.

    ## Why it matters
    An aid that answers what its authors find interesting may leave out what people want to know.

    ## Instead
    Say who was asked, how many, when, how and where it is reported; or write `none`. It is shown to
    the reader either way.
    """

    id = "MADE004"
    name = "needs-of-patients-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K12",)
    key = "needs_patients"
    asked = "whether patients were asked, before it was written, what they need in order to decide"
    fails: ClassVar[Example] = {"development.needs_patients": None}
    passes: ClassVar[Example] = {"development.needs_patients": "none"}
