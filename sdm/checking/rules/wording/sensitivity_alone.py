"""Sensitivity and specificity, in words for patients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

_TERM = any_of("sensitivity(?! to)|specificity|(?:positive|negative) predictive values?")
_TEST = any_of(
    r"tests?|testing|scans?|screening|swabs?|detects?|specificity|x-rays?|accura(?:te|cy)|per ?cent"
    r"|results?|\d+\s*%"
)


class SensitivityAlone(WordedRule):
    """A test's sensitivity or specificity is named in the words for patients.

    ## Why it matters
    Both start from people of whom it is known whether they have the condition. A reader wants to
    know the reverse: what a result means for them. Whole people, counted from the top down, were
    understood better than probabilities.

    ## Instead
    Give the four counts under `test.accuracy`, and sdm tells them from the top down: of 1,000
    people, so many have it, and the test finds so many of them.
    """

    id = "WORD018"
    name = "sensitivity-alone"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-42",)
    strength = "moderate"
    fails: ClassVar[Example] = "The sensitivity of the test for a sore elbow is high."
    passes: ClassVar[Example] = "Of 20 people with a sore elbow, the test finds 18."
    triggers = frozenset(("sensitivity", "specificity", "predictive"))

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such term that is about a test; sensitivity of skin or teeth is none."""
        for found in _TERM.finditer(sentence.text):
            about_skin = words(found).lower() == "sensitivity" and not _TEST.search(sentence.text)
            if not about_skin:
                yield finding(
                    sentence,
                    found,
                    f'found "{words(found)}", expected counts of people',
                    "say how many of how many people the test finds and misses",
                )
