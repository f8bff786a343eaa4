"""A question that holds its own answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

_LEADS = re.compile(
    r"^(?:so |but |and )?(?:(?:is|are|was|were|do|does|did|would|should|could|can|will|have|has)n[’']t"
    r"|can[’']t|won[’']t|(?:is|are|would|should) (?:it|that|there|this) not|why (?:should|would)n[’']t"
    r"|why (?:should|would) (?:i|you|we|anyone|anybody|someone) not)\b"
    r"|, (?:is|are|do|does|would|should|could|can|will)n[’']t (?:it|they|i|that|he|she|you|we)\?$",
    re.I,
)


class QuestionLeads(Rule):
    """A question to take along expects its answer.

    ## Why it matters
    "Isn't an operation better?" asks for a yes. Questions are printed for everybody, so they must
    not carry anybody's view into the room.

    ## Instead
    Ask openly: "What would an operation change for me?"
    """

    id = "ASK002"
    name = "question-leads"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses = ("nice-ecd8:N1.2b",)
    fails: ClassVar[Example] = {"questions.1": "Isn't a brace better for me?"}
    passes: ClassVar[Example] = {"questions.1": "What would a brace change for me?"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such question; in English only."""
        if not subject.aid.language.startswith("en"):
            return
        for index, question in enumerate(subject.aid.questions):
            if found := _LEADS.search(question):
                yield Finding(
                    at=("questions", index),
                    message=f'"{question}" expects its answer, expected an open question',
                    hint="begin with what, how or when",
                    within=found.span(),
                )
