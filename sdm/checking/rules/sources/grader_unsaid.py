"""A grade that nobody signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.sources.estimates import sourced
from sdm.checking.subject import Subject
from sdm.errors import Level


class GraderUnsaid(Rule):
    """It is said how sure a figure is, and not who says so.

    ## Why it matters
    A grade by the reviewers who weighed the studies is one thing, the author's own another. The
    reader is told which, and can only be told what stands in the file.

    ## Instead
    Write `graded_by: source` where the source gives the grade, `graded_by: author` where it is your
    own.
    """

    id = "SRC005"
    name = "grader-unsaid"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-27",)
    fails: ClassVar[Example] = {"outcomes.sore_skin.estimates.brace.graded_by": None}
    passes: ClassVar[Example] = {"outcomes.sore_skin.estimates.brace.graded_by": "author"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the grades of every outcome; one finding stands for all of its own."""
        for number, outcome in enumerate(subject.aid.outcomes):
            unsaid = [
                (path, estimate)
                for path, estimate in sourced(number, outcome)
                if estimate.certainty != "not_graded" and estimate.graded_by is None
            ]
            if unsaid:
                path, estimate = unsaid[0]
                more = f", like {len(unsaid) - 1} more of this outcome" if len(unsaid) > 1 else ""
                yield Finding(
                    at=(*path, "graded_by"),
                    message=f'is graded "{estimate.certainty}"{more}, and nothing says by whom',
                    hint="add `graded_by: source` or `graded_by: author`",
                )
