"""Asking a person what matters to them, one question at a time, and making a record of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdm.model.aid import Aid
    from sdm.preferences.deciding import Author
    from sdm.preferences.people import Speaker
    from sdm.preferences.record import PreferenceRecord


def record_of(
    aid: Aid,
    answers: object,
    speaker: Speaker = "person",
    *,
    now: datetime.datetime,
    author: Author | None = None,
    edition: str | None = None,
) -> PreferenceRecord:
    """Make a record of what a page or another program took down.

    Args:
        aid: The aid that it is about.
        answers: Plain data, as of JSON, whose keys are the fields of a record: `what_matters`,
            `leaning_before`, `questions` and so on. What a form leaves out is filled in from the
            aid: the words of a statement by its id, an option by its id. Nothing is chosen for
            anybody.
        speaker: Whose words they are.
        now: What time it is, with its offset.
        author: Who writes; without one, the person.
        edition: The handout that the person had.

    Returns:
        A record in progress; its words are those of the answers, byte for byte.

    Raises:
        RecordError: Something in the answers cannot be read, names what the aid has not, or does
            not obey the rules of a record; `problems` has all of it, as data.
    """
    from sdm.asking.answers import with_fields
    from sdm.preferences.deciding import Author
    from sdm.preferences.refusing import Breach, RecordError
    from sdm.recording import begin

    if not isinstance(answers, Mapping):
        raise RecordError([Breach(at="", message="found no keys and values, expected answers")])
    begun = begin(aid, speaker, now=now, author=author or Author(kind="person"), edition=edition)
    return with_fields(begun, dict(answers), aid, today=now.date())


__all__ = ["record_of"]
