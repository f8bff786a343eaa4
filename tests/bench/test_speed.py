"""How fast sdm is beside the least that its tools could do.

Measured and printed; judged only where something must be broken, never by seconds.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import yaml

import sdm
from sdm.cataloguing import bundled
from sdm.rendering.html import html
from tests.bench.table import Row, as_table
from tests.bench.turns import inside, least, whole

pytestmark = pytest.mark.bench

WHOLE_RUNS = 15
INNER_RUNS = 40
SLUG = "atrial-fibrillation-stroke-prevention"
TODAY = datetime.date(2026, 12, 1)
PYTHON = sys.executable
COMMAND = Path(PYTHON).with_name("sdm")
CLICK = "import click"
TOOLS = "import yaml, jinja2, attrs, cattrs"
MODEL = "import yaml, attrs, cattrs"
Process = Callable[..., Callable[[], float]]
ROWS = (
    "sdm --help",
    "sdm handout",
    "load + compose + render",
    "the same work",
    "sdm check, all aids",
)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return []


@pytest.fixture
def process(tmp_path: Path) -> Process:
    return partial(whole, tmp_path / "said.txt")


def test_help_beside_importing_click(rows: list[Row], process: Process) -> None:
    ours, theirs = least(WHOLE_RUNS, process(COMMAND, "--help"), process(PYTHON, "-c", CLICK))
    rows.append(Row(ROWS[0], f'python -c "{CLICK}"', ours, theirs, goal=1.5))
    assert rows[-1].ratio < 3


def test_a_leaflet_beside_importing_its_tools(
    rows: list[Row], process: Process, tmp_path: Path
) -> None:
    handout = process(COMMAND, "handout", SLUG, "-o", tmp_path / "page.html")
    ours, theirs = least(WHOLE_RUNS, handout, process(PYTHON, "-c", TOOLS))
    rows.append(Row(ROWS[1], f'python -c "{TOOLS}"', ours, theirs))


def test_the_work_itself_beside_a_bare_render_and_bare_events(rows: list[Row]) -> None:
    path = bundled() / SLUG / "aid.yaml"
    source = path.read_bytes()
    composed = sdm.compose(sdm.load(path), today=TODAY)

    def work() -> str:
        return html(sdm.compose(sdm.load(path), today=TODAY))

    def events() -> int:
        return sum(1 for _ in yaml.parse(source, Loader=yaml.CLoader))

    assert work() == html(composed)
    ours, render, parse = least(
        INNER_RUNS, inside(work), inside(lambda: html(composed)), inside(events)
    )
    rows.append(Row(ROWS[2], "the render alone", ours, render, goal=2))
    rows.append(Row(ROWS[3], "PyYAML's events of the file", ours, parse))


def test_checking_every_aid(rows: list[Row], process: Process) -> None:
    check, bare = process(COMMAND, "check", bundled()), process(PYTHON, "-c", MODEL)
    ours, theirs = least(WHOLE_RUNS, check, bare)
    rows.append(Row(ROWS[4], f'python -c "{MODEL}"', ours, theirs))


def test_the_table_has_every_row(rows: list[Row], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("\n" + as_table(rows))  # noqa: T201 - it is what this file is for
    assert tuple(row.name for row in rows) == ROWS
    assert all(row.name in as_table(rows) for row in rows)
