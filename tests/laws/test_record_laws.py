"""What holds for every record: it comes back as it was, and nothing else comes in."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sdm.cataloguing import Catalogue
from sdm.preferences.files import open_record, save_record
from sdm.preferences.identifiers import identifiers_in
from sdm.preferences.json_form import canonical, dumps, plain, record_hash
from sdm.preferences.parsing import LARGEST_FILE
from sdm.preferences.reading import loads
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import RecordError
from sdm.preferences.rules import breaches
from sdm.preferences.words import Words
from sdm.receiving import keep, receive
from sdm.recording.schema import record_schema
from tests.made_up_records import FULL, ORDINARY, TODAY
from tests.record_strategies import (
    ODD_WORDS,
    classes,
    every_shape,
    of_fields,
    records,
    shape,
    words,
)

VALIDATOR = Draft202012Validator(
    record_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER
)


@given(records())
def test_a_record_comes_back_as_it_was(record: PreferenceRecord) -> None:
    again = loads(dumps(record))
    assert again == record
    assert canonical(again) == canonical(record)
    assert dumps(again) == dumps(record)
    assert record_hash(again) == record_hash(record)


@given(records())
def test_the_canonical_form_is_a_record_too(record: PreferenceRecord) -> None:
    assert canonical(loads(canonical(record))) == canonical(record)


@given(records())
def test_the_schema_takes_every_record(record: PreferenceRecord) -> None:
    VALIDATOR.validate(plain(record))


@given(records())
def test_what_nobody_said_is_left_out(record: PreferenceRecord) -> None:
    assert not list(_nothings(plain(record)))


def _nothings(value: Any) -> Iterator[object]:
    for each in value.values() if isinstance(value, dict) else value:
        if each is None or each == []:
            yield each
        if isinstance(each, dict | list):
            yield from _nothings(each)


@given(records())
def test_rules_and_warnings_have_something_to_say_of_every_record(
    record: PreferenceRecord,
) -> None:
    assert all(each.at and each.message for each in breaches(record))
    assert all(each.at for each in identifiers_in(record, today=TODAY))


def test_every_shape_that_can_be_is_among_the_records() -> None:
    """Every field takes each fixed word, and is there and not there: records are made of these."""
    for cl in classes(PreferenceRecord):
        for name, values in of_fields(cl).items():
            assert _shapes(cl, name, values) == set(every_shape(cl, name)), f"{cl.__name__}.{name}"


def _shapes(cl: type, name: str, values: st.SearchStrategy[Any]) -> set[object]:
    seen: set[object] = set()

    @settings(max_examples=40, derandomize=True, database=None)
    @given(values)
    def look(value: object) -> None:
        seen.add(shape(cl, name, value))

    look()
    return seen


@given(words())
def test_words_come_back_byte_for_byte(said: str) -> None:
    matters = evolve(ORDINARY.what_matters, words=Words(said))
    (back,) = (loads(dumps(evolve(ORDINARY, what_matters=matters))).what_matters.words,)
    assert back is not None
    assert back.encode() == said.encode()


@pytest.mark.parametrize("said", ODD_WORDS, ids=range(len(ODD_WORDS)))
def test_odd_words_come_back_byte_for_byte_from_a_file(said: str, tmp_path: Path) -> None:
    matters = evolve(ORDINARY.what_matters, words=Words(said))
    save_record(evolve(ORDINARY, what_matters=matters), tmp_path / "a.sdm.json")
    assert open_record(tmp_path / "a.sdm.json").what_matters.words == said


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records())
def test_a_file_gives_back_every_record(tmp_path: Path, record: PreferenceRecord) -> None:
    save_record(record, tmp_path / "a.sdm.json", force=True)
    assert open_record(tmp_path / "a.sdm.json") == record


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(RecordError):
        loads(noise)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(JSON_VALUES, st.sampled_from(sorted(plain(FULL))))
def test_any_value_in_any_field_is_read_or_refused(value: Any, name: str) -> None:
    _read_or_refused(json.dumps({**plain(FULL), name: value}).encode())


SAID = ("husband", "allotment", "potatoes", "Ann Example", "9434765919", "host-77", "Ted")


def _read_or_refused(data: bytes) -> bool:
    """Give whether it was read; what was read can be written, and is the same once more."""
    try:
        record = loads(data)
    except RecordError as error:
        assert error.problems
        assert not any(said in str(error) for said in SAID), "a message repeats what was said"
        return False
    assert loads(dumps(record)) == record
    breaches(record)
    return True


# ---- 10,000 files that somebody or something spoiled


Tree = dict[str, Any]
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**30, "", " ", "x", "2026-13-40", "\ud800", [], [[]], {}, [None],
    {"words": 1}, "\x00", "9" * 5_000, 2**53, "in_progress", float("nan"), float("inf"), "2026-11-25",
)  # fmt: skip


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give every place in a tree: what holds it, and its key or number."""
    for key, each in list(value.items()) if isinstance(value, dict) else list(enumerate(value)):
        yield value, key
        if isinstance(each, dict | list):
            yield from _spots(each)


