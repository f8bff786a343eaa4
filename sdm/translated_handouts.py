"""A handout in another language: only where all that it shows is translated from these words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from sdm.errors import CannotRun, SdmError
from sdm.model.aid import Aid
from sdm.speaking import PSEUDO, Key, listening, marked
from sdm.translating import (
    Messages,
    State,
    read_messages,
    state_of,
    translate,
    translation_file,
    translations,
    words_of,
)
from sdm.translating.catalog import Message

LISTED = 20
"""So many messages are listed; the rest are counted."""

Out = TypeVar("Out")


class NotTranslated(SdmError):
    """Something that would be shown is not translated, or was translated from other words."""

    def __init__(self, language: str, state: State, fixed: Sequence[Key]) -> None:
        self.state = state
        """How far the aid's own translation has come."""
        self.fixed = tuple(fixed)
        """The fixed messages of sdm that are not translated, by name."""
        lines = [
            *(f"missing: {place}" for place in state.missing),
            *(f"stale: {place}" for place in state.stale),
            *(f'missing in sdm itself: {name} "{english}"' for name, english in fixed),
        ]
        more = [f"and {len(lines) - LISTED} more"] if len(lines) > LISTED else []
        listed = "\n".join(f"  {line}" for line in [*lines[:LISTED], *more])
        super().__init__(
            f"not all of it is translated into {language}: {len(state.missing)} messages of the aid "
            f"are missing, {len(state.stale)} are stale, and {len(fixed)} fixed words of sdm are "
            f"missing\n{listed}\n"
            "  hint: translate them, or write it all the same with --allow-partial, with a banner"
        )


def in_language(
    aid: Aid,
    path: Path,
    language: str,
    make: Callable[[Aid], Out],
    *,
    allow_partial: bool = False,
) -> Out:
    """Make something of an aid in another language.

    Args:
        aid: The aid.
        path: Its file; translations stand beside it.
        language: The language, as a tag; en-XA is made up, and marks every word.
        make: What to make of the translated aid.
        allow_partial: Make it also where something is not translated, and let it say so.

    Raises:
        CannotRun: There is no translation into that language.
        NotTranslated: Something is missing or stale; all of it is listed.
    """
    messages = _messages(aid, path, language)
    state = state_of(words_of(aid), messages)
    with listening() as missing:
        made = make(translate(aid, messages))
    if state.whole and not missing:
        return made
    if not allow_partial:
        raise NotTranslated(language, state, [*missing])
    return make(translate(aid, messages, partial=True))


def _messages(aid: Aid, path: Path, language: str) -> Messages:
    if language == PSEUDO:
        return pseudo(aid)
    file = translation_file(path, language)
    if not file.is_file():
        there = ", ".join(translations(path)) or "none"
        raise CannotRun(
            f"{file}: there is no such translation; there is: {there}; begin one with "
            f"sdm translate extract {aid.id} --lang {language}"
        )
    return read_messages(file)


def pseudo(aid: Aid) -> Messages:
    """Translate an aid into the made-up language, in which every word is marked."""
    made = {
        place: Message(place, text, pseudo_words(text)) for place, text in words_of(aid).items()
    }
    return Messages(PSEUDO, made)


def pseudo_words(text: str) -> str:
    """Mark each line of a text and leave its Markdown as it is."""
    return "\n".join(_pseudo_line(line) for line in text.split("\n"))


def _pseudo_line(line: str) -> str:
    if not line.strip():
        return line
    start = "- " if line.startswith("- ") else ""
    rest = line.removeprefix(start)
    if "](" in rest:  # an address stays what it is
        return f"{start}⟦{rest}⟧"
    return start + marked(rest)
