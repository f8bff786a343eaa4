"""A chance in number words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import NOT_TIME, PEOPLE
from sdm.checking.rules.wording.worded import WordedRule, any_of, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:(?:{_TENS})(?:-(?:one|{_UNITS}))?|{_UNITS}|ten|eleven|twelve|fifteen)"
_FIGURE = any_of(
    rf"(?<!-){_NUMBER} (?:(?:{PEOPLE}) )?(?:in|out of) (?:every )?"
    r"(?:(?!(?:19|20)\d\d(?!,))\d[\d,]*"
    rf"|{_NUMBER}|a hundred|one hundred|hundred|a thousand|one thousand|ten thousand)"
    rf"(?![-\w]){NOT_TIME}"
    rf"|{_NUMBER} per ?cent"
)


class NumberWords(WordedRule):
    """A chance is written in number words.

    ## Why it matters
    Numerals are found and compared at a glance; "five in a hundred" has to be read out and turned
    into a number first. It is a rule of style, and no trial stands behind it.

    ## Instead
    Write 5 in 100.
    """

    id = "WORD005"
    name = "number-words"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-07",)
    fails: ClassVar[Example] = "With a brace, eight in a hundred people have sore skin."
    passes: ClassVar[Example] = "With a brace, 8 in 100 people have sore skin."
    triggers = frozenset(f"{_UNITS}|{_TENS}|ten|eleven|twelve|fifteen".split("|"))

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such figure."""
        for found in _FIGURE.finditer(sentence.text):
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected numerals',
                f"write it in numerals, out of {subject.aid.denominator:,}",
            )