def _spot(tree: Tree, chance: random.Random) -> tuple[Any, Any]:
    return chance.choice(list(_spots(tree)))


def dropped(tree: Tree, chance: random.Random) -> None:
    holder, key = _spot(tree, chance)
    del holder[key]


def retyped(tree: Tree, chance: random.Random) -> None:
    holder, key = _spot(tree, chance)
    holder[key] = chance.choice(ODD_VALUES)


def swapped(tree: Tree, chance: random.Random) -> None:
    (one, key), (other, place) = _spot(tree, chance), _spot(tree, chance)
    # A value may hold the other; a copy keeps the two apart.
    one[key], other[place] = copy.deepcopy(other[place]), copy.deepcopy(one[key])


def renamed(tree: Tree, chance: random.Random) -> None:
    holder, key = _spot(tree, chance)
    if isinstance(holder, dict):
        holder[chance.choice((f"{key}x", key.upper(), "", "\ud800", "a" * 500))] = holder.pop(key)


def deep(tree: Tree, chance: random.Random) -> None:
    holder, key = _spot(tree, chance)
    for _ in range(chance.choice((3, 15, 25, 300))):
        holder[key] = [holder[key]] if chance.random() < 0.5 else {"words": holder[key]}


def huge(tree: Tree, chance: random.Random) -> None:
    holder, key = _spot(tree, chance)
    many = [copy.deepcopy(holder[key])] * 50
    keys = {str(number): number for number in range(2_000)}
    holder[key] = chance.choice((many, "é" * 100_000, keys, [0] * 2_000))


TREES: tuple[Callable[[Tree, random.Random], None], ...] = (
    dropped, retyped, swapped, renamed, deep, huge,
)  # fmt: skip


def truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def inserted(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    noise = (
        b"\xff\xfe",
        b"\x00",
        b'"',
        b"{" * 2_000,
        b"[" * 100_000,
        b"\\ud83d",
        b",",
        b"1e400",
        b"NaN",
    )
    return data[:at] + chance.choice(noise) + data[at:]


def twice(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join((*lines[:at], lines[at], *lines[at:]))


def other_code(data: bytes, chance: random.Random) -> bytes:
    code = chance.choice(("utf-16", "utf-32", "utf-8-sig"))
    return data.decode("utf-8", "surrogatepass").encode(code, "surrogatepass")


def binary(data: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((0, 10, 1_000, len(data))))


BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    truncated, flipped, inserted, twice, other_code, binary,
)  # fmt: skip


def spoiled(number: int) -> bytes:
    """Spoil a record in one, two or three ways; the same number gives the same file."""
    chance = random.Random(number)  # noqa: S311 - it is to be the same again
    tree: Tree = copy.deepcopy(plain(FULL if number % 4 == 0 else ORDINARY))
    for change in chance.sample(TREES, k=chance.randrange(3)):
        if tree:
            change(tree, chance)
    lines = (
        1 if number % 10 == 0 else None
    )  # writing lines is slow, and reading them no other thing
    data = json.dumps(tree, ensure_ascii=chance.random() < 0.5, indent=lines)
    written = data.encode("utf-8", "surrogatepass")
    if chance.random() < 0.5:
        written = chance.choice(BYTES)(written, chance)
    return written


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 10_000, 1_000))
def test_ten_thousand_spoiled_files_are_kept_whole_or_save_nothing(
    start: int, tmp_path: Path
) -> None:
    kept = sum(
        _kept_or_nothing(spoiled(number), tmp_path / str(number))
        for number in range(start, start + 1_000)
    )
    assert 0 < kept < 900, "the files should be of both kinds"


def _kept_or_nothing(data: bytes, folder: Path) -> bool:
    """Take a file in as `sdm record import` does: it keeps a record whole, or nothing."""
    folder.mkdir()
    try:
        received = receive(data, "from elsewhere", aids=Catalogue(()), today=TODAY)
        path, _ = keep(received.record, folder)
    except RecordError as error:
        assert error.problems
        assert not any(said in str(error) for said in SAID), "a message repeats what was said"
        assert [*folder.iterdir()] == []
        return False
    assert [*folder.iterdir()] == [path]
    assert open_record(path) == received.record
    return True


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(RecordError, match="is larger than 2 MiB"):
        loads(b" " * (LARGEST_FILE + 1))


def test_brackets_without_end_are_refused_at_once() -> None:
    for one in (b"[", b'{"a":', b'["', b"\\["):
        with pytest.raises(RecordError):
            loads(one * 100_000)
