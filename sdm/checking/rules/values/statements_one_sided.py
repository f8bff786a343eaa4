"""Statements about good points, and none about bad ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

Side = Literal["good", "bad"]


class StatementsOneSided(Rule):
    """The statements are about good points more than about bad ones, or the reverse.

    A statement counts for each side that it is `about`: benefits are good points, harms and
    burdens bad ones. Attributes count as burdens only where no statement is about a harm or a
    burden.

    ## Why it matters
    Whoever is asked four times what they hope for and once what they fear weighs hope four times.

    ## Instead
    Write about as many statements on one side as on the other, give or take one.
    """

    id = "VALUE002"
    name = "statements-one-sided"
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-2", "ipdasi-v4:K9")
    fails: ClassVar[Example] = {
        "what_matters.calm_skin.about": ["no_pain"],
        "what_matters.free_arm.about": ["no_pain"],
    }
    passes: ClassVar[Example] = {"what_matters.free_arm.about": ["no_pain"]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding where the two sides differ by more than one, or one is left out."""
        if not subject.aid.what_matters or set(_sides(subject).values()) != {"good", "bad"}:
            return
        good, bad = _counts(subject)
        if abs(good - bad) > 1 or not good or not bad:
            yield Finding(
                at=("what_matters",),
                message=f"{_statements(good)} about benefits, {bad} about harms or burdens; expected as many, give or take one",
                hint="add what is missing, or look at what each statement is `about`",
            )


def _sides(subject: Subject) -> dict[str, Side]:
    """Tell of each outcome whether it is a good point or a bad one."""
    return {
        outcome.id: "good" if outcome.kind == "benefit" else "bad"
        for outcome in subject.aid.outcomes
    }


def _counts(subject: Subject) -> tuple[int, int]:
    sides = _sides(subject)
    about = [
        {sides.get(topic, "attribute") for topic in each.about} for each in subject.aid.what_matters
    ]
    good, bad, attributes = (
        sum(side in each for each in about) for side in ("good", "bad", "attribute")
    )
    return good, bad or attributes


def _statements(number: int) -> str:
    return "1 statement is" if number == 1 else f"{number} statements are"
