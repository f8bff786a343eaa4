"""The fixed words in which changes are told, the same on a terminal and on a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sdm.differing.change import Diff, Item, NumberChange
from sdm.differing.numbers import DENOMINATOR, ROW

TOPICS: Final = {
    "numbers": "Numbers",
    "words": "Words",
    "sources": "Sources",
    "making": "The aid itself",
}
_NOTHING: Final = "Nothing changed."
_NOTHING_ELSE: Final = "Nothing else changed."
NOTHING_BEFORE: Final = "There is no older version to compare it with."
ARROW: Final = "→"
_VERSIONS: Final = {
    "raised": "Version {old} → {new}",
    "same": "Version {new}, as before",
    "lowered": "Version {old} → {new}, which is lower",
}
_ITEM: Final = {
    "added": "Added: {kind} “{name}” ({at})",
    "removed": "Removed: {kind} “{name}” ({at})",
}
_ADDED: Final = "{new} (added)"
_REMOVED: Final = "{old} (removed)"
_AS_BEFORE: Final = "{new}, shown as before"
_FOLLOWS: Final = "Follows from {what}"
_STARTS_FROM: Final = {
    DENOMINATOR: "the number of people it is out of",
    ROW: "the row's own figure",
}
_GONE: Final = "Numbers that went: {numbers}."
_COME: Final = "Numbers that came: {numbers}."
_MOVED: Final = "In another order: {lists}."


def heading(told: Diff) -> str:
    """Name the aid; both, where they are two."""
    if told.old.id != told.new.id:
        return f"{told.old.title}  ({told.old.id}) {ARROW} {told.new.title}  ({told.new.id})"
    return f"{told.new.title}  ({told.new.id})"


def versions(told: Diff) -> str:
    """Tell both versions."""
    return _VERSIONS[told.version].format(old=told.old.version, new=told.new.version)


def item(told: Item) -> str:
    """Tell of a whole thing that came or went."""
    return _ITEM[told.change].format(kind=told.kind, name=told.name, at=told.at)


def from_to(change: NumberChange, old: str | None = None, new: str | None = None) -> str:
    """Tell what a reader saw and sees.

    Args:
        change: The change.
        old, new: How to write the two, if not as they are.
    """
    old, new = old or change.old, new or change.new
    if change.old is None:
        return _ADDED.format(new=new)
    if change.new is None:
        return _REMOVED.format(old=old)
    if change.old == change.new:
        return _AS_BEFORE.format(new=new)
    return f"{old} {ARROW} {new}"


def written(change: NumberChange) -> Iterator[str]:
    """Tell key by key what the author wrote anew."""
    for each in change.written:
        if each.old is None:
            yield f"{each.key}: {_ADDED.format(new=each.new)}"
        elif each.new is None:
            yield f"{each.key}: {_REMOVED.format(old=each.old)}"
        else:
            yield f"{each.key}: {each.old} {ARROW} {each.new}"


def reasons(change: NumberChange, told: Diff) -> Iterator[str]:
    """Tell from what else a figure follows."""
    if change.follows_from:
        names = {**told.old.options, **told.new.options}
        what = (_STARTS_FROM.get(each) or f"“{names[each]}”" for each in change.follows_from)
        yield _FOLLOWS.format(what=", ".join(what))


def numbers_in_words(told: Diff) -> str:
    """Tell which numbers stand in the words no more, and which stand there now."""
    said = ((_GONE, told.numbers_gone), (_COME, told.numbers_come))
    return " ".join(words.format(numbers=", ".join(found)) for words, found in said if found)


def nothing(told: Diff) -> str:
    """Tell that nothing changed, or that only the order of things did."""
    said = _NOTHING_ELSE if told.version != "same" or told.moved else _NOTHING
    return f"{moved(told.moved)} {said}".strip()


def moved(lists: tuple[str, ...]) -> str:
    """Tell of which lists the order changed."""
    return _MOVED.format(lists=", ".join(lists)) if lists else ""
