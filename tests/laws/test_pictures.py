"""Everyone is drawn exactly once, on paper and on screen; those who have the outcome are filled.

The drawing is looked at as a reader gets it: the PDF drawn by PDFium, the page by Chromium.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from docs.component_examples import alone
from sdm.composing.handout import Edition, Handout
from sdm.composing.outcomes import COLUMNS
from sdm.rendering import render
from sdm.rendering.components.icon_array.context import IconArray
from sdm.rendering.components.outcome.context import Estimate, Outcome
from sdm.rendering.components.section.context import Section
from sdm.rendering.markup import people_svg
from tests import pdf_reading

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Colour = tuple[int, ...]
Direction = Literal["ltr", "rtl"]

HUNDRED = range(101)
THOUSAND = (0, 1, 49, 50, 51, 499, 500, 501, 950, 999, 1000)
SCREENS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {"media": "print"},
}


@frozen
class Colours:
    """What the cells of a picture are painted in, and the lines between them."""

    filled: Colour
    empty: Colour
    between: Colour


ON_PAPER = Colours(*map(ImageColor.getrgb, ("#0a5a66", "#d5dee0", "#ffffff")))


def pictured(
    counts: Sequence[int],
    total: int,
    *,
    direction: Direction = "ltr",
    edition: Edition = "leaflet",
) -> Handout:
    """Make a handout of pictures, as they stand in a leaflet: three in a row."""
    estimates = [
        Estimate(
            options=(f"Option {filled}",),
            kind="people",
            picture=IconArray(
                filled=filled, empty=total - filled, columns=COLUMNS[total], alt=f"{filled} filled"
            ),
            sentence=f"{filled} people.",
        )
        for filled in counts
    ]
    rows = tuple(
        Outcome(
            anchor=f"row-{start}",
            heading=f"Row {start}",
            lines=("A line.",),
            estimates=tuple(estimates[start : start + 3]),
        )
        for start in range(0, len(estimates), 3)
    )
    return evolve(
        alone(Section(anchor="pictures", heading="Pictures", parts=rows)),
        edition=edition,
        language="en-GB" if direction == "ltr" else "ar",
        direction=direction,
    )


def cells(picture: Image.Image, colours: Colours) -> list[list[bool]]:
    """Find the cells of a picture by the lines between them, and look at the centre of each."""
    across = _stretches(picture.resize((picture.width, 1), Image.Resampling.BOX), colours)
    down = _stretches(
        picture.resize((1, picture.height), Image.Resampling.BOX).transpose(
            Image.Transpose.TRANSPOSE
        ),
        colours,
    )
    return [[_is_filled(picture.getpixel((x, y)), colours) for x in across] for y in down]


def _stretches(line: Image.Image, colours: Colours) -> list[int]:
    """Give the middle of each stretch of dots that lies between two lines."""
    lines = [x for x in range(line.width) if _far(line.getpixel((x, 0)), colours.between) < 6]
    return [(left + right) // 2 for left, right in pairwise(lines) if right - left > 1]


def _is_filled(dot: Any, colours: Colours) -> bool:
    filled, empty = _far(dot, colours.filled) < 6, _far(dot, colours.empty) < 6
    assert filled != empty, f"{dot} is no colour of a cell"
    return filled


def _far(one: Any, other: Colour) -> int:
    return max(abs(int(a) - b) for a, b in zip(one, other, strict=True))


def assert_drawn(
    picture: Image.Image, colours: Colours, filled: int, total: int, direction: Direction
) -> None:
    """See whole rows of cells, and the right number of them filled from where reading begins."""
    rows = cells(picture, colours)
    assert {len(row) for row in rows} == {COLUMNS[total]}
    read = [cell for row in rows for cell in (row if direction == "ltr" else row[::-1])]
    assert len(read) == total
    assert read == [True] * filled + [False] * (total - filled)


def _cut(image: Image.Image, box: Sequence[float]) -> Image.Image:
    left, top, right, bottom = map(round, box)
    return image.crop((left, top, right, bottom))


def on_paper(handout: Handout, scale: float) -> Iterator[tuple[str, Image.Image]]:
    """Cut every picture out of the drawn PDF, where its tag says it stands."""
    data = render(handout, "pdf")
    pages = list(pdf_reading.drawn(data, scale))
    with pdf_reading.opened(data) as pdf:
        for figure in pdf_reading.elements(pdf, "Figure"):
            (page, _), *_ = pdf_reading.places(pdf, figure.node)
            left, below, right, above = (float(each) for each in figure.attribute("/BBox"))
            height = pages[page].height
            box = (left * scale, height - above * scale, right * scale, height - below * scale)
            yield str(figure.node.Alt), _cut(pages[page], box)


def assert_drawn_on_paper(
    counts: Sequence[int],
    total: int,
    direction: Direction,
    *,
    edition: Edition = "leaflet",
    scale: float = 3,
) -> None:
    handout = pictured(counts, total, direction=direction, edition=edition)
    seen = list(on_paper(handout, scale))
    assert [alt for alt, _ in seen] == [f"{filled} filled" for filled in counts]
    for filled, (_, picture) in zip(counts, seen, strict=True):
        assert_drawn(picture, ON_PAPER, filled, total, direction)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_in_a_pdf_of_hundreds_every_count_is_seen(direction: Direction) -> None:
    assert_drawn_on_paper(HUNDRED, 100, direction)


@pytest.mark.parametrize("edition", ["leaflet", "large-print"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_in_a_pdf_of_thousands_the_count_is_seen(direction: Direction, edition: Edition) -> None:
    assert_drawn_on_paper(THOUSAND, 1000, direction, edition=edition, scale=4)


@settings(max_examples=10)
@given(st.lists(st.integers(0, 1000), min_size=1, max_size=6), st.sampled_from(["ltr", "rtl"]))
def test_in_a_pdf_any_count_of_a_thousand_is_seen(counts: list[int], direction: Direction) -> None:
    assert_drawn_on_paper(counts, 1000, direction, scale=4)


def test_a_wrong_count_is_noticed() -> None:
    ((_, picture),) = on_paper(pictured([240], 1000), scale=4)
    assert_drawn(picture, ON_PAPER, 240, 1000, "ltr")
    for wrong in (239, 241):
        with pytest.raises(AssertionError):
            assert_drawn(picture, ON_PAPER, wrong, 1000, "ltr")
    with pytest.raises(AssertionError):
        assert_drawn(picture, ON_PAPER, 240, 1000, "rtl")


def on_screen(
    browser: Browser, handout: Handout, scale: float, screen: str
) -> Iterator[tuple[Image.Image, Colours]]:
    """Take a picture of the page, and cut every drawing out of it."""
    viewport: Any = {"width": 1200, "height": 800}
    context = browser.new_context(viewport=viewport, device_scale_factor=scale)
    page = context.new_page()
    page.emulate_media(**SCREENS[screen])
    page.set_content(render(handout, "html").decode())
    pictures = page.locator("svg.people")
    colours = Colours(
        *(
            ImageColor.getrgb(
                pictures.first.locator(part).evaluate(f"each => getComputedStyle(each).{what}")
            )
            for part, what in ((".on", "fill"), (".off", "fill"), (".rule", "stroke"))
        )
    )
    boxes = pictures.evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(box => "
        "[box.left, box.top + scrollY, box.right, box.bottom + scrollY])"
    )
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    context.close()
    for box in boxes:
        yield _cut(whole, [each * scale for each in box]), colours


@pytest.mark.parametrize(
    ("direction", "screen"), [*(("ltr", screen) for screen in SCREENS), ("rtl", "light")]
)
@pytest.mark.parametrize(
    ("counts", "total", "scale"),
    [(HUNDRED, 100, 1), (THOUSAND, 1000, 2)],
    ids=["hundreds", "thousands"],
)
def test_on_a_page_the_count_is_seen(
    browser: Browser,
    counts: Sequence[int],
    total: int,
    scale: float,
    direction: Direction,
    screen: str,
) -> None:
    seen = list(on_screen(browser, pictured(counts, total, direction=direction), scale, screen))
    assert len(seen) == len(counts)
    for filled, (picture, colours) in zip(counts, seen, strict=True):
        assert_drawn(picture, colours, filled, total, direction)


def contrast(colours: Colours) -> float:
    """Set filled against empty cells as WCAG 2.2 does, after all colour is gone."""

    def luminance(colour: Colour) -> float:
        (grey,) = Image.new("RGB", (1, 1), colour).convert("L").tobytes()
        share = grey / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    low, high = sorted(map(luminance, (colours.filled, colours.empty)))
    return (high + 0.05) / (low + 0.05)


def test_on_paper_filled_and_empty_differ_in_grey() -> None:
    assert contrast(ON_PAPER) >= 3


@pytest.mark.parametrize("screen", SCREENS)
def test_on_screen_filled_and_empty_differ_in_grey(browser: Browser, screen: str) -> None:
    ((_, colours),) = on_screen(browser, pictured([7], 100), 1, screen)
    assert contrast(colours) >= 3


def area(path: str) -> int:
    """Add up the area of the rectangles of a path, in cells of 10 by 10."""
    total = 0
    for x, y, width, bottom in re.findall(r"M(\d+) (\d+)H(\d+)V(\d+)H0Z", path):
        total += (int(width) - int(x)) * (int(bottom) - int(y))
    return total // 100


@given(st.sampled_from(sorted(COLUMNS.items())), st.data())
def test_the_filled_region_has_one_cell_a_person(
    size: tuple[int, int], data: st.DataObject
) -> None:
    total, columns = size
    filled = data.draw(st.integers(0, total))
    drawing = people_svg(filled, total - filled, columns)
    (region,) = re.findall(r'class="on"[^>]* d="([^"]*)"', drawing)
    assert area(region) == filled
    assert f'width="{columns * 10}" height="{total // columns * 10}"' in drawing


def test_people_who_do_not_fill_their_rows_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fill rows"):
        people_svg(3, 4, 10)


@pytest.mark.parametrize("filled", [0, 4, 24, 1000, 9976, 10_000])
def test_of_ten_thousand_as_much_is_seen_on_paper_as_is_filled(filled: int) -> None:
    ((_, picture),) = on_paper(pictured([filled], 10_000), 6)
    dots = list(picture.convert("RGB").get_flattened_data())
    near = [_far(dot, ON_PAPER.filled) < _far(dot, ON_PAPER.empty) for dot in dots]
    seen = sum(near) / len(near)
    assert seen == pytest.approx(filled / 10_000, rel=0.5, abs=0.0002)
    assert not any(_far(dot, ON_PAPER.between) < 6 for dot in _inside(picture))


def _inside(picture: Image.Image) -> Iterator[Any]:
    """Give the dots that lie well within a picture."""
    edge = max(2, picture.height // 10)
    inner = picture.crop((edge, edge, picture.width - edge, picture.height - edge))
    yield from inner.convert("RGB").get_flattened_data()
