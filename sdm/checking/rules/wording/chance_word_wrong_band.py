"""A chance word beside a number that it does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import chances, percentages
from sdm.checking.rules.wording.worded import TOLD, WordedRule, any_of, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

BANDS = {
    "very common": (Fraction(1, 10), Fraction(2)),
    "common": (Fraction(1, 100), Fraction(1, 10)),
    "uncommon": (Fraction(1, 1000), Fraction(1, 100)),
    "rare": (Fraction(1, 10_000), Fraction(1, 1000)),
    "very rare": (Fraction(0), Fraction(1, 10_000)),
}
"""From where to below where European leaflets use each word."""
_SAID = {
    "very common": "10 or more in 100",
    "common": "1 or more in 100, and fewer than 10",
    "uncommon": "1 or more in 1,000, and fewer than 10",
    "rare": "1 or more in 10,000, and fewer than 10",
    "very rare": "fewer than 1 in 10,000",
}

_WORD = any_of(
    r"(?<!not )(?<!more )(?<!most )(?<!less )(?<!as )(?<!in )(?<!how )(?<!so )"
    r"(?:very common|very rare|uncommon"
    r"|(?<!very )(?:common|rare)(?! (?:colds?|sense|names?|bile|ground|room)))"
)


class ChanceWordWrongBand(WordedRule):
    """A chance word stands beside a number that lies outside its band.

    ## Why it matters
    Leaflets in Europe tie each such word to a band of numbers. A word from another band pulls the
    reader away from the number. Even in its band it makes the number look larger: in a trial of
    339 people, four of six guesses were higher once the word was added.

    ## Instead
    Leave the word out and keep the number. Nothing is found where the word fits its number, though
    the number alone is better there too.
    """

    id = "WORD002"
    name = "chance-word-wrong-band"
    clauses = ("risk-communication:RC-02",)
    strength = "strong"
    fails: ClassVar[Example] = "Sore skin with a brace is rare: 8 in 100 people have it."
    passes: ClassVar[Example] = "Sore skin with a brace comes to 8 in 100 people."
    kinds = TOLD
    triggers = frozenset(("common", "uncommon", "rare"))

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where one word and one number stand in a sentence and do not fit."""
        found = list(_WORD.finditer(sentence.text))
        shares = [each.share for each in chances(sentence.text)]
        shares += [Fraction(each[1]) / 100 for each in percentages(sentence.text)]
        if len(found) != 1 or len(shares) != 1:
            return
        word = words(found[0]).lower()
        low, high = BANDS[word]
        if not low <= shares[0] < high:
            yield finding(
                sentence,
                found[0],
                f'found "{word}" beside a number that is not {_SAID[word]}, expected the number alone',
                "take the word out",
            )
