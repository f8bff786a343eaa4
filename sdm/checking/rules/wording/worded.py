"""What rules on words share: which sentences they look at, and when a match is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Finding, Rule
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence

NEVER = re.compile(r"(?!)")


class WordedRule(Rule):
    """A rule that looks at each sentence for certain words.

    A sentence is looked at only where one of the rule's triggers stands in its passage; a test
    proves that no match is lost by that. The words are English: an aid in another language is left
    to a person.
    """

    languages: ClassVar[tuple[str, ...]] = ("en",)
    triggers: ClassVar[frozenset[str]]
    """Words in small letters, or %, one of which stands in every match's passage."""
    pattern: ClassVar[re.Pattern[str]]
    """What is looked for."""
    unless: ClassVar[re.Pattern[str]] = NEVER
    """What, in the same sentence, makes a match none."""
    says: ClassVar[str]
    """What is wrong, after the words that were found."""
    hint: ClassVar[str]

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for the first match in each sentence."""
        if not self.understands(subject.aid.language):
            return
        for sentence in subject.texts.having(self.triggers):
            yield from self.in_sentence(sentence, subject)

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for the first match in one sentence."""
        found = self.match(sentence)
        if found is not None:
            yield self.finding(sentence, found, subject)

    def match(self, sentence: Sentence) -> re.Match[str] | None:
        """Find what is wrong in a sentence, if anything is."""
        if not self.reads(sentence):
            return None
        found = self.pattern.search(sentence.text)
        if found is None or self.unless.search(sentence.text):
            return None
        return found

    def reads(self, sentence: Sentence) -> bool:
        """Tell whether this rule is about such a passage; all but names, unless a rule says so."""
        return True

    def finding(self, sentence: Sentence, found: re.Match[str], subject: Subject) -> Finding:
        """Say what was found, and where."""
        start = sentence.start + found.start()
        words = " ".join(found[0].split())
        return Finding(
            at=sentence.passage.at,
            within=(start, sentence.start + found.end()),
            message=f'found "{words}" {self.says}',
            hint=self.hint,
        )
