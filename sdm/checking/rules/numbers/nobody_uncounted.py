"""Nobody, typed in, and nothing that says they were counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.numbers.shown import shown
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.estimate import FrequencyEstimate, PeopleEstimate, PercentEstimate

WRONG: dict[str, object] = {
    "outcomes.sore_skin.estimates.cream": {
        "people": 0,
        "certainty": "low",
        "graded_by": "source",
        "sources": ["s1"],
        "seen_at": "Table 3",
    }
}


class NobodyUncounted(Rule):
    """A figure of nobody stands there with no range and no words of its source.

    ## Why it matters
    0 people is the strongest thing a page can say of a harm. Typed in for "we found nothing", it
    turns not knowing into safety.

    ## Instead
    If nobody looked, write `unknown` with the reason. If it cannot happen under this option, write
    `by_definition: nobody`. If people were counted and none had it, add `as_reported` or a `ci`.
    """

    id = "RISK016"
    name = "nobody-uncounted"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-24",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {
        **WRONG,
        "outcomes.sore_skin.estimates.cream.ci": [0, 4],
        "outcomes.sore_skin.estimates.cream.as_reported": "0/100 (0 to 4)",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each nought that nobody is said to have counted."""
        for each in shown(subject):
            estimate = each.figure.basis.estimate
            if each.is_shared:
                continue
            match estimate:
                case PeopleEstimate(people=0):
                    key = "people"
                case PercentEstimate(percent=number) if not number.value:
                    key = "percent"
                case FrequencyEstimate(frequency=number) if not number.value:
                    key = "frequency"
                case _:
                    continue
            if estimate.ci is None and estimate.range is None and estimate.as_reported is None:
                yield Finding(
                    at=(*each.at, key),
                    message="found 0 with no `ci` and no `as_reported`, expected what says that people were counted",
                    hint="write unknown: why, by_definition: nobody, or what the source says",
                )
