"""A denominator other than 100, and no reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

USUAL = 100


class DenominatorUnexplained(Rule):
    """The aid counts out of more than 100 people and does not say why.

    ## Why it matters
    Out of 100 is what people picture most easily. A bigger number is right where something
    rarer than 1 in 100 matters; whoever checks the aid has to know what that is.

    ## Instead
    Say in `denominator_reason` what is too rare to be counted out of 100, or count out of 100.
    """

    id = "RISK002"
    name = "denominator-unexplained"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-06",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {
        "denominator": 1000,
        "outcomes.sore_skin.estimates.carry_on.among": 1000,
    }
    passes: ClassVar[Example] = {
        "denominator": 1000,
        "denominator_reason": "Sore skin happens to fewer than 1 in 100.",
        "outcomes.sore_skin.estimates.carry_on.among": 1000,
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where the reason is missing."""
        aid = subject.aid
        if aid.denominator != USUAL and aid.denominator_reason is None:
            yield Finding(
                at=("denominator",),
                message=f"found {aid.denominator:,} and no `denominator_reason`, expected the reason why it is not {USUAL}",
                hint="add denominator_reason: what is too rare to be counted out of 100?",
            )
