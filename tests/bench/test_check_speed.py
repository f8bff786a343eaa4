"""How fast a thousand aids are checked, beside the least it takes to read them.

Measured and printed; judged only where something must be broken, never by seconds.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bench import checked_aids, many_aids
from tests.bench.table import Row, as_table
from tests.bench.turns import inside, least, printed

pytestmark = pytest.mark.bench

AIDS = 1000
PYTHON = sys.executable
COMMAND = Path(PYTHON).with_name("sdm")
ROWS = ("sdm check, 1,000 aids", "on two processors", "memory after 1,000 aids")


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    below = tmp_path_factory.mktemp("aids")
    many_aids.main(below, AIDS)
    return below


def events(folder: Path) -> int:
    """Read every file with PyYAML's C parser, and do nothing with what it says."""
    return sum(
        1
        for file in sorted(folder.glob("*/aid.yaml"))
        for _ in yaml.parse(file.read_bytes(), Loader=yaml.CLoader)
    )


@pytest.fixture(scope="module")
def checked(folder: Path) -> dict[str, Any]:
    took: dict[str, Any] = json.loads(printed(PYTHON, checked_aids.__file__, folder, str(AIDS)))
    return took


def test_checking_beside_reading_the_events(
    rows: list[Row], folder: Path, checked: dict[str, Any]
) -> None:
    [theirs] = least(2, inside(lambda: events(folder)))
    rows.append(
        Row(ROWS[0], "PyYAML's events of the files", checked["processor"], theirs, 6, "s", 1)
    )
    assert rows[-1].ratio < 12


def test_two_processors_beside_one(rows: list[Row], folder: Path) -> None:
    def run(jobs: int) -> Callable[[], float]:
        def work() -> float:
            start = time.perf_counter()
            printed(COMMAND, "check", folder, "--fail-on", "never", "--jobs", str(jobs))
            return time.perf_counter() - start

        return work

    two, one = least(1, run(2), run(1))
    rows.append(Row(ROWS[1], "on one", two, one, 0.6, "s", 1))
    assert rows[-1].ratio < 1


def test_memory_stays_flat(rows: list[Row], checked: dict[str, Any]) -> None:
    early, late = checked["memory"]
    rows.append(Row(ROWS[2], "after 100", late, early, 1.1, "MB", 1e-6))
    assert rows[-1].ratio < 1.5


def test_the_table_has_every_row(rows: list[Row], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("\n" + as_table(rows))  # noqa: T201 - it is what this file is for
    assert tuple(row.name for row in rows) == ROWS
