"""The aid says what other people choose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import PEOPLE
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_WHO = rf"(?:{PEOPLE}|doctors|nurses|couples|surgeons|specialists)"
_MANY = (
    r"(?:most|many|nearly all|almost all|nearly everyone|the majority|more and more|fewer and fewer"
    r"|\d+\s*(?:%|per ?cent|(?:in|out of|of) \d[\d,]*))"
)
_CHOOSE = (
    "(?:choose|chose|choosing|pick|picked|picks|prefer|preferred|opt|opted|go for|went for|decide"
    "|decided|select|selected)"
    "(?! (?:a walk|walks|a run|a scan|a check|with|together|how|when|whether|between|who))"
)
_CHOICE = any_of(
    rf"{_MANY} (?:of )?(?:my |our |these |the )?(?:\w+ )?{_WHO}\b[^.]{{0,40}}?(?<!to )(?<!who )"
    rf"(?<!that )(?<!cannot )(?<!can )(?<!may )(?<!who have )\b{_CHOOSE}",
    rf"(?:{PEOPLE}|doctors) (?:usually|mostly|generally|mainly|nearly always|tend to) {_CHOOSE}",
    "(?:the )?most popular (?:option|choice|treatment)|the popular choice|most often chosen",
    rf"(?:is|was|are|were) (?:chosen|picked|preferred) by (?:about |nearly |almost )?{_MANY}",
    rf"{_MANY} (?:choose|chose|opt for|opted for|prefer|preferred|go for|went for)"
    "(?! (?:a walk|walks|a run|a scan|a check))",
)
_DENIED = any_of("not known|nobody knows|no one knows|do not know|unknown|not (?:a reason|what)")


class WhatMostChoose(WordedRule):
    """The aid says what most people, or how many of them, choose.

    ## Why it matters
    Telling people what others chose moves choices towards the popular option, more so with exact
    figures. Two studies with 2,238 and 2,154 women showed it. What is popular may not fit.

    ## Instead
    Leave it out. Say for what reasons people choose each option, without counts; whoever wants to
    know what most choose can ask in the talk.
    """

    id = "WORD016"
    name = "what-most-choose"
    clauses = ("risk-communication:RC-41", "what-would-you-do:W-G9")
    strength = "moderate"
    fails: ClassVar[Example] = "In England, most people choose a brace."
    passes: ClassVar[Example] = (
        "People who choose a brace often say that they want both hands free."
    )
    triggers = any_word(
        "choose chose choosing pick picked picks prefer preferred opt opted go went"
        " decide decided select selected popular chosen"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each count or ranking of choices."""
        found = _CHOICE.search(sentence.text)
        if found is None or sentence.text.endswith("?") or _DENIED.search(sentence.text):
            return
        yield finding(
            sentence,
            found,
            f'found "{words(found)}", expected nothing of what others choose',
            "leave it out, or give the reasons that people have for each option",
        )
