"""Four counts that add up to no number of people that the reader knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import ACCURACY, described
from sdm.checking.subject import Subject

ROUND = (100, 1000, 10000)


class AccuracyTotalOdd(Rule):
    """The four counts of right and wrong results do not add up to 100, 1,000 or 10,000 people.

    ## Why it matters
    Counts from the top down (of 1,000 people, so many have it, of those so many are found) were
    understood better than probabilities. They work only if everyone is in them, once, and if the
    reader can set them beside the other numbers. A round total that nothing else in the aid uses,
    and that is not 1,000, is a warning.

    ## Instead
    Restate the counts out of 1,000, or out of the number that the aid counts in.
    """

    id = "TEST006"
    name = "accuracy-total-odd"
    clauses: ClassVar[tuple[str, ...]] = (
        "risk-communication:RC-42",
        "ipdasi-v4:K24",
        "ipdasi-v4:K25",
        "ipdasi-v4:K26",
        "ipdasi-v4:K27",
    )
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = described(accuracy={**ACCURACY, "true_negative": 79})
    passes: ClassVar[Example] = described()

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Add the counts up."""
        aid = subject.aid
        if aid.test is None or aid.test.accuracy is None:
            return
        of = aid.test.accuracy
        found = [of.true_positive, of.false_positive, of.false_negative, of.true_negative]
        total = sum(found)
        used = {1000, aid.denominator, *(each.denominator for each in aid.outcomes)}
        if total not in ROUND or total not in used:
            is_round = total in ROUND
            yield Finding(
                at=("test", "accuracy"),
                message=f"found {' + '.join(f'{each:,}' for each in found)} = {total:,} people, "
                f"expected {'1,000' if is_round else '100, 1,000 or 10,000'}",
                hint="restate the counts out of 1,000, or out of what the aid counts in",
                level="warning" if is_round else "error",
                clauses=("risk-communication:RC-42",) if is_round else (),
            )
