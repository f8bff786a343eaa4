"""The words of an aid that patients read, passage by passage and sentence by sentence.

Left out is what no patient reads: ids, sources, what was reported and where it was seen, what a
second reader noted, sums, waivers, and how the aid was made.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Any, Literal, NamedTuple, get_args

from sdm.errors import Path
from sdm.model.aid import Aid, Term
from sdm.model.development import DatedFact, ScreeningTest
from sdm.model.development import TestAccuracy as Accuracy
from sdm.model.estimate import (
    ByDefinitionEstimate,
    ByGroupEstimate,
    FoundEstimate,
    Group,
    PooledEstimate,
    RangeEstimate,
    SameAsEstimate,
    SingleEstimate,
    Sourced,
)
from sdm.model.option import Attribute, Cell, LivingWith, Option
from sdm.model.outcome import AlsoKnown, Outcome, Scale
from sdm.model.personal import ChooseOne, PersonalTable, Point, Row, Shows, Typed
from sdm.model.simple import SimpleLine, SimplePart
from sdm.model.source import DoesNotApply, Fact, Unknown
from sdm.model.text import OptionId, OutcomeId, Prose
from sdm.model.values import Statement
from sdm.readability.sentences import spans

Kind = Literal["prose", "line", "label", "name", "question", "statement", "simple"]
"""prose: paragraphs. line: a sentence or more. label: a heading, or a part of a sentence that sdm
completes. name: an option's. question and statement: in the words of the person. simple: a sentence
of the simpler version, which is read on its own."""

KINDS: frozenset[Kind] = frozenset(get_args(Kind))
ANY_NUMBER = "0"
"""Stands in the index for any word that begins with a digit."""

Below = Literal["below"]
BELOW: Below = "below"
"""The words stand further down, in what the field holds."""

_ANY_ESTIMATE: dict[str, Kind | Below] = {
    "who": "label",
    "range_of": "label",
    "not_comparable": "line",
    "note": "line",
}

READ: dict[type, dict[str, Kind | Below]] = {
    Aid: {
        "title": "label",
        "decision": "question",
        "who_for": "prose",
        "who_not_for": "prose",
        "get_help_now": BELOW,
        "key_points": "line",
        "condition": BELOW,
        "natural_course": BELOW,
        "glossary": BELOW,
        "order": "line",
        "options": BELOW,
        "attributes": BELOW,
        "outcomes": BELOW,
        "test": BELOW,
        "personalisation": BELOW,
        "what_matters": BELOW,
        "questions": "question",
        "steps": "line",
        "uncertainties": BELOW,
        "facts": BELOW,
        "simple": BELOW,
    },
    SimplePart: {"heading": "label", "lines": BELOW},
    SimpleLine: {"say": "simple", "explains": "label"},
    Term: {"plain": "label"},
    Fact: {"text": "prose"},
    Unknown: {"unknown": "line"},
    DoesNotApply: {"does_not_apply": "line"},
    Option: {"name": "name", "full_name": "name", "involves": "prose", "living_with": BELOW},
    LivingWith: dict.fromkeys(("body", "mind", "daily", "work", "others"), BELOW),
    Attribute: {"label": "label", "cells": BELOW},
    Cell: {"text": "line", "note": "line"},
    Outcome: {
        "title": "label",
        "label": "label",
        "opposite": "label",
        "explain": "line",
        "unit": "label",
        "scale": BELOW,
        "timeframe": "label",
        "who": "label",
        "severity": "label",
        "lasts": "label",
        "composite": "label",
        "surrogate": "line",
        "denominator_reason": "line",
        "not_comparable": "line",
        "estimates": BELOW,
        "note": "prose",
        "also_known": BELOW,
    },
    Scale: {"name": "label", "means": "line"},
    AlsoKnown: {"text": "prose"},
    **{each: _ANY_ESTIMATE for each in get_args(SingleEstimate) if issubclass(each, Sourced)},
    RangeEstimate: _ANY_ESTIMATE,
    SameAsEstimate: {"because": "line"},
    PooledEstimate: {"note": "line"},
    ByDefinitionEstimate: {},
    FoundEstimate: {"found": "line", "note": "line"},
    ByGroupEstimate: {"by_group": BELOW, "note": "line"},
    Group: {"group": "label", "estimate": BELOW},
    ScreeningTest: {
        "measures": "line",
        "if_positive": "line",
        "if_negative": "line",
        "overdiagnosis": BELOW,
        "detected_with": BELOW,
        "detected_without": BELOW,
        "accuracy": BELOW,
    },
    Accuracy: {"condition": "label", "note": "line"},
    PersonalTable: {
        "title": "label",
        "valid_for": "label",
        "points": BELOW,
        "typed": BELOW,
        "shows": BELOW,
        "rows": BELOW,
        "note": "line",
    },
    Point: {"label": "label"},
    ChooseOne: {"choose_one": BELOW},
    Typed: {"name": "label", "unit": "label"},
    Shows: {"label": "label", "opposite": "label", "timeframe": "label"},
    Row: {"label": "label", "estimate": BELOW},
    Statement: {"statement": "statement"},
    DatedFact: {"text": "prose", "note": "line"},
}
"""Which fields of each class a patient reads; tests/checking/test_texts.py names all others."""

_FIELDS = {cl: tuple(said.items()) for cl, said in READ.items()}


class Passage(NamedTuple):
    """The text of one field, as a patient reads it."""

    at: Path
    """The way from the top of the aid to it."""
    text: str
    """Its words; Markdown's signs and addresses are spaces, so that every offset holds."""
    kind: Kind
    """What sort of text it is."""
    option: OptionId | None
    """The option it belongs to, if it belongs to one."""
    outcome: OutcomeId | None
    """The outcome it belongs to, if it belongs to one."""

    @property
    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Its paragraphs and bullets, each with where it begins."""
        begins = 0
        if "\n" in self.text:
            for between in _BETWEEN_PARAGRAPHS.finditer(self.text):
                yield begins, self.text[begins : between.start()]
                begins = between.end()
        yield begins, self.text[begins:]


_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


class Sentence(NamedTuple):
    """One sentence of a passage."""

    passage: Passage
    start: int
    """Where it begins in the passage."""
    text: str

    @property
    def within(self) -> tuple[int, int]:
        """From which character of the passage to which."""
        return self.start, self.start + len(self.text)

    @property
    def paragraph(self) -> tuple[int, str]:
        """The paragraph or bullet it stands in, and where that begins in the passage."""
        paragraphs = self.passage.paragraphs
        return next(each for each in paragraphs if self.start < each[0] + len(each[1]))


class Texts:
    """Every passage of an aid, and which words stand in which."""

    def __init__(self, aid: Aid) -> None:
        self._aid = aid
        self._spans: dict[str, tuple[tuple[int, int], ...]] = {}
        self._sentences: dict[int, tuple[Sentence, ...]] = {}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that patients read, in the order of the format."""
        found: list[Passage] = []
        _gather(self._aid, (), None, None, found)
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every passage."""
        return tuple(
            sentence
            for number in range(len(self.passages))
            for sentence in self._sentences_of(number)
        )

    def having(self, words: Collection[str], kinds: Collection[Kind] = KINDS) -> Iterator[Sentence]:
        """Give the sentences of the passages in which one of these words stands.

        Args:
            words: In small letters, without signs; or %, or -, or 0 for any number.
            kinds: The kinds of passages to look at.
        """
        for number in self._having(words, kinds):
            yield from self._sentences_of(number)

    def passages_having(
        self, words: Collection[str], kinds: Collection[Kind] = KINDS
    ) -> Iterator[Passage]:
        """Give the passages themselves; see `having`."""
        return (self.passages[number] for number in self._having(words, kinds))

    def _having(self, words: Collection[str], kinds: Collection[Kind]) -> list[int]:
        index, passages = self._index, self.passages
        numbers = {number for word in words for number in index.get(word, ())}
        return sorted(number for number in numbers if passages[number].kind in kinds)

    def sentences_of(self, passage: Passage) -> tuple[Sentence, ...]:
        """Give the sentences of one passage."""
        text = passage.text
        return tuple(
            Sentence(passage, start, text[start:end]) for start, end in self.spans_of(text)
        )

    def spans_of(self, text: str) -> tuple[tuple[int, int], ...]:
        """Say where each sentence of a passage's text begins and ends; found once for all rules."""
        found = self._spans.get(text)
        if found is None:
            found = self._spans[text] = spans(text)
        return found

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """Name the passages in which each word stands."""
        index: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(_bare(passage.text for passage in self.passages)):
            for word in text.split():
                index[word].append(number)
        index[ANY_NUMBER] = [
            number for word, there in index.items() if word[0].isdigit() for number in there
        ]
        return index

    def _sentences_of(self, number: int) -> tuple[Sentence, ...]:
        found = self._sentences.get(number)
        if found is None:
            found = self._sentences[number] = self.sentences_of(self.passages[number])
        return found


