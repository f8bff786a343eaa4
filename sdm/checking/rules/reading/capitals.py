"""Words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}(?:[ ,:;–-]{1,3}[A-ZÀ-ÖØ-Þ]{2,}){2,}\b")
_NEAR = 3  # characters between two words of a run


class Capitals(Rule):
    """Three words or more in a row stand in capitals.

    ## Why it matters
    Words in capitals all have the same outline, so they are slower to read; many take them for
    shouting. A screen reader may spell them letter by letter.

    ## Instead
    Write as in any sentence. If one thing must stand out, make it **bold**.
    """

    id = "READ007"
    name = "capitals"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-7",)
    fails: ClassVar[Example] = "You should DO NOT LIFT the arm."
    passes: ClassVar[Example] = "Do **not** lift the arm."

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each run of such words."""
        text = running_text(subject)
        if not any(b.start() - a.end() <= _NEAR for a, b in pairwise(text.capitals)):
            return
        for found, place in text.finds(_RUN):
            yield Finding(
                at=place.at,
                message=f'found "{found[0]}" in capitals, expected small letters',
                hint="write it as in any sentence",
                within=place.within,
            )
