"""The text says what most people choose."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class WhatMostChoose(WordedRule):
    """The text says what most people choose.

    ## Why it matters
    What others chose draws people towards it, more so with an exact figure: so it was in two
    studies with 2,238 and 2,154 women.

    ## Instead
    Say why people choose one or the other, without counts.
    """

    id = "WORD016"
    name = "what-most-choose"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-41", "what-would-you-do:W-G9")
    strength = "moderate"
    fails: ClassVar[Example] = "Most people choose the brace."
    passes: ClassVar[Example] = "People who choose a brace say that they want to do something."
    triggers = frozenset(
        [
            "choose",
            "chose",
            "choosing",
            "chosen",
            "pick",
            "picked",
            "picks",
            "prefer",
            "preferred",
            "prefers",
            "opt",
            "opted",
            "opts",
            "go",
            "went",
            "decide",
            "decided",
            "popular",
            "majority",
        ]
    )
    pattern = re.compile(
        r"""\b(?:most|many|nearly\s+all|almost\s+all|the\s+majority|the\s+vast\s+majority|more|fewer|\d+\s*(?:%|in\s+(?:every\s+)?\d[\d,]*|(?:out\s+)?of\s+(?:every\s+)?\d[\d,]*))\s+(?:of\s+)?(?:all\s+|our\s+|my\s+)?
    (?:people|patients|women|men|doctors|parents|families|couples|carers|nurses|surgeons|experts|specialists)\b[^.]{0,40}?\b(?:choose|chose|choosing|pick(?:ed)?|prefer(?:red)?|opt(?:ed)?|go\s+for|went\s+for|decided?\s+(?:on|for|to\s+have|against))\b
    |\b(?:the\s+)?(?:most\s+)?popular\s+(?:option|choice|treatment)\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(r"\b(?:not\s+known|nobody\s+knows|whether)\b|\?$", re.IGNORECASE)
    says = "which draws people towards it"
    hint = "leave out how many chose it"