_LETTERS = bytes(sign if chr(sign).isalnum() or sign in b"\0%-'" else 32 for sign in range(256))
"""What stays of a text in the index: letters and digits, and a few signs."""


def _bare(texts: Iterable[str]) -> list[str]:
    """Leave of some texts the small letters, digits, and the signs % and - as words.

    All are changed in one go, as that takes a tenth of the time; no text holds a zero character.

    >>> _bare(["Rare: 5% of people", "2–3 years"])
    ['rare  5 %  of people', '2 - 3 years']
    """
    joined = "\0".join(texts).lower().replace("–", "-").replace("—", "-").replace("’", "'")
    spaced = joined.replace("-", " - ").replace("%", " % ")
    return spaced.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split("\0")


def _gather(
    node: Any, at: Path, option: OptionId | None, outcome: OutcomeId | None, found: list[Passage]
) -> None:
    """Add the passages of one part of an aid, and of all below it."""
    kind = type(node)
    if kind is Option:
        option = node.id
    elif kind is Outcome:
        outcome = node.id
    elif kind is AlsoKnown and node.show != "page":
        return
    for name, says in _FIELDS[kind]:
        value = getattr(node, name)
        if not value:
            continue
        if says != BELOW:
            _add(value, (*at, name), says, option, outcome, found)
        elif type(value) is tuple:
            for number, each in enumerate(value):
                _gather(each, (*at, name, number), option, outcome, found)
        elif type(value) is dict:
            by_option = name in ("cells", "estimates")
            for key, each in value.items():
                _gather(each, (*at, name, key), key if by_option else option, outcome, found)
        elif type(value) is not str:  # "none": there is nothing to say
            # In a file the keys of an estimate stand beside those of its row or group.
            below = at if name == "estimate" else (*at, name)
            _gather(value, below, option, outcome, found)


