"""The JSON Schema of a record: published, described, as strict as the reader where it can be."""

from __future__ import annotations

import copy
import pathlib
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from sdm.cli import group
from sdm.preferences.json_form import plain
from sdm.recording.schema import record_schema
from sdm.schema import as_json
from tests.made_up_records import FULL, ORDINARY

COMMITTED = pathlib.Path(__file__).parents[2] / "schema" / "preference-record.schema.json"
SCHEMA = record_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_it_is_a_json_schema_of_the_major_version() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:sdm:schema:record:1"


def test_the_published_schema_is_up_to_date() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == as_json(record_schema()), (
        "run: sdm schema --of record > schema/preference-record.schema.json"
    )


def test_a_command_prints_it() -> None:
    done = CliRunner().invoke(group, ["schema", "--of", "record"])
    assert done.exit_code == 0
    assert done.output == as_json(SCHEMA)


def test_every_class_and_every_field_is_described() -> None:
    described = list(_described(SCHEMA))
    assert len(described) > 250
    assert [way for way, text in described if not text] == []


def _described(schema: Any, way: str = "") -> Iterator[tuple[str, str]]:
    yield way, schema.get("description", "")
    for name, each in schema.get("properties", {}).items():
        yield f"{way}.{name}", each.get("description", "")
    for name, each in schema.get("$defs", {}).items():
        yield from _described(each, name)


def test_the_made_up_records_are_valid() -> None:
    for record in (ORDINARY, FULL):
        VALIDATOR.validate(plain(record))


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("schema_version",), ...),
        (("record_id",), "Ann Example"),
        (("version",), 0),
        (("version",), 1.5),
        (("status",), "final"),
        (("language",), None),
        (("score",), 7),
        (("supersedes",), "F" * 64),
        (("speaker",), ...),
        (("provenance", "recorded_at"), "2026-11-25T10:30:00"),
        (("aid", "review_due"), "2026-02-30"),
        (("what_matters", "goals", 0, "words"), " "),
        (("what_matters", "goals", 0, "importance"), 11),
        (("leaning_before", "strength"), -1),
        (("tried", 0, "when"), "last June"),
        (("rows", 0, "inputs"), {"age": 76}),
        (("recommended",), "surgery"),
    ],
)
def test_what_the_reader_refuses_of_one_value_the_schema_refuses_too(
    way: tuple[str | int, ...], value: Any
) -> None:
    spoiled: Any = copy.deepcopy(plain(FULL))
    holder = spoiled
    for step in way[:-1]:
        holder = holder[step]
    if value is ...:
        del holder[way[-1]]
    else:
        holder[way[-1]] = value
    assert not VALIDATOR.is_valid(spoiled)
