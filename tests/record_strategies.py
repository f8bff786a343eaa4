"""Records of every shape: each class, each word of each list, each optional value both ways.

They follow from the classes themselves, so a field that is new is in them at once. They can be,
which is not to say that they obey the rules.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin

from attrs import Attribute, fields, has
from hypothesis import strategies as st

from sdm.preferences.json_form import LARGEST_WHOLE
from sdm.preferences.reading import kinds
from sdm.preferences.record import SCHEMA_VERSION, PreferenceRecord
from sdm.preferences.words import (
    Hash,
    Moment,
    Partial,
    Uuid,
    from_one,
    not_blank,
    nought_to_ten,
    one_to_ten,
)

ODD_WORDS = (
    "👩🏽‍🦽 my 🌱 allotment",
    "أريد أن أبقى في البيت",
    "אני רוצה לישון",
    "e\u0301 is not é",
    "\u202edesrever\u202c",
    "one\r\ntwo\rthree\n\n four\t",
    "  spaces around  ",
    "nought: \x00, bell: \x07, escape: \x1b[31m",
    '</script><b>"quoted"</b> & \\u0041 {{x}} #let',
    "=1+1",
    "\ufeffmark first, \ufffe\uffff last",
    "long " * 2_000,
)
"""What goes wrong elsewhere: joined emoji, right-to-left, combining, controls, markup, length."""


def words() -> st.SearchStrategy[str]:
    """Any words at all; half a character alone is none."""
    return st.text(max_size=12) | st.sampled_from(ODD_WORDS)


def moments() -> st.SearchStrategy[datetime.datetime]:
    """Any time with an offset of whole minutes."""
    minutes = st.integers(-23 * 60 - 59, 23 * 60 + 59)
    zones = minutes.map(lambda each: datetime.timezone(datetime.timedelta(minutes=each)))
    return st.datetimes(
        datetime.datetime(1900, 1, 1),  # noqa: DTZ001 - the zone comes with it
        datetime.datetime(9998, 12, 31),  # noqa: DTZ001
        timezones=zones,
    )


def records() -> st.SearchStrategy[PreferenceRecord]:
    """Records of every shape."""
    return of_class(PreferenceRecord)


@cache
def of_class(cl: type) -> st.SearchStrategy[Any]:
    """Values of one of the model's classes."""
    return st.builds(cl, **of_fields(cl))


def of_fields(cl: type) -> dict[str, st.SearchStrategy[Any]]:
    """Values of each field of a class; a version of the model is this one."""
    given = {each.name: _field(each, kinds(cl)[each.name]) for each in fields(cl)}
    if cl is PreferenceRecord:
        given["schema_version"] = st.just(SCHEMA_VERSION)
    return given


def _field(attribute: Attribute[Any], kind: Any) -> st.SearchStrategy[Any]:
    inner, optional = _without_none(kind)
    made = _LIMITED[attribute.validator] if attribute.validator in _LIMITED else _of(inner)
    return st.none() | made if optional else made


def _without_none(kind: Any) -> tuple[Any, bool]:
    inner = [each for each in get_args(kind) if each is not type(None)]
    if type(None) in get_args(kind):
        return inner[0], True
    return kind, False


def _of(kind: Any) -> st.SearchStrategy[Any]:
    origin = get_origin(kind)
    if origin is Literal:
        return st.sampled_from(get_args(kind))
    if origin is tuple:
        return st.lists(_of(get_args(kind)[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(words(), _of(get_args(kind)[1]), max_size=2)
    if isinstance(kind, type) and has(kind):
        return of_class(kind)
    return _SIMPLE.get(kind, words())


def _days() -> st.SearchStrategy[str]:
    whole = st.dates(datetime.date(1, 1, 1)).map(datetime.date.isoformat)
    return st.builds(lambda day, length: day[:length], whole, st.sampled_from((4, 7, 10)))


_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-LARGEST_WHOLE, LARGEST_WHOLE),
    datetime.date: st.dates(),
    Moment: moments(),
    Partial: _days(),
    Uuid: st.uuids().map(str),
    Hash: st.binary(min_size=32, max_size=32).map(bytes.hex),
}
_LIMITED: dict[Any, st.SearchStrategy[Any]] = {
    not_blank: words().filter(str.strip),
    from_one: st.integers(1, LARGEST_WHOLE),
    one_to_ten: st.integers(1, 10),
    nought_to_ten: st.integers(0, 10),
}


def classes(cl: type) -> list[type]:
    """Give a class and all those that stand in it, each once."""
    found = [cl]
    for each in found:  # it grows meanwhile
        for kind in kinds(each).values():
            inner, _ = _without_none(kind)
            for held in (inner, *get_args(inner)):
                if isinstance(held, type) and has(held) and held not in found:
                    found.append(held)
    return found


def every_shape(cl: type, name: str) -> tuple[object, ...]:
    """Name every shape that a field can have: its fixed words, or whether it is there."""
    kind, optional = _without_none(kinds(cl)[name])
    if get_origin(kind) is Literal or kind is bool:
        words = get_args(kind) or (True, False)
        return (*words, None) if optional else words
    return (True, False) if optional or get_origin(kind) in (tuple, dict) else (True,)


def shape(cl: type, name: str, held: object) -> object:
    """Name the shape that a value gives to a field."""
    kind, optional = _without_none(kinds(cl)[name])
    if get_origin(kind) is Literal or kind is bool:
        return held
    if get_origin(kind) in (tuple, dict):
        return bool(held)
    return held is not None if optional else True
