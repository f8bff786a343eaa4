"""Every fixed word that sdm says, by name: what a translator of sdm itself works on."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import clinician_words, summary_people_words, summary_words, words
from sdm.living import words as page_words
from sdm.living.data import asked_messages
from sdm.model.aid import Aid
from sdm.preferences.record import NOT_A_CONSENT_FORM
from sdm.speaking import Key, Spoken, messages

PROJECT = "sdm"
"""What the catalogs say that they translate."""


def fixed_messages(aid: Aid) -> dict[str, str]:
    """Give every fixed message by its name, in the order in which handouts need them.

    Args:
        aid: Any aid; the questions of a record are put about one, and their words are alike for
            all of them.
    """
    return dict(_messages(aid))


def _messages(aid: Aid) -> Iterator[Key]:
    for module in (words, page_words):
        yield from Spoken(module).messages()
    yield from asked_messages(aid)
    for module in (summary_words, summary_people_words, clinician_words):
        yield from Spoken(module).messages()
    yield from messages("record.NOT_A_CONSENT_FORM", NOT_A_CONSENT_FORM)
