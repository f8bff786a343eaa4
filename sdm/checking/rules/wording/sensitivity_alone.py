"""How good a test is stands as its sensitivity or specificity."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class SensitivityAlone(WordedRule):
    """How good a test is stands as its sensitivity or specificity.

    ## Why it matters
    Whole people from the top down were understood better than such shares: of 1,000 people, so
    many have it, and of those so many are found.

    ## Instead
    Give the four counts under `test.accuracy`; the handout words them.
    """

    id = "WORD018"
    name = "sensitivity-alone"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-42",)
    strength = "moderate"
    fails: ClassVar[Example] = "The test has a sensitivity of 80 in 100."
    passes: ClassVar[Example] = "Of 100 people who have it, the test finds 80."
    triggers = frozenset(["sensitivity", "specificity", "predictive"])
    pattern = re.compile(
        r"\b(?:sensitivity(?!\s+to\b)|specificity|(?:positive|negative)\s+predictive\s+value)\b",
        re.IGNORECASE,
    )
    unless = re.compile(r"\b(?:skin|light|gluten|food)\s+sensitivity\b", re.IGNORECASE)
    says = "which few readers can use"
    hint = "say of how many people with it the test finds how many"
