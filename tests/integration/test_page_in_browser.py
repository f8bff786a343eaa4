"""The page in a real browser: nothing is asked for, nothing runs, everything fits."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import sdm

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TODAY = datetime.date(2026, 12, 1)
AIDS = sorted((Path(__file__).parents[2] / "decision_aids").glob("*/aid.yaml"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("there is no Chromium here")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module", params=AIDS, ids=lambda path: path.parent.name)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the leaflet of one aid to a file."""
    folder: Path = tmp_path_factory.mktemp("page")
    handout = sdm.compose(sdm.load(request.param), today=TODAY)
    page = folder / "leaflet.html"
    page.write_bytes(sdm.render(handout, "html"))
    return page


def opened(browser: Browser, path: Path, **context: Any) -> Any:
    """Open a file, and keep what it asked for and complained of."""
    page: Any = browser.new_context(**context).new_page()
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(path.as_uri())
    return page


def test_nothing_but_the_file_itself_is_asked_for(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    assert page.asked == [written.as_uri()]
    assert page.complaints == []


def test_the_style_sheet_is_let_in_by_the_policy(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    notice = page.locator(".notice.draft").evaluate(
        "each => getComputedStyle(each).borderInlineStartStyle"
    )
    assert notice == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_without_scrolling_sideways(
    browser: Browser, written: Path, scheme: str
) -> None:
    page = opened(browser, written, viewport={"width": 320, "height": 640}, color_scheme=scheme)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320


def test_on_a_phone_words_have_room(browser: Browser, written: Path) -> None:
    page = opened(browser, written, viewport={"width": 320, "height": 640})
    widths = page.locator(".options tbody td, .numbers tbody td, .estimate").evaluate_all(
        "each => each.map(one => one.getBoundingClientRect().width)"
    )
    assert min(widths) >= 200


def test_it_is_complete_without_javascript(browser: Browser, written: Path) -> None:
    with_scripts = opened(browser, written).inner_text("main")
    without = opened(browser, written, java_script_enabled=False).inner_text("main")
    assert with_scripts == without


def test_a_row_of_figures_stands_side_by_side_on_a_wide_page(browser: Browser) -> None:
    aid = next(path for path in AIDS if path.parent.name.startswith("atrial"))
    folder = aid.parent
    handout = sdm.compose(sdm.load(folder), today=TODAY)
    page = browser.new_context(viewport={"width": 1200, "height": 800}).new_page()
    page.set_content(sdm.render(handout, "html").decode())
    tops = (
        page.locator(".outcome")
        .first.locator("svg.people")
        .evaluate_all("each => each.map(one => Math.round(one.getBoundingClientRect().top))")
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1
