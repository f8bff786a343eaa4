"""An aid that calls itself reviewed and says that nobody did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject


class ReviewedByNobody(Rule):
    """The status is "reviewed", and no professional has reviewed the aid.

    ## Why it matters
    Only a draft tells people not to decide by it. Here that warning is gone, and what it warned of
    is not.

    ## Instead
    Keep `status: draft` until professionals who did not make the aid have reviewed it, and say who
    they were in `review_professionals`.
    """

    id = "MADE018"
    name = "reviewed-by-nobody"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K15",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"status": "reviewed"}
    passes: ClassVar[Example] = {"status": "draft"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the status with what is declared; silence is another rule's finding."""
        aid = subject.aid
        if aid.status == "reviewed" and aid.development.review_professionals == "none":
            yield Finding(
                at=("status",),
                message='found "reviewed", but `review_professionals` says none',
                hint="write `status: draft` until professionals have reviewed it",
            )
