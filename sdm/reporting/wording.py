"""Words that reports share; never a score, nor a word that claims more than was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sdm.checking.standards import ClauseReport, Status
from sdm.checking.tally import STATUSES, TierCount

NO_VERDICT: Final = (
    "No score, and no verdict on the aid: software sees some of what a standard asks, "
    "and people judge the rest."
)
EVERY_CLAUSE: Final = "Clause by clause: sdm check --clauses"


def applying(tiers: Sequence[TierCount], reasons: Counter[str]) -> str:
    """Say how many of a standard's clauses apply, and why others do not.

    >>> tier = TierCount(standard="s", tier="t", name="T", statuses=Counter(met=3))
    >>> applying([tier], Counter())
    '3 clauses, all of which apply'
    """
    clauses, apply = sum(tier.clauses for tier in tiers), sum(tier.apply for tier in tiers)
    if apply == clauses:
        return f"{clauses:,} clauses, all of which apply"
    said = f"{apply:,} of {clauses:,} clauses apply"
    usual, shared = reasons.most_common(1)[0]
    rest = clauses - apply - shared
    if shared == 1 and rest:
        return said
    others = f"; {rest:,} for reasons of their own" if rest else ""
    verb = "does" if shared == 1 else "do"
    return f"{said} ({shared:,} {verb} not: {usual.rstrip('.')}{others})"


def tier_in_words(statuses: Counter[Status]) -> str:
    """Say how many clauses have each status.

    >>> tier_in_words(Counter(not_met=1, met=20, does_not_apply=9))
    '20 met, 1 not met, 9 do not apply'
    """
    return ", ".join(
        f"{number:,} {_of_many(status, words, number)}"
        for status, words in STATUSES.items()
        if (number := statuses[status])
    )


def why_of(report: ClauseReport) -> str:
    """Say why an aid stands to a clause as it does, without saying twice that it is declared."""
    return report.why.removeprefix("declared: ") if report.status == "declared" else report.why


def _of_many(status: Status, words: str, number: int) -> str:
    if status == "person":
        return "for a person to look at"
    return "do not apply" if status == "does_not_apply" and number != 1 else words
