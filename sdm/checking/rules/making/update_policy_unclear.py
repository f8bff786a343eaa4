"""An aid that nobody will look at again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject

FEWEST_WORDS = 8


class UpdatePolicyUnclear(Rule):
    """It is not said how and by when the aid will be looked at again.

    ## Why it matters
    Evidence ages and nobody notices. Of 24 leaflets that were rated in 2016, none said how it would
    be kept up to date; of 30 aids scored again in 2015, this was among the usual gaps.

    ## Instead
    Say in `update_policy`, in 8 words or more, who or what sets off the next look and how often.
    Put its day into `next_review`; after it, the pages say that the aid is out of date.
    """

    id = "MADE013"
    name = "update-policy-unclear"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C4",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"development.update_policy": "Every year."}
    passes: ClassVar[Example] = {
        "development.update_policy": "The authors look at it every year, and when a guideline changes."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the words and for the day."""
        made = subject.aid.development
        count = len((made.update_policy or "").split())
        if count < FEWEST_WORDS:
            yield Finding(
                at=("development", "update_policy"),
                message=f"found {count or 'no'} words, expected at least {FEWEST_WORDS}",
                hint="say who or what sets off the next look, and how often",
            )
        if made.next_review is None:
            yield Finding(
                at=("development", "next_review"),
                message="found no day on which the aid is looked at again",
                hint="write the day by which somebody looks at it again",
            )
        elif made.published is not None and made.next_review <= made.published:
            yield Finding(
                at=("development", "next_review"),
                message=f"found {made.next_review}, expected a day after it came out on "
                f"{made.published}",
                hint="write the day by which somebody looks at it again",
            )
