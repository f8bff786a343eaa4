"""A word that judges, in the words on an option."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from attrs import evolve

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level
from sdm.model.text import OptionId

_LOADED = any_of(
    "dangerous|terrible|horrible|devastating|miracle|miraculous|breakthrough|gold[-\\s]standard"
    "|powerful|harmless|proven|cutting[-\\s]edge|state[-\\s]of[-\\s]the[-\\s]art|wonderful|excellent"
    "|superior|drastic|unnatural|risky|horrific|amazing|revolutionary",
    "gentler|gentlest|gentle(?! (?:exercises?|stretch\\w*|walks?|walking|movements?|activity))",
    "aggressive(?! (?:behaviour|behavior|cancers?|tumours?|disease))",
    "simpler|simplest|simple(?! (?:painkillers?|pain relief|analgesics?|tasks?))",
    "easier|easiest|easy(?! read)",
    "safest|safer(?! (?:for|from|at))"
    "|(?<!feel )(?<!feels )(?<!felt )(?<!feeling )(?<!keep )(?<!kept )(?<!keeps )(?<!stay )"
    "(?<!be )(?<!keep you )(?<!keep them )(?<!keep the person )"
    "safe(?! (?:place|home|dose|distance|level|amount|limit|storage|space|and well|from|to|enough))",
    "toxic(?! (?:waste|fumes))|minor(?! (?:bleed\\w*|injur\\w*|ailments?|illness\\w*|works))",
    "modern|advanced(?! (?:dementia|cancers?|disease|illness|age|stage|care|decision|directive|nurse"
    "|practitioner|wear))",
    "natural(?! (?:course|history|causes?|light|death|daylight|teeth|tooth|gas))",
)
_ENOUGH = 2
"""How many more such words one option has than another before it is an error."""


class LoadedWord(WordedRule):
    """The words on an option praise it or run it down.

    ## Why it matters
    Gentle, powerful, simple, dangerous: such words choose for the reader. Where one option has more
    of them than another, the page leans, whatever its numbers say.

    ## Instead
    Say what happens: "it takes 20 minutes", "the skin is not cut". Two more such words on one
    option than on another are an error.
    """

    id = "WORD015"
    name = "loaded-word"
    level: ClassVar[Level] = "warning"
    clauses = (
        "risk-communication:RC-35",
        "ipdasi-v4:C1",
        "nice-ecd8:N1.2b",
        "values-clarification:V-12",
    )
    fails: ClassVar[Example] = {
        "options.brace.involves": "You wear a gentle brace on your arm by day for 6 weeks. A nurse shows you how to put it on and take it off."
    }
    passes: ClassVar[Example] = {
        "options.brace.involves": "You wear a soft brace on your arm by day for 6 weeks. A nurse shows you how to put it on and take it off."
    }
    triggers = any_word(
        "dangerous terrible horrible devastating miracle miraculous breakthrough gold"
        " powerful harmless proven cutting state wonderful excellent superior drastic"
        " unnatural risky horrific amazing revolutionary gentler gentlest gentle"
        " aggressive simpler simplest simple easier easiest easy safest safer safe toxic"
        " minor modern advanced natural"
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield each such word; an error where one option has clearly more of them."""
        found = [(_option(each, subject), each) for each in super().check(subject)]
        counts = Counter(option for option, _ in found)
        fewest = min(counts[option.id] for option in subject.aid.options)
        for option, each in found:
            uneven = counts[option] - fewest >= _ENOUGH
            yield evolve(each, level="error") if uneven else each

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such word in what is said of an option."""
        passage = sentence.passage
        if passage.option is None or passage.outcome is not None or "living_with" in passage.at:
            return  # what people say of their lives is theirs to say
        for found in _LOADED.finditer(sentence.text):
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected what happens and no judgement',
                "say what happens instead",
            )


def _option(found: Finding, subject: Subject) -> OptionId:
    """Say of which option a finding is."""
    if found.at[0] == "options":
        return subject.aid.options[int(found.at[1])].id
    return OptionId(str(found.at[3]))  # a cell: attributes, its number, cells, the option
