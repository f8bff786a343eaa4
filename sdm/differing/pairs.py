"""Which thing of the older aid is which thing of the newer one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import fields, frozen, has

from sdm.model.development import Maker
from sdm.model.estimate import Group
from sdm.model.personal import ChooseOne, Point, Row, Scores
from sdm.model.text import Prose

LIKE_ENOUGH = 0.4
"""From which share of words in common two texts without an id are one text that was changed."""

_WORD = re.compile(r"\w+")


@frozen
class Pair:
    """One thing in both aids, or in only one of them."""

    step: str | int
    """Its id, key or name; the position, from 1, of what has none."""
    old: Any
    new: Any


@frozen
class Paired:
    """The things of two lists, and whether their order changed."""

    pairs: tuple[Pair, ...]
    is_moved: bool


def paired(old: Sequence[Any], new: Sequence[Any]) -> Paired:
    """Pair the items of two lists: by id or name, else by how alike they are."""
    old_keys, new_keys = [key(each) for each in old], [key(each) for each in new]
    if None in (*old_keys, *new_keys) or not (_differ(old_keys) and _differ(new_keys)):
        return _made(old, new, _alike(old, new))
    where = {each: number for number, each in enumerate(old_keys)}
    matches = {number: where[each] for number, each in enumerate(new_keys) if each in where}
    if all(isinstance(each, Row | Group | Point | ChooseOne) for each in (*old, *new)):
        matches |= _left_over(len(old), len(new), matches)
    return _made(old, new, matches)


def _left_over(old: int, new: int, matches: dict[int, int]) -> dict[int, int]:
    """Pair what is left in its order, where as much is left of both: a row for other scores."""
    left_old = [number for number in range(old) if number not in matches.values()]
    left_new = [number for number in range(new) if number not in matches]
    return dict(zip(left_new, left_old, strict=True)) if len(left_old) == len(left_new) else {}


def _made(old: Sequence[Any], new: Sequence[Any], matches: dict[int, int]) -> Paired:
    pairs = [
        Pair(_step(each, number), old[matches[number]] if number in matches else None, each)
        for number, each in enumerate(new)
    ]
    kept = set(matches.values())
    pairs += [
        Pair(_step(each, number), each, None)
        for number, each in enumerate(old)
        if number not in kept
    ]
    order = [matches[number] for number in sorted(matches)]
    return Paired(tuple(pairs), order != sorted(order))


def _step(item: Any, number: int) -> str | int:
    return key(item) or number + 1


def _differ(keys: list[str | None]) -> bool:
    return len(set(keys)) == len(keys)


def key(item: Any) -> str | None:
    """Give what an item of a list is known by, or nothing."""
    if isinstance(item, Row):
        return item.label or (scores_text(item.score) if item.score else None)
    if isinstance(item, Group):
        return item.group
    if isinstance(item, Point):
        return item.label
    if isinstance(item, ChooseOne):
        return " | ".join(each.label for each in item.choose_one)
    if isinstance(item, Maker):
        return item.name
    return getattr(item, "id", None)


def scores_text(scores: Scores) -> str:
    """Write the scores that a row speaks for."""
    return str(scores.low) if scores.low == scores.high else f"{scores.low} to {scores.high}"


def _alike(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Pair what is the same, then what is most alike; the other way round nothing differs."""
    matches = _equal(old, new)
    left = [number for number in range(len(old)) if number not in matches.values()]
    said = {number: _words(old[number]) for number in left}
    # Of equally good pairs, that which moved least goes first, then that nearer to the top.
    best = sorted(
        (-likeness, abs(i - j), i + j, i, j)
        for j, other in enumerate(new)
        if j not in matches
        for i in left
        if (likeness := _likeness(said[i], _words(other))) >= LIKE_ENOUGH
    )
    taken: set[int] = set()
    for _, _, _, i, j in best:
        if j not in matches and i not in taken:
            matches[j] = i
            taken.add(i)
    return matches


def _equal(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Pair what is wholly the same: the first with the first where there are several."""
    matches: dict[int, int] = {}
    free = list(range(len(old)))
    for j, each in enumerate(new):
        i = next((i for i in free if old[i] == each), None)
        if i is not None:
            matches[j] = i
            free.remove(i)
    return matches


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Tell how much of two texts is the same words, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _words(item: object) -> Counter[str]:
    return Counter(word for text in _texts(item) for word in _WORD.findall(text.lower()))


def _texts(item: object) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    elif isinstance(item, Prose):
        yield item.source
    elif isinstance(item, tuple):
        for each in item:
            yield from _texts(each)
    elif has(type(item)):
        for attribute in fields(type(item)):  # type: ignore[arg-type]  # has() is no guard here
            yield from _texts(getattr(item, attribute.name))
