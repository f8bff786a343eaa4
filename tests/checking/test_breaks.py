"""A sound aid broken in many ways: the rule meant for each break finds it, at its line."""

from __future__ import annotations

import pathlib
from collections import Counter
from typing import Any

import pytest
import yaml

from sdm.checking.run import AidReport, check_file
from tests.checking.changed import SOUND, TODAY

TABLE = pathlib.Path(__file__).parents[1] / "cases" / "breaks.yaml"
BREAKS: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))

every_break = pytest.mark.parametrize("case", BREAKS, ids=lambda case: case["break"])


def broken(case: dict[str, Any]) -> str:
    """Write the sound aid with one text replaced by another."""
    text = SOUND.read_text(encoding="utf-8")
    for old, new in case["put"].items():
        assert text.count(old) == 1, f"expected {old!r} once in the sound aid"
        text = text.replace(old, new)
    return text


def checked(case: dict[str, Any], folder: pathlib.Path) -> AidReport:
    file = folder / "aid.yaml"
    file.write_text(broken(case), encoding="utf-8")
    return check_file(file, TODAY)


@every_break
def test_a_break_is_found_at_its_line_and_by_at_most_one_other_rule(
    case: dict[str, Any], tmp_path: pathlib.Path
) -> None:
    report = checked(case, tmp_path)
    lines = broken(case).splitlines()
    expected = [number for number, line in enumerate(lines, 1) if case["line"] in line]
    assert len(expected) == 1, f"expected {case['line']!r} on one line"
    found = Counter((problem.code, problem.place.line) for problem in report.problems)
    assert (case["found"], expected[0]) in found, [str(each) for each in report.problems]
    others = {problem.code for problem in report.problems} - {case["found"]}
    assert len(others) <= 1, [str(each) for each in report.problems]


def test_there_are_eighty_breaks_of_every_family() -> None:
    assert len(BREAKS) >= 80
    families = {case["found"].rstrip("0123456789") for case in BREAKS}
    rules = {"INFO", "MADE", "SRC", "TEST", "CARE", "RISK", "BAL", "VALUE", "ASK", "WORD", "READ"}
    assert families >= rules | {"KEEP", "YAML", "FORMAT", "REFERENCE", "NUMBER"}


def test_no_break_is_told_twice() -> None:
    assert len({case["break"] for case in BREAKS}) == len(BREAKS)
