"""A word before a number that tells the reader what to feel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

_NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)"
_FEELING = any_of(
    "(?:only|just|merely|as (?:high|low|many|few|much|little) as|an? (?:mere|whopping|staggering"
    "|massive|tiny|full)|a mere handful of) (?:about |around |some )?"
    rf"{_NUMBER}(?:\s*%)?"
)
_NO_CHANCE = any_of(
    "tablets?|capsules?|pills?|drops?|doses?|puffs?|times?|visits?|appointments?|mg|mcg|ml|g|studies"
    "|study|trials?|reviews?|options?|countr(?:y|ies)|years?|months?|weeks?|days?|hours?|minutes?"
    "|pounds?|pence|rooms?|sources?|places?|choices?|steps?|questions?|questionnaires?|point|points"
    "|nurses?|injections?|sessions?|lines?|pages?|cups?|units?|glass(?:es)?|of these|of the"
)


class Minimising(WordedRule):
    """A word such as only, just or as many as stands before a number of people.

    ## Why it matters
    It tells the reader whether the number is to be taken for small or large. That is for the
    reader to judge, and 3 in 100 is little to one and much to another. What is known of such
    labels is thin; the rule is here to keep the aid neutral.

    ## Instead
    Give the number alone.
    """

    id = "WORD013"
    name = "minimising"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-33",)
    strength = "weak"
    fails: ClassVar[Example] = "Only 8 in 100 people have sore skin with a brace."
    passes: ClassVar[Example] = "With a brace, 8 in 100 people have sore skin."
    triggers = any_word("only just merely as mere whopping staggering massive tiny full")

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such word; before a dose, a time or a number of visits there may be any."""
        for found in _FEELING.finditer(sentence.text):
            behind = sentence.text[found.end() : found.end() + 24]
            if _NO_CHANCE.match(behind.lstrip(" -")):
                continue
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected the number alone',
                "take the word before the number out",
            )
