"""Silence about a trial of the statements."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example, Strength
from sdm.checking.rules.making.undeclared import Undeclared
from sdm.errors import Level


class ValuesTestingUndeclared(Undeclared):
    """It is not said whether people who find reading hard have tried the statements.

    ## Why it matters
    Whoever finds the statements too hard leaves them empty, and then others' values decide.

    ## Instead
    Say who tried them, how many, when, how and where it is reported; or write `none`.
    """

    id = "MADE011"
    name = "values-testing-undeclared"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("values-clarification:V-18",)
    strength: ClassVar[Strength] = "consensus"
    key = "values_testing"
    asked = "whether people who find reading hard have tried the statements on what matters"
    fails: ClassVar[Example] = {"development.values_testing": None}
    passes: ClassVar[Example] = {"development.values_testing": "none"}
