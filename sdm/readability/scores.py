"""Formulas for how hard a text is to read, by its language.

Each counts the length of words and of sentences, and nothing else. The formulas are those of the
standard on readability that sdm carries; `docs/explanation/readability.md` says what they miss.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sized
from functools import lru_cache
from typing import Literal

from attrs import frozen

from sdm.readability.sentences import spans
from sdm.readability.syllables import syllables

TOO_FEW_WORDS = 100
"""Fewer words than this are too few for any formula."""

_STAND_IN = "matter"
"""Two syllables, six letters: stands for a long word that the glossary explains."""


@frozen(kw_only=True)
class Counts:
    """What a formula looks at."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    """By the letters of English; means nothing in another language."""
    polysyllables: int = 0
    """Words of three syllables or more."""
    long_words: int = 0
    """Words of more than six letters."""


@frozen(kw_only=True)
class Formula:
    """One published formula."""

    name: str
    of: Callable[[Counts], float]
    is_grade: bool = False
    """Whether it gives a school year of the United States."""
    is_rough: bool = False
    """Whether it is a makeshift for languages that have no formula of their own here."""
    sentences: int = 1
    """How many sentences it needs."""


def _flesch_kincaid(n: Counts) -> float:
    return 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59


def _flesch_ease(n: Counts) -> float:
    return 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words


def _smog(n: Counts) -> float:
    return 1.0430 * math.sqrt(n.polysyllables * 30 / n.sentences) + 3.1291


def _lix(n: Counts) -> float:
    return n.words / n.sentences + 100 * n.long_words / n.words


FLESCH_KINCAID = Formula(name="Flesch-Kincaid grade", of=_flesch_kincaid, is_grade=True)
FLESCH_EASE = Formula(name="Flesch reading ease", of=_flesch_ease)
SMOG = Formula(name="SMOG grade", of=_smog, is_grade=True, sentences=30)
LIX = Formula(name="LIX", of=_lix, is_rough=True)

_LIX_LANGUAGES = frozenset(("da", "de", "es", "fi", "fr", "it", "nb", "nl", "nn", "no", "pt", "sv"))


def formulas(language: str) -> tuple[Formula, ...]:
    """Give the formulas for a language; none where sdm has none.

    >>> [each.name for each in formulas("sv-SE")], formulas("cy")
    (['LIX'], ())
    """
    code = language.lower().split("-")[0]
    if code == "en":
        return (FLESCH_KINCAID, FLESCH_EASE, SMOG)
    return (LIX,) if code in _LIX_LANGUAGES else ()


def reading_age(grade: float) -> int:
    """Give the age, in whole years, for a school year of the United States.

    A formula is not exact to half a year, so more digits would promise too much.

    >>> reading_age(6.4), reading_age(6.6)
    (11, 12)
    """
    return math.floor(grade + 5 + 0.5)


@frozen(kw_only=True)
class Reading:
    """How hard some texts are to read, as far as formulas tell."""

    language: str
    counts: Counts
    """Of the words as they stand."""
    exempt: Counts
    """With a word of two syllables in the place of each longer term that is explained."""

    @property
    def state(self) -> Literal["scored", "too_short", "not_assessed"]:
        """Whether there are scores; not_assessed where no formula is for the language."""
        if not formulas(self.language):
            return "not_assessed"
        return "scored" if self.counts.words >= TOO_FEW_WORDS else "too_short"

    @property
    def scores(self) -> tuple[tuple[Formula, float, float], ...]:
        """Each formula with its score of the words as they stand, and with the exemption."""
        if self.state != "scored":
            return ()
        return tuple(
            (each, each.of(self.counts), each.of(self.exempt))
            for each in formulas(self.language)
            if self.counts.sentences >= each.sentences
        )

    def grade(self, *, exempt: bool) -> float | None:
        """Give the Flesch-Kincaid grade of the words as they stand, or with the exemption."""
        if self.state != "scored" or FLESCH_KINCAID not in formulas(self.language):
            return None
        return FLESCH_KINCAID.of(self.exempt if exempt else self.counts)


_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_LETTER = re.compile(r"[^\W\d_]")


def measured(
    texts: Iterable[str],
    language: str,
    explained: Collection[str] = (),
    sentences_of: Callable[[str], Sized] = spans,
) -> Reading:
    """Count the words and sentences of some texts.

    Args:
        texts: One for each paragraph, heading, cell or item; the end of each ends a sentence.
            Those without a letter are left out, and so are addresses.
        language: Their language, such as en-GB.
        explained: Terms that a glossary explains.
        sentences_of: What finds the sentences of a text; for who has found them before.
    """
    said = [text for text in texts if _LETTER.search(text)]
    joined = "\n".join(said)
    if "://" in joined or "www." in joined or "@" in joined:
        said = [_ADDRESS.sub("", text) for text in said]
        joined = "\n".join(said)
    sentences = sum(len(sentences_of(text)) for text in said)
    counts = _counts(Counter(joined.split()), sentences)
    long = [term for term in explained if _syllables(term) > 2]
    exempt = _counts(_with_stand_ins(joined, long), sentences) if long else counts
    return Reading(language=language, counts=counts, exempt=exempt)


def _syllables(term: str) -> int:
    return sum(map(syllables, term.split()))


def _with_stand_ins(joined: str, terms: Collection[str]) -> Counter[str]:
    """Count the words with a stand-in for each term, in the singular or with an s."""
    alone = {term.lower() for term in terms if " " not in term}
    for term in terms:
        if " " in term:
            for form in (term, term[0].upper() + term[1:], term[0].lower() + term[1:]):
                joined = joined.replace(form, _STAND_IN)
    found = Counter(joined.split())
    for word in list(found) if alone else ():
        bare = _bare(word)
        if bare in alone or bare.removesuffix("s") in alone:
            found[_STAND_IN] += found.pop(word)
    return found


_AROUND = "().,;:!?\"'“”‘’[]–—…*"


@lru_cache(maxsize=50_000)
def _bare(word: str) -> str:
    return word.strip(_AROUND).lower()


def _counts(found: Counter[str], sentences: int) -> Counts:
    words = syllables_ = polysyllables = long_words = 0
    for word, times in found.items():
        spoken, letters = _weight(word)
        if not spoken:
            continue
        words += times
        syllables_ += times * spoken
        if spoken > 2:
            polysyllables += times
        if letters > 6:
            long_words += times
    return Counts(
        words=words,
        sentences=sentences,
        syllables=syllables_,
        polysyllables=polysyllables,
        long_words=long_words,
    )


@lru_cache(maxsize=50_000)
def _weight(word: str) -> tuple[int, int]:
    """Give the syllables and letters of a word; none of a sign that stands alone."""
    if not any(sign.isalnum() for sign in word):
        return 0, 0
    return syllables(word), sum(sign.isalpha() for sign in word)
