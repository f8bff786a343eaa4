"""Sentences with labels, and how well each rule on words tells them apart."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterable

import yaml
from attrs import frozen

from sdm.checking.rule import Rule
from sdm.checking.rules import wording
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from tests.checking.changed import SENTENCE_STANDS_AT, subject

SENTENCES = pathlib.Path(__file__).parents[1] / "cases" / "sentences.yaml"


@frozen
class Labelled:
    """One sentence, and the rules that ought to find fault with it."""

    text: str
    comes_from: str
    out_of: int
    at: str
    finds: frozenset[str]

    def subject(self) -> Subject:
        """Put it in its place in a sound aid."""
        return _placed(self)


@functools.cache
def _placed(sentence: Labelled) -> Subject:
    return subject({sentence.at: sentence.text, "denominator": sentence.out_of})


@functools.cache
def labelled() -> tuple[Labelled, ...]:
    """Read every sentence."""
    data = yaml.load(SENTENCES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(
        Labelled(
            each["text"],
            each["from"],
            each.get("out_of", 100),
            each.get("at", SENTENCE_STANDS_AT),
            frozenset(each["finds"]),
        )
        for each in data
    )


@functools.cache
def rules() -> tuple[Rule, ...]:
    """Give the rules on words."""
    return tuple(rule() for rule in wording.RULES)


@functools.cache
def found() -> tuple[frozenset[str], ...]:
    """Say for each sentence which rules find fault with it."""
    said = []
    for each in labelled():
        where = each.subject()
        said.append(frozenset(rule.name for rule in rules() if _finds(rule, where, each.at)))
    return tuple(said)


def _finds(rule: Rule, where: Subject, at: str) -> bool:
    """Whether a rule finds fault with the text at a path with dots."""
    paths = [each.at for each in rule.check(where)]
    return any(at in (where.named(path), ".".join(map(str, path))) for path in paths)


def looks_alike(rule: Rule, sentence: Labelled) -> bool:
    """Whether a sentence is none of a rule's, but holds a word that the rule looks for."""
    assert isinstance(rule, WordedRule)
    texts = sentence.subject().texts
    own = (each for each in texts.having(rule.triggers) if each.text in sentence.text)
    return rule.name not in sentence.finds and any(own)


@frozen
class Score:
    """How well one rule tells the sentences apart."""

    right: tuple[Labelled, ...]
    """What it finds, and ought to."""
    wrong: tuple[Labelled, ...]
    """What it finds, and ought not to."""
    missed: tuple[Labelled, ...]
    """What it ought to find, and does not."""

    @property
    def precision(self) -> float:
        """Of all that it finds, the share that it ought to find."""
        return len(self.right) / ((len(self.right) + len(self.wrong)) or 1)

    @property
    def recall(self) -> float:
        """Of all that it ought to find, the share that it finds."""
        return len(self.right) / ((len(self.right) + len(self.missed)) or 1)


@functools.cache
def score(name: str) -> Score:
    """Score one rule by its name."""

    def those(ought: bool, does: bool) -> Iterable[Labelled]:
        pairs = zip(labelled(), found(), strict=True)
        return (e for e, names in pairs if (name in e.finds, name in names) == (ought, does))

    return Score(
        right=tuple(those(True, True)),
        wrong=tuple(those(False, True)),
        missed=tuple(those(True, False)),
    )
