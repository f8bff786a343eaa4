"""A word for a chance stands beside a number that it does not mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import frequencies
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level

BANDS = {
    "very common": (Fraction(1, 10), Fraction(2)),
    "common": (Fraction(1, 100), Fraction(1, 10)),
    "uncommon": (Fraction(1, 1000), Fraction(1, 100)),
    "rare": (Fraction(1, 10000), Fraction(1, 1000)),
    "very rare": (Fraction(0), Fraction(1, 10000)),
}
"""At least so many of 1, and fewer than so many: the scale of European leaflets on medicines."""


class ChanceWordWrongBand(WordedRule):
    """A word for a chance stands beside a number that it does not mean.

    ## Why it matters
    On the European scale for leaflets "common" is 1 to 10 of 100, "rare" 1 to 10 of 10,000. A word
    outside its band says something else than its number. Even a fitting word makes the number feel
    larger.

    ## Instead
    Leave the word out, and keep the number.
    """

    id = "WORD002"
    name = "chance-word-wrong-band"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-02",)
    strength = "strong"
    fails: ClassVar[Example] = "Sore skin is rare: it comes to 4 of 100 people."
    passes: ClassVar[Example] = "Sore skin comes to 4 of 100 people."
    triggers = frozenset({"common", "uncommon", "rare"})
    pattern = re.compile(
        r"\b(?:very\s+)?(?:common(?!\s+(?:cold|colds|sense|name|bile))|uncommon|rare)\b",
        re.IGNORECASE,
    )
    unless = re.compile(
        r"\b(?:more|less|most|least|as|not|in)\s+(?:un)?(?:common|rare)\b", re.IGNORECASE
    )
    says = "outside its band"
    hint = "leave the word out, and keep the number"

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where one word and one number stand in a sentence and do not fit."""
        found = self.match(sentence)
        said = list(frequencies(sentence.text))
        if found is None or len(said) != 1:
            return
        figure, total = said[0]
        if total == 0:
            return
        share = Fraction(figure["events"].replace(",", "")) / total
        word = " ".join(found[0].lower().split())
        low, high = BANDS[word]
        if not low <= share < high:
            start = sentence.start + found.start()
            yield Finding(
                at=sentence.passage.at,
                within=(start, start + len(found[0])),
                message=f'found "{word}" beside "{figure[0]}", which is outside the band of that word',
                hint=self.hint,
            )
