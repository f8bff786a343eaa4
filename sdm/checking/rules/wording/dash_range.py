"""A range is written with a dash."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class DashRange(WordedRule):
    """A range is written with a dash.

    ## Why it matters
    A dash is read aloud badly, and can look like minus.

    ## Instead
    Write "to": 3 to 5 days.
    """

    id = "WORD008"
    name = "dash-range"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-11",)
    strength = "consensus"
    fails: ClassVar[Example] = "It takes 3-5 days to settle."
    passes: ClassVar[Example] = "It takes 3 to 5 days to settle."
    triggers = frozenset(["-"])
    pattern = re.compile(
        r"(?<![\w.,/-])\d+(?:[.,]\d+)?\s*[–—-]\s*\d+(?:[.,]\d+)?(?![\w/-])", re.IGNORECASE
    )
    unless = re.compile(
        r"\b\d{4}-\d{2}-\d{2}\b|https?://|\b(?:COVID|CHA2DS2|ISBN|CHADS)\S*|\b0\d{2,4}[- ]\d",
        re.IGNORECASE,
    )
    says = "a range with a dash"
    hint = 'write "to" in place of the dash'
