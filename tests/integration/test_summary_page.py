"""The page of a summary in a real browser: everybody can use it, and it asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from attrs import evolve

from sdm.preferences.record import PreferenceRecord
from sdm.preferences.words import Words
from sdm.summarising import summarise
from tests.integration.test_page_access import ALL_RULES, COLOURS, violations
from tests.integration.test_page_in_browser import LOOK, PHONE, SPACED, TABLET, WIDE, resize
from tests.laws.test_text_law import squeezed
from tests.made_up_records import FULL, ORDINARY, TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module", params=[False, True], ids=["summary", "summary-large"])
def page(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """Open the summary of a record in which everything is said."""
    opened: Any = browser.new_context().new_page()
    opened.asked, opened.complaints = [], []
    opened.on("request", lambda asked: opened.asked.append(asked.url))
    opened.on("console", lambda message: opened.complaints.append(message.text))
    file = tmp_path_factory.mktemp("summary") / "summary.html"
    file.write_bytes(summarise(FULL, today=TODAY, large=request.param, whole=True))
    opened.goto(file.as_uri())
    yield opened
    opened.context.close()


def test_axe_finds_nothing(page: Any) -> None:
    for width, scheme, rules in (
        (WIDE, "light", ALL_RULES),
        (WIDE, "dark", COLOURS),
        (PHONE, "dark", ALL_RULES),
    ):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert violations(page, rules) == [], (width, scheme)


def test_nothing_but_the_file_itself_is_asked_for(page: Any) -> None:
    assert page.asked == [page.url]
    assert page.complaints == []


@pytest.mark.parametrize("css", ["", SPACED], ids=["as it is", "with more space"])
@pytest.mark.parametrize("width", [PHONE, TABLET, WIDE])
def test_all_fits_and_nothing_lies_on_anything_else(page: Any, width: int, css: str) -> None:
    resize(page, width, css)
    assert page.evaluate(LOOK) == []


def test_the_persons_words_stand_in_quotation_marks_and_what_was_noted_does_not(page: Any) -> None:
    mark = "each => getComputedStyle(each, '::before').content"
    assert page.locator(".own-words").first.evaluate(mark) == '"“"'
    assert page.locator(".noted").first.evaluate(mark) == "none"


def test_a_long_word_and_many_lines_fit(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "long.html"
    file.write_bytes(summarise(saying("W" * 400 + "\n" * 3 + "end"), today=TODAY))
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    page.goto(file.as_uri())
    assert page.evaluate(LOOK) == []


def saying(words: str) -> PreferenceRecord:
    said = evolve(ORDINARY.what_matters, words=Words(words))
    return evolve(ORDINARY, what_matters=said)


def test_words_of_another_direction_keep_to_their_own_line(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "turned.html"
    file.write_bytes(summarise(saying("\u202emirrored"), today=TODAY))
    page = browser.new_page(viewport={"width": WIDE, "height": 800})
    page.goto(file.as_uri())
    directions = page.locator(".said .label, .said .note").evaluate_all(
        "each => each.map(one => getComputedStyle(one).direction)"
    )
    assert set(directions) == {"ltr"}
    isolated = page.locator(".own-words").first.evaluate(
        "each => getComputedStyle(each).unicodeBidi"
    )
    assert isolated in ("isolate", "plaintext")


def test_a_printed_page_says_its_status_on_every_sheet(page: Any) -> None:
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    document.close()
    assert len(sheets) > 1
    for sheet in sheets:
        assert "Restricted.Inprogress,notfinal.Notaconsentform." in squeezed(sheet)
