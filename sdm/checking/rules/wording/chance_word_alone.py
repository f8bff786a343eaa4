"""A word for a chance stands alone, with no number."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class ChanceWordAlone(WordedRule):
    """A word for a chance stands alone, with no number.

    ## Why it matters
    Common, rare or a small chance mean very different things to different people. In ten trials
    such words led to guesses 3 to 54 percentage points too high.

    ## Instead
    Give the number: how many of how many, over what time. The word can then go.
    """

    id = "WORD001"
    name = "chance-word-alone"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-01",)
    strength = "strong"
    fails: ClassVar[Example] = "Serious bleeding is rare."
    passes: ClassVar[Example] = "Serious bleeding comes to 3 of 1,000 people in a year."
    triggers = frozenset(
        [
            "common",
            "commonly",
            "uncommon",
            "uncommonly",
            "rare",
            "rarely",
            "likely",
            "unlikely",
            "frequent",
            "frequently",
            "infrequent",
            "infrequently",
            "occasional",
            "occasionally",
            "unusual",
            "unusually",
            "improbable",
            "chance",
            "risk",
            "likelihood",
            "probability",
            "people",
            "patients",
            "women",
            "men",
            "children",
        ]
    )
    pattern = re.compile(
        r"""\b(?:very\s+|extremely\s+|fairly\s+|quite\s+)?(?:
    common(?!\s+(?:cold|colds|sense|name|names|bile|ground|to\b|in\s+common))(?<!in\scommon)|commonly
    |uncommon(?:ly)?|rare(?!\s+(?:disease|condition|illness)s?\b)|rarely|(?<!\bas\s)(?<!\bmore\s)(?<!\bless\s)(?<!\bmost\s)(?:un)?likely
    |(?:in)?frequent(?:ly)?(?!\s+(?:ask|check|test|visit|look))|occasional(?:ly)?|unusual(?:ly)?|improbable)\b
    |\b(?:high|low|small|slight|tiny|moderate|good|reasonable|fair|big|large|great)\s+(?:chance|risk|likelihood|probability)\b
    |\b(?:some|most|many|few)\s+(?:people|patients|women|men|children)\s+(?:get|have|feel|bleed|die|recover|develop|suffer|need|notice|lose|gain|are\s+(?:cured|helped|better|harmed)|improve|heal|stop|find\s+that\s+it)\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(
        r"\d|\b(?:no\s+one|nobody|not)\s+(?:can\s+)?(?:knows?|tell|known|sure)\b|\?$", re.IGNORECASE
    )
    says = "and no number"
    hint = "say how many of how many people, over what time"
