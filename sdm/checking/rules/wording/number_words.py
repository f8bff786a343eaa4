"""A figure is written in words: two in three."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class NumberWords(WordedRule):
    """A figure is written in words: two in three.

    ## Why it matters
    Figures in words are missed by the eye, and are often in a denominator that nothing else has.

    ## Instead
    Write figures: 67 in 100.
    """

    id = "WORD005"
    name = "number-words"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-07",)
    strength = "consensus"
    fails: ClassVar[Example] = "It gets better by itself in five out of ten people."
    passes: ClassVar[Example] = "It gets better by itself in 50 of 100 people."
    triggers = frozenset(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ]
    )
    pattern = re.compile(
        r"""\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s+(?:people\s+)?
    (?:in|out\s+of|of)\s+(?:every\s+)?(?:(?:\d[\d,]*)(?!\s*(?:mg|g|ml|years?|months?|weeks?|days?|hours?|minutes?)\b)(?!\d*\s*(?:January|February|March|April|May|June|July|August|September|October|November|December))
    |(?:three|four|five|six|seven|eight|nine|ten|twenty|fifty|a\s+hundred|one\s+hundred|a\s+thousand)\b(?!\s+(?:years?|months?|weeks?|days?|hours?|minutes?)))""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(r"\bin\s+(?:19|20)\d\d\b", re.IGNORECASE)
    says = "a figure in words"
    hint = "write it in figures, out of the aid's own number of people"
