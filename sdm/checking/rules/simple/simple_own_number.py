"""A share of people that the author typed into the simpler version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.simple.lines import lines, written
from sdm.checking.subject import Subject

_SHARE = re.compile(
    r"\d[\d,.]*\s*(?:%|per ?cent)|\b\d[\d,.]*(?: people)? (?:in|of|out of) (?:every )?\d[\d,.]*",
    re.IGNORECASE,
)


class SimpleOwnNumber(Rule):
    """The simpler version has a share of people that was typed in.

    ## Why it matters
    A number that stands in words is held against nothing: the aid's own can change, and this one
    stays. It also has no picture.

    ## Instead
    Name the outcome under `figure`, and sdm puts the number and the picture there.
    """

    id = "SIMPLE005"
    name = "simple-own-number"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-ER-8",)
    fails: ClassVar[Example] = written({"say": "4 in 10 people get better.", "picture": "numbers"})
    passes: ClassVar[Example] = written(
        {"say": "Some people get better.", "picture": "numbers", "figure": {"outcome": "no_pain"}}
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such share."""
        for at, line in lines(subject):
            found = _SHARE.search(line.say)
            if found:
                yield Finding(
                    at=(*at, "say"),
                    message=f'found "{found[0]}", expected the number under `figure`',
                    hint="name the outcome under `figure`; sdm counts and draws it",
                    within=found.span(),
                )
