"""A chance with a decimal point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import NOT_TIME, PEOPLE
from sdm.checking.rules.wording.percentages import is_no_chance
from sdm.checking.rules.wording.worded import WordedRule, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import ANY_NUMBER, Sentence

_POINT = re.compile(r"\d\.\d")
_DECIMAL = re.compile(
    rf"""(?<![\w.£$€])\d+\.\d+\s*
    (?:%|per\s?cent\b|(?:(?:{PEOPLE})\s+)?(?:in|out\s+of|of|per)\s+(?:every\s+)?
        \d[\d,]*(?![.:/]?\d){NOT_TIME})""",
    re.VERBOSE | re.IGNORECASE,
)


class DecimalsInChances(WordedRule):
    """A chance has a decimal point.

    ## Why it matters
    Nobody can picture 2.4 people. A decimal also looks surer than the figure behind it is.

    ## Instead
    Round to whole people. Where rounding would hide a real difference, count out of more people:
    24 in 1,000.
    """

    id = "WORD007"
    name = "decimals-in-chances"
    clauses = ("risk-communication:RC-09",)
    strength = "moderate"
    fails: ClassVar[Example] = "With a brace, 7.6 in 100 people have sore skin."
    passes: ClassVar[Example] = "With a brace, 8 in 100 people have sore skin."
    triggers = frozenset((ANY_NUMBER,))

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is found; most texts with a number have none of this form."""
        if self.understands(subject.aid.language):
            for passage in subject.texts.passages_having(self.triggers, self.kinds):
                if _POINT.search(passage.text):
                    for sentence in subject.texts.sentences_of(passage):
                        yield from self.in_sentence(sentence, subject)

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such chance; strengths, blood tests and money are none."""
        for found in _DECIMAL.finditer(sentence.text):
            if not is_no_chance(sentence.text):
                yield finding(
                    sentence,
                    found,
                    f'found "{words(found)}", expected whole people',
                    "round it, or count out of more people",
                )
