"""A chance word with no number to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import PEOPLE, has_figure
from sdm.checking.rules.wording.worded import TOLD, WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_KIND = "(?:other|older|younger|young|adult|pregnant|healthy)"
_COURSE = "settle|clear|clear up|heal|go away|get better|get worse|improve|recover|come back|fade"

_CHANCE_WORD = any_of(
    r"(?<!most )(?<!how )(?:(?<!in )common(?! (?:colds?|sense|names?|bile|ground|room|areas?|law|questions?|reasons?))"
    r"|uncommon|(?<!as )(?<!as un)(?:likely|unlikely)|rare|rarely|improbable"
    r"|commonly(?! (?:called|known|used|given|prescribed|offered|named|taken|shared|asked))"
    r"|(?<=is )(?:frequent|infrequent|unusual)|(?<=are )(?:frequent|infrequent|unusual)"
    r"|(?:in)?frequently (?=causes?|happens?|occurs?|leads?|gets?|brings?|seen|reported|needed)"
    r"|occasionally)"
    r"|(?:high|low|small|slight|slim|remote|tiny|moderate|good|big|large|real|strong|reasonable"
    r"|fair|excellent) (?:chance|risk|likelihood|probability)s?"
    r"|(?:chance|risk|likelihood|probability)s?\b[^.;,]{0,40} (?:is|are|was|were)"
    r" (?:very |quite |rather |also )?(?:high|low|small|slight|tiny|remote)"
    rf"|(?<!how )(?<!too )(?<!so )(?:most|many|few) (?:{_KIND} )?(?:{PEOPLE})"
    rf"|(?:most|many|few) of (?:the |these |those |all )?(?:them|{PEOPLE})|(?:most|many|few) cases"
    rf"|(?:most|many|few) (?:\w+ ){{1,2}}(?:{_COURSE})"
)
_SETTLES = re.compile(rf"(?:{_COURSE})$", re.IGNORECASE)
_SOME = any_of(
    r"(?:(?<![a-z] )|(?<=in )|(?<=but )|(?<=and )|(?<=for ))"
    rf"(?:some (?:{PEOPLE})|some of (?:the |these |those )?(?:them|{PEOPLE}))"
)
_WISH = any_of(
    "say|says|said|tell|told|want|wants|wanted|wish|prefer|prefers|preferred|choose|chooses|chose"
    "|chosen|decide|decides|decided|opt|opted|pick|picked|like|liked|find|finds|found|think"
    "|worry|worried|value|valued|see|ask|know|call|go for|went for|would rather|use|used|take|took"
    "|try|have questions"
)
_OF_SOME_KIND = re.compile(r"\s*(?:who|that|whose|with)\b", re.IGNORECASE)
_EVIDENCE = any_of("research|study|studies|evidence|trials?|reviews?|figures?|estimates?|grades?")
_DOING = re.compile(r"\s*(?:you (?:can|may) )?(?:take|use|drink|eat|rest|move|get up|ask)\b", re.I)
_WHO = ("who_for", "who_not_for")
_FIGURE_BEHIND = 160


class ChanceWordAlone(WordedRule):
    """A chance word, such as rare, likely or most people, stands without a number.

    ## Why it matters
    People read such words very differently, and nearly always as a bigger chance than was meant.
    In 10 trials chance words led to guesses that were 3 to 54 percentage points too high.

    ## Instead
    Give the number, out of the aid's own number of people: "3 in 100 people". The word can then
    go. Where there is no number, say that it is not known.
    """

    id = "WORD001"
    name = "chance-word-alone"
    clauses = ("risk-communication:RC-01",)
    strength = "strong"
    fails: ClassVar[Example] = "Sore skin is rare with a brace."
    passes: ClassVar[Example] = "Sore skin comes to 8 in 100 people with a brace."
    kinds = TOLD
    triggers = any_word(
        "common commonly uncommon likely unlikely rare rarely improbable frequent"
        " infrequent unusual frequently infrequently occasionally chance chances risk"
        " risks likelihood likelihoods probability probabilitys most many few some"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield the first such word of a sentence that has no figure, nor the next one after it."""
        text = sentence.text
        found = _CHANCE_WORD.search(text) or _SOME.search(text)
        if found is None or text.endswith("?") or self._is_no_chance(sentence, found):
            return
        if has_figure(text) or has_figure(_next(sentence)):
            return
        is_vague = words(found).lower().startswith("some") or _SETTLES.search(found[0])
        yield finding(
            sentence,
            found,
            f'found "{words(found)}" with no number, expected a number with it',
            "give the number of people, or say that it is not known",
            level="warning" if is_vague else None,
        )

    def _is_no_chance(self, sentence: Sentence, found: re.Match[str]) -> bool:
        """Whether the word says something else: how sure we are, what people want, how to do it."""
        text, word = sentence.text, words(found).lower()
        if word.startswith(("most", "many", "few", "some")):
            behind = text[found.end() : found.end() + 30].split(",")[0]
            wishes = not _OF_SOME_KIND.match(behind) and _WISH.search(behind)
            return bool(wishes or _EVIDENCE.search(text))
        if "likely" in word:
            return bool(_EVIDENCE.search(text))
        if word.endswith("occasionally"):
            return _DOING.match(text) is not None
        if word.endswith("risk"):
            return sentence.passage.at[0] in _WHO
        return False


def _next(sentence: Sentence) -> str:
    """Give the beginning of what follows the sentence in its paragraph."""
    begins, paragraph = sentence.paragraph
    end = sentence.start + len(sentence.text) - begins
    behind = paragraph[end : end + _FIGURE_BEHIND].lstrip()
    return re.split(r"(?<=[.!?])\s", behind, maxsplit=1)[0]
