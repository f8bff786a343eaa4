"""A sentence of the simpler version that joins two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.simple.lines import lines, written
from sdm.checking.subject import Subject
from sdm.errors import Level

_JOINS = re.compile(
    r"[,;:] |\b(?:but|because|which|although|though|while|unless|whether|however)\b"
    r"|\band (?:I|you|he|she|it|we|they|there|this|that)\b",
    re.IGNORECASE,
)


class SimpleTwoIdeas(Rule):
    """A line of the simpler version joins two ideas.

    ## Why it matters
    "But", "because" and "which" ask a reader to hold one thing in mind while they read the next.
    Guidance on easy read asks for one idea and one verb in a sentence.

    ## Instead
    Say the first thing, and on the next line the second.
    """

    id = "SIMPLE002"
    name = "simple-two-ideas"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-ER-1",)
    languages: ClassVar[tuple[str, ...]] = ("en",)
    fails: ClassVar[Example] = written(
        {"say": "You rest because your knee hurts.", "picture": "rest"}
    )
    passes: ClassVar[Example] = written(
        {"say": "Your knee hurts.", "picture": "knee"}, {"say": "You rest.", "picture": "rest"}
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for the first join of each line."""
        if not self.understands(subject.aid.language):
            return
        for at, line in lines(subject):
            found = _JOINS.search(line.say)
            if found:
                yield Finding(
                    at=(*at, "say"),
                    message=f'found "{found[0].strip()}", which joins two ideas, expected one in a line',
                    hint="make two lines of it",
                    within=found.span(),
                )
