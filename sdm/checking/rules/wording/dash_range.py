"""A range with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

_DASH = re.compile(
    r"""(?<![\w./–—-])(?:£\s?)?\d+(?:[.,]\d+)*%?\s*[–—-]\s*(?:£\s?)?\d+(?:[.,]\d+)*\b
    (?!\s*[–—-]\s*\d)  # a date, a phone number or a number of a book has three parts or more""",
    re.VERBOSE,
)
_RING = re.compile(
    r"\b(?:phone|tel|telephone|text|dial|call|ring|helpline|fax|sort code|ISBN)\b|\b0\d{2,4}[- ]\d",
    re.IGNORECASE,
)


class DashRange(WordedRule):
    """A range is written with a dash.

    ## Why it matters
    A dash between numbers is read aloud badly or not at all, and it can look like a minus.

    ## Instead
    Write 3 to 5.
    """

    id = "WORD008"
    name = "dash-range"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-11",)
    fails: ClassVar[Example] = "With a brace, 6–9 in 100 people have sore skin."
    passes: ClassVar[Example] = "With a brace, 6 to 9 in 100 people have sore skin."
    triggers = frozenset("-")

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each range; dates and phone numbers are none."""
        for found in _DASH.finditer(sentence.text):
            leading_zero = found[0].startswith("0") and found[0][1:2].isdigit()
            if leading_zero or _RING.search(sentence.text):
                continue
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected "to" between the numbers',
                'write "to" instead of the dash',
            )
