"""From an aid to a PO file, and from a changed aid to a PO file that is up to date with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sdm.translating.catalog import Message, Messages, write_messages


def extract(now: Mapping[str, str], language: str, project: str) -> bytes:
    """Write an empty translation.

    Args:
        now: The words of every place.
        language: The language, as a tag.
        project: What is translated: an aid's id and version.
    """
    empty = [Message(place, source, "") for place, source in now.items()]
    return write_messages(empty, language=language, project=project)


def merge(now: Mapping[str, str], messages: Messages, project: str) -> bytes:
    """Bring a translation up to date; nothing that somebody translated is lost.

    A place keeps its translation while its words are the same. Where they have changed, the old
    translation stays, marked as unsure, with the words it was made from. Words that have moved
    take theirs along. What is in no place any more is kept at the end of the file.

    Args:
        now: The words of every place, as they are now.
        messages: The translation as it stands.
        project: What is translated: an aid's id and version.
    """
    moved = _by_source(messages, now)
    back = {(each.place, each.source): each for each in messages.gone}
    made, used = [], set()
    for place, source in now.items():
        old = messages.get(place)
        if old is None or not old.text or old.source != source:
            old = back.get((place, source), old)
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
        project=project,
        reviewed_by=messages.reviewed_by,
        gone=[each for each in kept.values() if now.get(each.place) != each.source],
    )


def _brought(place: str, source: str, old: Message | None) -> Message:
    if old is None or not old.text:
        return Message(place, source, "")
    if old.source == source:
        return Message(place, source, old.text, old.unsure, before=old.before)
    return Message(place, source, old.text, unsure=True, before=old.source)


def _by_source(messages: Messages, now: Mapping[str, str]) -> dict[str, Message]:
    """Find, by their words, translations whose place has other words now; if there is one alone."""
    free = [
        each
        for each in (*messages.by_place.values(), *messages.gone)
        if each.text and now.get(each.place) != each.source
    ]
    times = Counter(each.source for each in free)
    return {each.source: each for each in free if times[each.source] == 1}
