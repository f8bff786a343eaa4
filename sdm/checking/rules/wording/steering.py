"""The text tells the reader which option to take."""

from __future__ import annotations

import re
from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.wording.worded import WordedRule
from sdm.errors import Level


class Steering(WordedRule):
    """The text tells the reader which option to take.

    ## Why it matters
    An aid sets out options. Advice is for the talk, after the person has said what matters.

    ## Instead
    Say what each option does. What a guideline says stands under `facts`, with its name.
    """

    id = "WORD014"
    name = "steering"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = (
        "ipdasi-v4:C1",
        "risk-communication:RC-34",
        "what-would-you-do:W-G12",
        "nice-ecd8:N1.2b",
        "values-clarification:V-4",
    )
    strength = "consensus"
    fails: ClassVar[Example] = "We recommend a brace."
    passes: ClassVar[Example] = "A brace is one of 3 choices."
    triggers = frozenset(
        [
            "should",
            "ought",
            "must",
            "recommend",
            "recommends",
            "recommended",
            "advise",
            "suggest",
            "best",
            "right",
            "safest",
            "sensible",
            "obvious",
            "obviously",
            "brainer",
            "worth",
            "better",
            "need",
        ]
    )
    pattern = re.compile(
        r"""\b(?:you|people|patients|everyone|everybody)\s+(?:really\s+|probably\s+)?(?:should|ought\s+to|must|need\s+to)\s+(?:always\s+)?(?:have|take|choose|pick|start|avoid|accept|go\s+for|consider\s+having|opt|try|use|stop)\b
    |\bwe\s+(?:strongly\s+)?(?:recommend|advise|suggest)\b|\bI\s+(?:would\s+)?(?:recommend|advise|suggest)\b
    |\bthe\s+(?:best|right|safest|most\s+sensible|sensible|obvious|only\s+real|wisest)\s+(?:option|choice|treatment|decision|thing\s+to\s+do|way\s+forward|answer)\b
    |\b(?:strongly\s+)?recommended\s+(?:option|treatment|choice)\b|\bis\s+(?:clearly\s+|usually\s+)?(?:the\s+)?(?:best|better\s+(?:option|choice)|preferred\s+(?:option|choice|treatment))\b(?=[^?]*$)
    |\bit\s+is\s+(?:best|better|wise|sensible)\s+to\b|\bno[-\s]brainer\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(
        r"\b(?:for\s+you|depends|999|111|emergency|urgent(?:ly)?|at\s+once|straight\s+away|right\s+away|NICE|guidelines?|guidance|before\s+you|ask|tell|same\s+day)\b|\?$|\b(?:not|nobody|no\s+one)\b[^.]{0,30}\b(?:best|right|better)\b|\b(?:what|which|whether|if)\b[^.]{0,40}\b(?:best|right|better|should)\b",
        re.IGNORECASE,
    )
    says = "which tells people what to choose"
    hint = "say what each option does, and leave the choice to the reader"
