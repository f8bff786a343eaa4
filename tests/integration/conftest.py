"""A browser, for the tests that look at pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdm.composing.handout import Edition
from tests.handouts import AIDS, looked_at, name, rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Any]
"""Open the page of an aid and an edition, in a browser that is set up in some way."""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Edition], Path]:
    """Write a page to a file."""
    folder: Path = tmp_path_factory.mktemp("pages")

    def written(path: Path, edition: Edition) -> Path:
        file = folder / f"{name(path)}-{edition}.html"
        file.write_bytes(rendered(path, edition, "html"))
        return file

    return written


@pytest.fixture(scope="module")
def open_page(browser: Browser, page_file: Callable[[Path, Edition], Path]) -> Open:
    """Open pages from files, and keep what they asked for and complained of."""

    def opened(path: Path, edition: Edition, **settings: Any) -> Any:
        page: Any = browser.new_context(**settings).new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(page_file(path, edition).as_uri())
        return page

    return opened


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((path, edition), id=f"{name(path)}-{edition}")
        for path in AIDS
        for edition in looked_at(path)
    ],
)
def page(request: pytest.FixtureRequest, open_page: Open) -> Iterator[Any]:
    """Open every edition of every aid, once for all the tests of a module."""
    path, edition = request.param
    opened = open_page(path, edition)
    opened.edition = edition
    yield opened
    opened.context.close()
