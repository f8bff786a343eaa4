"""What was found, counted: for one aid, or for many as they go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import define, field, frozen

from sdm.checking.run import AidReport
from sdm.checking.standards import ClauseReport, Status, standard

STATUSES: dict[Status, str] = {
    "met": "met",
    "not_met": "not met",
    "declared": "declared",
    "person": "a person must look",
    "does_not_apply": "does not apply",
}
"""Each status in words, in the order in which they are told."""

Key: TypeAlias = tuple[str, str]
"""A standard and a tier of it, by their ids."""


@frozen
class Unread:
    """What could not be looked at, and why."""

    why: str


Looked = AidReport | Unread
"""What comes of each file, or of each path that leads to none."""


@frozen(kw_only=True)
class TierCount:
    """How many clauses of one tier of a standard have each status."""

    standard: str
    tier: str
    name: str
    """The tier's name."""
    statuses: Counter[Status]

    @property
    def clauses(self) -> int:
        """How many clauses there are."""
        return self.statuses.total()

    @property
    def apply(self) -> int:
        """How many of them are a matter of this aid."""
        return self.clauses - self.statuses["does_not_apply"]


@define
class Tally:
    """Counts over aids; of the aids themselves nothing is kept."""

    aids: int = 0
    errors: int = 0
    warnings: int = 0
    waived: int = 0
    unread: list[str] = field(factory=list)
    """Why something could not be looked at."""
    statuses: dict[Key, Counter[Status]] = field(factory=dict)
    reasons: dict[str, Counter[str]] = field(factory=dict)
    """Why clauses do not apply, by the standard's id."""

    def counted(self, looked: Iterable[Looked]) -> Iterator[Looked]:
        """Count what goes by, and hand it on."""
        for each in looked:
            self.add(each)
            yield each

    def add(self, looked: Looked) -> None:
        """Count one more."""
        if isinstance(looked, Unread):
            self.unread.append(looked.why)
            return
        errors = sum(problem.level == "error" for problem in looked.problems)
        self.aids += 1
        self.errors += errors
        self.warnings += len(looked.problems) - errors
        self.waived += len(looked.waived)
        for report in looked.clauses:
            self._add_clause(report)

    def _add_clause(self, report: ClauseReport) -> None:
        clause = report.clause
        key = (clause.standard, clause.tier)
        if key not in self.statuses:
            self.statuses[key] = Counter()
            self.reasons.setdefault(clause.standard, Counter())
        self.statuses[key][report.status] += 1
        if report.status == "does_not_apply":
            self.reasons[clause.standard][report.why] += 1

    def tiers(self) -> Iterator[tuple[str, tuple[TierCount, ...]]]:
        """Give the counts of each standard's tiers, as far as any were told, in their order."""
        for name in self.reasons:
            yield (
                name,
                tuple(
                    TierCount(standard=name, tier=tier, name=said, statuses=counts)
                    for tier, said in standard(name).tiers.items()
                    if (counts := self.statuses.get((name, tier)))
                ),
            )

    @property
    def summary(self) -> str:
        """Say in one line how much was looked at and found."""
        parts = [counted(self.errors, "error"), counted(self.warnings, "warning")]
        parts += [f"{self.waived:,} waived"] if self.waived else []
        return f"{counted(self.aids, 'aid')}: {', '.join(parts)}"


def counted(number: int, thing: str) -> str:
    """Write a number of things.

    >>> counted(0, "error"), counted(1, "error"), counted(1200, "error")
    ('no errors', '1 error', '1,200 errors')
    """
    return f"{f'{number:,}' if number else 'no'} {thing}{'' if number == 1 else 's'}"


def tally_of(looked: Iterable[Looked]) -> Tally:
    """Count all of it."""
    tally = Tally()
    for each in looked:
        tally.add(each)
    return tally
