"""Compare two versions of an aid: numbers first, then words, then sources."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from sdm.differing.change import Diff, Side
from sdm.differing.leaves import Leaf, leaves
from sdm.differing.numbers import number_changes
from sdm.differing.texts import numbers_in, text_change
from sdm.differing.topics import Topic
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid


def diff(old: Aid, new: Aid) -> Diff:
    """Tell what changed from one version of an aid to another.

    Options, outcomes, rows and the like are known by their ids and names, so that a thing which
    only moved did not change. A figure that was written as before and comes out differently,
    since it starts from another that changed, is told as following from that one.
    """
    found = leaves(old, new)
    by_topic: dict[Topic, list[Leaf]] = {}
    for leaf in found.leaves:
        by_topic.setdefault(leaf.topic, []).append(leaf)
    words = by_topic.get("words", [])
    before, now = (numbers_in(side) for side in ([w.old for w in words], [w.new for w in words]))
    return Diff(
        old=_side(old),
        new=_side(new),
        version=version_change(old, new),
        items=tuple(found.items),
        numbers=number_changes(old, new, by_topic.get("numbers", ())),
        words=tuple(map(text_change, words)),
        numbers_gone=_sorted(before - now),
        numbers_come=_sorted(now - before),
        sources=tuple(map(text_change, by_topic.get("sources", ()))),
        making=tuple(map(text_change, by_topic.get("making", ()))),
        moved=tuple(found.moved),
    )


def version_change(old: Aid, new: Aid) -> Literal["raised", "same", "lowered"]:
    """Tell what became of the version."""
    before, now = (tuple(map(int, aid.version.split("."))) for aid in (old, new))
    return "same" if before == now else "raised" if now > before else "lowered"


def _side(aid: Aid) -> Side:
    return Side(
        id=aid.id,
        title=aid.title,
        version=aid.version,
        fingerprint=fingerprint(aid),
        options={option.id: option.name for option in aid.options},
    )


def _sorted(numbers: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(numbers.elements(), key=lambda each: (float(each), each)))
