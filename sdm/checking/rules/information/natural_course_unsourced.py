"""What happens if nothing is done, from nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.sources.figure_in_words import holds_figure
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.source import Fact


class NaturalCourseUnsourced(Rule):
    """What happens if nothing is done has no source.

    ## Why it matters
    Every other option is measured against it. If it is a guess, so is each difference, and nobody
    can tell. With a figure in it, it is an error.

    ## Instead
    Give the source. Where nothing can be said because the question does not arise, write
    `does_not_apply` with the reason.
    """

    id = "INFO007"
    name = "natural-course-unsourced"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K1", "nice-ecd8:N1.2c", "ipdasi-v4:C2")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "natural_course": {"text": "Many elbows get better by themselves within a year."}
    }
    passes: ClassVar[Example] = {
        "natural_course": {
            "text": "Many elbows get better by themselves within a year.",
            "sources": ["s1"],
        }
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look whether it has a source."""
        course = subject.aid.natural_course
        if isinstance(course, Fact) and not course.sources:
            yield Finding(
                at=("natural_course",),
                message="found no source for what happens if nothing is done",
                hint="add `sources`, or write `does_not_apply` with the reason",
                level="error" if holds_figure(course.text.source) else self.level,
            )
