"""The page in a real browser: nothing is asked for, nothing runs, everything fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdm.composing.handout import Edition
from tests.handouts import AIDS, EDITIONS, name, rendered
from tests.integration.conftest import Open

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

LOOK = (Path(__file__).parent / "looked_at.js").read_text(encoding="utf-8")
PHONE: Any = {"viewport": {"width": 320, "height": 640}}
ZOOMED: Any = {"viewport": {"width": 320, "height": 200}, "device_scale_factor": 4}
"""A window of 1,280 pixels at 400 % (WCAG 1.4.10)."""
TABLET: Any = {"viewport": {"width": 768, "height": 1024}}
WIDE: Any = {"viewport": {"width": 1280, "height": 800}}
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important
} p { margin-block-end: 2em !important }"""
"""What a reader may ask for (WCAG 1.4.12)."""

KNEE, FIBRILLATION = (
    next(path for path in AIDS if path.parent.name.startswith(start)) for start in ("knee", "atri")
)

every_page = pytest.mark.parametrize(
    ("path", "edition"),
    [
        pytest.param(path, edition, id=f"{name(path)}-{edition}")
        for path in AIDS
        for edition in EDITIONS
    ],
)
every_edition = pytest.mark.parametrize("edition", EDITIONS)


@every_page
def test_nothing_but_the_file_itself_is_asked_for(
    open_page: Open, path: Path, edition: Edition
) -> None:
    page = open_page(path, edition)
    assert page.asked == [page.url]
    assert page.complaints == []


def test_the_style_sheet_is_let_in_by_the_policy(open_page: Open) -> None:
    page = open_page(KNEE, "leaflet")
    notice = page.locator(".notice.draft").evaluate(
        "each => getComputedStyle(each).borderInlineStartStyle"
    )
    assert notice == "solid"


@every_page
@pytest.mark.parametrize(
    "window",
    [
        pytest.param(ZOOMED, id="zoomed-to-320"),
        pytest.param(TABLET, id="tablet"),
        pytest.param(WIDE, id="wide"),
    ],
)
def test_all_fits_and_nothing_lies_on_anything_else(
    open_page: Open, path: Path, edition: Edition, window: dict[str, Any]
) -> None:
    page = open_page(path, edition, **window)
    assert page.evaluate(LOOK) == []


@every_page
@pytest.mark.parametrize("window", [pytest.param(PHONE, id="phone"), pytest.param(WIDE, id="wide")])
def test_all_fits_with_more_space_between_letters_words_and_lines(
    open_page: Open, path: Path, edition: Edition, window: dict[str, Any]
) -> None:
    page = open_page(path, edition, **window)
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        "document.adoptedStyleSheets = [sheet] }",
        SPACED,
    )
    assert page.locator("p").first.evaluate("each => getComputedStyle(each).letterSpacing") != (
        "normal"
    )
    assert page.evaluate(LOOK) == []


@pytest.fixture(scope="module")
def large_letters(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """Start a browser whose reader has set letters to twice the usual size."""
    launched = playwright.chromium.launch(
        executable_path=chromium, args=["--no-sandbox", "--blink-settings=defaultFontSize=32"]
    )
    yield launched
    launched.close()


@every_page
def test_all_fits_with_letters_twice_as_large(
    large_letters: Browser, path: Path, edition: Edition
) -> None:
    context = large_letters.new_context(**WIDE)
    page = context.new_page()
    page.set_content(rendered(path, edition, "html").decode())
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32
    assert page.evaluate(LOOK) == []
    context.close()


def test_the_look_at_a_page_finds_what_is_wrong(browser: Browser) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.set_content(
        '<p style="width:500px">One.</p>'
        '<p style="width:50px;white-space:nowrap">Words that are longer than this.</p>'
        '<p style="height:1em;overflow:hidden">Cut<br>off.</p>'
        '<p>Under.</p><p style="margin-top:-2em">Over.</p>'
    )
    found = " ".join(page.evaluate(LOOK))
    for fault in ("scrolls sideways", "stick out of p", "cut off in p", '"Under." lies on "Over."'):
        assert fault in found
    context.close()


@every_page
def test_on_a_phone_words_have_room(open_page: Open, path: Path, edition: Edition) -> None:
    page = open_page(path, edition, **PHONE)
    widths = page.locator(".options td, .stacked td, .estimate, main > p").evaluate_all(
        "each => each.map(one => one.getBoundingClientRect().width)"
    )
    assert min(widths) >= 220


@every_page
def test_on_a_phone_every_cell_names_its_option(
    open_page: Open, path: Path, edition: Edition
) -> None:
    page = open_page(path, edition, **PHONE)
    cells = page.locator(".options td").all_inner_texts()
    names = page.locator(".options td .of").all_inner_texts()
    assert len(cells) == len(names)
    assert all(cell.startswith(said) for cell, said in zip(cells, names, strict=True))


def test_on_a_wide_page_the_names_of_the_options_stay_in_sight(open_page: Open) -> None:
    page = open_page(KNEE, "grid", **WIDE)
    page.evaluate("scrollTo(0, 1200)")
    tops = page.locator(".options thead th").evaluate_all(
        "each => each.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    assert set(tops) == {0}


def test_it_is_complete_without_javascript(open_page: Open) -> None:
    with_scripts = open_page(KNEE, "leaflet").inner_text("main")
    without = open_page(KNEE, "leaflet", java_script_enabled=False).inner_text("main")
    assert with_scripts == without


def test_a_row_of_figures_stands_side_by_side_on_a_wide_page(open_page: Open) -> None:
    page = open_page(FIBRILLATION, "leaflet", **WIDE)
    tops = (
        page.locator(".outcome")
        .first.locator("svg.people")
        .evaluate_all("each => each.map(one => Math.round(one.getBoundingClientRect().top))")
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1


@pytest.mark.parametrize("edition", ["leaflet", "large-print"])
@pytest.mark.parametrize("path", AIDS, ids=name)
@pytest.mark.parametrize("window", [PHONE, WIDE], ids=["phone", "wide"])
def test_pictures_are_alike_in_size(
    open_page: Open, path: Path, edition: Edition, window: dict[str, Any]
) -> None:
    page = open_page(path, edition, **window)
    sizes = page.locator("svg.people").evaluate_all(
        "each => each.map(one => one.getBoundingClientRect())"
        ".map(box => `${Math.round(box.width)} by ${Math.round(box.height)}`)"
    )
    assert len(set(sizes)) == 1


def test_what_is_not_known_takes_lines_and_not_a_picture(open_page: Open) -> None:
    page = open_page(KNEE, "leaflet", **WIDE)
    line = page.evaluate("1.55 * parseFloat(getComputedStyle(document.documentElement).fontSize)")
    heights = page.locator(".estimate.unknown").evaluate_all(
        "each => each.map(one => one.getBoundingClientRect().height)"
    )
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


@every_edition
def test_nothing_moves(open_page: Open, edition: Edition) -> None:
    page = open_page(KNEE, edition, reduced_motion="no-preference")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].map(each => getComputedStyle(each))"
        ".filter(style => style.animationName !== 'none' || style.transitionDuration !== '0s'"
        " || style.scrollBehavior !== 'auto').length"
    )
    assert moving == 0
