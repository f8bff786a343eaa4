"""A date as computers write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

_DATE = re.compile(
    r"(?<![\w/.-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d)(?![\w/-])"
)
_SIGNS = ("-0", "-1", "/19", "/20")
"""One of them stands in every such date, and in few other texts."""


class RawDate(Rule):
    """A text for readers holds a date in figures alone.

    ## Why it matters
    3/4/2026 is in April for some readers and in March for others, and few people outside offices
    read 2026-04-03 at a glance.

    ## Instead
    Write the month as a word, as people say it: 3 April 2026. Keys that hold a date, such as
    `check_by`, take 2026-04-03; sdm writes those out by itself.
    """

    id = "READ011"
    name = "raw-date"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-NUM-3",)
    fails: ClassVar[Example] = "The advice was new on 2026-04-03."
    passes: ClassVar[Example] = "The advice was new on 3 April 2026."

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such date."""
        text = running_text(subject)
        if not any(sign in text.text for sign in _SIGNS):
            return
        for found, place in text.finds(_DATE):
            yield Finding(
                at=place.at,
                message=f'found "{found[0]}", expected a date with the month as a word',
                hint="write it as people say it, such as 3 April 2026",
                within=place.within,
            )
