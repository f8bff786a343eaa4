"""An aid -> plain data -> YAML again, or the bytes its fingerprint is taken of."""

from __future__ import annotations

import datetime
import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import fields

from sdm.model.aid import Aid
from sdm.model.estimate import Group, Interval
from sdm.model.personal import Row, Scores
from sdm.model.text import Prose
from sdm.numbers.exact import Number

if TYPE_CHECKING:
    from cattrs import Converter

LARGEST_INTEGER = 2**53 - 1  # what every reader of JSON holds exactly


def plain(aid: Aid, *, defaults: bool = False) -> dict[str, Any]:
    """Turn an aid into dicts, lists, texts, whole numbers, truth values and `Number`s.

    Args:
        aid: The aid.
        defaults: Whether keys that say nothing (null, empty lists) are written too.
    """
    result: dict[str, Any] = _converter(omit=not defaults).unstructure(aid)
    return result


def dump(aid: Aid) -> str:
    """Write an aid as YAML that loads to the same aid."""
    import yaml

    return "".join(
        yaml.emit(_events(plain(aid)), width=100, allow_unicode=True, Dumper=yaml.Dumper)
    )


def fingerprint(aid: Aid) -> str:
    """Take the aid's fingerprint: SHA-256, in hex, of its RFC 8785 JSON.

    Defaults are filled in and numbers that are not whole stand as text, so that the same aid
    has the same fingerprint wherever it is taken, and any change of meaning changes it.
    """
    import rfc8785

    return hashlib.sha256(rfc8785.dumps(as_json_values(plain(aid, defaults=True)))).hexdigest()


@cache
def _converter(*, omit: bool) -> Converter:
    from cattrs import Converter

    converter = Converter(omit_if_default=omit)
    converter.register_unstructure_hook(Number, lambda number: number)
    converter.register_unstructure_hook(Prose, lambda prose: prose.source)
    converter.register_unstructure_hook(datetime.date, lambda day: day.isoformat())
    converter.register_unstructure_hook(Interval, lambda ends: [ends.low, ends.high])
    converter.register_unstructure_hook(
        Scores,
        lambda scores: scores.low if scores.low == scores.high else [scores.low, scores.high],
    )
    for cl in (Group, Row):
        converter.register_unstructure_hook(cl, lambda each: _beside(each, converter, omit))
    return converter


def _beside(each: Any, converter: Converter, omit: bool) -> dict[str, Any]:
    """Write the keys of an estimate beside those of the class that holds it."""
    own = {a.name: getattr(each, a.name) for a in fields(type(each)) if a.name != "estimate"}
    kept = {name: value for name, value in own.items() if not omit or value is not None}
    return {**converter.unstructure(kept), **converter.unstructure(each.estimate)}


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
