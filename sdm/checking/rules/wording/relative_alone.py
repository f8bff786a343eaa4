"""An effect is told only as compared with something that is not told."""

from __future__ import annotations

import re
from collections import Counter
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import frequencies
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level


class RelativeAlone(WordedRule):
    """An effect is told as double, half or 30% less, without what it doubles or halves.

    ## Why it matters
    Such phrases make effects feel larger and pull choices. In a trial of 2,978 people a relative
    figure raised the choice of a medicine by 21 of 100, whatever their own values were.

    ## Instead
    Give both chances: how many of how many without, and how many with it. Where the same text has
    both, the phrase is a warning only.
    """

    id = "WORD009"
    name = "relative-alone"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-12",)
    strength = "strong"
    fails: ClassVar[Example] = "A brace halves the chance of pain."
    passes: ClassVar[Example] = "With a brace 20 of 100 people have pain, without it 40 of 100."
    triggers = frozenset(
        [
            "double",
            "doubles",
            "doubled",
            "doubling",
            "triple",
            "triples",
            "tripled",
            "tripling",
            "quadruple",
            "quadruples",
            "quadrupled",
            "halve",
            "halves",
            "halved",
            "halving",
            "twice",
            "half",
            "times",
            "%",
            "percent",
            "cent",
            "third",
            "quarter",
            "thirds",
            "relative",
            "ratio",
        ]
    )
    pattern = re.compile(
        r"""\b(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)\b[^.]{0,40}\b(?:risk|chance|odds|likelihood|rate|number)s?\b
        |\b(?:twice|half|three\s+times|four\s+times|five\s+times|ten\s+times|\d+(?:\.\d+)?\s+times)\s+(?:as|more|less|the)\s+(?:likely|unlikely|risk|chance|high|low|common|many|often)\b
        |\b\d+(?:\.\d+)?\s*(?:%|per\s?cent)\s+(?:more|less|higher|lower|greater|smaller|fewer|increased?|decreased?|reduction|reduced|drop|fall|rise)\b
        |\b(?:cuts?|reduc(?:e|es|ed|ing)|lower(?:s|ed)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|fell|falls?|drop(?:s|ped)?|rises?|rose)\b[^.]{0,60}\bby\s+(?:(?:about|around|nearly|almost|over|more\s+than)\s+)?(?:\d+(?:\.\d+)?\s*(?:%|per\s?cent)|half|a\s+(?:third|quarter|half|fifth)|two[-\s]thirds)
        |\bcuts?\b[^.]{0,40}\b(?:risk|chance|number|rate)s?\b[^.]{0,20}\bin\s+half\b|\bcuts?\s+(?:the\s+|your\s+)?(?:risk|chance)s?\b[^.]{0,30}\bin\s+half\b
        |\b(?:relative\s+risk|risk\s+ratio|odds\s+ratio|hazard\s+ratio|rate\s+ratio|relative\s+(?:risk\s+)?reduction)\b""",
        re.IGNORECASE | re.VERBOSE,
    )
    unless = re.compile(r"\b(?:dose|tablets?|cost|price|pounds)\b|£", re.IGNORECASE)
    says = "and not of how many"
    hint = "give both chances: how many of how many without it, and how many with it"

    def finding(self, sentence: Sentence, found: re.Match[str], subject: Subject) -> Finding:
        """Say what was found; only a warning where both chances stand in the same text."""
        said = super().finding(sentence, found, subject)
        totals = Counter(total for _, total in frequencies(sentence.passage.text))
        if totals and max(totals.values()) > 1:
            return Finding(
                at=said.at,
                within=said.within,
                level="warning",
                message=said.message.replace(self.says, "beside both chances"),
                hint="leave the phrase out; the two chances say it",
            )
        return said
