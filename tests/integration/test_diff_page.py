"""Whether everybody can use the page of what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sdm
from sdm.differing.reading import Versions
from sdm.differing.report import report, written
from sdm.document import read_file
from tests.integration.test_page_access import ALL_RULES, violations
from tests.samples import SMALL

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (320, "dark")])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    sound = sdm.load(SMALL.with_name("sound.yaml"))
    found = Versions(old=sound, new=sdm.load(SMALL), document=read_file(SMALL))
    file = tmp_path / "changes.html"
    file.write_text(written(report(found), "html"), encoding="utf-8")
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(file.as_uri())
    assert violations(page, ALL_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()
