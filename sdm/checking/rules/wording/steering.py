"""The aid says what to choose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_CHOICE = "(?:option|choice|treatment|decision|course|bet|plan|way forward|place)"
_ADVICE = any_of(
    "you (?:really |definitely )?(?:should|ought to) (?:really |definitely )?"
    "(?:have|take|choose|start|avoid|get|accept|go for|opt for)",
    "you(?:'d| would) be (?:better|best) off|you are better off|you had better|you'd better",
    "we (?:strongly |would |would strongly |always )?(?:recommend|advise|suggest)",
    "(?:doctors|experts|specialists|surgeons|nurses|professionals) (?:strongly |always |usually )?"
    "(?:recommend|advise|suggest)(?! against)",
    f"the (?:single |very )?(?:best|right|safest|sensible|obvious|wisest|only sensible) {_CHOICE}s?",
    f"your (?:best|safest|wisest) {_CHOICE}",
    f"(?:strongly )?recommended (?:option|treatment|choice)|the preferred {_CHOICE}",
    f"(?:a|the) (?:much |far )?(?:better|safer|wiser) {_CHOICE}",
    "(?:is|are) (?:strongly |highly )?recommended for (?:you|most|all|every)",
)
_EXEMPT = any_of(
    "for you|depends?|999|111|emergency|urgent(?:ly)?|at once|straight away|immediately|right away"
)
_HOW = any_of(
    "if|unless|when|while|until|before|after|with food|with water|with meals|at night|every|each"
    "|once|twice|a day|daily|by now|received|help|advice|time to|a copy|been|had|got|enough|driving"
    "|swimming|lifting|contact|support|a right|the right to|someone|somebody|letters?|results?|reply"
    "|appointment|belongings|time off|notes|regularly|for the first|rest|breaks?|sleep"
)
"""Words of how to take something, or when not to: safety, and not what to choose."""
_DENIED = any_of(
    "no|not|never|nobody|neither|nor|which|what|whether|who|cannot|can't|isn't|doesn't|don't|find|say|says"
    "|believe|think|thought|ask"
)
_TO_THE_READER = any_of(
    r".{0,40}\b(?:that )?you (?:to )?(?:read|write|bring|talk|ask|discuss|speak|think|look|tick|take"
    r" your time|go through|fill|show|keep|use this)"
)
_ELSEWHERE = ("get_help_now", "who_not_for", "facts")


class Steering(WordedRule):
    """The aid says which option to choose.

    ## Why it matters
    An aid sets out the options for people who weigh them differently. One that advises is a leaflet
    for a treatment: whoever would have chosen otherwise is talked out of it before the talk.

    ## Instead
    Say what each option does and what it asks, and leave the choice to the reader. What a guideline
    says belongs under facts, with the name of its body. Advice in an emergency is left alone.
    """

    id = "WORD014"
    name = "steering"
    clauses = (
        "risk-communication:RC-34",
        "what-would-you-do:W-G12",
        "nice-ecd8:N1.2b",
        "ipdasi-v4:C1",
        "values-clarification:V-4",
    )
    fails: ClassVar[Example] = "We recommend a brace."
    passes: ClassVar[Example] = "A brace can be worn by day."
    triggers = any_word(
        "should ought better best recommend advise suggest right safest safer sensible"
        " obvious wisest wiser recommended preferred"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each piece of advice; how to take something, and when not to, is none."""
        if sentence.passage.at[0] in _ELSEWHERE or sentence.text.endswith("?"):
            return
        for found in _ADVICE.finditer(sentence.text):
            if not self._is_no_advice(sentence.text, found.start(), found.end(), words(found)):
                yield finding(
                    sentence,
                    found,
                    f'found "{words(found)}", expected no advice on what to choose',
                    "say what the option does, and leave the choice to the reader",
                )

    def _is_no_advice(self, text: str, start: int, end: int, said: str) -> bool:
        if _EXEMPT.search(text) or _DENIED.search(text, 0, start):
            return True
        if said.lower().startswith("you"):
            return _HOW.search(text, end) is not None
        return (
            said.lower().startswith("we") and _TO_THE_READER.match(text[end:].lstrip()) is not None
        )
