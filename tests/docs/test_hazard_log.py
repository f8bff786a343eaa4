"""The hazard log claims no more than tests prove, and leaves nothing without an owner."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from docs.hazard_log import (
    COLUMNS,
    SOURCE,
    STATUSES,
    Control,
    Hazard,
    hazard_page,
    hazard_table,
    log,
    status_of,
)
from sdm.checking.rules import all_rules
from sdm.composing import summary_words, words

ROOT = Path(__file__).parents[2]
YOURS = (SOURCE.parent / "what-you-must-do.md").read_text(encoding="utf-8")
INDEX = (SOURCE.parent / "index.md").read_text(encoding="utf-8")
NAMED = [f"H{number:02}" for number in range(1, 23)]
"""The hazards that the project's notes on records name."""

every_hazard = pytest.mark.parametrize("hazard", log().hazards, ids=lambda each: each.id)


@every_hazard
def test_every_test_of_a_control_is_there_and_runs(hazard: Hazard) -> None:
    for test in (test for each in hazard.controls for test in each.tests):
        file, _, function = test.partition("::")
        assert function in running_tests(ROOT / file), test


@cache
def running_tests(file: Path) -> frozenset[str]:
    """Give the tests of a file that no mark leaves out for good."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
    return frozenset(
        each.name
        for each in functions
        if each.name.startswith("test_")
        and not any(
            re.search(r"\b(skip|xfail)\b", ast.unparse(mark)) for mark in each.decorator_list
        )
    )


@pytest.mark.parametrize("mark", ["skip", "xfail(strict=True)"])
def test_a_test_that_is_left_out_proves_nothing(mark: str, tmp_path: Path) -> None:
    file = tmp_path / "test_made_up.py"
    file.write_text(f"@pytest.mark.{mark}\ndef test_one(): ...\ndef test_two(): ...\n")
    assert running_tests(file) == {"test_two"}


@every_hazard
def test_a_control_has_tests_or_says_why_not_and_never_both(hazard: Hazard) -> None:
    assert hazard.controls
    for control in hazard.controls:
        assert bool(control.tests) != bool(control.open), control.does
        assert control.tests or not control.rules, control.does


@every_hazard
def test_no_hazard_is_said_to_be_more_controlled_than_its_tests_prove(hazard: Hazard) -> None:
    assert hazard.status == status_of(hazard.controls)


def test_one_control_without_a_test_is_not_controlled() -> None:
    proved, lacking = Control(does="a", tests=("t",)), Control(does="b", open="not built yet")
    made = [status_of(each) for each in ((proved,), (proved, lacking), (lacking,), ())]
    assert made == ["controlled", "partly controlled", "open", "open"]


@every_hazard
def test_the_rules_of_a_control_are_rules(hazard: Hazard) -> None:
    rules = {each.id for each in all_rules()}
    assert {rule for each in hazard.controls for rule in each.rules} <= rules


@every_hazard
def test_a_rule_that_is_named_is_tried_by_a_test_beside_it(hazard: Hazard) -> None:
    for control in hazard.controls:
        for rule in control.rules:
            assert f"tests/checking/{trial(rule)}" in control.tests, rule


def trial(rule: str) -> str:
    """Give the test that tries a rule on a fault."""
    kinds = {
        "KEEP005": "test_keeping_rules.py::test_the_rule_on_comments_reads_its_own_examples",
        "KEEP": "test_keeping_rules.py::test_a_rule_on_versions_finds_its_example_beside_the_aid_as_it_was",
        "PAGE009": "test_page_rules.py::test_a_leaflet_of_hard_sentences_is_found",
        "PAGE": "test_page_rules.py::test_a_broken_page_is_found_by_the_rule_meant_for_it_alone",
        "": "test_rules.py::test_a_rule_finds_its_example_and_at_most_one_other_does",
    }
    return next(test for start, test in kinds.items() if rule.startswith(start))


@every_hazard
def test_every_column_says_something(hazard: Hazard) -> None:
    for said in (hazard.hazard, hazard.cause, hazard.effect, hazard.residual):
        assert said.strip()
    assert hazard.owner in ("sdm", "author of the aid", "deploying organisation")


def test_no_hazard_has_a_number_while_nobody_has_signed() -> None:
    assessed = {value for each in log().hazards for value in (each.severity, each.likelihood)}
    assert (assessed == {"not assessed"}) == (log().signed_by == "nobody")


def test_every_hazard_of_the_notes_is_there_and_no_id_comes_twice() -> None:
    ids = [each.id for each in log().hazards]
    assert set(NAMED) <= set(ids)
    assert len(set(ids)) == len(ids)


def test_what_is_left_to_others_is_told_to_them_and_each_duty_has_its_hazard_or_its_law() -> None:
    duties = re.findall(r"^## (D\d\d) .+ \{ #(\S+) \}$", YOURS, re.MULTILINE)
    assert [id.lower() for id, _ in duties] == [anchor for _, anchor in duties]
    named = {id for each in log().hazards for id in each.yours}
    assert named <= {id for id, _ in duties}
    assert {id for id, _ in duties} - named == {"D02", "D15"}


def test_the_page_has_every_hazard_under_its_id_with_its_proof() -> None:
    page = hazard_page()
    anchors = re.findall(r"^### (\S+) .+ \{ #(\S+) \}$", page, re.MULTILINE)
    assert anchors == [(each.id, each.id.lower()) for each in log().hazards]
    for hazard in log().hazards:
        section = page.split(f"{{ #{hazard.id.lower()} }}")[1].split("\n### ")[0]
        assert f"| Status | {hazard.status} |" in section
        for control in hazard.controls:
            assert all(f"`{test}`" in section for test in control.tests)
            assert f"**Open: {control.open}" in section or not control.open
    counted = re.findall(r"\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    totals = [sum(map(int, column)) for column in zip(*counted, strict=True)]
    told = [sum(each.status == status for each in log().hazards) for status in STATUSES]
    assert totals == [len(log().hazards), *told]


def test_the_table_has_the_columns_of_a_hazard_log_and_a_row_for_each() -> None:
    rows = list(csv.reader(io.StringIO(hazard_table().decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == [each.id for each in log().hazards]
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@"))]
    for row, hazard in zip(rows[1:], log().hazards, strict=True):
        assert set(row[7].split()) == {test for each in hazard.controls for test in each.tests}


def test_a_record_has_no_place_to_sign_and_only_points_at_a_consent_form() -> None:
    schema = json.loads((ROOT / "schema" / "preference-record.schema.json").read_text("utf-8"))
    keys = set(keys_in(schema))
    assert "consent_forms" in keys
    assert not [key for key in keys if re.search(r"sign|seal|initials", key)]
    to_being_recorded = "consent"
    assert {key for key in keys if "consent" in key} == {
        to_being_recorded,
        "consent_forms",
        "not_a_consent_form",
    }
    form = schema["$defs"]["ConsentForm"]["properties"]
    assert set(form) == {"type", "location", "mime_type"}


def keys_in(schema: Any) -> Iterator[str]:
    """Give every key that a file of this schema may have."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        schema = list(schema.values())
    for each in schema if isinstance(schema, list) else ():
        yield from keys_in(each)


def test_the_purpose_on_the_page_is_the_one_that_is_printed() -> None:
    said = " ".join(INDEX.replace("\n>", "\n").split())
    assert summary_words.PURPOSE in said
    assert words.PURPOSE in said


@pytest.mark.parametrize("page", ["index", "log", "yours"])
def test_each_page_says_that_nobody_has_signed(page: str) -> None:
    said = {"index": INDEX, "log": hazard_page(), "yours": YOURS}[page]
    assert "no clinical safety officer" in " ".join(said.split()).lower()
