"""JSON -> a record: strict, and every problem found in one pass.

A reader of its own over the classes' fields rather than a converter: a record has eight kinds of
values and one way into each, so this is less than the hooks and the notes of errors would be.
"""

from __future__ import annotations

import contextlib
import datetime
import re
import types
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields, has

from sdm.errors import Complaint
from sdm.preferences.json_form import HALF, HALF_HINT, LARGEST_WHOLE, below, is_broken
from sdm.preferences.parsing import MOST_PROBLEMS, NotWhole, parse
from sdm.preferences.record import SCHEMA_VERSION, PreferenceRecord
from sdm.preferences.refusing import Breach, RecordError
from sdm.preferences.upgrading import is_later, upgraded
from sdm.preferences.words import Hash, Moment, Partial, Uuid


def loads(data: bytes, file: str = "record") -> PreferenceRecord:
    """Read a record.

    Args:
        data: The bytes of a file, from anywhere.
        file: What to call it in messages.

    Raises:
        RecordError: It is no record; all problems at once, each with the way to its field.
    """
    value = parse(data, file)
    if not isinstance(value, dict):
        message = f"found {kind_of(value)}, expected a record: keys and values"
        raise RecordError([Breach(at="", message=message)], file)
    current = upgraded(value)
    if isinstance(current, Breach):
        raise RecordError([current], file)
    reader = _Reader()
    record = reader.whole(current)
    if reader.problems or not isinstance(record, PreferenceRecord):
        raise RecordError(reader.problems, file)
    return record


def read_fields(
    data: Mapping[str, Any], allowed: Collection[str]
) -> tuple[dict[str, Any], tuple[Breach, ...]]:
    """Read some fields of a record, as strictly as a whole one.

    Args:
        data: Plain data, as of JSON: field by field.
        allowed: The fields that may stand there.

    Returns:
        The values of the fields that could be read, and every problem.
    """
    reader = _Reader()
    read: dict[str, Any] = {}
    with contextlib.suppress(_Enough):
        for key in data:
            if key not in allowed:
                reader.unknown(key, set(allowed), "")
        for each in fields(PreferenceRecord):
            if each.name in allowed and each.name in data:
                read[each.name] = reader.field(PreferenceRecord, each, dict(data), "")
    return {name: each for name, each in read.items() if each is not WRONG}, tuple(reader.problems)


@cache
def kinds(cl: type) -> dict[str, Any]:
    """Give the type of each field of a class."""
    return get_type_hints(cl)


NO_SUCH_KEY: Final = "is not in the format"
WRONG: Final = object()
"""What stands for a value that could not be read, until all problems are known."""


class _Enough(Exception):
    """So many problems that no more are looked for."""


