"""Two versions of a text laid over each other, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from sdm.differing.change import Part, TextChange
from sdm.differing.leaves import Leaf, way

LONGEST = 4_000_000
"""Longer texts, in words of the one times words of the other, are set side by side whole."""

_WORDS = re.compile(r"\S+\s*|\s+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def text_change(leaf: Leaf) -> TextChange:
    """Tell of one text what became of it."""
    old, new = leaf.old or "", leaf.new or ""
    return TextChange(
        at=way(leaf.at),
        change="added" if leaf.old is None else "removed" if leaf.new is None else "changed",
        old=leaf.old,
        new=leaf.new,
        parts=laid_over(old, new),
    )


def laid_over(old: str, new: str) -> tuple[Part, ...]:
    """Find the words that stand in both texts, and those of only one of them.

    >>> [f"{each.change}: {each.text}" for each in laid_over("Rub it in twice", "Rub it in once")]
    ['same: Rub it in ', 'removed: twice', 'added: once']
    """
    one, other = _WORDS.findall(old), _WORDS.findall(new)
    if len(one) * len(other) > LONGEST:
        return tuple(_part("removed", one) + _part("added", other))
    parts: list[Part] = []
    for same_as, i, i_end, j, j_end in _steps(one, other):
        if same_as:
            parts += _part("same", one[i:i_end])
        else:
            parts += _part("removed", one[i:i_end]) + _part("added", other[j:j_end])
    return tuple(parts)


def _steps(one: list[str], other: list[str]) -> list[tuple[bool, int, int, int, int]]:
    """Match two lists of words; the other way round, the same words match."""
    first, second = sorted((one, other))
    steps = [
        (tag == "equal", i, i_end, j, j_end)
        for tag, i, i_end, j, j_end in SequenceMatcher(
            None, first, second, autojunk=False
        ).get_opcodes()
    ]
    if first == one:
        return steps
    return [(same, j, j_end, i, i_end) for same, i, i_end, j, j_end in steps]


def _part(change: str, words: list[str]) -> list[Part]:
    return [Part(change=change, text="".join(words))] if words else []  # type: ignore[arg-type]


def numbers_in(texts: Iterable[str | None]) -> Counter[str]:
    """Count the numbers in digits that stand in texts; 1,000 is 1000."""
    return Counter(
        number.replace(",", "") for text in texts for number in _NUMBER.findall(text or "")
    )
