"""A sound aid, and the same with something changed."""

from __future__ import annotations

import copy
import datetime
import functools
import pathlib
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.run import findings
from sdm.checking.subject import Subject
from sdm.document import Document, Scalar, Value, read_document
from sdm.loading import from_document

SOUND = pathlib.Path(__file__).parents[1] / "aids" / "sound.yaml"
TODAY = datetime.date(2026, 12, 1)
SENTENCE_STANDS_AT = "natural_course.text"
"""Where an example that is one sentence is put."""


@functools.cache
def _sound() -> Document:
    return read_document(SOUND.read_bytes(), "aid.yaml")


def changed(example: Example) -> Document:
    """Give the sound aid with the changes of an example; places stay those of the sound aid.

    A key of the example is a path with dots (positions count from 0), or with the ids of items:
    outcomes.no_pain.timeframe. None takes the value out; the position + adds to a list. A sentence
    alone is put in one place.
    """
    changes = {SENTENCE_STANDS_AT: example} if isinstance(example, str) else example
    data: Any = copy.deepcopy(_sound().data)
    for path, value in changes.items():
        _put(data, path.split("."), value)
    return evolve(_sound(), data=data)


def _put(data: Any, path: list[str], value: object) -> None:
    *way, last = path
    for step in way:
        is_keyed = isinstance(data, dict)
        data = data.setdefault(step, {}) if is_keyed else data[_position(data, step)]
    if isinstance(data, list):
        number = len(data) if last == "+" else _position(data, last)
        data[number : number + 1] = [] if value is None else [_written(value)]
    elif value is None:
        data.pop(last, None)
    else:
        data[last] = _written(value)


def _written(value: object) -> Value:
    """Give a value as a file would: texts in quotes, numbers and truth values without."""
    match value:
        case Mapping():
            return {str(key): _written(each) for key, each in value.items()}
        case list() | tuple():
            return [_written(each) for each in value]
        case bool():
            return Scalar("true" if value else "false", quoted=False)
        case _:
            return Scalar(str(value), quoted=isinstance(value, str))


def _position(items: list[Any], step: str) -> int:
    named = (n for n, each in enumerate(items) if isinstance(each, Mapping) and _id(each) == step)
    number = next(named, None)
    return int(step) if number is None else number


def _id(item: Mapping[str, Value]) -> str | None:
    name = item.get("id")
    return name.text if isinstance(name, Scalar) else None


def subject(example: Example = {}) -> Subject:  # noqa: B006  # never changed
    """Load the sound aid with the changes of an example."""
    document = changed(example)
    return Subject(from_document(document), document, TODAY)


def seen(example: Example = {}) -> list[tuple[Rule, Finding]]:  # noqa: B006
    """Give what all rules find in it, before any waiver."""
    return list(findings(subject(example)))
