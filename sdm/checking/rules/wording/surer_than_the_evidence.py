"""A sentence about a figure is surer than the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level
from sdm.model.estimate import FoundEstimate, Sourced
from sdm.model.text import OptionId, OutcomeId

UNSURE = ("low", "very_low")


class SurerThanTheEvidence(WordedRule):
    """A sentence says flatly what a figure of low certainty only suggests.

    ## Why it matters
    "Exercise reduces pain" and "Exercise may reduce pain" are two messages. Fixed words for how
    sure a figure is were acceptable to more than 60 of 100 of those asked.

    ## Instead
    Say "may" where the certainty is low, and "we are very unsure whether" where it is very low.
    """

    id = "WORD012"
    name = "surer-than-the-evidence"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-26",)
    strength = "moderate"
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.cream.note": "The cream reduces pain."}
    passes: ClassVar[Example] = {
        "outcomes.no_pain.estimates.cream.note": "The cream may reduce pain."
    }
    triggers = frozenset(
        [
            "reduces",
            "increases",
            "prevents",
            "causes",
            "improves",
            "lowers",
            "works",
            "cures",
            "stops",
            "leads",
            "results",
            "makes",
            "raises",
            "shortens",
            "heals",
            "relieves",
            "helps",
            "protects",
        ]
    )
    pattern = re.compile(
        r"\b(?:reduces|increases|prevents|causes|improves|lowers|works|cures|stops|leads\s+to|"
        r"results\s+in|makes|raises|shortens|heals|relieves|helps|protects)\b",
        re.IGNORECASE,
    )
    unless = re.compile(
        r"\b(?:may|might|could|can|unsure|uncertain|unclear|probably|perhaps|seems?|suggests?|"
        r"not\s+(?:very\s+)?sure|(?:not|un)\s*known|(?:do|does|did)\s+not|whether|nobody|no\s+one|if|"
        r"trials?|stud(?:y|ies)|found|counted)\b|\?$",
        re.IGNORECASE,
    )
    says = "of a figure that is not sure"
    hint = 'say "may", or "we are very unsure whether"'

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where the sentence belongs to a figure of low or very low certainty."""
        passage = sentence.passage
        if passage.outcome is None or passage.option is None or "estimates" not in passage.at:
            return
        if _is_unsure(subject, passage.outcome, passage.option):
            yield from super().in_sentence(sentence, subject)


def _is_unsure(subject: Subject, outcome: OutcomeId, option: OptionId) -> bool:
    estimate = subject.aid.outcome(outcome).estimates.get(option)
    return isinstance(estimate, Sourced | FoundEstimate) and estimate.certainty in UNSURE
