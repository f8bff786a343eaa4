"""What a PDF costs beside other ways to one, and whether many cost any more.

The others share the machine's noise: all run in turn, and the least of each is compared. Ratios are
printed, and judged only where something must be broken, never by seconds.
"""

from __future__ import annotations

import datetime
import itertools
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

import sdm
import sdm.rendering.pdf
from sdm.cataloguing import bundled
from tests.bench import bare_typst, many_pdfs
from tests.bench.table import Row, as_table
from tests.bench.turns import inside, least, printed, whole
from tests.pdf_reading import sheets

pytestmark = pytest.mark.bench

SLUG = "knee-osteoarthritis"
TODAY = datetime.date(2026, 12, 1)
COMMAND = Path(sys.executable).with_name("sdm")
TEMPLATES = Path(sdm.rendering.pdf.__file__).parent
WHOLE_RUNS = 5
INNER_RUNS = 10
THREAD_RUNS = 6
FEW = 10  # documents for the threads
MANY = int(os.environ.get("SDM_BENCH_DOCUMENTS", "300"))  # for memory
MEGABYTE = 2**20

# WeasyPrint 70 stops with an error at our page, where the cells of a grid are not to be broken.
# So anything may break; or, kinder still, there is no grid to lay out at all.
BREAKS = "* { break-inside: auto !important }"
FOR_WEASYPRINT = {
    "weasyprint": BREAKS,
    "no-grid": BREAKS + ".estimates, .estimate, .definitions div { display: block !important }",
}


@frozen
class Report:
    """What is printed at the end."""

    rows: list[Row]
    remarks: list[str]


@pytest.fixture(scope="module")
def report() -> Report:
    return Report([], [])


@pytest.fixture(scope="module")
def call() -> dict[str, Any]:
    """Give what sdm asks of Typst for the leaflet."""
    asked: dict[str, Any] = {}

    class Overheard:
        def compile(self, **how: Any) -> bytes:
            asked.update(how)
            return b""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sdm.rendering.pdf, "_compiler", Overheard)
        sdm.render(sdm.compose(sdm.catalogue().aid(SLUG), today=TODAY), "pdf")
    return asked


def test_a_whole_process_beside_other_ways_to_a_pdf(
    report: Report, call: dict[str, Any], tmp_path: Path
) -> None:
    pytest.importorskip("weasyprint")
    chromium = shutil.which("chromium") or pytest.skip("no chromium")
    page, asked = tmp_path / "leaflet.html", tmp_path / "call.json"
    page.write_bytes(printed(COMMAND, "handout", SLUG, "-o", "-"))
    asked.write_text(json.dumps(call), encoding="utf-8")

    def style(name: str) -> Path:
        path = tmp_path / f"{name}.css"
        path.write_text(FOR_WEASYPRINT[name], encoding="utf-8")
        return path

    made = {
        each: tmp_path / f"{each}.pdf" for each in ("sdm", "typst", *FOR_WEASYPRINT, "chromium")
    }
    ways = {
        "sdm": (COMMAND, "handout", SLUG, "-f", "pdf", "-o", made["sdm"]),
        "typst": (sys.executable, bare_typst.__file__, TEMPLATES, asked, made["typst"]),
        **{
            each: (sys.executable, "-m", "weasyprint", "-s", style(each), page, made[each])
            for each in FOR_WEASYPRINT
        },
        "chromium": (
            chromium,
            "--headless",
            "--no-sandbox",
            f"--user-data-dir={tmp_path / 'chromium'}",
            f"--print-to-pdf={made['chromium']}",
            page.as_uri(),
        ),
    }
    works = [whole(tmp_path / f"{way}.txt", *words) for way, words in ways.items()]
    ours, typst, weasyprint, no_grid, chrome = least(WHOLE_RUNS, *works)
    report.rows.extend(
        [
            Row("sdm handout -f pdf", "WeasyPrint, sdm's web page", ours, weasyprint, goal=0.2),
            Row("the same", "WeasyPrint, that page without grids", ours, no_grid, goal=0.2),
            Row("the same", "Chromium, sdm's web page", ours, chrome),
            Row("the same", "Typst alone, sdm's data", ours, typst, goal=1.5),
        ]
    )
    pages = {way: len(sheets(path.read_bytes())) for way, path in made.items()}
    report.remarks.append(f"pages: {', '.join(f'{way} {n}' for way, n in pages.items())}")
    assert made["sdm"].read_bytes() == made["typst"].read_bytes()
    assert ours < 0.4 * min(weasyprint, no_grid)
    assert ours < 4 * typst


def test_the_work_inside_beside_typst_alone(report: Report, call: dict[str, Any]) -> None:
    path = bundled() / SLUG / "aid.yaml"
    compiler = bare_typst.compiler(TEMPLATES)
    data = call["sys_inputs"]["handout"]
    running = json.loads(data)["running"]
    numbers = itertools.count()  # no two pages are alike, or Typst would give the first again

    def everything() -> object:
        composed = sdm.compose(sdm.load(path), today=TODAY)
        return sdm.render(evolve(composed, running=f"{composed.running} {next(numbers)}"), "pdf")

    def bare() -> object:
        other = data.replace(running, f"{running} {next(numbers)}")
        return compiler.compile(**{**call, "sys_inputs": {**call["sys_inputs"], "handout": other}})

    ours, theirs = least(INNER_RUNS, inside(everything), inside(bare))
    report.rows.append(
        Row("load + compose + render", "Typst alone, inside", ours, theirs, goal=1.5)
    )
    assert ours < 3 * theirs


def test_many_pdfs_need_no_more_memory(report: Report) -> None:
    took = many(MANY, threads=1)
    first, last = took["memory"]
    pages = len(sheets(sdm.render(sdm.compose(sdm.catalogue().aid(SLUG), today=TODAY), "pdf")))
    rate = MANY / took["processor"]
    report.rows.append(
        Row(
            f"memory after {MANY} PDFs",
            f"after {many_pdfs.WARM}",
            last,
            first,
            goal=1.1,
            unit="MB",
            per_unit=1 / MEGABYTE,
        )
    )
    report.remarks.append(
        f"in a second of one processor: {rate:.1f} PDFs of {pages} pages, {rate * pages:.0f} pages"
    )
    assert len(set(took["digests"])) == MANY
    assert last < 1.5 * first


def test_two_threads_make_the_same_bytes_and_do_not_hinder_each_other(report: Report) -> None:
    runs = [(many(FEW, threads=2), many(FEW, threads=1)) for _ in range(THREAD_RUNS)]
    assert len({tuple(took["digests"]) for pair in runs for took in pair}) == 1
    two, one = (min(took["wall"] for took in each) for each in zip(*runs, strict=True))
    report.rows.append(Row(f"{FEW} PDFs on 2 threads", "on 1 thread", two, one))
    if (os.cpu_count() or 1) > 1:
        assert two < 1.5 * one  # whoever else uses the processors counts here


def test_the_table_has_what_was_measured(
    report: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    table = as_table(report.rows)
    with capsys.disabled():
        print("\n" + "\n".join([table, *report.remarks]))  # noqa: T201 - it is what this file is for
    assert report.rows
    assert all(row.name in table for row in report.rows)


def many(documents: int, threads: int) -> dict[str, Any]:
    """Make so many PDFs in a process of its own; give what it took."""
    made = printed(sys.executable, many_pdfs.__file__, SLUG, str(documents), str(threads))
    took: dict[str, Any] = json.loads(made)
    return took
