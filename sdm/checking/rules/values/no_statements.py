"""Nothing that could matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level


class NoStatements(Rule):
    """The aid names nothing that may matter to the person.

    ## Why it matters
    Facts alone decide nothing. Exercises in which people say what matters to them led to fewer
    choices that did not fit their values.

    ## Instead
    Write a few statements as people might say them, about good points and bad ones, so that each
    option is somebody's wish.
    """

    id = "VALUE001"
    name = "no-statements"
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-1", "ipdasi-v4:K9", "nice-ecd8:N1.3")
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"what_matters": []}
    passes: ClassVar[Example] = {
        "what_matters": [
            {"id": "calm_skin", "statement": "I want to keep my skin calm.", "about": ["sore_skin"]}
        ]
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where there is no statement."""
        if not subject.aid.what_matters:
            yield Finding(
                at=("what_matters",),
                message="found none, expected statements about good points and bad ones",
                hint="write what may matter to a person, in words they might say",
            )
