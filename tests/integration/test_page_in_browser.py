"""The page in a real browser: nothing is asked for, nothing runs, everything fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdm.composing.handout import Edition
from tests.handouts import AIDS, EDITIONS, name
from tests.integration.conftest import Open

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

LOOK = (Path(__file__).parent / "looked_at.js").read_text(encoding="utf-8")
PHONE, TABLET, WIDE = 320, 768, 1280
"""Widths in pixels; a window of 1,280 at 400 % is 320 wide (WCAG 1.4.10)."""
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important
} p { margin-block-end: 2em !important }"""
"""What a reader may ask for (WCAG 1.4.12)."""

KNEE, FIBRILLATION = (
    next(path for path in AIDS if path.parent.name.startswith(start)) for start in ("knee", "atri")
)


def resize(page: Any, width: int, css: str = "") -> None:
    """Show a page in a window of some width, with a style sheet of the reader's own."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        "document.adoptedStyleSheets = [sheet] }",
        css,
    )


def boxes(page: Any, selector: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = page.locator(selector).evaluate_all(
        "each => each.map(one => one.getBoundingClientRect().toJSON())"
    )
    return found


def test_nothing_but_the_file_itself_is_asked_for(page: Any) -> None:
    assert page.asked == [page.url]
    assert page.complaints == []


def test_the_style_sheet_is_let_in_by_the_policy(page: Any) -> None:
    notice = page.locator(".notice.draft").first.evaluate(
        "each => getComputedStyle(each).borderInlineStartStyle"
    )
    assert notice == "solid"


@pytest.mark.parametrize("width", [PHONE, TABLET, WIDE])
def test_all_fits_and_nothing_lies_on_anything_else(page: Any, width: int) -> None:
    resize(page, width)
    assert page.evaluate(LOOK) == []


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_all_fits_with_more_space_between_letters_words_and_lines(page: Any, width: int) -> None:
    resize(page, width)
    before = page.evaluate("document.body.scrollHeight")
    resize(page, width, SPACED)
    assert page.evaluate("document.body.scrollHeight") > before
    assert page.evaluate(LOOK) == []


@pytest.fixture(scope="module")
def large_letters(playwright: Playwright, chromium: str) -> Iterator[Any]:
    """Open a window in a browser whose reader has set letters to twice the usual size."""
    launched = playwright.chromium.launch(
        executable_path=chromium, args=["--no-sandbox", "--blink-settings=defaultFontSize=32"]
    )
    yield launched.new_page(viewport={"width": WIDE, "height": 800})
    launched.close()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", AIDS, ids=name)
def test_all_fits_with_letters_twice_as_large(
    large_letters: Any,
    page_file: Callable[[Path, Edition], Path],
    path: Path,
    edition: Edition,
) -> None:
    large_letters.goto(page_file(path, edition).as_uri())
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    assert large_letters.evaluate(size) >= 32
    assert large_letters.evaluate(LOOK) == []


def test_the_look_at_a_page_finds_what_is_wrong(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    page.set_content(
        '<p style="width:500px">One.</p>'
        '<p style="width:50px;white-space:nowrap">Words that are longer than this.</p>'
        '<p style="height:1em;overflow:hidden">Cut<br>off.</p>'
        '<p>Under.</p><p style="margin-top:-2em">Over.</p>'
    )
    found = " ".join(page.evaluate(LOOK))
    for fault in ("scrolls sideways", "stick out of p", "cut off in p", '"Under." lies on "Over."'):
        assert fault in found


def test_on_a_phone_words_have_room(page: Any) -> None:
    resize(page, PHONE)
    places = boxes(page, ".options td, .stacked td, .estimate, main > p")
    assert min(box["width"] for box in places) >= 220


def test_on_a_phone_every_cell_names_its_option(page: Any) -> None:
    resize(page, PHONE)
    cells = page.locator(".options td").all_inner_texts()
    names = page.locator(".options td .of").all_inner_texts()
    assert len(cells) == len(names)
    assert all(cell.startswith(said) for cell, said in zip(cells, names, strict=True))


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_pictures_are_alike_in_size(page: Any, width: int) -> None:
    resize(page, width)
    sizes = {(round(box["width"]), round(box["height"])) for box in boxes(page, "svg.people")}
    wanted = {"leaflet": {1}, "large-print": {1}, "simple": {0, 1}}  # not all have a number
    assert len(sizes) in wanted.get(page.edition, {0})


def test_nothing_moves(page: Any) -> None:
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].map(each => getComputedStyle(each))"
        ".filter(style => style.animationName !== 'none' || style.transitionDuration !== '0s'"
        " || style.scrollBehavior !== 'auto').length"
    )
    assert moving == 0


def test_on_a_wide_page_the_names_of_the_options_stay_in_sight(open_page: Open) -> None:
    page = open_page(KNEE, "grid", viewport={"width": WIDE, "height": 600})
    page.evaluate("scrollTo(0, 900)")
    assert {round(box["top"]) for box in boxes(page, ".options thead th")} == {0}


def test_it_is_complete_without_javascript(open_page: Open) -> None:
    with_scripts = open_page(KNEE, "leaflet").inner_text("main")
    without = open_page(KNEE, "leaflet", java_script_enabled=False).inner_text("main")
    assert with_scripts == without


def test_a_row_of_figures_stands_side_by_side_on_a_wide_page(open_page: Open) -> None:
    page = open_page(FIBRILLATION, "leaflet", viewport={"width": WIDE, "height": 800})
    outcome = page.locator(".outcome").first.get_attribute("id")
    tops = [round(box["top"]) for box in boxes(page, f"#{outcome} svg.people")]
    assert len(tops) == 3
    assert len(set(tops)) == 1


def test_what_is_not_known_takes_lines_and_not_a_picture(open_page: Open) -> None:
    page = open_page(KNEE, "leaflet", viewport={"width": WIDE, "height": 800})
    line = page.evaluate("1.55 * parseFloat(getComputedStyle(document.documentElement).fontSize)")
    heights = [box["height"] for box in boxes(page, ".estimate.unknown")]
    assert heights
    assert max(heights) < 3 * line


def colours(page: Any, selector: str, *properties: str) -> list[str]:
    found: list[str] = page.locator(selector).first.evaluate(
        "(each, names) => names.map(name => getComputedStyle(each)[name])", list(properties)
    )
    return found


def test_with_the_readers_own_colours_pictures_and_boxes_can_still_be_seen(
    open_page: Open,
) -> None:
    page = open_page(KNEE, "leaflet", forced_colors="active")
    (ground,) = colours(page, "html", "backgroundColor")
    (filled,) = colours(page, ".people .on", "fill")
    (empty,) = colours(page, ".people .off", "fill")
    (ruled,) = colours(page, ".people .rule", "stroke")
    assert len({filled, empty, ruled}) == 3
    for part in (".mark", ".sign", ".write", ".write-line", ".prompts li"):
        colour, line = colours(page, part, "borderBottomColor", "borderBottomStyle")
        assert colour != ground
        assert line != "none"
