"""A hard word of the simpler version that is explained in the wrong place, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.simple.lines import written
from sdm.checking.subject import Subject
from sdm.model.simple import SimplePart

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_KNOWN = frozenset(("NHS", "GP"))


class SimpleHardWord(Rule):
    """A hard word of the simpler version is not explained in the very next line.

    ## Why it matters
    A word that is explained in its own sentence makes that sentence too long, and one that is
    explained later stops the reader now. Letters that stand for words are hard words too.

    ## Instead
    Use the word in one line, and say in the next what it means, with `explains: the word`. A list
    of the hard words then stands at the end. Or use another word.
    """

    id = "SIMPLE003"
    name = "simple-hard-word"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-ER-5",
        "readability-accessibility:A-ER-6",
    )
    fails: ClassVar[Example] = written(
        {
            "say": "Osteoarthritis makes your joints hurt.",
            "picture": "knee",
            "explains": "osteoarthritis",
        }
    )
    passes: ClassVar[Example] = written(
        {"say": "You have osteoarthritis.", "picture": "knee"},
        {"say": "This makes your joints hurt.", "picture": "pain", "explains": "osteoarthritis"},
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each explanation that stands alone, and for letters unexplained."""
        explained = {
            line.explains.lower()
            for part in subject.aid.simple
            for line in part.lines
            if line.explains
        }
        for number, part in enumerate(subject.aid.simple):
            yield from _alone(part, number)
            for index, line in enumerate(part.lines):
                for found in _CAPITALS.finditer(line.say):
                    if found[0] not in _KNOWN and found[0].lower() not in explained:
                        yield Finding(
                            at=("simple", number, "lines", index, "say"),
                            message=f'found "{found[0]}", expected whole words in the simpler version',
                            hint="write the words, or explain the letters in the next line",
                            within=found.span(),
                        )


def _alone(part: SimplePart, number: int) -> Iterator[Finding]:
    before = ""
    for index, line in enumerate(part.lines):
        word = line.explains
        if word and word.lower() not in before.lower():
            yield Finding(
                at=("simple", number, "lines", index, "explains"),
                message=f'found "{word}", which does not stand in the line before',
                hint="use the word in one line, and say what it means in the next",
            )
        before = line.say
