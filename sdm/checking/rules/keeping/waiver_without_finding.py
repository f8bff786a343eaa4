"""A waiver that answers no finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level


class WaiverWithoutFinding(Rule):
    """A waiver answers a finding that is not there.

    ## Why it matters
    Whoever reads the report takes a waiver for a fault that somebody looked at and judged. One
    that is left behind after the text was mended hides the next fault in the same place.

    ## Instead
    Take the waiver out, or correct its `at`: the place as the finding names it, such as
    outcomes.stroke.label.
    """

    id = "KEEP001"
    name = "waiver-without-finding"
    level: ClassVar[Level] = "warning"
    fails: ClassVar[Example] = {
        "waivers": [
            {
                "rule": "chance-word-alone",
                "at": "key_points.0",
                "because": "The word stands for no chance here.",
                "by": "sdm contributors",
            }
        ]
    }
    passes: ClassVar[Example] = {"waivers": None}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield nothing by itself: which waivers answer something is known after the others."""
        yield from ()

    def unused(self, subject: Subject, asked: Iterable[Rule], used: set[int]) -> Iterator[Finding]:
        """Yield the waivers of the rules asked that answered nothing.

        Args:
            subject: The aid.
            asked: The rules that were asked.
            used: The positions of the waivers that answered something.
        """
        could_find = [rule for rule in asked if subject.before or not rule.needs_older]
        names = {key for rule in could_find for key in (rule.id, rule.name)}
        for number, waiver in enumerate(subject.aid.waivers):
            if number not in used and waiver.rule in names:
                yield Finding(
                    at=("waivers", number),
                    message=f'answers no finding of "{waiver.rule}" at "{waiver.at}"',
                    hint="take it out, or write `at` as the finding names its place",
                )