def _add(
    value: Any,
    at: Path,
    kind: Kind,
    option: OptionId | None,
    outcome: OutcomeId | None,
    found: list[Passage],
) -> None:
    if type(value) is tuple:
        found += [
            Passage((*at, number), each, kind, option, outcome) for number, each in enumerate(value)
        ]
    elif type(value) is Prose:
        found.append(Passage(at, unmarked(value.source), kind, option, outcome))
    else:
        found.append(Passage(at, value, kind, option, outcome))


_MARKS = re.compile(r"[*\]\\]|^ *-", re.MULTILINE)
_MARK = re.compile(
    r"""\*\*                            # bold
    |(?<!\\)\[                          # the words of a link
    |\]\((?:[^()\\]|\\.|\([^()]*\))*\)  # its address
    |\\(?=[!-/:-@\[-`{-~])              # a sign that is to be read as it stands
    """,
    re.VERBOSE,
)
_BULLET = re.compile(r"^( *)-(?=[ \n]|$)", re.MULTILINE)


def unmarked(source: str) -> str:
    r"""Put spaces in the place of Markdown's signs, and an empty line before each bullet.

    >>> unmarked("Ask:\n- **why**\n- [who](tel:1)")
    'Ask:\n\n   why  \n\n  who        '
    """
    if not _MARKS.search(source):
        return source
    spaced = _MARK.sub(lambda found: " " * len(found[0]), source)
    return _BULLET.sub(r"\1\n", spaced)


def loaded_text(aid: Aid, path: Path) -> str | None:
    """Find the text at a path as it was loaded, or nothing where no text stands there."""
    value: Any = aid
    for step in path:
        if isinstance(value, tuple | dict):
            try:
                value = value[step]  # type: ignore[index]  # a path fits the aid it was made of
            except LookupError:
                return None
        else:
            beside = getattr(value, "estimate", None)
            name = str(step)
            value = (
                getattr(value, name, None) if hasattr(value, name) else getattr(beside, name, None)
            )
    if isinstance(value, Prose):
        return value.source
    return value if isinstance(value, str) else None
