"""An aid in other languages: what is translated, from which file, and how far that has come.

The words stand in PO files beside the aid, `translations/cy.po`. Their context names the place in
the aid by ids (`options.brace.name`), so that a place keeps its translation when others move.
Numbers are in no translation: they come from the aid itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from sdm.model.aid import Aid
from sdm.model.translated import TranslatedAid, translated
from sdm.translating.catalog import Messages, read_messages
from sdm.translating.places import mapped, places

TRANSLATIONS = "translations"
"""The folder beside an aid that holds its translations."""


def words_of(aid: Aid) -> dict[str, str]:
    """Give the words of every place of an aid."""
    return dict(places(aid))


@frozen
class State:
    """How far the translation of one aid into one language has come."""

    language: str
    done: int
    missing: tuple[str, ...]
    """The places of which there is no translation."""
    stale: tuple[str, ...]
    """The places whose words have changed since, or whose translation is marked as unsure."""

    @property
    def whole(self) -> bool:
        """Whether every place is translated, from the words that stand there now."""
        return not (self.missing or self.stale)


def translation_file(aid: Path, language: str) -> Path:
    """Name the file of a translation.

    Args:
        aid: The aid's own file.
        language: The language, as a tag.
    """
    return aid.parent / TRANSLATIONS / f"{language}.po"


def translations(aid: Path) -> tuple[str, ...]:
    """List the languages of which there is a file beside an aid."""
    return tuple(sorted(path.stem for path in (aid.parent / TRANSLATIONS).glob("*.po")))


def state_of(now: Mapping[str, str], messages: Messages) -> State:
    """Tell how far a translation has come, from the words of every place as they are now."""
    missing, stale, done = [], [], 0
    for place, text in now.items():
        found = messages.get(place)
        if found is None or not found.text:
            missing.append(place)
        elif found.source != text or found.unsure:
            stale.append(place)
        else:
            done += 1
    return State(messages.language, done, tuple(missing), tuple(stale))


def translate(aid: Aid, messages: Messages, *, partial: bool = False) -> TranslatedAid:
    """Put an aid's words into another language; what is missing or stale stays as it is.

    Args:
        aid: The aid.
        messages: Its translation.
        partial: Say to the reader that parts of it are not translated.

    Raises:
        ValueError: A translation uses Markdown that an aid cannot have.
    """

    def in_language(place: str, text: str) -> str:
        found = messages.get(place)
        right = found is not None and found.text and found.source == text and not found.unsure
        return found.text if found is not None and right else text

    words = mapped(aid, in_language)
    return translated(
        aid,
        words,
        language=messages.language,
        reviewed_by=messages.reviewed_by,
        partial=partial,
    )


__all__ = [
    "TRANSLATIONS",
    "Messages",
    "State",
    "read_messages",
    "state_of",
    "translate",
    "translation_file",
    "translations",
    "words_of",
]
