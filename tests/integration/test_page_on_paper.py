"""The page printed from a browser: the leaflet, whole, in letters that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from attrs import frozen

from sdm.composing.handout import Edition, Handout
from sdm.rendering.paper import Paper
from tests import pdf_reading
from tests.handouts import AIDS, EDITIONS, composed, name, rendered
from tests.laws.test_text_law import assert_in_order

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MARGIN = 40
"""How high the foot of a sheet reaches, in points."""
SHEETS: dict[Paper, tuple[int, int]] = {"a4": (595, 842), "letter": (612, 792)}
BODY: dict[str, int] = {
    "leaflet": 14,
    "large-print": 18,
    "simple": 18,
    "grid": 12,
    "clinician": 12,
    "companion": 12,
}
LEAST: dict[str, int] = {"large-print": 16, "simple": 16}
"""The smallest letters of an edition, in points, where that is not 12."""
CASES: list[tuple[Path, Edition, Paper]] = [
    *((path, "leaflet", "a4") for path in AIDS),
    *((AIDS[0], edition, "letter") for edition in EDITIONS),
    *((AIDS[1], edition, "a4") for edition in EDITIONS if edition != "leaflet"),
]


@frozen
class Printed:
    """A page as a browser prints it."""

    handout: Handout
    paper: Paper
    data: bytes
    paragraphs: frozenset[int]
    """The sizes of plain paragraphs, in points."""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(case, id=f"{name(case[0])}-{'-'.join(map(str, case[1:]))}") for case in CASES
    ],
)
def printed(request: pytest.FixtureRequest, browser: Browser) -> Printed:
    """Print a page as somebody does who keeps the sheet that it asks for."""
    path, edition, paper = request.param
    context = browser.new_context(color_scheme="dark")  # paper is white for everybody
    page: Any = context.new_page()
    page.set_content(rendered(path, edition, "html", paper).decode())
    page.emulate_media(media="print")
    sizes = page.locator("section > p:not([class]), main > p:not([class])").evaluate_all(
        "each => each.map(one => parseFloat(getComputedStyle(one).fontSize) * 72 / 96)"
    )
    data = page.pdf(prefer_css_page_size=True, tagged=True)
    context.close()
    return Printed(composed(path, edition), paper, data, frozenset(map(round, sizes)))


def sheets(printed: Printed) -> Iterator[Any]:
    document = pypdfium2.PdfDocument(printed.data)
    yield from document
    document.close()


def test_every_text_is_printed_in_order(printed: Printed) -> None:
    assert_in_order(printed.handout, pdf_reading.text(printed.data))


def test_letters_are_large_enough(printed: Printed) -> None:
    sizes = pdf_reading.painted(printed.data).sizes
    assert min(sizes) > LEAST.get(printed.handout.edition, 12) - 0.1


def test_a_paragraph_has_the_size_of_the_body(printed: Printed) -> None:
    assert printed.paragraphs == {BODY[printed.handout.edition]}


def test_the_sheet_is_the_one_asked_for(printed: Printed) -> None:
    wanted = SHEETS[printed.paper]
    if printed.handout.landscape:
        wanted = wanted[::-1]
    assert set(pdf_reading.sheets(printed.data)) == {wanted}


def test_status_version_and_page_stand_on_every_sheet(printed: Printed) -> None:
    feet = [sheet.get_textpage().get_text_bounded(top=MARGIN) for sheet in sheets(printed)]
    for number, foot in enumerate(feet, 1):
        assert " ".join(foot.split()) == f"{printed.handout.running} {number} / {len(feet)}"


def test_no_sheet_is_empty(printed: Printed) -> None:
    for sheet in sheets(printed):
        assert sheet.get_textpage().get_text_bounded(bottom=MARGIN).strip()


def test_paper_stays_white_in_a_dark_room(printed: Printed) -> None:
    first = next(pdf_reading.drawn(printed.data, scale=0.5))
    assert first.getpixel((2, 2)) == (255, 255, 255)
