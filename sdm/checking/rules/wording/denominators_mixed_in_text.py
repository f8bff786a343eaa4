"""Chances in one paragraph that count out of different numbers of people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import MAYBE, Chance, chances
from sdm.checking.rules.wording.worded import WordedRule, quoted
from sdm.checking.subject import Subject
from sdm.checking.texts import ANY_NUMBER, Passage


class DenominatorsMixedInText(WordedRule):
    """A paragraph counts out of two different numbers of people, or not out of the aid's.

    ## Why it matters
    Where the second number changes, readers compare the first ones and go wrong, above all those
    who find numbers hard: 5 in 100 then looks more than 2 in 20, and is half of it.

    ## Instead
    Restate all of them out of the aid's own number of people. Where a text alone counts out of
    another number than the aid does, that is a warning.
    """

    id = "WORD004"
    name = "denominators-mixed-in-text"
    clauses = ("risk-communication:RC-05",)
    strength = "strong"
    fails: ClassVar[Example] = (
        "Sore skin comes to 8 in 100 people with a brace, and to 3 in 200 without."
    )
    passes: ClassVar[Example] = (
        "Sore skin comes to 8 in 100 people with a brace, and to 2 in 100 without."
    )

    triggers = frozenset((ANY_NUMBER,))

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for each such paragraph."""
        if self.understands(subject.aid.language):
            for passage in subject.texts.passages_having(self.triggers, self.kinds):
                paragraphs = passage.paragraphs if MAYBE.search(passage.text) else ()
                for begins, text in paragraphs:
                    yield from self._in_paragraph(passage, begins, text, subject)

    def _in_paragraph(
        self, passage: Passage, begins: int, text: str, subject: Subject
    ) -> Iterator[Finding]:
        found = list(chances(text))
        own = _own(subject, passage) if found else frozenset()
        other = next((each for each in found if each.out_of != found[0].out_of), None)
        alone = next(
            (each for each in found if each.out_of not in own and not _is_one_in(each)), None
        )
        wrong = other or alone
        if wrong is None:
            return
        usual = f"{min(own):,}"
        message = f"counts out of {wrong.out_of:,}, and the aid out of {usual}"
        if other is not None:
            message = f"counts out of {found[0].out_of:,} and out of {other.out_of:,}, expected one of them"
        yield Finding(
            at=passage.at,
            message=f"{message}: {quoted(text)}",
            hint=f"restate it out of {usual}",
            within=(begins + wrong.start, begins + wrong.end),
            level=None if other is not None else "warning",
        )


def _own(subject: Subject, passage: Passage) -> frozenset[int]:
    """Give the numbers of people out of which the aid counts, where this text stands."""
    aid, outcome = subject.aid, passage.outcome
    if outcome is not None:
        return frozenset((aid.denominator_of(aid.outcome(outcome)), aid.denominator))
    return frozenset(
        (aid.denominator, *(each.denominator or aid.denominator for each in aid.outcomes))
    )


def _is_one_in(chance: Chance) -> bool:
    """Whether one-in-x finds it."""
    return chance.events == 1 and chance.out_of not in (100, 1000, 10_000, 100_000)
