"""A promise or a prediction for one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import TOLD, WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_SOON = "(?:(?:not|never|soon|also|definitely|certainly|surely|always|still|quickly|fully) )*"
_PROMISE = any_of(
    rf"(?<!that )(?<!whether )(?<!if )(?<!how )(?<!when )(?<!before )(?<!until )(?<!what )"
    rf"you(?:'ll| will| are going to| won't) {_SOON}"
    "(?:develop|recover|die|survive|be cured|heal|be pain[- ]free(?! during)|be free of pain(?! during)"
    "|(?:get|feel) (?:better|worse|well|cancer|dementia)(?! (?:at|prepared|able|informed|from))|(?:have|get) no (?:pain|side effects)(?! during| at the time))",
    "(?:is|are|be) guaranteed to|we (?:can )?(?:guarantee|promise)|guarantees? that|certain to",
    "(?:completely|totally|entirely|perfectly|absolutely|100% ?) ?safe",
    "(?:has|have|carries|is|are|with) (?:absolutely )?no (?:risks?|dangers?)(?!-)|risk[- ]free",
    "will (?:cure|heal) (?:you|your|the pain|it|them)|always works|works for every(?:one|body)|never fails",
)
_DENIED = any_of(
    r"no|not|none|never|nothing|nobody|neither|nor|cannot|can't|isn't|aren't|doesn't|don't"
    r"|whether|hardly|few|rather than|instead of|hope|hoped|expect"
)


class Prophecy(WordedRule):
    """One reader is promised something, or told what will happen to them.

    ## Why it matters
    Figures describe groups. Nobody can tell which of the 100 people a reader will be, and a
    promise hides that from those for whom it goes the other way.

    ## Instead
    Say how many of how many people it happens to, and that nobody can tell which of them you are.
    """

    id = "WORD011"
    name = "prophecy"
    clauses = ("risk-communication:RC-21",)
    fails: ClassVar[Example] = "Wear a brace and you will recover in a year."
    passes: ClassVar[Example] = "Of 100 people with a brace, 75 recover in a year."
    kinds = TOLD
    triggers = any_word(
        "will you'll won't going guaranteed guarantee guarantees promise certain safe risk risks"
        " danger dangers works fails"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each promise, unless the sentence denies it before it comes to it."""
        for found in _PROMISE.finditer(sentence.text):
            if _DENIED.search(sentence.text, 0, found.start()):
                continue
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected what happens to how many people',
                "say how many of how many people, and promise nothing",
            )
