"""One option told at greater length than another."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.aid import Aid
from sdm.model.option import LivingWith, Option
from sdm.model.source import DoesNotApply, Unknown
from sdm.model.text import Bullets, Prose, spoken
from sdm.numbers.rounding import decimal

WARNS_ABOVE = Fraction(3, 2)
FAILS_ABOVE = Fraction(5, 2)


class UnevenDetail(Rule):
    """One option is told at one and a half times the length of another, or more.

    Counted are the words that an option has to itself: what it involves, what it is like to live
    with, and its cells in the table. Above 1.5 times this is a warning; above 2.5 times an error:
    the four aids that come with sdm lie between 1.1 and 1.4, so 2.5 is far beyond what differing
    options need.

    ## Why it matters
    What is told at length looks important, or well known, or complicated. Uneven detail nudges the
    reader, whatever the words say.

    ## Instead
    Tell the same things of every option. Move what only one of them needs to the outcomes, a
    `note` to a cell, or the key points.
    """

    id = "BAL001"
    name = "uneven-detail"
    level: ClassVar[Level] = "warning"
    clauses = ("ipdasi-v4:C1", "nice-ecd8:N1.2b")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "options.brace.involves": "You wear a brace around your arm by day for 6 weeks. "
        + "A nurse measures your arm and shows you how to put it on. " * 4
    }
    passes: ClassVar[Example] = {
        "options.brace.involves": "A nurse measures your arm and shows you how to put it on."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding at the option that is told at the greatest length."""
        aid = subject.aid
        lengths = [words_about(aid, option) for option in aid.options]
        longest, shortest = max(lengths), min(lengths)
        if longest > WARNS_ABOVE * shortest:
            index, other = lengths.index(longest), lengths.index(shortest)
            yield Finding(
                at=("options", index, "involves"),
                message=f'{longest} words are about "{aid.options[index].id}" alone, {shortest} about "{aid.options[other].id}"; expected {decimal(WARNS_ABOVE)} times as many at most',
                hint="tell the same things of every option",
                level="error" if longest > FAILS_ABOVE * shortest else None,
            )


def words_about(aid: Aid, option: Option) -> int:
    """Count the words that an option has to itself."""
    living = (getattr(option.living_with, key, None) for key in LivingWith.__annotations__)
    cells = (attribute.cells[option.id] for attribute in aid.attributes)
    return _words(option.involves) + sum(map(_words_in, (*living, *cells)))


def _words_in(thing: object) -> int:
    match thing:
        case Unknown(unknown=why) | DoesNotApply(does_not_apply=why):
            return _words(why)
        case None:
            return 0
        case _:
            return _words(getattr(thing, "text", ""))


def _words(text: Prose | str) -> int:
    if isinstance(text, str):
        return len(text.split())
    blocks = (
        part
        for block in text.blocks
        for part in (block.items if isinstance(block, Bullets) else (block,))
    )
    return sum(len(spoken(block).split()) for block in blocks)
