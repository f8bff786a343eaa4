"""A browser, for the tests that look at pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdm.composing.handout import Edition
from sdm.rendering.paper import Paper
from tests.handouts import name, rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

Open = Callable[..., Any]
"""Open the page of an aid and an edition, in a browser that is set up in some way."""


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Start what drives a browser."""
    driver = pytest.importorskip("playwright.sync_api")
    with driver.sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def chromium() -> str:
    """Find the system's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("there is no Chromium here")
    return found


@pytest.fixture(scope="module")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for pages."""
    made: Path = tmp_path_factory.mktemp("pages")
    return made


@pytest.fixture
def open_page(browser: Browser, folder: Path) -> Iterator[Open]:
    """Open pages from files, and keep what they asked for and complained of."""
    contexts = []

    def opened(path: Path, edition: Edition, *, paper: Paper = "a4", **settings: Any) -> Any:
        file = folder / f"{name(path)}-{edition}-{paper}.html"
        file.write_bytes(rendered(path, edition, "html", paper))
        contexts.append(browser.new_context(**settings))
        page: Any = contexts[-1].new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
