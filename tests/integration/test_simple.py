"""The simpler version: short lines, each with a drawing, few numbers, large letters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]
import pytest
from attrs import evolve

import sdm
from sdm.composing import words
from sdm.composing.book import found_in
from sdm.errors import CannotRun
from sdm.handing_out import hand_out
from sdm.model.simple import Drawing
from sdm.rendering.components.picture_lines.context import PictureLine
from sdm.rendering.markup import DRAWINGS, drawing
from sdm.rendering.paper import Paper
from tests.handouts import EVERY, PAPERS, TODAY, aid, composed, name
from tests.integration.test_page_access import ALL_RULES, violations
from tests.laws.test_text_law import assert_in_order, visible_text
from tests.samples import SMALL, SOUND

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WITH = [path for path in (*EVERY, SMALL) if aid(path).simple]
NEEDED = {
    "cpr-and-emergency-treatment-plan",
    "dementia-care-at-home-or-care-home",
    "knee-osteoarthritis",
    "sore-throat-antibiotics",
}
SIDES = 24  # by the government's guidance on easy read
POINTS = 16

SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
SAYS = {
    "viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "d", "cx",
    "cy", "r", "rx", "ry", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points",
    "transform",
}  # fmt: skip


def html(path: Path) -> bytes:
    return sdm.render(composed(path, "simple"))


# The drawings


def test_every_drawing_has_a_file_and_words_and_no_other_does() -> None:
    named = set(get_args(Drawing))
    assert {path.stem for path in DRAWINGS.glob("*")} == named
    assert set(words.DRAWINGS) == named
    assert len(set(words.DRAWINGS.values())) == len(named)


@pytest.mark.parametrize("drawn", get_args(Drawing))
def test_a_drawing_is_lines_and_nothing_else(drawn: str) -> None:
    data = (DRAWINGS / f"{drawn}.svg").read_bytes()
    assert len(data) < 2_000
    root = ElementTree.fromstring(data)  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 100 100"
    for element in root.iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        assert set(element.attrib) <= SAYS
        for colour in (element.get("fill"), element.get("stroke")):
            assert colour in (None, "none", "currentColor")
    assert 'aria-hidden="true"' in str(drawing(drawn))


def test_no_two_drawings_are_alike() -> None:
    drawn = [path.read_text() for path in DRAWINGS.glob("*.svg")]
    assert len(set(drawn)) == len(drawn)


# Which aids have one


def test_the_aids_that_need_one_have_one() -> None:
    assert {name(path) for path in WITH} >= NEEDED


def test_an_aid_without_one_says_so_and_all_editions_leave_it_out() -> None:
    with pytest.raises(CannotRun, match="has no simpler version; it is written under `simple`"):
        sdm.compose(sdm.load(SOUND), today=TODAY, edition="simple")
    made = hand_out(str(SOUND), editions=None, formats=["text"], today=TODAY)
    assert not any(".simple." in each.name for each in made)
    made = hand_out(str(SMALL), editions=None, formats=["text"], today=TODAY)
    assert sum(".simple." in each.name for each in made) == 1


def test_a_simpler_version_changes_the_fingerprint_and_its_absence_does_not() -> None:
    small = sdm.load(SMALL)
    without = evolve(small, simple=())
    assert sdm.fingerprint(without) != sdm.fingerprint(small)
    assert "simple" not in sdm.dump(without)
    assert sdm.loads(sdm.dump(small)) == small


# What it says


@pytest.mark.parametrize("path", WITH, ids=name)
def test_it_says_that_it_is_a_draft_and_that_nobody_tested_it(path: Path) -> None:
    text = " ".join(sdm.render(composed(path, "simple"), "text").decode().split())
    assert words.SIMPLE_DRAFT in text
    assert words.SIMPLE_UNTESTED in text
    assert "easy read" not in text.lower()


@pytest.mark.parametrize("path", WITH, ids=name)
def test_all_its_words_stand_in_page_and_text(path: Path) -> None:
    handout = composed(path, "simple")
    assert_in_order(handout, visible_text(html(path).decode()))
    assert_in_order(handout, sdm.render(handout, "text").decode())


@pytest.mark.parametrize("path", WITH, ids=name)
def test_a_number_is_the_leaflets_own_with_both_sides_and_a_picture(path: Path) -> None:
    lines = [line for line in found_in(composed(path, "simple").parts, PictureLine) if line.counts]
    leaflet = " ".join(sdm.render(composed(path, "leaflet"), "text").decode().split())
    assert len(lines) <= 2
    for count in (each for line in lines for each in line.counts if each.picture):
        assert f"{count.number} {count.sentence}" in leaflet
        assert count.rest in leaflet
        assert count.picture is not None
        assert count.picture.filled + count.picture.empty <= 100


# On paper


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("path", WITH, ids=name)
def test_it_has_no_more_sides_than_people_read(path: Path, paper: Paper) -> None:
    data = sdm.render(composed(path, "simple"), "pdf", paper=paper)
    with pypdfium2.PdfDocument(data) as document:
        assert len(document) <= SIDES


@pytest.mark.parametrize("path", WITH, ids=name)
def test_letters_on_paper_have_sixteen_points_or_more(path: Path) -> None:
    with pypdfium2.PdfDocument(sdm.render(composed(path, "simple"), "pdf")) as document:
        for page in document:
            for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                assert each.get_matrix().d * _size(each) >= POINTS - 0.01


def _size(text: Any) -> float:
    import ctypes

    size = ctypes.c_float()
    assert pypdfium2.raw.FPDFTextObj_GetFontSize(text.raw, ctypes.byref(size))
    return size.value


# On screen


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 900])
def test_every_line_has_a_drawing_where_reading_begins(
    browser: Browser, tmp_path: Path, direction: Any, width: int
) -> None:
    file = tmp_path / "page.html"
    handout = evolve(composed(SMALL, "simple"), direction=direction)
    file.write_bytes(sdm.render(handout))
    page: Any = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    lines = page.locator(".picture-lines > li")
    assert lines.count() == sum(len(part.lines) for part in aid(SMALL).simple)
    for number in range(lines.count()):
        line = lines.nth(number)
        picture = line.get_by_role("img").first.bounding_box()
        said = line.locator("p").first.bounding_box()
        assert picture["width"] >= 60
        before = picture["x"] < said["x"] if direction == "ltr" else picture["x"] > said["x"]
        assert before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("path", WITH, ids=name)
def test_everybody_can_use_its_page(browser: Browser, tmp_path: Path, path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(html(path))
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        context: Any = browser.new_context(
            viewport={"width": 320, "height": 800}, color_scheme=scheme
        )
        page = context.new_page()
        page.goto(file.as_uri())
        assert violations(page, ALL_RULES) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        context.close()


def test_the_drawing_is_named_and_the_shapes_are_hidden_from_screen_readers() -> None:
    page = html(SMALL).decode()
    named = re.findall(r'role="img" aria-label="([^"]+)"><svg aria-hidden="true"', page)
    assert len(named) == sum(len(part.lines) for part in aid(SMALL).simple)
    assert words.DRAWINGS["talk"] in named
