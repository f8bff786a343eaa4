from __future__ import annotations

import copy
import json
import pathlib
import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
import yaml
from attrs import asdict, field, fields, frozen
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sdm.cataloguing import bundled
from sdm.cli import group
from sdm.errors import AidError
from sdm.loading import load, loads
from sdm.loading.forms import FORMS
from sdm.model.aid import Aid
from sdm.schema import aid_schema, as_json, output_schema
from sdm.showing import Shown, shown
from sdm.showing import as_json as shown_json
from tests.samples import SMALL, small_text

COMMITTED = pathlib.Path(__file__).parents[2] / "schema" / "aid.schema.json"
AIDS = [SMALL, *sorted(bundled().glob("*/aid.yaml"))]
SCHEMA = aid_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


class EditorLoader(yaml.SafeLoader):
    """Types scalars by YAML 1.2's core schema, as editors do: no dates, no `yes` and `no`."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


CORE = {
    "null": r"null|Null|NULL|~|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)",
}
for kind, pattern in CORE.items():
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{kind}", re.compile(rf"^({pattern})$"), None
    )
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value, 0))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def as_editors_read(text: str) -> Any:
    return yaml.load(text, EditorLoader)  # noqa: S506 - a SafeLoader


def schema_accepts(text: str) -> bool:
    return VALIDATOR.is_valid(as_editors_read(text))


def loader_accepts(text: str) -> bool:
    try:
        loads(text)
    except AidError:
        return False
    return True


def edited(old: str, new: str) -> str:
    text = small_text()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in small.yaml"
    return text.replace(old, new)


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:sdm:schema:aid:1"


def test_the_committed_schema_is_up_to_date() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == as_json(aid_schema()), (
        "run: sdm schema > schema/aid.schema.json"
    )


def test_the_same_classes_give_the_same_bytes() -> None:
    assert as_json(aid_schema()) == as_json(aid_schema())
    names = list(json.loads(as_json(SCHEMA))["$defs"])
    assert names == sorted(names)


def test_every_reference_leads_somewhere() -> None:
    for reference in _references(SCHEMA):
        value: Any = SCHEMA
        for step in reference.removeprefix("#/").split("/"):
            value = value[step]
        assert value


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for each in value.values():
            yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def test_every_key_of_the_aid_is_there_with_its_description() -> None:
    properties: Any = SCHEMA["properties"]
    assert list(properties) == [each.name for each in fields(Aid)]
    assert all(each["description"] for each in properties.values())


def test_objects_are_closed_and_described() -> None:
    definitions: Any = SCHEMA["$defs"]
    for name, definition in definitions.items():
        assert definition["description"], name
        if "properties" in definition:
            assert definition["additionalProperties"] is False, name
            assert all("description" in each for each in definition["properties"].values()), name


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_it_accepts_every_good_aid(path: pathlib.Path) -> None:
    found = [
        f"{error.json_path}: {error.message[:200]}"
        for error in VALIDATOR.iter_errors(as_editors_read(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_small_uses_every_form_of_an_estimate() -> None:
    text = small_text()
    assert [key for key in FORMS if not re.search(rf"\b{key}:", text)] == []


def test_small_uses_every_key_that_does_not_exclude_another() -> None:
    definitions: Any = {"Aid": SCHEMA, **SCHEMA["$defs"]}  # type: ignore[dict-item]
    names = {name for each in definitions.values() for name in each.get("properties", ())}
    unused = {name for name in names if not re.search(rf"\b{name}:", small_text())}
    assert unused == {"absent", "withdrawn_because"}


TITLE = 'title: "Example decision: what to do about a creaky elbow"'
ESTIMATE = "{more: 10, per: 100, than: carry_on, certainty: low, sources: [s1]}"
AT_LEAST = "{at_least: 2, certainty: low, sources: [s2]}"
REST = "certainty: low, sources: [s1]}"

BAD = {
    "another format": ("format: 1\n", "format: 2\n"),
    "format left out": ("format: 1\n", ""),
    "a slug with capitals": ("id: example-decision", "id: Example-Decision"),
    "a version of two numbers": ("version: 0.1.0", "version: 0.1"),
    "a status that is none": ("status: draft", "status: ready"),
    "no title": (TITLE + "\n", ""),
    "an empty title": (TITLE, "title:"),
    "a title of spaces": (TITLE, 'title: "  "'),
    "a list for a title": (TITLE, "title: [one, two]"),
    "a title too long": (TITLE, "title: " + "x" * 2001),
    "a key that is not in the format": (TITLE, TITLE + "\nsubtitle: none"),
    "a key misspelt": ("who_not_for: |", "who_not_four: |"),
    "text for a list": ("questions:\n  - Is my elbow real?", "questions: Is my elbow real?"),
    "a denominator of no kind": ("denominator: 100\n", "denominator: 50\n"),
    "get_help_now with a word of one's own": (
        "get_help_now: {text: Ring the made-up number if your elbow falls off., sources: [s1]}",
        "get_help_now: nothing",
    ),
    "a topic as text": ("topic: [example, elbow]", "topic: elbow"),
    "a decider that is none": ("decides: [self, carer, parent]", "decides: [dog]"),
    "an option id with a hyphen": ("no_change: carry_on", "no_change: carry-on"),
    "an attribute without cells": (
        "label: Visits\n    cells:\n",
        "label: Visits\n    boxes:\n",
    ),
    "two forms of an estimate": (ESTIMATE, "{more: 10, fewer: 3, per: 100, than: carry_on, " + REST),
    "two lone forms of an estimate": (ESTIMATE, "{percent: 10, people: 10, " + REST),
    "an estimate that says nothing": (ESTIMATE, "{" + REST),
    "an estimate without sources": (ESTIMATE, "{percent: 10, certainty: low}"),
    "an estimate with an empty list of sources": (
        ESTIMATE,
        "{percent: 10, certainty: low, sources: []}",
    ),
    "an estimate without certainty": (ESTIMATE, "{percent: 10, sources: [s1]}"),
    "a certainty that is none": (ESTIMATE, "{percent: 10, certainty: fair, sources: [s1]}"),
    "a ratio without what it starts from": (ESTIMATE, "{risk_ratio: 1.2, " + REST),
    "a ratio of nothing": (ESTIMATE, "{risk_ratio: 0, of: carry_on, " + REST),
    "a share of a person": (ESTIMATE, "{people: 10.5, " + REST),
    "a percentage with its sign": (ESTIMATE, "{percent: 10%, " + REST),
    "a number with a comma": (ESTIMATE, '{counted: "1,200", among: 28464, ' + REST),
    "a number in quotes": (ESTIMATE, '{percent: "10", ' + REST),
    "a sum of words": (ESTIMATE, '{percent: "ten - two", ' + REST),
    "a range of three": (ESTIMATE, "{range: [1, 2, 3], range_of: studies, " + REST),
    "a range of one": (ESTIMATE, "{percent: 10, ci: [9], " + REST),
    "a range as text": (ESTIMATE, "{percent: 10, ci: 9 to 11, " + REST),
    "certainty of what is unknown": (ESTIMATE, "{unknown: why, certainty: low}"),
    "an unknown without a reason": (ESTIMATE, "{unknown: }"),
    "an estimate as text": (ESTIMATE, "unknown"),
    "one group alone": (ESTIMATE, "{by_group: [{group: a, percent: 1, " + REST + "]}"),
    "a group without a name": (
        ESTIMATE,
        "{by_group: [{percent: 1, " + REST + ", {group: b, percent: 2, " + REST + "]}",
    ),
    "groups within a group": (
        "{group: thin cream, frequency: 3.2, per: 1000, certainty: low, sources: [s2]}",
        "{group: thin cream, by_group: [{group: a, unknown: b}, {group: c, unknown: d}]}",
    ),
    "per nothing": (ESTIMATE, "{more: 10, per: 0, than: carry_on, " + REST),
    "truth in words": (ESTIMATE, "{percent: 10, indirect: yes, " + REST),
    "truth in quotes": (ESTIMATE, '{percent: 10, indirect: "true", ' + REST),
    "a measure that is none": ("measure: score", "measure: points"),
    "a row with no figure": ("{score: [0, 4], people: 2}", "{score: [0, 4]}"),
    "a row of three scores": ("{score: [0, 4], people: 2}", "{score: [0, 2, 4], people: 2}"),
    "a table with no rows": (
        "    rows:\n      - {score: [0, 4], people: 2}\n      - {score: [5, 10], people: 7}\n",
        "    rows: []\n",
    ),
    "points that are no number": ("points: 1}\n      - choose", "points: one}\n      - choose"),
    "five prompts": ("[W-P1, W-P4]", "[W-P1, W-P2, W-P3, W-P4, W-P5]"),
    "a prompt that is none": ("[W-P1, W-P4]", "[W-P11]"),
    "a fact without a day to check": (
        "as_of: 2026, check_by: 2099-12-31,",
        "as_of: 2026,",
    ),
    "a year of two digits": ("as_of: 2026, check_by", "as_of: 26, check_by"),
    "a thirteenth month": ("as_of: 2026-11, check_by", "as_of: 2026-13, check_by"),
    "a day the other way round": ("published: 2026-11-21", "published: 21-11-2026"),
    "a day that does not exist": ("published: 2026-11-21", "published: 2026-02-30"),
    "a month for a day": ("published: 2026-11-21", "published: 2026-11"),
    "a source key with a capital": (
        "  s2: {title: Example source two",
        "  S2: {title: Example source two",
    ),
    "an address without https": ('url: "https://example.org/one"', "url: www.example.org/one"),
    "a year as a day": ("year: 2026,", "year: 2026-11,"),
    "a source not said to be seen": ("kind: cohort, seen: full,", "kind: cohort,"),
    "needs of half a person": ("number: 3,", "number: 3.5,"),
    "needs answered by a word": ("needs_professionals: none", "needs_professionals: some"),
    "only one option": (
        small_text()[small_text().index("  - id: brace") : small_text().index("attributes:")],
        "",
    ),
}  # fmt: skip

GOOD = {
    "nothing changed": (TITLE, TITLE),
    "a year for a title": (TITLE, "title: 2024"),
    "a decimal for a title": (TITLE, "title: 1.10"),
    "true for a title": (TITLE, "title: true"),
    "no for a title": (TITLE, "title: no"),
    "a day for a title": (TITLE, "title: 2026-11-21"),
    "a slug of digits": ("id: example-decision", "id: 2024"),
    "a later version": ("version: 0.1.0", "version: 1.10.0"),
    "no change absent": ("no_change: carry_on", "no_change: {absent: There is always a creak.}"),
    "withdrawn with a reason": (
        "status: draft",
        "status: withdrawn\nwithdrawn_because: It was made up.",
    ),
    "help now": (
        "get_help_now: {text: Ring the made-up number if your elbow falls off., sources: [s1]}",
        "get_help_now: none",
    ),
    "another form of an estimate": (ESTIMATE, "{percent: 10, " + REST),
    "a number with decimals": (ESTIMATE, "{percent: 10.25, " + REST),
    "a sum": (ESTIMATE, '{percent: "(3.36 + 3.09 + 3.43) / 3", ' + REST),
    "a sum with a power": (ESTIMATE, '{percent: "100 * (1 - 0.9^2)", ' + REST),
    "a sum with a times sign": (ESTIMATE, '{percent: "2 × 3", ' + REST),
    "a sum in brackets": (ESTIMATE, '{percent: "(5)", ' + REST),
    "sums at both ends of a range": (ESTIMATE, '{percent: 10, ci: ["10 - 1", "10 + 1"], ' + REST),
    "a range beside a number": (
        ESTIMATE,
        "{percent: 10, range: [8, 12], range_of: studies, " + REST,
    ),
    "a range alone": (AT_LEAST, "{range: [8, 12], range_of: years, " + REST),
    "two groups": (
        AT_LEAST,
        "{by_group: [{group: a, unknown: b}, {group: c, percent: 1, " + REST + "]}",
    ),
    "a row with its own certainty": (
        "{score: [0, 4], people: 2}",
        "{score: [0, 4], people: 2, certainty: high}",
    ),
    "one score for a row": ("{score: 0, percent: 30}", "{score: [0, 0], percent: 30}"),
    "a year for a date": ("as_of: 2026-11, check_by", "as_of: 2025, check_by"),
    "a day for a date": ("as_of: 2026-11, check_by", "as_of: 2026-11-21, check_by"),
    "interests in words": ("interests: none}", "interests: owns a brace shop}"),
    "a report in words": ('report: "https://example.org/dream"', "report: in a diary"),
    "a missing answer": ("  evaluation: none\n", ""),
    "no personal tables": (
        small_text()[small_text().index("personalisation:") : small_text().index("what_matters:")],
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_schema_and_loader_both_refuse(name: str) -> None:
    text = edited(*BAD[name])
    assert not loader_accepts(text)
    assert not schema_accepts(text)


@pytest.mark.parametrize("name", GOOD)
def test_schema_and_loader_both_accept(name: str) -> None:
    text = edited(*GOOD[name])
    loads(text)
    assert schema_accepts(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("no_change: carry_on", "no_change: carry_off"),
        (ESTIMATE, "{percent: 101, " + REST),
        (ESTIMATE, "{percent: 10, ci: [11, 12], " + REST),
        ("{score: [5, 10], people: 7}", "{score: [6, 10], people: 7}"),
    ],
)
def test_what_only_the_loader_can_see_is_left_to_it(old: str, new: str) -> None:
    text = edited(old, new)
    assert not loader_accepts(text)
    assert schema_accepts(text)


SMALL_DATA = as_editors_read(small_text())


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict | list):
        for step in value if isinstance(value, dict) else range(len(value)):
            yield from _paths(value[step], (*path, step))


PATHS = list(_paths(SMALL_DATA))
TAKEN_OUT = object()
NEW_VALUES = [TAKEN_OUT, {}, [], "text", 7, 0, 2.5, "7 - 3", {"unknown": "why"}, "none", ["s1"], ""]


def changed(path: tuple[Any, ...], new: Any) -> Any:
    data = copy.deepcopy(SMALL_DATA)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    if new is TAKEN_OUT:
        del holder[path[-1]]
    else:
        holder[path[-1]] = new
    return data


@given(st.sampled_from(PATHS), st.sampled_from(NEW_VALUES))
def test_the_schema_accepts_whatever_loads(path: tuple[Any, ...], new: Any) -> None:
    data = changed(path, new)
    if loader_accepts(json.dumps(data, ensure_ascii=False)):  # JSON is YAML too
        assert VALIDATOR.is_valid(data), (path, new)


@given(st.sampled_from([path for path in PATHS if isinstance(path[-1], str)]))
def test_a_key_that_is_in_no_class_is_refused_by_both(path: tuple[Any, ...]) -> None:
    data = changed((*path[:-1], "not-a_Key"), "text")
    assert not loader_accepts(json.dumps(data, ensure_ascii=False)) or path[0] == "glossary"
    assert not VALIDATOR.is_valid(data) or path[0] == "glossary"


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_what_show_writes_fits_its_schema(path: pathlib.Path) -> None:
    schema = output_schema(Shown, "urn:sdm:schema:show:1")
    Draft202012Validator.check_schema(schema)
    written = json.loads(shown_json(shown(load(path))))
    Draft202012Validator(schema).validate(written)
    for key in written:
        lacking = {name: value for name, value in written.items() if name != key}
        assert not Draft202012Validator(schema).is_valid(lacking)


@frozen
class Tree:
    """A tree."""

    name: str
    """Its name."""
    kind: Literal["oak", "elm"]
    """Which."""
    height: int | None
    """In metres."""
    branches: tuple[Tree, ...] = ()
    """More of the same."""
    notes: dict[str, bool] = field(factory=dict)


def test_an_output_class_may_hold_itself() -> None:
    schema = output_schema(Tree, "urn:example:tree")
    validator = Draft202012Validator(schema)
    tree = Tree("a", "oak", None, (Tree("b", "elm", 3, notes={"old": True}),))
    validator.validate(json.loads(json.dumps(asdict(tree))))
    assert not validator.is_valid({**asdict(tree), "branches": [{"name": "b"}]})
    assert not validator.is_valid({**asdict(tree), "height": "3"})


@frozen
class Weight:
    grams: float


@frozen
class Pair:
    both: tuple[int, int]


@pytest.mark.parametrize("cl", [Weight, Pair])
def test_a_type_with_no_one_way_into_json_is_refused(cl: type) -> None:
    with pytest.raises(TypeError, match="expected a type that has one way into JSON"):
        output_schema(cl, "urn:example:wrong")


def test_the_command_prints_the_schema() -> None:
    result = CliRunner().invoke(group, ["schema"])
    assert (result.exit_code, result.output) == (0, as_json(SCHEMA))
    result = CliRunner().invoke(group, ["schema", "--of", "show", "-o", "-"])
    assert json.loads(result.output)["$id"] == "urn:sdm:schema:show:1"


def test_the_command_writes_a_file_and_replaces_only_its_own(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "aid.schema.json"
    for _ in range(2):
        result = CliRunner().invoke(group, ["schema", "-o", str(path)])
        assert (result.exit_code, result.output) == (0, f"{path}\n")
        assert path.read_text(encoding="utf-8") == as_json(SCHEMA)
    path.write_text("mine", encoding="utf-8")
    assert CliRunner().invoke(group, ["schema", "-o", str(path)]).exit_code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert CliRunner().invoke(group, ["schema", "-o", str(path), "--force"]).exit_code == 0
