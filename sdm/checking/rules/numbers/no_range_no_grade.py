"""An outcome whose figures say nothing of how sure they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.numbers.sureness import is_told, measured
from sdm.checking.subject import Subject

WRONG: dict[str, object] = {
    "outcomes.no_pain.estimates": {
        option: {
            "percent": percent,
            "certainty": "not_graded",
            "sources": ["s1"],
            "as_reported": f"{percent}%",
            "seen_at": "Table 2",
        }
        for option, percent in (("carry_on", 60), ("brace", 75), ("cream", 66))
    }
}


class NoRangeNoGrade(Rule):
    """Nothing about an outcome says how sure its figures are: no range, no grade, no word.

    ## Why it matters
    A bare number looks exact. Whether it comes from 50 people or from 50,000, and whether it
    could as well be half or double, decides how much weight it can bear.

    ## Instead
    Give the confidence interval (`ci`) or the `range` that the source gives, or who graded it and
    how. If the source says neither, say in a `note` what makes the figure more or less sure.
    """

    id = "RISK010"
    name = "no-range-no-grade"
    clauses = ("ipdasi-v4:C5", "nice-ecd8:N1.5")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {
        **WRONG,
        "outcomes.no_pain.note": "The study had 100 people, so each figure could be 10 lower or higher.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield at most one finding an outcome."""
        for index, outcome in enumerate(subject.aid.outcomes):
            figures = measured(subject, index, outcome)
            if figures and not is_told(outcome, figures):
                yield Finding(
                    at=figures[0].at,
                    message=f'"{outcome.id}" has no `ci`, no `range`, no grade and no note on any of its figures; expected how sure they are',
                    hint="give the range or the grade of the source, or say in a `note` what makes it unsure",
                )
