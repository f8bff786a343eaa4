"""A number changed, and the version did not rise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

if TYPE_CHECKING:
    from sdm.differing.change import Diff, NumberChange

NAMED = 3
"""How many of the numbers that changed are named in a message."""


class NumberChangedSameVersion(Rule):
    """A number changed since the older aid, and the version is the same.

    ## Why it matters
    The version stands on every sheet. If two sheets say the same version and different numbers,
    nobody can tell which number a person was shown, or that the sheet in the drawer is old.

    ## Instead
    Raise the version whenever a number changes, or what is part of one: over what time, in whom,
    out of how many, how sure. `sdm diff` shows what changed. A number that changed only within a
    sentence is a warning, since it may count nothing.
    """

    id = "KEEP002"
    name = "number-changed-same-version"
    needs_older = True
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.brace.risk_ratio": 1.3}
    passes: ClassVar[Example] = {
        "outcomes.no_pain.estimates.brace.risk_ratio": 1.3,
        "version": "1.1.0",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare with the aid before, if there is one and it is the same aid."""
        before, aid = subject.before, subject.aid
        if before is None or before.id != aid.id or before.version != aid.version:
            return
        from sdm.differing import diff

        told = diff(before, aid)
        if said := _numbers(told):
            level: Level = "error"
        elif said := _in_words(told):
            level = "warning"
        else:
            return
        yield Finding(
            at=("version",),
            message=f"found {aid.version} as before, yet {said}, expected a higher version",
            hint="raise it; sdm diff shows what changed",
            level=level,
        )


def _numbers(told: Diff) -> str:
    changed = [each for each in told.numbers if each.change != "follows"]
    if not changed:
        return ""
    named = "; ".join(map(_named, changed[:NAMED]))
    more = f"; and {len(changed) - NAMED} more" if len(changed) > NAMED else ""
    return f"{len(changed)} number{'s' if len(changed) > 1 else ''} changed ({named}{more})"


def _named(change: NumberChange) -> str:
    from sdm.differing.wording import from_to, written

    said = from_to(change) if change.old != change.new else ", ".join(written(change))
    return f"{change.what}, {change.of}: {said}"


def _in_words(told: Diff) -> str:
    parts = ((told.numbers_gone, "went"), (told.numbers_come, "came"))
    said = [f"{', '.join(numbers[:NAMED])} {verb}" for numbers, verb in parts if numbers]
    return f"numbers changed within its words ({', '.join(said)})" if said else ""
