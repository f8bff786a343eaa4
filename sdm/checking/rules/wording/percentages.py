"""A chance is given in per cent."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class Percentages(WordedRule):
    """A chance is given in per cent.

    ## Why it matters
    A difference is worked out more easily from so many of 100 than from percentages, and one form
    throughout spares the reader from going back and forth.

    ## Instead
    Say how many of how many people. A concentration, a blood value or a price may stay; waive it.
    """

    id = "WORD006"
    name = "percentages"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-08",)
    strength = "moderate"
    fails: ClassVar[Example] = "It gets better by itself in 60% of people."
    passes: ClassVar[Example] = "It gets better by itself in 60 of 100 people."
    triggers = frozenset(["%", "percent", "cent"])
    pattern = re.compile(r"(?<![\w.])\d+(?:\.\d+)?\s*(?:%|per\s?cent\b)", re.IGNORECASE)
    unless = re.compile(
        r"\b(?:cream|gel|solution|ointment|saline|alcohol|oxygen|HbA1c|saturation|interest|VAT|tax|discount|strength)\b|\d\s*%\s+(?:hydrocortisone|lidocaine|chlorhexidine)",
        re.IGNORECASE,
    )
    says = "in per cent"
    hint = "say how many of how many people"
