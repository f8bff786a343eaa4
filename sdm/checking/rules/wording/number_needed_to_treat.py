"""A number needed to treat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

_NEEDED = any_of(
    "NN[TH][BH]?",
    "(?:numbers? |how many (?:people )?)need(?:ed)? to (?:be )?(?:treat|harm|screen|vaccinate|benefit)(?:ed)?",
    r"(?:need(?:s|ed)?|ha(?:s|ve)) to be (?:treated|screened|vaccinated)\b[^.]{0,40}"
    r"\b(?:for|so that) (?:just |only )?(?:1|one)",
)


class NumberNeededToTreat(WordedRule):
    """A number needed to treat stands in the words for patients.

    ## Why it matters
    People understand it less well than a difference between two chances; one study in people who
    were not professionals compared the two.

    ## Instead
    Say how many fewer or more people it is: "4 fewer in 100".
    """

    id = "WORD010"
    name = "number-needed-to-treat"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-13",)
    strength = "moderate"
    fails: ClassVar[Example] = "For a brace the number needed to treat is 7 here."
    passes: ClassVar[Example] = "With a brace, 15 more in 100 people have no pain."
    triggers = any_word(
        "nnt nnh nntb nnth nnhb nnhh treat harm screen vaccinate benefit treated screened"
        " vaccinated"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such number."""
        for found in _NEEDED.finditer(sentence.text):
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected a difference in people',
                "say how many fewer or more people it is",
            )
