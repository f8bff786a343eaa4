"""What every aid that comes along must hold, whatever it is about."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

import sdm
from sdm.composing import words
from tests.handouts import EVERY, PAPERS, TODAY, aid, composed, editions, name
from tests.integration.test_page_access import ALL_RULES, violations
from tests.laws.test_text_law import assert_in_order, visible_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIDES = {"leaflet": 8, "grid": 2, "clinician": 2}
"""How many sides of paper an edition may take; the others have no budget."""
MANY_OPTIONS = 5
"""From so many options on, a leaflet may have half as much again: each has its own words."""


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_sdm_check_finds_no_error_in_it(path: Path) -> None:
    report = sdm.check([path], today=TODAY)
    assert [str(each) for each in report.problems if each.level == "error"] == []


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_it_is_a_draft_and_says_so_on_every_page(path: Path) -> None:
    assert aid(path).status == "draft"
    assert aid(path).development.review_professionals == "none"
    for edition in editions(path):
        told = " ".join(sdm.render(composed(path, edition), "text").decode().split())
        assert (words.SIMPLE_DRAFT if edition == "simple" else "No clinician has reviewed") in told


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_all_its_words_stand_in_page_and_text(path: Path) -> None:
    for edition in editions(path):
        handout = composed(path, edition)
        assert_in_order(handout, visible_text(sdm.render(handout).decode()))
        assert_in_order(handout, sdm.render(handout, "text").decode())


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_it_keeps_within_its_sides_of_paper(path: Path) -> None:
    for edition, most in SIDES.items():
        for paper in PAPERS:
            data = sdm.render(composed(path, edition), "pdf", paper=paper)
            with pypdfium2.PdfDocument(data) as document:
                assert len(document) <= _allowed(path, edition, most), (edition, paper)


def _allowed(path: Path, edition: str, most: int) -> int:
    many = edition == "leaflet" and len(aid(path).options) >= MANY_OPTIONS
    return most * 3 // 2 if many else most


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_every_source_of_a_figure_is_listed_with_how_much_of_it_was_read(path: Path) -> None:
    this = aid(path)
    assert all(each.seen for each in this.sources.values())
    assert this.development.next_review is not None
    assert this.development.next_review > datetime.date(2026, 12, 1)


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_everybody_can_use_its_living_page_on_a_phone(
    browser: Browser, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(sdm.render(sdm.compose(aid(path), today=TODAY)))
    page: Any = browser.new_page(viewport={"width": 320, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri())
    page.get_by_role("button", name="All on one page").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page, ALL_RULES) == []
    assert complaints == []
    page.close()
