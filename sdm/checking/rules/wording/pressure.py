"""The text presses the reader."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class Pressure(WordedRule):
    """The text presses the reader.

    ## Why it matters
    Pressure takes the choice away, and those who feel it trust the rest of the text less.

    ## Instead
    Say what is known, and that there is time, if there is.
    """

    id = "WORD017"
    name = "pressure"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("what-would-you-do:W-G8",)
    strength = "consensus"
    fails: ClassVar[Example] = "Trust me, this is for the good."
    passes: ClassVar[Example] = "This is what is known."
    triggers = frozenset(
        [
            "brainer",
            "mad",
            "crazy",
            "foolish",
            "silly",
            "sensible",
            "would",
            "obviously",
            "clearly",
            "trust",
            "have",
            "need",
            "must",
            "always",
            "never",
            "most",
            "regret",
        ]
    )
    pattern = re.compile(
        r"""\bno[-\s]brainer\b|\byou(?:'d|’d|\s+would)\s+be\s+(?:mad|crazy|foolish|silly)\b|\b(?:any|every)(?:one|body)\s+(?:sensible|would\s+(?:choose|want|take|have))\b
    |\bobviously\b|\bclearly\s+the\b|\btrust\s+me\b|\byou\s+(?:have|need)\s+to\s+(?:have|take|choose|agree\s+to|accept)\s+(?:it|this|the|an?)\b|\byou\s+must\b(?!\s+(?:not|never|tell|ask|ring|call|go|see|get|stop|be))
    |\bI\s+(?:always|never)\s+(?:tell|advise|recommend)\b|\bmost\s+of\s+my\s+patients\b|\byou\s+(?:will|would|'ll|’ll)\s+regret\b|\bdon(?:'|’)?t\s+be\s+(?:silly|foolish)\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(
        r"\b(?:999|111|emergency)\b|\b(?:no|not|never|nobody|whether)\b[^.]{0,30}\b(?:must|have\s+to|need\s+to)\b",
        re.IGNORECASE,
    )
    says = "which presses the reader"
    hint = "say what is known, and leave room"
