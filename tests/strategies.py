"""Aids as plain data, changed in one place or in many, and written as YAML again."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator

from hypothesis import strategies as st

from sdm.document import Scalar, Value, read_document
from sdm.errors import Path
from tests.samples import small_text

_BARE = re.compile(r"[A-Za-z0-9_]+")


def read(source: str) -> Value:
    """Read YAML as plain data; every value keeps its own text."""
    return read_document(source.encode(), "aid.yaml").data


def small() -> Value:
    """Give the small aid of the tests, to be changed at will."""
    return read(small_text())


def written(value: Value) -> str:
    """Write plain data as YAML, every text on a line of its own."""
    return "".join(_lines(value, "")).lstrip("\n")


def _lines(value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, Scalar):
        yield f" {quoted(value.text) if value.quoted else value.text}\n"
    elif not value:
        yield " {}\n" if isinstance(value, dict) else " []\n"
    else:
        yield "\n"
        items = (
            (
                (f"{key if _BARE.fullmatch(key) else quoted(key)}:", each)
                for key, each in value.items()
            )
            if isinstance(value, dict)
            else (("-", each) for each in value)
        )
        for start, each in items:
            yield indent + start
            yield from _lines(each, indent + "  ")


def quoted(text: str) -> str:
    """Quote a text for YAML; what cannot be printed is escaped, surrogates too."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def scalars(value: Value, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Find every text and number, and the way to it."""
    if isinstance(value, Scalar):
        yield path, value
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in items:
        yield from scalars(each, (*path, key))


def spots(value: Value, path: Path = ()) -> Iterator[Path]:
    """Find every value below this one, whatever it is."""
    if isinstance(value, Scalar):
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in items:
        yield (*path, key)
        yield from spots(each, (*path, key))


def at(value: Value, path: Path) -> Value:
    """Go down a path."""
    for step in path:
        value = value[step]  # type: ignore[index]
    return value


def put(value: Value, path: Path, new: Value) -> None:
    """Put a value in the place of another."""
    at(value, path[:-1])[path[-1]] = new  # type: ignore[index]


def replaced(value: Value, paths: Collection[Path], text: str) -> Value:
    """Copy plain data with a text in quotes at each of these paths."""
    result = copy.deepcopy(value)
    for path in paths:
        put(result, path, Scalar(text, quoted=True))
    return result


lines = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
"""Texts that one line of an aid may hold."""

odd_scalars = st.builds(
    Scalar,
    st.sampled_from(
        [
            "0",
            "1",
            "-1",
            "2",
            "0.5",
            "-0.01",
            "100",
            "101",
            "1e3",
            "1/0",
            "999999999999",
            "NaN",
            "true",
            "no",
            "none",
            "~",
            "x",
            "carry_on",
            "brace",
            "s1",
            "creak_gone",
            "points",
            "typed",
            "row",
            "score",
            "nobody",
            "withdrawn",
            "reviewed",
            "other",
            "2026-11-31",
            "2026",
        ]
    )
    | lines,
    quoted=st.booleans(),
).filter(lambda scalar: scalar.quoted or bool(re.fullmatch(r"[\w.~/-]+", scalar.text, re.ASCII)))

odd_values: st.SearchStrategy[Value] = st.recursive(
    odd_scalars,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["text", "id", "percent", "unknown", "sources"]), inner)
    ),
    max_leaves=3,
)


numbers = st.sampled_from(["0", "1", "2", "7", "99", "100", "0.5", "12.25", "1000"])


@st.composite
def mutated(draw: st.DrawFn, base: Value) -> Value:
    """Draw an aid with a few things dropped, varied, replaced, doubled or swapped."""
    value = copy.deepcopy(base)
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        paths = list(spots(value))
        path = draw(st.sampled_from(paths))
        holder, found = at(value, path[:-1]), at(value, path)
        assert not isinstance(holder, Scalar)
        match draw(st.sampled_from(["drop", "vary", "vary", "replace", "double", "swap", "near"])):
            case "drop":
                del holder[path[-1]]  # type: ignore[arg-type]
            case "vary" if isinstance(found, Scalar):
                put(value, path, draw(_varied(found)))
            case "double" if isinstance(holder, list):
                holder.append(copy.deepcopy(found))
            case "swap":
                _swap(value, path, draw(st.sampled_from(paths)))
            case "near":
                keys: list[str | int] = [
                    *(holder if isinstance(holder, dict) else range(len(holder)))
                ]
                _swap(value, path, (*path[:-1], draw(st.sampled_from(keys))))
            case _:
                put(value, path, draw(odd_values))
    return value


def _varied(old: Scalar) -> st.SearchStrategy[Scalar]:
    """Draw another value of the same kind."""
    number = not old.quoted and re.fullmatch(r"-?[0-9.]+", old.text)
    return st.builds(Scalar, numbers if number else lines, quoted=st.just(not number))


def _swap(value: Value, one: Path, other: Path) -> None:
    """Put two values in each other's place, unless one holds the other."""
    if one != other[: len(one)] and other != one[: len(other)]:
        first, second = at(value, one), at(value, other)
        put(value, one, second)
        put(value, other, first)
