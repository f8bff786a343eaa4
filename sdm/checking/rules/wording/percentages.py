"""A chance in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording import figures
from sdm.checking.rules.wording.worded import WordedRule, any_of, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

NO_CHANCE = any_of(
    "cream|gel|ointment|solution|lotion|foam|drops|spray|mouthwash|saline|alcohol|oxygen|bleach"
    "|strength|HbA1c|saturation|confidence|interest|VAT|tax|inflation|discount|deposit|prices?"
    "|cheaper|fees?|wages?|salary|earnings|pension|savings|body weight|of your weight|battery|fat"
    "|steps|a?n? increase in dose"
)
"""What a percentage may be of that is no chance: a strength, a blood test, money."""
_MONEY = "£"
_RELATIVE = any_of(
    r"[^\w]*(?:more|less|higher|lower|greater|smaller|fewer|increased?|decreased?|reductions?"
    r"|reduced|drop|fall|rise)"
)


class Percentages(WordedRule):
    """A chance is given in per cent.

    ## Why it matters
    The aid counts people out of a whole number of people; a percentage beside that is a second
    format. Differences are easier to work out from so many in 100 than from percentages.

    ## Instead
    Say how many people: 5 in 100. The strength of a cream, a blood test or a rate of interest may
    stay in per cent.
    """

    id = "WORD006"
    name = "percentages"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-08",)
    strength = "moderate"
    fails: ClassVar[Example] = "With a brace, 8% of people have sore skin."
    passes: ClassVar[Example] = "With a brace, 8 in 100 people have sore skin."
    triggers = frozenset(("%", "percent", "cent"))

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each percentage that may be a chance; a relative one is left to relative-alone."""
        text = sentence.text
        for found in figures.percentages(text):
            by = text[: found.start()].endswith("by ")
            if by or _RELATIVE.match(text, found.end()) or is_no_chance(text):
                continue
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected so many out of {subject.aid.denominator:,} people',
                f"restate it out of {subject.aid.denominator:,}",
            )


def is_no_chance(text: str) -> bool:
    """Whether a percentage in this sentence is of something other than people."""
    return _MONEY in text or NO_CHANCE.search(text) is not None
