"""A decision that is no single question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.model.aid import Aid
from sdm.readability.sentences import spans

MOST_WORDS = 40
_QUESTION_MARK = re.compile(r"[?？؟]")
_INDIRECT_QUESTION = re.compile(r"(?:whether|which)\b", re.IGNORECASE)


class DecisionUnclear(Rule):
    """The decision is no one short question.

    ## Why it matters
    It is the sentence that tells people that there is something to decide, and what. Of 24 leaflets
    that were rated in 2016, 3 stated the decision. A topic ("Treatment of the knee") asks nothing.

    ## Instead
    One question of at most 40 words, as the person would ask it: "Should I have an operation, or go
    on as I am?" In English it may also start with "whether" or "which".
    """

    id = "INFO002"
    name = "decision-unclear"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:Q2", "nice-ecd8:N1.1b")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"decision": "Treatment of the sore elbow in adults."}
    passes: ClassVar[Example] = {"decision": "Whether to have treatment for a sore elbow."}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the length of the decision, its sentences and its form."""
        decision = subject.aid.decision
        count, sentences = len(decision.split()), len(spans(decision))
        if count > MOST_WORDS:
            yield self._finding(f"found {count} words, expected at most {MOST_WORDS}")
        if sentences > 1:
            yield self._finding(f"found {sentences} sentences, expected one")
        if not _asks(subject.aid):
            yield self._finding(f'found "{decision}", expected a question')

    def _finding(self, message: str) -> Finding:
        hint = 'ask one short question, such as "Should I have this, or that?"'
        return Finding(at=("decision",), message=message, hint=hint)


def _asks(aid: Aid) -> bool:
    """Tell whether it is a question; other languages may start an indirect one with other words."""
    if _QUESTION_MARK.search(aid.decision):
        return True
    return not aid.language.startswith("en") or bool(_INDIRECT_QUESTION.match(aid.decision))
