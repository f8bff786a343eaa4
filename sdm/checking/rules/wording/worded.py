"""What rules on words share: which sentences they look at, and how they say what they found."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Finding, Rule
from sdm.checking.subject import Subject
from sdm.checking.texts import Kind, Sentence
from sdm.errors import Level

TOLD: frozenset[Kind] = frozenset(("prose", "line"))
"""What the aid tells its reader, in sentences."""
SHOWN: frozenset[Kind] = TOLD | {"label", "name"}
"""All that the aid says; questions and statements are the person's own words."""

_LONGEST_QUOTE = 90
_LOOKBEHIND = re.compile(r"\(\?<[!=][^)]*\)")


class WordedRule(Rule):
    """A rule that looks at each sentence for certain words.

    A sentence is looked at only where one of the rule's triggers stands in its passage; a test
    proves that no match is lost by that. The words are English: an aid in another language is left
    to a person.
    """

    languages: ClassVar[tuple[str, ...]] = ("en",)
    triggers: ClassVar[frozenset[str]]
    """Words of which one stands in the passage of every match; see `Texts.having`."""
    kinds: ClassVar[frozenset[Kind]] = SHOWN
    """The kinds of passages it looks at."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is found in each sentence that may hold anything."""
        if self.understands(subject.aid.language):
            for sentence in subject.texts.having(self.triggers, self.kinds):
                yield from self.in_sentence(sentence, subject)

    @abstractmethod
    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield what is found in one sentence."""


def finding(
    sentence: Sentence, found: re.Match[str], message: str, hint: str, level: Level | None = None
) -> Finding:
    """Make a finding of a match in a sentence, with the sentence quoted behind the message."""
    return Finding(
        at=sentence.passage.at,
        message=f"{message}: {quoted(sentence.text)}",
        hint=hint,
        within=(sentence.start + found.start(), sentence.start + found.end()),
        level=level,
    )


def quoted(text: str) -> str:
    """Quote a sentence on one line, or how it begins."""
    line = " ".join(text.split())
    return f'"{line[:_LONGEST_QUOTE].rstrip()}..."' if len(line) > _LONGEST_QUOTE else f'"{line}"'


def words(found: re.Match[str]) -> str:
    """Give the words of a match on one line."""
    return " ".join(found[0].split())


def any_word(listed: str) -> frozenset[str]:
    """Read triggers that are listed with spaces between them."""
    return frozenset(listed.split())


def any_of(*patterns: str) -> re.Pattern[str]:
    """Compile patterns of whole words, of which any may match, in small letters or capitals.

    A space stands for any white space, an apostrophe for both its forms.

    >>> any_of("don't be silly", "no (?:risk|danger)").findall("There is no  risk. Don’t be silly!")
    ['no  risk', 'Don’t be silly']
    """
    joined = _LOOKBEHIND.sub(lambda found: found[0].replace(" ", r"\s"), "|".join(patterns))
    spaced = re.sub(r" +", r"\\s+", joined).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)
