"""From an aid to a PO file, and from a changed aid to a PO file that is up to date with it."""

from __future__ import annotations

from collections import Counter

from sdm.model.aid import Aid
from sdm.translating.catalog import Message, Messages, write_messages
from sdm.translating.places import places


def extract(aid: Aid, language: str) -> bytes:
    """Write an empty translation of an aid, with every place in it."""
    empty = [Message(place, source, "") for place, source in places(aid)]
    return write_messages(empty, language=language, project=_project(aid))


def merge(aid: Aid, messages: Messages) -> bytes:
    """Bring a translation up to date with its aid; nothing that somebody translated is lost.

    A place keeps its translation while its words are the same. Where they have changed, the old
    translation stays, marked as unsure, with the words it was made from. Words that have moved
    take theirs along. What is in no place any more is kept at the end of the file.
    """
    now = dict(places(aid))
    moved = _by_source(messages, now)
    made, used = [], set()
    for place, source in now.items():
        old = messages.get(place)
        if old is None or (old.source != source and source in moved):
            old = moved.get(source, old)
        if old is not None:
            used.add(old.place)
        made.append(_brought(place, source, old))
    left = [each for each in messages.by_place.values() if each.place not in used and each.text]
    kept = {(each.place, each.source): each for each in (*messages.gone, *left)}
    return write_messages(
        made,
        language=messages.language,
        project=_project(aid),
        reviewed_by=messages.reviewed_by,
        gone=[each for each in kept.values() if now.get(each.place) != each.source],
    )


def _brought(place: str, source: str, old: Message | None) -> Message:
    if old is None or not old.text:
        return Message(place, source, "")
    if old.source == source:
        return Message(place, source, old.text, old.unsure, before=old.before)
    return Message(place, source, old.text, unsure=True, before=old.source)


def _by_source(messages: Messages, now: dict[str, str]) -> dict[str, Message]:
    """Find, by their words, translations whose place has other words now; if there is one alone."""
    free = [
        each
        for each in (*messages.by_place.values(), *messages.gone)
        if each.text and now.get(each.place) != each.source
    ]
    times = Counter(each.source for each in free)
    return {each.source: each for each in free if times[each.source] == 1}


def _project(aid: Aid) -> str:
    return f"{aid.id} {aid.version}"
