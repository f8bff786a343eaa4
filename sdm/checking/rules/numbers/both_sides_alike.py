"""Those who have it and those who do not, in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Path

_WORD = re.compile(r"\w+")


class BothSidesAlike(Rule):
    """Those who have an outcome and those who do not are told in the same words.

    ## Why it matters
    Every figure is printed both ways, so that neither side sways the reader. If both say the
    same, one of the two sentences is false.

    ## Instead
    Let `opposite` complete the sentence about everybody else: "have no pain", "still have pain".
    """

    id = "RISK011"
    name = "both-sides-alike"
    clauses = ("risk-communication:RC-16",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"outcomes.no_pain.opposite": "have no pain"}
    passes: ClassVar[Example] = {"outcomes.no_pain.opposite": "have pain"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each pair of sentences that say the same."""
        for at, label, opposite in _pairs(subject):
            if opposite is not None and _said(label) == _said(opposite):
                yield Finding(
                    at=at,
                    message=f'found "{opposite}", which is what `label` says; expected what holds for everybody else',
                    hint="say what those have who do not have it",
                )


def _pairs(subject: Subject) -> Iterator[tuple[Path, str, str | None]]:
    for index, outcome in enumerate(subject.aid.outcomes):
        yield ("outcomes", index, "opposite"), outcome.label, outcome.opposite
    for index, table in enumerate(subject.aid.personalisation):
        if table.shows is not None:
            at = ("personalisation", index, "shows", "opposite")
            yield at, table.shows.label, table.shows.opposite


def _said(text: str) -> list[str]:
    return _WORD.findall(text.casefold()) or [text]
