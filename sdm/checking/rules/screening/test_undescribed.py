"""An aid about a test that does not describe it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.screening.sound_test import TEST
from sdm.checking.subject import Subject


class TestUndescribed(Rule):
    """The aid is about a test, and the test is not described.

    ## Why it matters
    What a test is for, what follows from each result, and that it can find what would never have
    hurt: none of it is said.

    ## Instead
    Add `test`. If the decision is not about having a test, give `catalogue` another `kind`.
    """

    id = "TEST008"
    name = "test-undescribed"
    clauses: ClassVar[tuple[str, ...]] = (
        "ipdasi-v4:C7",
        "ipdasi-v4:C8",
        "ipdasi-v4:C9",
        "ipdasi-v4:C10",
        "ipdasi-v4:K24",
        "ipdasi-v4:K25",
        "ipdasi-v4:K26",
        "ipdasi-v4:K27",
        "ipdasi-v4:K28",
    )
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"catalogue.kind": "test"}
    passes: ClassVar[Example] = {"catalogue.kind": "test", "test": TEST}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the kind of decision with what is there."""
        kind = subject.aid.catalogue.kind
        if kind in ("test", "screening") and subject.aid.test is None:
            yield Finding(
                at=("catalogue", "kind"),
                message=f'found "{kind}", but no `test` that says what it finds and what follows',
                hint="add `test`, or write another kind",
            )
