"""A ratio that may be chance, and a page that does not say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.numbers.shown import shown
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.estimate import FewerEstimate, MoreEstimate, Relative


class ChanceUnsaid(Rule):
    """The interval of a difference goes both ways, and nothing tells the reader; or the reverse.

    ## Why it matters
    An interval that holds "the same" means that the option may do more, less or nothing.
    `could_be_chance` makes every page say so, and keeps the summary of what matters from calling
    the option better.

    ## Instead
    For a ratio or a difference from staying as you are, which is what pages compare with: set
    `could_be_chance: true` where the interval of a ratio holds 1, or that of a difference
    holds 0; leave it out where it does not. Of any other comparison, say it in `note`.
    """

    id = "RISK013"
    name = "chance-unsaid"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-26",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.cream.could_be_chance": False}
    passes: ClassVar[Example] = {"outcomes.no_pain.estimates.cream.could_be_chance": True}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each figure whose interval and `could_be_chance` disagree."""
        for each in shown(subject):
            estimate = each.figure.basis.estimate
            if each.is_shared or not isinstance(estimate, Relative | FewerEstimate | MoreEstimate):
                continue
            if estimate.ci is None or not _from_no_change(estimate, subject):
                continue
            low, high = estimate.ci.low.value, estimate.ci.high.value
            same = 1 if isinstance(estimate, Relative) else 0
            interval = f"the interval {estimate.ci.low} to {estimate.ci.high}"
            if low < same < high and not estimate.could_be_chance:
                yield Finding(
                    at=each.at,
                    message=f"{interval} holds {same}, so the difference could be chance, and nothing says so",
                    hint="set `could_be_chance: true`",
                )
            elif estimate.could_be_chance and not low <= same <= high:
                yield Finding(
                    at=(*each.at, "could_be_chance"),
                    message=f"found true, and {interval} leaves {same} out",
                    hint="take it out, or check the interval",
                )


def _from_no_change(estimate: Relative | FewerEstimate | MoreEstimate, subject: Subject) -> bool:
    """Tell whether it starts from staying as you are: `could_be_chance` is read of that alone."""
    start = estimate.of if isinstance(estimate, Relative) else estimate.than
    return subject.aid.stay is None or start == subject.aid.stay
