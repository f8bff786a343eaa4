"""In which language the fixed words are said, and how numbers and days are written in it.

English stands in the code. Every other language is a catalog: a PO file whose context (`msgctxt`)
names the constant. A catalog is used only for the very English that it translates, so a sentence
that has changed since is said in English, and is listed as stale.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

FOLDER = Path(__file__).parent / "languages"
"""Where the catalogs are."""

PSEUDO = "en-XA"
"""The made-up language that shows what escapes translation: every word of it is marked."""

Key = tuple[str, str]
"""The name of a message, and its English."""


@frozen
class Catalog:
    """The fixed words in one language."""

    language: str
    texts: Mapping[Key, str]
    reviewed_by: str = ""
    """The native speaker who reviewed it; nobody where it is empty."""

    def text(self, name: str, english: str) -> str:
        """Give a message in this language; what is missing is given in English."""
        if not _has_words(english):
            return english
        found = self.texts.get((name, english))
        if found is None:
            if (heard := _heard.get()) is not None:
                heard[(name, english)] = None
            return english
        return found


class Pseudo(Catalog):
    """English with a mark on every word, to find what escapes translation."""

    def text(self, name: str, english: str) -> str:
        """Mark a message."""
        return marked(english) if _has_words(english) else english


_now: ContextVar[Catalog | None] = ContextVar("catalog", default=None)


_heard: ContextVar[dict[Key, None] | None] = ContextVar("heard", default=None)


@contextmanager
def listening() -> Iterator[dict[Key, None]]:
    """Note every message that is asked for in another language and not there.

    Yields:
        Those messages, in the order in which they are asked for.
    """
    token = _heard.set({})
    try:
        heard = _heard.get()
        assert heard is not None
        yield heard
    finally:
        _heard.reset(token)


def reviewed() -> bool:
    """Whether the fixed words are English, or a native speaker has reviewed them."""
    catalog = _now.get()
    return catalog is None or bool(catalog.reviewed_by)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say the fixed words in a language; where there is no catalog, in English."""
    token = _now.set(catalog_of(language))
    try:
        yield
    finally:
        _now.reset(token)


def catalog_of(language: str) -> Catalog | None:
    """Give the catalog of a language, if there is one; an empty one where somebody listens."""
    if language == PSEUDO:
        return Pseudo(PSEUDO, {})
    base = language.split("-")[0]
    if base == "en":
        return None
    read = _read(base)
    if read is None:
        return None if _heard.get() is None else Catalog(base, {})
    return Catalog(base, *read)


def right_to_left(language: str) -> bool:
    """Whether a language is read from right to left."""
    return language.split("-")[0] in ("ar", "fa", "he", "ur")


def languages() -> tuple[str, ...]:
    """List the languages of which there is a catalog."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.po")))


@cache
def _read(base: str) -> tuple[dict[Key, str], str] | None:
    path = FOLDER / f"{base}.po"
    if not path.is_file():
        return None
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        read = read_po(file)
    texts = {
        (str(each.context), str(each.id)): str(each.string)
        for each in read
        if each.id and each.string and not each.fuzzy
    }
    return texts, dict(read.mime_headers).get("X-Reviewed-By", "")


def said(name: str, english: str) -> str:
    """Give one fixed message in the language that is spoken now."""
    catalog = _now.get()
    return english if catalog is None else catalog.text(name, english)


def in_language(name: str, value: Any) -> Any:
    """Give fixed words of any shape, texts in lists and tables too, in the language spoken now."""
    if _now.get() is None:
        return value
    if isinstance(value, str):
        return said(name, value)
    if isinstance(value, dict):
        return {key: in_language(f"{name}.{key}", each) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(in_language(f"{name}.{at}", each) for at, each in enumerate(value))
    return value


def messages(name: str, value: Any) -> Iterator[Key]:
    """List the messages in fixed words of any shape, as `in_language` names them."""
    if isinstance(value, str):
        if _has_words(value):
            yield name, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from messages(f"{name}.{key}", each)
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from messages(f"{name}.{at}", each)


class Spoken:
    """A module of fixed words, whose constants are given in the language that is spoken now."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        self._name = module.__name__.removeprefix("sdm.")

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._module, name)
        return in_language(f"{self._name}.{name}", value) if self._is_said(name) else value

    def _is_said(self, name: str) -> bool:
        return name.isupper() and name not in getattr(self._module, "NOT_SAID", ("NOT_SAID",))

    def messages(self) -> Iterator[Key]:
        """List every message of the module."""
        for name, value in vars(self._module).items():
            if self._is_said(name):
                yield from messages(f"{self._name}.{name}", value)


def whole(number: int) -> str:
    """Write a whole number, with thousands parted as the language does."""
    catalog = _now.get()
    if catalog is None or catalog.language == PSEUDO:
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=catalog.language, numbering_system="latn")


def parted(number: str) -> str:
    """Write a number that has decimals with the sign that the language puts before them."""
    catalog = _now.get()
    if catalog is None or catalog.language == PSEUDO:
        return number
    from babel.numbers import get_decimal_symbol

    return number.replace(".", get_decimal_symbol(catalog.language, numbering_system="latn"))


def day(year: int, month: int | None = None, of_month: int | None = None) -> str | None:
    """Write a day, a month or a year as the language does; nothing where that is English."""
    catalog = _now.get()
    if catalog is None or catalog.language == PSEUDO or month is None:
        return None
    from babel.dates import format_date, format_skeleton

    when = datetime.date(year, month, of_month or 1)
    if of_month is None:
        written = format_skeleton("yMMMM", when, locale=catalog.language)
    else:
        written = format_date(when, "long", locale=catalog.language)
    return written.translate(_LATIN_DIGITS)


_LATIN_DIGITS = {ord(each): str(at) for at, each in enumerate("٠١٢٣٤٥٦٧٨٩")}
"""Numbers are written alike in every language, so that all of them can be compared at a glance."""


def _has_words(text: str) -> bool:
    """Whether anything is left to translate once the places for values are taken out."""
    bare, depth = [], 0
    for each in text:
        depth += (each == "{") - (each == "}")
        if depth == 0 and each != "}":
            bare.append(each)
    return any(each.isalpha() for each in bare)


_ACCENTS = str.maketrans("aceiouyACEIOUY", "áçéíóúýÁÇÉÍÓÚÝ")


def marked(english: str) -> str:
    """Mark every word of a sentence, and leave the places for values as they are."""
    made, depth = [], 0
    for each in english:
        depth += each == "{"
        made.append(each if depth else each.translate(_ACCENTS))
        depth -= each == "}"
    return f"⟦{''.join(made)}⟧"
