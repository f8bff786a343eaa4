"""An option of which nothing bad is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.information.points import has_kind, options_without
from sdm.checking.subject import Subject
from sdm.model.outcome import Kind

BAD: tuple[Kind, ...] = ("harm", "burden")


class NoBadPoint(Rule):
    """No harm and no burden is given for an option: neither a figure nor that nobody knows.

    ## Why it matters
    An option that seems to cost nothing is chosen for that. Nothing is without a bad point: staying
    as you are has one, and so has whatever takes time.

    ## Instead
    Add an outcome of `kind: harm` or `kind: burden` with an estimate for the option. Where nobody
    has counted, write `unknown` with the reason. `does_not_apply` is no point.
    """

    id = "INFO004"
    name = "no-bad-point"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q5", "nice-ecd8:N1.2a")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.cream": {"does_not_apply": "The cream is mild to the skin."}
    }
    passes: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.cream": {"unknown": "No study counted people with sore skin."}
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a harm or a burden for every option."""
        if not has_kind(subject.aid, BAD):
            yield Finding(
                at=("outcomes",),
                message="found no harm and no burden, expected at least one that says something of "
                "each option",
                hint="add an outcome of `kind: harm` or `kind: burden`",
            )
            return
        for number in options_without(subject.aid, BAD):
            yield Finding(
                at=("options", number),
                message=f'no harm or burden is given for "{subject.aid.options[number].name}"',
                hint="give a harm or burden a figure for it, or `unknown` with the reason",
            )
