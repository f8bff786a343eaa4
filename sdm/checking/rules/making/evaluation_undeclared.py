"""Silence about an evaluation."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class EvaluationUndeclared(Undeclared):
    """It is not said whether a study has shown what the aid does to knowledge and choices.

    ## Why it matters
    That decision aids in general help does not show that this one does. It may even mislead.

    ## Instead
    Say in which study, with how many people, when, how and where it is reported; or write `none`. A
    study of other aids is no answer.
    """

    id = "MADE010"
    name = "evaluation-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K22", "ipdasi-v4:K23")
    key = "evaluation"
    asked = "whether a study has shown what it does to people's knowledge and choices"
    fails: ClassVar[Example] = {"development.evaluation": None}
    passes: ClassVar[Example] = {"development.evaluation": "none"}
