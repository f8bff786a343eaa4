"""Whether everybody can use the page of a report: axe in Chromium, and the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import copy
from typing import TYPE_CHECKING, Any

import pytest

from sdm.cataloguing import bundled
from sdm.reporting import Wanted
from tests.checking.reported import TODAY, aids, looked_at, report
from tests.integration.test_page_access import ALL_RULES, COLOURS, PHONE, WIDE, checker, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["checker"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write a report on one aid with much to tell, on several, and on one that was not read.

    They stand in a folder whose name has no place to break a line at: its path is on the page,
    and a team's own folders are seldom as short as those of a test.
    """
    folder: Path = tmp_path_factory.mktemp("reports") / ("anunbrokenname" * 8)
    folder.mkdir()
    made = aids(folder)
    longer = folder / "knee-osteoarthritis.yaml"
    copy(bundled() / "knee-osteoarthritis" / "aid.yaml", longer)
    written = []
    for name, paths in {
        "one": [longer],
        "several": made,
        "waived": made[2:3],
        "broken": made[3:4],
    }.items():
        written.append(folder / f"{name}.html")
        told = report(looked_at(*paths), Wanted(format="html", today=TODAY))
        written[-1].write_text(told, encoding="utf-8")
    return written


def test_the_pages_are_valid_html_without_a_warning(checker: list[str], pages: list[Path]) -> None:
    done = subprocess.run([*checker, *map(str, pages)], capture_output=True, check=True)
    assert json.loads(done.stdout)["messages"] == []


def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    browser: Browser, pages: list[Path]
) -> None:
    page: Any = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for file in pages:
        page.goto(file.as_uri())
        for width, scheme, rules in ((WIDE, "light", ALL_RULES), (PHONE, "dark", COLOURS)):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            assert violations(page, rules) == [], (file.name, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, file.name
    assert asked == [file.as_uri() for file in pages]
    page.context.close()
