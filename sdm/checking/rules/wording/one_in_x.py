"""A chance is given as 1 in so many."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class OneInX(WordedRule):
    """A chance is given as 1 in so many.

    ## Why it matters
    1 in 12 feels larger and more alarming than the same chance as 8 in 100, and can shift
    choices: so it was in trials with thousands of people. The NHS style guide prefers 1 in 7 on
    general pages; in a decision aid chances are compared, and there this rule wins.

    ## Instead
    Say it out of the number of people that the whole aid counts out of.
    """

    id = "WORD003"
    name = "one-in-x"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-03",)
    strength = "strong"
    fails: ClassVar[Example] = "About 1 in 12 people have it."
    passes: ClassVar[Example] = "About 8 in 100 people have it."
    triggers = frozenset(["1", "one"])
    pattern = re.compile(
        r"""(?<![\w.,])(?:1|one)\s+(?:person\s+)?(?:in|out\s+of)\s+(?:every\s+)?
    (?!(?:100|1,?000|10,?000|100,?000)(?!,?\d))\d[\d,]*\b(?!\s*-?\s*(?:mg|mcg|g|ml|years?|months?|weeks?|days?|hours?|minutes?)\b)(?!-)""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(r"\b1\s+in\s+10\s+(?:minutes|steps)\b", re.IGNORECASE)
    says = "which feels larger than the same chance out of 100"
    hint = "say it out of the aid's own number of people"
