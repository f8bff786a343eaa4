"""Key outcomes: too many, none, or of one side alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.outcome import Outcome

MOST = 7


class KeyOutcomes(Rule):
    """The key outcomes are too many, or none, or show good alone or bad alone.

    ## Why it matters
    The key outcomes are the ones with pictures, which everybody looks at. A handful can be taken
    in; more than that hide each other. If all of them are good, or all bad, the pictures lean.

    ## Instead
    Set `key: true` for the few that matter most to patients: seven at most, a benefit and a harm
    or burden among them. The others stand in the table below.
    """

    id = "RISK006"
    name = "key-outcomes"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-38",)
    fails: ClassVar[Example] = {"outcomes.sore_skin.key": False}
    passes: ClassVar[Example] = {"outcomes.sore_skin.key": True}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is wrong with the choice of key outcomes."""
        outcomes = subject.aid.outcomes
        key = [index for index, outcome in enumerate(outcomes) if outcome.key]
        if len(key) > MOST:
            yield Finding(
                at=("outcomes", key[MOST], "key"),
                message=f"is the {MOST + 1}th of {len(key)} key outcomes, expected {MOST} at most",
                hint="keep `key: true` for those that matter most to patients",
            )
        elif not key:
            yield Finding(
                at=("outcomes",),
                message="none of them is a key outcome, so that nothing is shown as a picture",
                hint="set `key: true` for the few that matter most to patients",
            )
        else:
            yield from _one_side(outcomes)


def _one_side(outcomes: tuple[Outcome, ...]) -> Iterator[Finding]:
    """Yield a finding where the aid has a side that no key outcome shows."""
    for side, words in ((True, "a benefit"), (False, "a harm or burden")):
        ours = [outcome for outcome in outcomes if (outcome.kind == "benefit") is side]
        if ours and not any(outcome.key for outcome in ours):
            names = ", ".join(f'"{outcome.id}"' for outcome in ours)
            yield Finding(
                at=("outcomes",),
                message=f"no key outcome is {words}; there is {names}",
                hint="set `key: true` for one of them",
            )
