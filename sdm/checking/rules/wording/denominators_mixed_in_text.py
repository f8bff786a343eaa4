"""A text counts out of one number of people here, and out of another there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import COUNTED, FREQUENCY, frequencies
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from sdm.checking.texts import Passage
from sdm.errors import Level


class DenominatorsMixedInText(WordedRule):
    """A text counts out of one number of people here, and out of another there.

    ## Why it matters
    People compare the first numbers: "9 in 1,000" then looks worse than "2 in 100". Those who find
    numbers hard go wrong most.

    ## Instead
    Say every chance out of the aid's own number of people.
    """

    id = "WORD004"
    name = "denominators-mixed-in-text"
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-05",)
    strength = "strong"
    fails: ClassVar[Example] = "8 of 100 people bleed, and 20 of 1,000 have a stroke."
    passes: ClassVar[Example] = "8 of 100 people bleed, and 2 of 100 have a stroke."
    triggers = frozenset({"in", "of", "per"})
    pattern = FREQUENCY
    says = "out of another number"
    hint = "say every chance out of the same number of people"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for the first figure of a passage that counts out of another number."""
        if not self.understands(subject.aid.language):
            return
        aid = subject.aid
        own = {aid.denominator_of(outcome) for outcome in aid.outcomes}
        for passage in subject.texts.passages:
            if _DIGITS.search(passage.text) and passage.kind in ("prose", "line"):
                yield from self._in_passage(passage, own)

    def _in_passage(self, passage: Passage, own: set[int]) -> Iterator[Finding]:
        said = [(found, total) for found, total in frequencies(passage.text) if _is_chance(total)]
        if not said:
            return
        first = said[0][1]
        for found, total in said:
            if total != first:
                yield Finding(
                    at=passage.at,
                    within=found.span(),
                    message=f'found "{_plain(found)}", and "{_plain(said[0][0])}" before it: two numbers of people',
                    hint=self.hint,
                )
                return
        if first not in own:
            yield Finding(
                at=passage.at,
                within=said[0][0].span(),
                message=f'found "{_plain(said[0][0])}", and the aid counts out of {min(own):,}',
                hint=self.hint,
                level="warning",
            )


_DIGITS = re.compile(r"\d\s+(?:\w+\s+){0,2}(?:in|of|per)\s+(?:every\s+)?\d")


def _is_chance(total: int) -> bool:
    """Tell a denominator from the size of a study, such as 16 of 21 people who were asked."""
    return total in COUNTED


def _plain(found: re.Match[str]) -> str:
    return " ".join(found[0].split())
