"""A word before a number tells the reader what to feel about it."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class Minimising(WordedRule):
    """A word before a number tells the reader what to feel about it.

    ## Why it matters
    Only 3 and as many as 3 are the same number. Evidence on such words is thin; the rule keeps
    the text neutral.

    ## Instead
    Give the number alone.
    """

    id = "WORD013"
    name = "minimising"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-33",)
    strength = "weak"
    fails: ClassVar[Example] = "Only 3 of 100 people bleed."
    passes: ClassVar[Example] = "3 of 100 people bleed."
    triggers = frozenset(["only", "just", "merely", "as", "a"])
    pattern = re.compile(
        r"\b(?:only|just|merely|as\s+(?:high|low|many|few|much|little)\s+as|a\s+(?:mere|whopping|staggering))\s+(?:about\s+|around\s+|some\s+)?\d[\d,]*(?!\s*(?:mg|ml|g|tablets?|hours?|days?|times|weeks?|minutes?|visits?|doses?|puffs?)\b)",
        re.IGNORECASE,
    )
    unless = re.compile(
        r"\b(?:on\s+day|for\s+ages?|aged?|under|over\s+the\s+age)\s+\d", re.IGNORECASE
    )
    says = "which makes the number feel smaller or larger"
    hint = "give the number alone"
