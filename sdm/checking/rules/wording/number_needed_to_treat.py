"""A number needed to treat stands in a text for patients."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class NumberNeededToTreat(WordedRule):
    """A number needed to treat stands in a text for patients.

    ## Why it matters
    People understand it less well than a difference in chances.

    ## Instead
    Say how many more or fewer of 100 people.
    """

    id = "WORD010"
    name = "number-needed-to-treat"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-13",)
    strength = "moderate"
    fails: ClassVar[Example] = "The number needed to treat is 7."
    passes: ClassVar[Example] = "7 more of 100 people have no pain."
    triggers = frozenset(["nnt", "nntb", "nnth", "nnh", "needed"])
    pattern = re.compile(
        r"\b(?:NNT[BH]?|NNH)\b|\b[Nn]umbers?\s+needed\s+to\s+(?:treat|harm|screen|vaccinate|benefit)\b",
        re.IGNORECASE,
    )
    says = "which people understand less well than a difference"
    hint = "say how many more or fewer of how many people"
