"""A number of the simpler version that is hard to take in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.simple.lines import lines, written
from sdm.checking.subject import Subject

MOST = 2
LARGEST = 100


class SimpleFigureHard(Rule):
    """The simpler version shows more than two numbers, or counts out of more than 100 people.

    ## Why it matters
    Each number asks for work. A picture of 100 people can be taken in, one of 1,000 cannot.

    ## Instead
    Choose the one or two outcomes that people decide by. Say the rest in words, or leave it to the
    leaflet and the talk.
    """

    id = "SIMPLE004"
    name = "simple-figure-hard"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-ER-8",)
    fails: ClassVar[Example] = written(
        *[
            {
                "say": "Some people get better.",
                "picture": "numbers",
                "figure": {"outcome": "no_pain"},
            }
        ]
        * 3
    )
    passes: ClassVar[Example] = written(
        {"say": "Some people get better.", "picture": "numbers", "figure": {"outcome": "no_pain"}}
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each figure that is too large, no people, or one too many."""
        aid, shown = subject.aid, 0
        for at, line in lines(subject):
            if line.figure is None:
                continue
            shown += 1
            outcome = aid.outcome(line.figure.outcome)
            where = (*at, "figure")
            if outcome.measure != "people":
                yield Finding(
                    at=where,
                    message=f'found "{outcome.id}", which counts no people, expected one that does',
                    hint="say in words what it is about",
                )
            elif aid.denominator_of(outcome) > LARGEST:
                yield Finding(
                    at=where,
                    message=f"counts out of {aid.denominator_of(outcome):,} people, expected {LARGEST} at most",
                    hint="choose an outcome that is counted out of 100, or say it in words",
                )
            elif shown > MOST:
                yield Finding(
                    at=where,
                    message=f"found {shown} numbers up to here, expected {MOST} in all",
                    hint="say it in words, or leave it to the leaflet",
                )
