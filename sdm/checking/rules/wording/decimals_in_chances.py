"""A chance has a decimal point in it."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class DecimalsInChances(WordedRule):
    """A chance has a decimal point in it.

    ## Why it matters
    People are whole. 0.5 of 100 people makes the reader do a sum.

    ## Instead
    Round to whole people. Where that would hide a real difference, count out of more people.
    """

    id = "WORD007"
    name = "decimals-in-chances"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-09",)
    strength = "moderate"
    fails: ClassVar[Example] = "It gets better in 60.5 of 100 people."
    passes: ClassVar[Example] = "It gets better in 61 of 100 people."
    triggers = frozenset(["%", "percent", "cent", "in", "of", "per"])
    pattern = re.compile(
        r"""(?<![\w.,])\d+\.\d+\s*(?:%|per\s?cent\b|(?:(?:people|women|men|children|patients|adults|babies)\s+)?
    (?:in|out\s+of|of)\s+(?:every\s+)?\d[\d,]*(?!\s*(?:mg|g|ml|years?|months?|weeks?|days?|hours?|minutes?)\b))""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(
        r"\b(?:cream|gel|solution|ointment|saline|HbA1c|interest|VAT|strength|BMI)\b", re.IGNORECASE
    )
    says = "a part of a person"
    hint = "round to whole people, or count out of more of them"
