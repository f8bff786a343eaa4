"""A sentence of the simpler version with more than 15 words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.simple.lines import lines, written
from sdm.checking.subject import Subject

MOST = 15  # words, by the government's guidance on easy read
_WORD = re.compile(r"\S*\w\S*")


class SimpleLongSentence(Rule):
    """A line of the simpler version has more than 15 words, or more than one sentence.

    ## Why it matters
    Who reads word by word has forgotten the start of a long sentence at its end. Guidance on easy
    read asks for 10 to 15 words, and for one idea beside each picture.

    ## Instead
    Make a line of each thing there is to say, and give each its own drawing.
    """

    id = "SIMPLE001"
    name = "simple-long-sentence"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-ER-1",)
    fails: ClassVar[Example] = written(
        {
            "say": "Your knee may hurt for a while when you walk up the stairs or down a hill.",
            "picture": "stairs",
        }
    )
    passes: ClassVar[Example] = written(
        {"say": "Your knee may hurt on the stairs.", "picture": "stairs"}
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such line."""
        for at, line in lines(subject):
            sentences = subject.texts.spans_of(line.say)
            words = len(_WORD.findall(line.say))
            if words > MOST:
                yield Finding(
                    at=(*at, "say"),
                    message=f"found {words} words, expected at most {MOST} in the simpler version",
                    hint="make two lines of it",
                )
            elif len(sentences) > 1:
                yield Finding(
                    at=(*at, "say"),
                    message=f"found {len(sentences)} sentences in one line, expected one",
                    hint="make a line of each, with a drawing of its own",
                )
