"""An aid -> plain data -> YAML again, or the bytes its fingerprint is taken of."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import Any

from attrs import Attribute, fields

from sdm.model.aid import Aid
from sdm.model.estimate import Group, Interval
from sdm.model.personal import Row, Scores
from sdm.model.text import Prose
from sdm.model.translated import TranslatedAid
from sdm.numbers.exact import Number

LARGEST_INTEGER = 2**53 - 1  # what every reader of JSON holds exactly


def plain(aid: Aid, *, defaults: bool = False) -> dict[str, Any]:
    """Turn an aid into dicts, lists, texts, whole numbers, truth values and `Number`s.

    Args:
        aid: The aid.
        defaults: Whether keys that say nothing (null, empty lists) are written too.
    """
    return dict(_keys(aid, omit=not defaults))


def dump(aid: Aid) -> str:
    """Write an aid as YAML that loads to the same aid."""
    import yaml

    return "".join(
        yaml.emit(_events(plain(aid)), width=100, allow_unicode=True, Dumper=yaml.Dumper)
    )


def fingerprint(aid: Aid) -> str:
    """Take the aid's fingerprint: SHA-256, in hex, of its RFC 8785 JSON.

    Defaults are filled in and numbers that are not whole stand as text, so that the same aid
    has the same fingerprint wherever it is taken, and any change of meaning changes it. A
    translation has that of the aid it was made from.
    """
    import rfc8785

    if isinstance(aid, TranslatedAid):
        aid = aid.original  # it says the same in other words
    return hashlib.sha256(rfc8785.dumps(as_json_values(plain(aid, defaults=True)))).hexdigest()


def _plain(value: Any, *, omit: bool) -> Any:
    """Turn one value of the model into plain data, as an author writes it.

    A walk of our own: a converter of cattrs would write code for each of the model's classes first,
    and most commands take a fingerprint once.
    """
    match value:
        case Number() | None | bool() | int() | str():
            return value
        case Prose(source=source):
            return source
        case datetime.date():
            return value.isoformat()
        case Interval(low=low, high=high):
            return [low, high]
        case Scores(low=low, high=high):
            return low if low == high else [low, high]
        case dict():
            return {key: _plain(each, omit=omit) for key, each in value.items()}
        case tuple() | list():
            return [_plain(each, omit=omit) for each in value]
    return dict(_keys(value, omit=omit))


def _keys(value: Any, *, omit: bool) -> Iterator[tuple[str, Any]]:
    """Give the keys of a class; those of an estimate stand beside those of what holds it."""
    for attribute in fields(type(value)):
        each = getattr(value, attribute.name)
        if isinstance(value, Group | Row) and attribute.name == "estimate":
            yield from _keys(each, omit=omit)
        elif each != _default(attribute) or not (omit or attribute.metadata.get("later")):
            yield attribute.name, _plain(each, omit=omit)


def _default(attribute: Attribute[Any]) -> Any:
    make = getattr(attribute.default, "factory", None)
    return make() if make else attribute.default


def as_json_values(value: Any) -> Any:
    """Turn plain data into what JSON can hold exactly: a number that is not whole stays text."""
    if isinstance(value, dict):
        return {str(key): as_json_values(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_json_values(item) for item in value]
    if isinstance(value, Number):
        whole = not value.is_sum and value.value.denominator == 1
        return as_json_values(int(value.value)) if whole else value.text
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LARGEST_INTEGER:
        return str(value)
    return value


def _events(data: Any) -> Any:
    from yaml import events

    yield events.StreamStartEvent()
    yield events.DocumentStartEvent()
    yield from _value_events(data)
    yield events.DocumentEndEvent()
    yield events.StreamEndEvent()


def _value_events(value: Any) -> Any:
    from yaml import events

    if isinstance(value, dict):
        yield events.MappingStartEvent(None, None, True, flow_style=not value)
        for key, item in value.items():
            yield from _value_events(str(key))
            yield from _value_events(item)
        yield events.MappingEndEvent()
    elif isinstance(value, list | tuple):
        yield events.SequenceStartEvent(None, None, True, flow_style=not value)
        for item in value:
            yield from _value_events(item)
        yield events.SequenceEndEvent()
    else:
        text, quoted = _scalar(value)
        yield events.ScalarEvent(None, None, (True, True), text, style='"' if quoted else None)


def _scalar(value: object) -> tuple[str, bool]:
    if isinstance(value, Number):
        return value.text, value.is_sum
    if isinstance(value, bool):
        return str(value).lower(), False
    return str(value), isinstance(value, str)
