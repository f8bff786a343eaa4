"""How fast sdm is beside the least that its tools could do; measured and printed, never judged."""

from __future__ import annotations

import datetime
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from attrs import frozen

import sdm
from sdm.cataloguing import bundled
from sdm.rendering.html import html

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


@frozen
class Row:
    """What was measured beside what, in seconds, and how many times as long it may take."""

    name: str
    beside: str
    ours: float
    theirs: float
    goal: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        ratio = self.ours / self.theirs
        verdict = "" if self.goal is None else "met" if ratio <= self.goal else "missed"
        return (
            self.name,
            f"{self.ours * 1000:.1f} ms",
            self.beside,
            f"{self.theirs * 1000:.1f} ms",
            f"{ratio:.2f}",
            "" if self.goal is None else f"{self.goal:g}",
            verdict,
        )


HEAD = ("what", "takes", "beside", "takes", "ratio", "goal", "")


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return []


def as_table(rows: list[Row]) -> str:
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    padded = [
        [cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines
    ]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)


def medians(runs: int, *works: Callable[[], object]) -> list[float]:
    """Time works in turn, so that whatever else the machine does falls on each of them."""
    expected = [work() for work in works]  # the first run of each only warms up
    took: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for index, work in enumerate(works):
            start = time.perf_counter()
            result = work()
            took[index].append(time.perf_counter() - start)
            assert result == expected[index]
    return [statistics.median(each) for each in took]


def process(*words: str | Path, page: Path | None = None) -> Callable[[], bytes]:
    """Prepare a run of a whole process; it gives what was printed, or the page that was written."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200"}

    def run() -> bytes:
        done = subprocess.run(list(words), capture_output=True, env=environment, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout if page is None else page.read_bytes()

    return run


def python(code: str) -> Callable[[], bytes]:
    return process(sys.executable, "-c", code)


def test_help_beside_importing_click(rows: list[Row]) -> None:
    ours, theirs = medians(WHOLE_RUNS, process(COMMAND, "--help"), python("import click"))
    rows.append(Row(ROWS[0], 'python -c "import click"', ours, theirs, goal=1.5))


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
