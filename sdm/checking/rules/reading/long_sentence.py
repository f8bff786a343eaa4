"""A sentence of more than 20 words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

MOST = 20  # words, by the NHS's guidance on writing

_WORD = re.compile(r"\S*\w\S*")


class LongSentence(Rule):
    """A sentence has more than 20 words.

    ## Why it matters
    A reader has to hold the start of a sentence in mind until its end. Who is ill, tired or worried
    holds less. The NHS writes sentences of up to 20 words.

    ## Instead
    Say one thing in a sentence. Where it has an "and", a "which" or a bracket, it is often two.
    """

    id = "READ002"
    name = "long-sentence"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-1",)
    fails: ClassVar[Example] = (
        "The pain may come and go for a while, and what you do by day and how well you sleep at "
        "night can make it feel worse or better."
    )
    passes: ClassVar[Example] = (
        "The pain may come and go for a while. What you do by day can make it feel worse or better."
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such sentence, and where it stands."""
        for passage in subject.texts.passages:
            text = passage.text
            if text.count(" ") + text.count("\n") < MOST:
                continue
            for start, end in subject.texts.spans_of(text):
                if text.count(" ", start, end) + text.count("\n", start, end) < MOST:
                    continue
                words = _WORD.findall(text[start:end])
                if len(words) > MOST:
                    yield Finding(
                        at=passage.at,
                        message=f'found {len(words)} words, expected at most {MOST}: "{" ".join(words[:8])} ..."',
                        hint="make two sentences of it",
                        within=(start, end),
                    )
