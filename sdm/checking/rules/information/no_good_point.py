"""An option of which nothing good is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.information.points import has_kind, options_without
from sdm.checking.subject import Subject
from sdm.model.outcome import Kind

GOOD: tuple[Kind, ...] = ("benefit",)


class NoGoodPoint(Rule):
    """No benefit is given for an option: neither a figure nor that nobody knows.

    ## Why it matters
    An option without a good point looks like a mistake that no sensible person would make. Staying
    as you are has good points too, and people choose it for them.

    ## Instead
    Add an outcome of `kind: benefit` with an estimate for the option. Where nobody has counted,
    write `unknown` with the reason; that is a point too. `does_not_apply` is none.
    """

    id = "INFO003"
    name = "no-good-point"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q4", "nice-ecd8:N1.2a")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "outcomes.no_pain.estimates.cream": {"does_not_apply": "A cream is not for pain."}
    }
    passes: ClassVar[Example] = {
        "outcomes.no_pain.estimates.cream": {"unknown": "No study of a cream was found."}
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a benefit for every option."""
        if not has_kind(subject.aid, GOOD):
            yield Finding(
                at=("outcomes",),
                message="found no benefit, expected at least one that says something of each option",
                hint="add an outcome of `kind: benefit`; a figure that nobody knows is `unknown`",
            )
            return
        for number in options_without(subject.aid, GOOD):
            yield Finding(
                at=("options", number),
                message=f'no benefit is given for "{subject.aid.options[number].name}"',
                hint="give a benefit a figure for it, or `unknown` with the reason",
            )
