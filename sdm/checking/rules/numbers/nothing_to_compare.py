"""No good thing, or no bad one, with numbers for two options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import has_number
from sdm.checking.subject import Subject
from sdm.errors import Level

UNKNOWN = {"unknown": "Nobody counted them so far."}


class NothingToCompare(Rule):
    """No benefit, or no harm or burden, has numbers for two options or more.

    ## Why it matters
    A decision weighs what is better against what is worse. Where one side has no two numbers, the
    side that has them weighs more, whatever the truth.

    ## Instead
    Look for a source that counted the outcome under two options. If there is none, keep
    `unknown`, say so in `gaps`, and waive this warning with what was looked for.
    """

    id = "RISK007"
    name = "nothing-to-compare"
    level: ClassVar[Level] = "warning"
    clauses = ("ipdasi-v4:K3",)
    fails: ClassVar[Example] = {
        "outcomes.no_pain.estimates.brace": UNKNOWN,
        "outcomes.no_pain.estimates.cream": UNKNOWN,
    }
    passes: ClassVar[Example] = {"outcomes.no_pain.estimates.cream": UNKNOWN}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each side that lacks a comparison."""
        for is_benefit, words in ((True, "benefit"), (False, "harm or burden")):
            counts = [
                sum(map(has_number, subject.figures[outcome.id].values()))
                for outcome in subject.aid.outcomes
                if (outcome.kind == "benefit") is is_benefit
            ]
            if max(counts, default=0) < 2:
                yield Finding(
                    at=("outcomes",),
                    message=f"no {words} has a number for two options, expected one at least",
                    hint="find a source that counted it under two options, or say in `gaps` that there is none",
                )
