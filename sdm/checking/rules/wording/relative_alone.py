"""A relative change without the chances it is between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import chances
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_CHANCE = "(?:risks?|chances?|odds|likelihood|rates?|probability)"
_NUMBER = r"\d+(?:\.\d+)?"
_PERCENT = rf"{_NUMBER}\s*(?:%|per ?cent)"
_TIMES = rf"(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine|ten|several|many) times"
_PART = r"(?:half|two[-\s]thirds|three[-\s]quarters|(?:a|one)[-\s](?:third|quarter|half|fifth))"
_CHANGES = (
    "(?:cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|increas(?:e|es|ed|ing)"
    "|rais(?:e|es|ed|ing)|falls?|fell|fallen|drop(?:s|ped)?|rises?|rose|(?:goes|go|went) (?:up|down))"
)
_ABOUT = "(?:(?:about|around|nearly|almost|up to|over|at least|more than|roughly) )?"

_RELATIVE = any_of(
    rf"(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)\b[^.]{{0,40}}\b{_CHANCE}",
    rf"{_CHANCE}\b[^.]{{0,40}}\b(?:(?:doubl|tripl|halv)(?:es|ed)|double|triple|halve)",
    rf"(?:twice|half|double|{_TIMES}) as (?:likely|unlikely|high|low|common|many)",
    rf"(?:twice|half|double|{_TIMES}|{_PART} of) (?:the|your) (?:usual |normal |average )?{_CHANCE}",
    rf"{_TIMES} (?:(?:more|less) (?:likely|unlikely|common)|higher|lower|greater)",
    rf"{_PERCENT} (?:relative )?(?:more|less|higher|lower|greater|smaller|fewer|increased?"
    "|decreased?|reductions?|reduced|drop|fall|rise)",
    rf"{_CHANGES}\b[^.]{{0,60}}\bby {_ABOUT}(?:{_PERCENT}|{_PART}(?! (?:an?|the|of)\b))",
    r"cuts?\b[^.]{0,40}\bin half",
    "relative risks?|(?:risk|odds|hazard|rate) ratios?|relative (?:risk )?reduction",
)
_NO_CHANCE = any_of(
    "prices?|costs?|fees?|rents?|wages?|income|savings|doses?|dosage|tablets?|capsules?|your weight"
    "|body weight|speed|portions?|salt|alcohol|(?:heart|pulse|interest|breathing) rate|hours|visits?"
    "|scores?|blood pressure|cholesterol|heating|spending|in two"
)
_NEVER = ("key_points", "title")
"""Where a relative change may not stand, whatever stands beside it."""


class RelativeAlone(WordedRule):
    """A relative change, such as doubles or 30% less likely, stands without the two chances.

    ## Why it matters
    A relative change is understood no better than the two chances, and persuades more. In a trial
    with 2,978 people it raised the choice of a statin by 21 percentage points, whatever the
    people's own values were.

    ## Instead
    Say both chances out of the same number of people: "4 in 100 without it, 2 in 100 with it". In
    the same paragraph as both, a relative change is a warning. In a title or a key point it is an
    error all the same.
    """

    id = "WORD009"
    name = "relative-alone"
    clauses = ("risk-communication:RC-12",)
    strength = "strong"
    fails: ClassVar[Example] = "A brace doubles the risk of sore skin."
    passes: ClassVar[Example] = "Sore skin rises from 2 in 100 people to 4 in 100 with a brace."
    triggers = any_word(
        "double doubles doubled doubling triple triples tripled tripling quadruple"
        " quadruples quadrupled quadrupling halve halves halved halving twice half times %"
        " percent cent third quarter fifth thirds quarters relative ratio ratios"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each relative change; of money, doses and scores there may be any."""
        for found in _RELATIVE.finditer(sentence.text):
            near = sentence.text[max(0, found.start() - 20) : found.end() + 20]
            if "£" in sentence.text or _NO_CHANCE.search(near):
                continue
            beside = _has_both(sentence) and sentence.passage.at[0] not in _NEVER
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected the two chances out of the same number of people',
                "leave it out: the two chances are there"
                if beside
                else "say the two chances instead",
                level="warning" if beside else None,
            )


def _has_both(sentence: Sentence) -> bool:
    """Whether the paragraph gives two chances out of one number of people."""
    totals = Counter(each.out_of for each in chances(sentence.paragraph[1]))
    return max(totals.values(), default=0) > 1