class _Reader:
    """Reads plain data as values of the model, and collects what is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[Breach] = []

    def whole(self, data: dict[str, Any]) -> Any:
        """Read a whole record; of one that a later sdm wrote, say so first."""
        try:
            record = self.read(PreferenceRecord, data, "")
        except _Enough:
            record = WRONG
        if self.problems and is_later(data.get("schema_version")):
            message = f"a later sdm wrote this; this one reads {SCHEMA_VERSION}"
            self.problems.insert(
                0, Breach(at="schema_version", message=message, hint="install the newest sdm")
            )
        return record

    def wrong(self, at: str, message: str, hint: str = "") -> Any:
        """Note a problem."""
        self.problems.append(Breach(at=at, message=message, hint=hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Enough
        return WRONG

    def read(self, kind: Any, value: Any, at: str) -> Any:
        """Read a value as a type of the model."""
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            (kind,) = (each for each in get_args(kind) if each is not type(None))
            return self.read(kind, value, at)
        if origin is Literal:
            return self.one_of(get_args(kind), value, at)
        if origin is tuple:
            return self.many(get_args(kind)[0], value, at)
        if origin is dict:
            return self.named(get_args(kind)[1], value, at)
        if isinstance(kind, type) and has(kind):
            return self.object(kind, value, at)
        return self.simple(kind, value, at)

    def one_of(self, allowed: tuple[str, ...], value: Any, at: str) -> Any:
        """Read one of several fixed words."""
        if isinstance(value, str) and value in allowed:
            return value
        near = get_close_matches(value[:40], allowed, n=1) if isinstance(value, str) else []
        hint = f'did you mean "{near[0]}"?' if near else ""
        words = ", ".join(allowed)
        found = "another word" if isinstance(value, str) else kind_of(value)
        return self.wrong(at, f"found {found}, expected one of: {words}", hint)

    def many(self, kind: Any, value: Any, at: str) -> Any:
        """Read a list."""
        if not isinstance(value, list):
            return self.wrong(at, f"found {kind_of(value)}, expected a list")
        return tuple(self.read(kind, each, below(at, number)) for number, each in enumerate(value))

    def named(self, kind: Any, value: Any, at: str) -> Any:
        """Read keys of somebody's own, each with a value of one type."""
        if not isinstance(value, dict):
            return self.wrong(at, f"found {kind_of(value)}, expected keys and values")
        if any(is_broken(key) for key in value):
            return self.wrong(at, f"{HALF} in a key", HALF_HINT)
        return {key: self.read(kind, each, below(at, key)) for key, each in value.items()}

    def object(self, cl: type, value: Any, at: str) -> Any:
        """Read one of the model's classes: its own keys and no others."""
        if not isinstance(value, dict):
            return self.wrong(at, f"found {kind_of(value)}, expected keys and values")
        names = {each.name for each in fields(cl)}
        for key in value:
            if key not in names:
                self.unknown(key, names, at)
        read = {each.name: self.field(cl, each, value, at) for each in fields(cl)}
        if any(each is WRONG for each in read.values()):
            return WRONG
        given = {name: each for name, each in read.items() if each is not NOTHING}
        return cl(**given) if not self.problems else WRONG

    def field(self, cl: type, attribute: Attribute[Any], data: dict[str, Any], at: str) -> Any:
        """Read one field, and ask what its own validator says."""
        name, way = attribute.name, below(at, attribute.name)
        if name not in data:
            return NOTHING if attribute.default is not NOTHING else self.wrong(way, "is missing")
        before = len(self.problems)
        value = self.read(kinds(cl)[name], data[name], way)
        if len(self.problems) > before or attribute.validator is None:
            return value
        try:
            attribute.validator(None, attribute, value)
        except Complaint as complaint:
            return self.wrong(way, complaint.message, complaint.hint)
        return value

    def unknown(self, key: str, names: set[str], at: str) -> None:
        """Note a key that no record has."""
        near = get_close_matches(key[:40], sorted(names), n=1)
        hint = f'did you mean "{near[0]}"?' if near else ""
        self.wrong(below(at, key), NO_SUCH_KEY, hint)

    def simple(self, kind: Any, value: Any, at: str) -> Any:
        """Read a text, a number, a truth value, a day or a time."""
        if kind is bool:
            fits, wanted = isinstance(value, bool), "true or false"
        elif kind is int:
            fits, wanted = type(value) is int, "a whole number"
        else:
            fits, wanted = isinstance(value, str), _WANTED.get(kind, "text")
        if not fits:
            return self.wrong(at, f"found {kind_of(value)}, expected {wanted}", _hint(value))
        if isinstance(value, str):
            return self.text(kind, value, at)
        if kind is int and abs(value) > LARGEST_WHOLE:
            return self.wrong(at, "found a number too large to be kept exactly")
        return value

    def text(self, kind: Any, value: str, at: str) -> Any:
        """Read a text, or what is written as one."""
        if is_broken(value):
            return self.wrong(at, HALF, HALF_HINT)
        if kind not in _WRITTEN:
            return value
        try:
            return _WRITTEN[kind](value)
        except ValueError:
            return self.wrong(at, f"found text, expected {_WANTED[kind]}")


def kind_of(value: Any) -> str:
    """Say what kind of value was found, and nothing of what it holds."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case NotWhole():
            return "a number that is not whole or is far too large"
        case int():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
    return "keys and values"


def _hint(value: Any) -> str:
    return "leave it out if nobody said" if value is None else ""


def _in_form(pattern: str) -> Callable[[str], str]:
    form = re.compile(pattern)

    def read(text: str) -> str:
        if not form.fullmatch(text):
            raise ValueError
        return text

    return read


DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
CLOCK = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"  # browsers write thousandths of a second
ZONE = r"(Z|[+-][0-9]{2}:[0-9]{2})"
PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
HASH = r"[0-9a-f]{64}"

_DAY, _TIME, _PARTIAL = map(_in_form, (DAY, f"{DAY}T{CLOCK}{ZONE}", PARTIAL))


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(_DAY(text))


def _time(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(_TIME(text))


def _partial(text: str) -> str:
    datetime.date.fromisoformat(_PARTIAL(text) + "-01-01"[len(text) - 4 :])
    return text


_WRITTEN: dict[Any, Callable[[str], Any]] = {
    datetime.date: _day,
    Moment: _time,
    Partial: _partial,
    Uuid: _in_form(UUID),
    Hash: _in_form(HASH),
}
_WANTED: dict[Any, str] = {
    datetime.date: "a day, such as 2026-11-25",
    Moment: "a time with its offset, such as 2026-11-25T10:30:00+00:00",
    Partial: "a day, a month or a year, such as 2026-11-25, 2026-11 or 2026",
    Uuid: "an id, such as 6f1c2f0e-6d3c-4d0e-9d0b-0b8f2f6a1c11",
    Hash: "a hash of 64 digits from 0 to f",
}
