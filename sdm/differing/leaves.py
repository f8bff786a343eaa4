"""Every text, number and word that differs between two aids, and the way to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from attrs import define, field, fields, frozen, has

from sdm.differing.change import Item
from sdm.differing.pairs import paired, scores_text
from sdm.differing.topics import Topic, topic_of
from sdm.model.aid import Aid, Term
from sdm.model.estimate import Group, Interval
from sdm.model.option import Attribute, Option
from sdm.model.outcome import Outcome
from sdm.model.personal import PersonalTable, Row, Scores
from sdm.model.source import Source
from sdm.model.text import Prose
from sdm.model.values import Statement
from sdm.numbers.exact import Number

Way = tuple[str | int, ...]
"""Keys, and ids or names of items, from the top of the aid; from 1 where an item has neither."""

WHOLE: dict[type, str] = {
    Option: "option",
    Attribute: "attribute",
    Outcome: "outcome",
    Group: "group",
    PersonalTable: "table",
    Row: "row",
    Statement: "statement",
    Term: "word",
    Source: "source",
}
"""Things that are told as a whole too when they come or go, and what they are called."""

IN_ORDER = ("sources", "glossary")
"""Keys and values of which a reader sees the order."""


@frozen
class Leaf:
    """One value that differs, and what it was and is, in words; None where there is nothing."""

    at: Way
    topic: Topic
    old: str | None
    new: str | None


@define
class Leaves:
    """What differs, collected on one walk through both aids."""

    leaves: list[Leaf] = field(factory=list)
    items: list[Item] = field(factory=list)
    moved: list[str] = field(factory=list)

    def walk(self, old: Any, new: Any, at: Way, topic: Topic) -> None:
        """Go through two values of the same place; None stands for what is not there."""
        if old == new:
            return
        present = new if old is None else old
        if isinstance(present, tuple):
            self._list(old or (), new or (), at, topic)
        elif isinstance(present, dict):
            self._keyed(old or {}, new or {}, at, topic)
        elif _has_keys(old) or _has_keys(new):
            self._whole(old, new, at)
            without_keys = [None if _has_keys(each) else each for each in (old, new)]
            if any(each is not None for each in without_keys):  # such as `none` for an answer
                self._leaf(without_keys[0], without_keys[1], at, topic)
            with_keys = [each if _has_keys(each) else None for each in (old, new)]
            self._object(with_keys[0], with_keys[1], at, topic)
        else:
            self._leaf(old, new, at, topic)

    def _leaf(self, old: Any, new: Any, at: Way, topic: Topic) -> None:
        said = [None if each is None else in_words(each) for each in (old, new)]
        self.leaves.append(Leaf(at, topic, *said))

    def _whole(self, old: Any, new: Any, at: Way) -> None:
        present = new if old is None else old
        if (old is None or new is None) and type(present) in WHOLE:
            self.items.append(
                Item(
                    at=way(at),
                    change="added" if old is None else "removed",
                    kind=WHOLE[type(present)],
                    name=_name(present, at),
                )
            )

    def _list(self, old: tuple[Any, ...], new: tuple[Any, ...], at: Way, topic: Topic) -> None:
        if all(map(_is_word, (*old, *new))):  # ids and the like, of which the order says nothing
            if sorted(old) != sorted(new):
                self._leaf(old or None, new or None, at, topic)
            else:
                self.moved.append(way(at))
            return
        found = paired(old, new)
        if found.is_moved:
            self.moved.append(way(at))
        for pair in found.pairs:
            self.walk(pair.old, pair.new, (*at, pair.step), topic)

    def _keyed(self, old: dict[str, Any], new: dict[str, Any], at: Way, topic: Topic) -> None:
        for key in dict.fromkeys((*new, *old)):
            self.walk(old.get(key), new.get(key), (*at, key), topic)
        if at and at[-1] in IN_ORDER:
            common = [
                [key for key in one if key in other] for one, other in ((old, new), (new, old))
            ]
            if common[0] != common[1]:
                self.moved.append(way(at))

    def _object(self, old: Any, new: Any, at: Way, topic: Topic) -> None:
        told_old, told_new = dict(_keys(old, topic)), dict(_keys(new, topic))
        for key in dict.fromkeys((*told_new, *told_old)):
            nothing = (None, None)
            (was, topic_old), (is_, topic_new) = (
                told.get(key, nothing) for told in (told_old, told_new)
            )
            under = topic_new or topic_old
            assert under is not None
            if key == "not_comparable" and under == "words" and (was is None or is_ is None):
                under = "numbers"  # whether a figure may be set against others, not the words why
            self.walk(was, is_, (*at, key), under)


def _keys(value: Any, topic: Topic) -> Iterator[tuple[str, tuple[Any, Topic]]]:
    """Give the keys of a class that say something, each with its topic."""
    if value is None:
        return
    for attribute in fields(type(value)):
        each = getattr(value, attribute.name)
        if isinstance(value, Group | Row) and attribute.name == "estimate":
            yield from _keys(each, topic)  # whose keys stand beside those of the row
        elif not _is_told_elsewhere(value, attribute.name):
            yield attribute.name, (_said(each), topic_of(type(value), attribute.name, topic))


def _is_told_elsewhere(value: object, key: str) -> bool:
    """Whether a key says what the way to it says already, or is told at the top."""
    return key == ("version" if isinstance(value, Aid) else "id")


def _said(value: Any) -> Any:
    """Give a value, or None where it says no more than a key that is left out."""
    return None if value in ((), {}) or value is False else value


def _has_keys(value: object) -> bool:
    simple = isinstance(value, Prose | Number | Interval | Scores)
    return has(type(value)) and not simple


def _is_word(value: object) -> bool:
    return isinstance(value, str) and " " not in value


def in_words(value: Any) -> str:
    """Write one value as its author did."""
    match value:
        case Prose(source=source):
            return source
        case bool():
            return str(value).lower()
        case Interval(low=low, high=high):
            return f"{low} to {high}"
        case Scores():
            return scores_text(value)
        case datetime.date():
            return value.isoformat()
        case tuple():
            return ", ".join(map(str, value))
    return str(value)


def way(at: Way) -> str:
    """Write a way with points between its steps."""
    return ".".join(map(str, at))


def _name(item: Any, at: Way) -> str:
    for key in ("name", "title", "label", "statement"):
        if (said := getattr(item, key, None)) is not None:
            return str(said)
    return str(at[-1])


def leaves(old: Aid, new: Aid) -> Leaves:
    """Find everything that differs between two aids."""
    found = Leaves()
    found.walk(old, new, (), "words")
    at_tables: set[tuple[object, ...]] = {
        (*each.at, each.old, each.new) for each in found.leaves if len(each.at) == 3
    }
    found.leaves = [each for each in found.leaves if not _is_of_table(each, at_tables)]
    return found


def _is_of_table(leaf: Leaf, at_tables: set[tuple[object, ...]]) -> bool:
    """Whether a row only takes over what its table says, so that it changed with the table."""
    in_row = leaf.at[:1] == ("personalisation",) and len(leaf.at) == 5
    return in_row and (*leaf.at[:2], leaf.at[-1], leaf.old, leaf.new) in at_tables
