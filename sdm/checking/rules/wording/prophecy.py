"""The text tells what will happen to the reader."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class Prophecy(WordedRule):
    """The text tells what will happen to the reader.

    ## Why it matters
    Figures are about groups. Nobody can tell which of 100 people this reader will be.

    ## Instead
    Say what happened to how many of those who were counted.
    """

    id = "WORD011"
    name = "prophecy"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-21",)
    strength = "consensus"
    fails: ClassVar[Example] = "You will recover in a year."
    passes: ClassVar[Example] = "97 of 100 people recover in a year."
    triggers = frozenset(
        ["you", "guaranteed", "guarantee", "guarantees", "certain", "completely", "risk"]
    )
    pattern = re.compile(
        r"""\b(?<!if\s)(?<!whether\s)(?<!how\s)you(?:'ll|’ll|\s+(?:will|are\s+going\s+to|won't|won’t|will\s+not))\s+(?:probably\s+|soon\s+|surely\s+|certainly\s+|not\s+)?
    (?:develop|recover|die|survive|be\s+(?:cured|pain[-\s]free|fine|better)|get\s+(?:better|worse|well|cancer)|feel\s+(?:better|worse|fine)|heal|lose\s+your)\b
    |\b(?:guaranteed\s+to|we\s+guarantee|guarantees\s+that|certain\s+to|completely\s+(?:safe|harmless)|(?:no|zero)\s+risk(?!\s+(?:score|calculator|factor))|risk[-\s]free)\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(
        r"\b(?:no\s+one|nobody|cannot|can\'t|not)\b[^.]{0,40}\b(?:tell|know|say|predict)\b|\b(?:no\s+(?:treatment|medicine|operation|choice|option)\s+is)\b|\?$",
        re.IGNORECASE,
    )
    says = "a promise to one person"
    hint = "say how many of how many people"
