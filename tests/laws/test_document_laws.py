"""Laws of reading: never a crash, nothing changed, and every place points at its text."""

from __future__ import annotations

import re

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from sdm.document import Document, Scalar, Value, read_document
from sdm.errors import AidError, Path, Problem
from sdm.misreading import MAX_PROBLEMS

JARGON = re.compile(r"mapping|sequence|scalar|token|parser|libyaml", re.IGNORECASE)

texts = st.text(st.characters(codec="utf-8"), max_size=12)
keys = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
trees = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=20,
)
aids = st.dictionaries(keys, trees, max_size=5)
pieces = st.sampled_from(
    [
        *"abé:-?[]{},&*!|>'\"%@`#\\ \t\n\r\x00\x07\x85\u2028\ufeff",
        "\n  ",
        "\n- ",
        ": ",
        "a: ",
        "---\n",
        "...\n",
        "<<: ",
        "? ",
        "&x ",
        "*x ",
        "!!str ",
        "%YAML 1.1\n",
        "{a: b, ",
        "|\n",
        ">-\n",
        "\\x",
    ]
)


def problems_of(source: bytes) -> tuple[Problem, ...]:
    try:
        return read_document(source, "x").problems
    except AidError as error:
        assert error.problems
        return error.problems


def check(source: bytes) -> None:
    """Every problem stands within the file, says what to do, and is free of jargon."""
    lines = re.split(r"\r\n|\r|\n", source.decode("utf-8", "replace"))
    problems = problems_of(source)
    assert len(problems) <= MAX_PROBLEMS + 1
    assert list(problems) == sorted(problems, key=lambda problem: problem.place)
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        assert problem.message.startswith("found ")
        assert problem.hint
        assert problem.message.isprintable()
        assert not JARGON.search(re.sub('".*"', "", problem.message))  # an author may say so


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(source: bytes) -> None:
    check(source)


@given(st.text(max_size=200))
@example("a: {b: c, \ufeff}")
def test_no_text_crashes_the_reader(source: str) -> None:
    check(source.encode("utf-8", "replace"))


@given(st.lists(pieces, max_size=30))
@example(["a: ", "[", "a", ","])
@example(["a: ", "{", ": "])
def test_nothing_that_looks_like_yaml_crashes_the_reader(parts: list[str]) -> None:
    check("".join(parts).encode())


@given(st.lists(pieces, max_size=10))
def test_a_broken_part_below_sound_ones_does_not_crash_the_reader(parts: list[str]) -> None:
    check(f"a:\n  - b: {{c: d}}\n    e: {''.join(parts)}\nf: g\n".encode())


def as_values(data: object) -> object:
    if isinstance(data, str):
        return Scalar(data, quoted=True)
    if isinstance(data, dict):
        return {key: as_values(item) for key, item in data.items()}
    assert isinstance(data, list)
    return [as_values(item) for item in data]


@given(aids, st.booleans(), st.booleans())
def test_what_is_dumped_is_read_back(aid: dict[str, object], flow: bool, unicode: bool) -> None:
    source = yaml.safe_dump(
        aid, default_style='"', default_flow_style=flow, allow_unicode=unicode, sort_keys=False
    )
    document = read_document(source.encode(), "x")
    assert document.data == as_values(aid)
    assert isinstance(document.data, dict)
    assert list(document.data) == list(aid)
    assert not document.problems


def paths(value: Value, path: Path = ()) -> list[tuple[Path, str]]:
    """Find every text, and the way to it."""
    if isinstance(value, Scalar):
        return [(path, value.text)]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [found for key, item in items for found in paths(item, (*path, key))]


def standing_at(document: Document, lines: list[str], path: Path) -> tuple[str, str]:
    value, key = document.place(path), document.key_place(path)
    return lines[value.line - 1][value.column - 1 :], lines[key.line - 1][key.column - 1 :]


words = st.text("abcé😀\u2028\x85", min_size=1, max_size=6)
plain_trees = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)


def write(value: object, indent: str = "") -> str:
    """Write unquoted YAML by hand, so that its texts stand in the source as they are."""
    if isinstance(value, str):
        return f" {value}\n"
    if isinstance(value, dict):
        lines = [f"{indent}{key}:{write(item, indent + '  ')}" for key, item in value.items()]
        return "\n" + "".join(lines) if lines else " {}\n"
    assert isinstance(value, list)
    lines = [f"{indent}-{write(item, indent + '  ')}" for item in value]
    return "\n" + "".join(lines) if lines else " []\n"


@given(st.dictionaries(words, plain_trees, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_every_place_points_at_its_text_in_the_source(aid: dict[str, object], end: str) -> None:
    source = write(aid).replace("\n", end)
    document = read_document(source.encode(), "x")
    assert not document.problems
    lines = source.split(end)
    for path, text in paths(document.data):
        value, key = standing_at(document, lines, path)
        assert value == text
        assert key.startswith(f"{path[-1]}:" if isinstance(path[-1], str) else text)


@given(aids)
def test_every_key_place_points_at_its_key_in_a_dump(aid: dict[str, object]) -> None:
    source = yaml.safe_dump(aid, default_style='"', default_flow_style=True, width=10**6)
    document = read_document(source.encode(), "x")
    lines = source.split("\n")
    for path, _ in paths(document.data):
        value, key = standing_at(document, lines, path)
        assert value.startswith('"')
        assert key.startswith('"')
