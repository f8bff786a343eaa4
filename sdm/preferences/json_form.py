"""A record as JSON: for a file, and in the one form that its hash is taken of."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import AttrsInstance, fields

from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach, RecordError
from sdm.preferences.words import Hash

LARGEST_WHOLE = 2**53 - 1
"""The largest whole number that every reader of JSON holds exactly."""


def plain(record: AttrsInstance) -> dict[str, Any]:
    """Turn a record, or a part of one, into dicts, lists, texts, whole numbers and truth values.

    What nobody said is left out: there is no null, no 0 and no empty list in its place. Everything
    else is written, defaults too, so that a later default cannot change what a record says.
    """
    return dict(_keys(record))


def dumps(record: PreferenceRecord) -> bytes:
    """Write a record as the JSON of a file: UTF-8, in the model's order, to be read by people.

    Raises:
        RecordError: It holds half of a character, which UTF-8 cannot write.
    """
    refuse_unwritable(record)
    text = json.dumps(plain(record), ensure_ascii=False, indent=2, allow_nan=False)
    return f"{text}\n".encode()


def canonical(record: PreferenceRecord) -> bytes:
    """Write a record in the one form that RFC 8785 gives to its JSON.

    Raises:
        RecordError: It holds what JSON cannot hold exactly.
    """
    import rfc8785

    refuse_unwritable(record)
    return rfc8785.dumps(plain(record))


def record_hash(record: PreferenceRecord) -> Hash:
    """Take the hash of a record: SHA-256, in hex, of its canonical bytes."""
    return Hash(hashlib.sha256(canonical(record)).hexdigest())


def refuse_unwritable(record: PreferenceRecord) -> None:
    """Refuse what cannot be written and read again.

    Raises:
        RecordError: It holds half of a character, or a number too large to be kept exactly.
    """
    if found := tuple(_unwritable(plain(record), "")):
        raise RecordError(found)


def _keys(value: Any) -> Iterator[tuple[str, Any]]:
    for attribute in fields(type(value)):
        each = _plain(getattr(value, attribute.name))
        # An object with nothing in it is an answer where there might be none: leaning nowhere.
        nothing = each is None or (each in ([], {}) and attribute.default is not None)
        if not nothing:
            yield attribute.name, each


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int() | str():
            return value
        case datetime.date() | datetime.datetime():
            return value.isoformat()
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case tuple():
            return [_plain(each) for each in value]
    return dict(_keys(value))


def _unwritable(value: Any, at: str) -> Iterator[Breach]:
    match value:
        case str() if is_broken(value):
            yield Breach(at=at, message=HALF, hint=HALF_HINT)
        case int() if abs(value) > LARGEST_WHOLE:
            yield Breach(at=at, message="found a number too large to be kept exactly")
        case dict():
            if any(is_broken(key) for key in value):
                yield Breach(at=at, message=f"{HALF} in a key", hint=HALF_HINT)
            for key, each in value.items():
                yield from _unwritable(each, below(at, key))
        case list():
            for number, each in enumerate(value):
                yield from _unwritable(each, below(at, number))


HALF = "found half of a character (a lone surrogate)"
HALF_HINT = "write the character anew; half of one cannot be kept"
_HALF = re.compile("[\ud800-\udfff]")


def is_broken(text: str) -> bool:
    """Whether a text holds half of a character: half of an emoji, cut through by a program."""
    return _HALF.search(text) is not None


def below(at: str, step: str | int) -> str:
    """Write the way one step further down; a key that might be somebody's words is not repeated."""
    shown = step if isinstance(step, int) or _PLAIN_KEY.fullmatch(step) else "(a key)"
    return f"{at}.{shown}" if at else str(shown)


_PLAIN_KEY = re.compile("[A-Za-z_][A-Za-z0-9_]{0,39}")
