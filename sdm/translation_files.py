"""The files of translations, by the name of an aid: begun, brought up to date, looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from sdm import speaking
from sdm.cataloguing import Catalogue
from sdm.errors import CannotRun, Problem
from sdm.fixed_words import PROJECT, fixed_messages
from sdm.loading import load
from sdm.loading.fields import PATTERNS
from sdm.model.text import Language
from sdm.translating import (
    State,
    read_messages,
    state_of,
    translation_file,
    translations,
    words_of,
)
from sdm.translating.checking import check
from sdm.translating.merging import extract, merge
from sdm.writing import write_output

FIXED = "fixed-words"
"""The name by which the fixed words of sdm are asked for, in place of an aid."""


@frozen
class Subject:
    """What is translated, and where its translations stand."""

    name: str
    project: str
    now: dict[str, str]
    """The words of every place, as they are now."""
    aid: Path | None
    """The aid's file; none for the fixed words."""

    def file(self, language: str) -> Path:
        """Name the file of a language."""
        if self.aid is None:
            return speaking.FOLDER / f"{language}.po"
        return translation_file(self.aid, language)

    def languages(self) -> tuple[str, ...]:
        """List the languages there are."""
        return speaking.languages() if self.aid is None else translations(self.aid)


def subject(name: str, aids: Catalogue) -> Subject:
    """Find what is translated.

    Args:
        name: A slug, a folder or a file of an aid, or `fixed-words`.
        aids: Where aids stand.

    Raises:
        CannotRun: There is no such aid.
        AidError: It has problems.
    """
    if name == FIXED:
        first = aids.path(next(iter(aids.paths())))
        return Subject(FIXED, PROJECT, fixed_messages(load(first)), None)
    path = aids.path(name)
    aid = load(path)
    return Subject(aid.id, f"{aid.id} {aid.version}", words_of(aid), path)


def begin(of: Subject, language: str, path: Path | None = None) -> Path:
    """Write an empty translation.

    Raises:
        CannotRun: The language is no tag, there is a translation already, or it cannot be written.
    """
    pattern, wanted, example = PATTERNS[Language]
    if not re.fullmatch(pattern, language):
        raise CannotRun(f'found the language "{language}", expected {wanted}, such as {example}')
    path = of.file(language) if path is None else path
    if path.exists():
        raise CannotRun(f"{path}: is there already; bring it up to date with sdm translate merge")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_output(path, extract(of.now, language, of.project))
    return path


def update(of: Subject, languages: Sequence[str] = ()) -> Iterator[tuple[Path, State]]:
    """Bring translations up to date, all or those of some languages.

    Raises:
        CannotRun: There is none of that language, or it cannot be read or written.
    """
    for language in languages or of.languages():
        path = of.file(language)
        write_output(path, merge(of.now, read_messages(path), of.project), force=True)
        yield path, state_of(of.now, read_messages(path))


def states(of: Subject) -> Iterator[State]:
    """Tell how far each translation has come."""
    for language in of.languages():
        yield state_of(of.now, read_messages(of.file(language)))


def problems(of: Subject, languages: Sequence[str] = ()) -> Iterator[Problem]:
    """List what is wrong with translations.

    Raises:
        CannotRun: There is none of that language, or it cannot be read.
    """
    for language in languages or of.languages():
        path = of.file(language)
        yield from check(of.now, read_messages(path), path, wide=of.aid is not None)
