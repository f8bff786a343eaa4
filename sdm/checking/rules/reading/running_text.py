"""The words of an aid as one text, in which each rule on reading looks once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from sdm.checking.subject import Subject
from sdm.checking.texts import Passage, loaded_text
from sdm.errors import Path
from sdm.readability.scores import Reading, measured

WHOLE_SENTENCES = frozenset(("prose", "line", "question", "statement"))
"""The kinds of passages that are sentences. Names and labels are parts of sentences that sdm
completes; each would count as a sentence of a word or two, and make all the rest look easy."""

_CAPITALS = re.compile("[A-ZÀ-ÖØ-Þ]{2,}")
_BETWEEN = "\0"  # no text holds it, and no space, letter or word runs across it


class Place(NamedTuple):
    """Where something stands in the words of an aid."""

    at: Path
    within: tuple[int, int]


class RunningText:
    """Every passage of an aid that patients read, one behind the other."""

    def __init__(self, subject: Subject) -> None:
        self._aid = subject.aid
        self.passages = tuple(each for each in subject.texts.passages if each.at[0] != "simple")
        self.text = _BETWEEN.join(passage.text for passage in self.passages)
        self._spans_of = subject.texts.spans_of
        self.language = subject.aid.language.split("-")[0].lower()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(passage.text) + 1 for passage in self.passages)]

    @cached_property
    def capitals(self) -> list[re.Match[str]]:
        """Every run of two capitals or more."""
        return list(_CAPITALS.finditer(self.text))

    def finds(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Give each match of a pattern, and where it stands."""
        for found in pattern.finditer(self.text):
            yield found, self.place(*found.span())

    def place(self, start: int, end: int) -> Place:
        """Say where these characters of the whole text stand."""
        number = bisect_right(self._starts, start) - 1
        first = self._starts[number]
        return Place(self.passages[number].at, (start - first, end - first))

    def passage_at(self, offset: int) -> Passage:
        """Give the passage in which this character of the whole text stands."""
        return self.passages[bisect_right(self._starts, offset) - 1]

    def first(self, term: str) -> int | None:
        """Find where a term is first used as a word, in the singular or with an s."""
        small, start = term.lower(), -1
        while (start := self._lower.find(small, start + 1)) >= 0:
            before = self._lower[start - 1 : start]
            behind = self._lower[start + len(small) : start + len(small) + 2].removeprefix("s")
            if not before.isalnum() and not behind[:1].isalnum():
                return start
        return None

    @cached_property
    def _lower(self) -> str:
        lower = self.text.lower()
        # A few letters of other languages grow when they are made small: all places would move.
        return lower if len(lower) == len(self.text) else self.text

    def marked(self) -> Iterator[tuple[Passage, str]]:
        """Give the passages in which Markdown's signs stand, each with its text as written."""
        for passage in self.passages:
            # A passage has two spaces or more where a bold sign or an address stood.
            if passage.kind == "prose" and "  " in passage.text:
                yield passage, loaded_text(self._aid, passage.at) or ""

    @cached_property
    def reading(self) -> Reading:
        """How hard the aid's own sentences are to read."""
        return measured(
            self.sentences_once, self._aid.language, tuple(self._aid.glossary), self._spans_of
        )

    @cached_property
    def sentences_once(self) -> dict[str, Passage]:
        """Every text that is sentences, once; what several options share is printed once too."""
        return {each.text: each for each in self.passages if each.kind in WHOLE_SENTENCES}


@lru_cache(maxsize=1)  # the rules on reading look at one aid after the other
def running_text(subject: Subject) -> RunningText:
    """Give the words of an aid as one text, put together once."""
    return RunningText(subject)
