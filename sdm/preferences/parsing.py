"""Bytes from anywhere -> plain data: JSON as RFC 8259 has it, and nothing that JSON has not."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sdm.preferences.json_form import below
from sdm.preferences.refusing import Breach, RecordError

LARGEST_FILE = 2 * 2**20
"""Bytes; far more than anybody has said about one decision."""
DEEPEST = 20
"""How deep values may stand in one another; a record goes to about eight."""
MOST_PROBLEMS = 100
"""After so many, reading stops: nobody puts more right at once."""
LONGEST_WHOLE = 17
"""Characters of the longest whole number worth reading."""


class Keyed(dict[str, Any]):
    """Keys and values, and the keys that stood there twice."""

    twice: tuple[str, ...] = ()


class NotWhole:
    """A number that is not whole, or far too large; no field takes one."""


def parse(data: bytes, file: str) -> Any:
    """Read JSON as plain data.

    Returns:
        `Keyed`, lists, texts, whole numbers, truth values, None, and `NotWhole`.

    Raises:
        RecordError: It is too large, no UTF-8, no JSON, nested too deep, or says a key twice.
    """
    text = _decoded(data, file)
    if _depth(text) > DEEPEST:
        raise _whole_file(f"found values nested more than {DEEPEST} deep, expected a record", file)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _whole_file(f"found something that is not JSON at {place}", file, CUT) from None
    if found := list(islice(_twice(value, ""), MOST_PROBLEMS)):
        raise RecordError(found, file)
    return value


CUT = "it may have been cut off, or changed by hand; take the file as it was"
TOO_LARGE = f"is larger than {LARGEST_FILE // 2**20} MiB, expected a record"


def _decoded(data: bytes, file: str) -> str:
    if len(data) > LARGEST_FILE:
        raise _whole_file(TOO_LARGE, file)
    try:
        return data.decode("utf-8-sig")  # some editors put a mark before what they save
    except UnicodeDecodeError as error:
        message = f"found bytes that are not UTF-8, the first at {error.start}"
        raise _whole_file(message, file, CUT) from None


def _whole_file(message: str, file: str, hint: str = "") -> RecordError:
    return RecordError([Breach(at="", message=message, hint=hint)], file)


_SIGNS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)


def _depth(text: str) -> int:
    """Find how deep brackets stand in one another, before anything goes down into them."""
    deepest = depth = 0
    in_text = False
    for sign in _SIGNS.finditer(text):
        match sign[0]:
            case '"':
                in_text = not in_text
            case "[" | "{" if not in_text:
                depth += 1
                deepest = max(deepest, depth)
                if deepest > DEEPEST:
                    break
            case "]" | "}" if not in_text:
                depth -= 1
    return deepest


def _keyed(pairs: list[tuple[str, Any]]) -> Keyed:
    made = Keyed(pairs)
    if len(made) < len(pairs):
        times = Counter(key for key, _ in pairs)
        made.twice = tuple(key for key, count in times.items() if count > 1)
    return made


def _whole(text: str) -> int | NotWhole:
    return int(text) if len(text) <= LONGEST_WHOLE else NotWhole()


_DECODER = json.JSONDecoder(
    object_pairs_hook=_keyed,
    parse_int=_whole,
    parse_float=lambda _: NotWhole(),
    parse_constant=lambda _: NotWhole(),
)


def _twice(value: Any, at: str) -> Iterator[Breach]:
    if isinstance(value, Keyed):
        for key in value.twice:
            yield Breach(
                at=below(at, key),
                message="stands here twice, and which of the two holds is not known",
                hint="remove one",
            )
        for key, each in value.items():
            yield from _twice(each, below(at, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _twice(each, below(at, number))
