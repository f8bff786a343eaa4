"""How fast sdm is beside the least that its tools could do.

Measured and printed; judged only where something must be broken, never by seconds.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest
import yaml

import sdm
from sdm.cataloguing import bundled
from sdm.rendering.html import html
from tests.bench.table import Row, as_table
from tests.bench.turns import medians, process, python

pytestmark = pytest.mark.bench

WHOLE_RUNS = 15
INNER_RUNS = 40
SLUG = "atrial-fibrillation-stroke-prevention"
TODAY = datetime.date(2026, 12, 1)
COMMAND = Path(sys.executable).with_name("sdm")
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


def test_help_beside_importing_click(rows: list[Row]) -> None:
    ours, theirs = medians(WHOLE_RUNS, process(COMMAND, "--help"), python("import click"))
    rows.append(Row(ROWS[0], 'python -c "import click"', ours, theirs, goal=1.5))
    assert rows[-1].ratio < 3


def test_a_leaflet_beside_importing_its_tools(rows: list[Row], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    handout = process(COMMAND, "handout", SLUG, "-o", page, page=page)
    tools = "import yaml, jinja2, attrs, cattrs"
    ours, theirs = medians(WHOLE_RUNS, handout, python(tools))
    rows.append(Row(ROWS[1], f'python -c "{tools}"', ours, theirs))


def test_the_work_itself_beside_a_bare_render_and_bare_events(rows: list[Row]) -> None:
    path = bundled() / SLUG / "aid.yaml"
    source = path.read_bytes()
    composed = sdm.compose(sdm.load(path), today=TODAY)

    def whole() -> str:
        return html(sdm.compose(sdm.load(path), today=TODAY))

    def events() -> int:
        return sum(1 for _ in yaml.parse(source, Loader=yaml.CLoader))

    assert whole() == html(composed)
    ours, render, parse = medians(INNER_RUNS, whole, lambda: html(composed), events)
    rows.append(Row(ROWS[2], "the render alone", ours, render, goal=2))
    rows.append(Row(ROWS[3], "PyYAML's events of the file", ours, parse))


def test_checking_every_aid(rows: list[Row]) -> None:
    check, bare = process(COMMAND, "check", bundled()), python("import yaml, attrs, cattrs")
    ours, theirs = medians(WHOLE_RUNS, check, bare)
    rows.append(Row(ROWS[4], 'python -c "import yaml, attrs, cattrs"', ours, theirs))


def test_the_table_has_every_row(rows: list[Row], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("\n" + as_table(rows))  # noqa: T201 - it is what this file is for
    assert tuple(row.name for row in rows) == ROWS
    assert all(row.name in as_table(rows) for row in rows)
