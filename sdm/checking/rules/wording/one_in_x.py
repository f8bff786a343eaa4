"""A chance as 1 in so many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.figures import NOT_TIME, PEOPLE
from sdm.checking.rules.wording.worded import WordedRule, any_of, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

_ONE_IN = any_of(
    rf"(?<!-)(?<!£)(?<!\.)(?<!,)(?:1|one)(?: (?:{PEOPLE}|person|patient|woman|man|child|baby|adult|birth))?"
    r"(?:(?:\s+|-)in(?:\s+|-)| out of )(?:every )?"
    r"(?:(?!(?:100|1,?000|10,?000|100,?000|(?:19|20)\d\d)(?!,?\d))\d[\d,]*(?!\.\d)"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
    rf"(?![-/\w]){NOT_TIME}"
)


class OneInX(WordedRule):
    """A chance is given as 1 in so many, with a number of people other than the aid's.

    ## Why it matters
    1 in 12 feels larger and more alarming than the same chance as 8 in 100, and it shifts choices:
    in trials with 1,912 people the odds of choosing another way were 1.32 times as high. And two
    such figures can be compared only by doing a sum.

    ## Instead
    Count out of the aid's own number of people: 8 in 100. The style guide of the NHS website
    prefers 1 in 12 to a percentage on general pages. In a decision aid, where chances are
    compared, this rule goes first.
    """

    id = "WORD003"
    name = "one-in-x"
    clauses = ("risk-communication:RC-03",)
    strength = "strong"
    fails: ClassVar[Example] = "With a brace, 1 in 12 people has sore skin."
    passes: ClassVar[Example] = "With a brace, 8 in 100 people have sore skin."
    triggers = frozenset(("1", "one"))

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each such figure."""
        for found in _ONE_IN.finditer(sentence.text):
            yield finding(
                sentence,
                found,
                f'found "{words(found)}", expected so many out of {subject.aid.denominator:,} people',
                f"restate it out of {subject.aid.denominator:,}",
            )
