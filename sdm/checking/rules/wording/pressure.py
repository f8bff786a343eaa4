"""Words that press the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_IT = (
    "(?:it|this|that|one|them|the (?:\\w+ )?(?:operation|treatment|surgery|test|tablets?|medicine"
    "|vaccine|offer|option|procedure|screening)|an? (?:\\w+ )?(?:operation|test|vaccine)|treatment|surgery)"
)
_PRESS = any_of(
    "no[-\\s]brainer|you(?:'d| would) be (?:mad|crazy|foolish|silly|stupid|unwise)",
    "(?:any|every)(?:one|body) (?:sensible|with (?:any )?sense|in their right mind"
    "|would (?:choose|take|want|do|agree|say|have|jump))|anyone sensible",
    "obviously|clearly the|trust me|needless to say|there is no reason (?:not to|to refuse)",
    "(?<!do not )(?<!don't )(?<!not )you (?:have|need) to (?:agree|accept|choose (?:it|this|now)"
    "|decide (?:now|today|at once))",
    f"you (?:simply |really |just )?must (?:have|take|choose|accept|agree to|start|get) {_IT}",
    "I (?:always|never) (?:tell|advise|recommend)",
    "most of my patients (?:choose|go for|have)",
    "before (?:it is|it's) too late|time is running out|act now|you(?:'d| would) regret|do not miss out"
    "|don't miss out|only a fool|it would be (?:foolish|unwise|silly|mad) (?:not )?to",
)
_EXEMPT = any_of(
    "999|111|emergency|urgent(?:ly)?|if|unless|when|with food|with water|every|each|before you|a day"
    "|daily|at the same time|within|to be (?:safe|able)|had|been"
)


class Pressure(WordedRule):
    """Words press the reader towards one option.

    ## Why it matters
    "You must have it" and "anyone would" leave no room for whoever sees it another way. Choices
    made under pressure are not the person's own.

    ## Instead
    Say what the option does and what is known of it. How to take something ("you must take it with
    food"), and what to do in an emergency, is left alone.
    """

    id = "WORD017"
    name = "pressure"
    clauses = ("what-would-you-do:W-G8",)
    fails: ClassVar[Example] = "Wearing a brace is a no-brainer."
    passes: ClassVar[Example] = "A brace can be worn by day."
    triggers = any_word(
        "brainer mad crazy foolish silly stupid unwise anyone everyone anybody everybody"
        " obviously clearly trust needless reason agree accept choose decide must always never"
        " patients late running act regret miss fool"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such word; rules for use and emergencies are no pressure."""
        for found in _PRESS.finditer(sentence.text):
            said = words(found)
            about_use = said.lower().startswith(("you", "act", "before"))
            if about_use and _EXEMPT.search(sentence.text, found.end()):
                continue
            yield finding(
                sentence,
                found,
                f'found "{said}", expected words that leave the choice open',
                "say what the option does, without the push",
            )
