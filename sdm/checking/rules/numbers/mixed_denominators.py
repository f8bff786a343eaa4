"""One outcome counts out of 100 people, the next out of 1,000."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level


class MixedDenominators(Rule):
    """One outcome counts out of 100 people, the next out of 1,000.

    ## Why it matters
    People compare the first numbers: 9 in 1,000 then looks worse than 2 in 100. Those who find
    numbers hard go wrong most often.

    ## Instead
    Count every outcome out of the same number of people. If one must differ, its reason is
    printed beside it, and this warning is waived with that reason.
    """

    id = "RISK003"
    name = "mixed-denominators"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-04", "ipdasi-v4:K7")
    strength: ClassVar[Strength] = "strong"
    fails: ClassVar[Example] = {
        "outcomes.sore_skin.denominator": 1000,
        "outcomes.sore_skin.denominator_reason": "Sore skin is rare.",
        "outcomes.sore_skin.estimates.carry_on.among": 1000,
    }
    passes: ClassVar[Example] = {
        "outcomes.sore_skin.denominator": None,
        "outcomes.sore_skin.denominator_reason": None,
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each outcome that counts out of another number of people."""
        usual = subject.aid.denominator
        for index, outcome in enumerate(subject.aid.outcomes):
            if outcome.denominator not in (None, usual):
                yield Finding(
                    at=("outcomes", index, "denominator"),
                    message=f"counts out of {outcome.denominator:,}, the aid out of {usual:,}",
                    hint=f"count it out of {usual:,}, or count the whole aid out of {outcome.denominator:,}",
                )
