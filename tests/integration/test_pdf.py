"""The PDF as other programs see it: two checkers of accessibility, its sides, its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import outloud  # type: ignore[import-untyped]
import pdfua
import pikepdf
import pytest
from attrs import fields, frozen, has

from sdm.composing.handout import Edition, Handout
from sdm.composing.summary import compose_summary
from sdm.composing.summary_in_print import printable
from sdm.rendering import render
from sdm.rendering.components.picture_lines.context import PictureLine
from sdm.rendering.paper import Paper
from tests import pdf_reading
from tests.handouts import AIDS, ALL, EDITIONS, PAPERS, composed, looked_at, name, rendered
from tests.laws.test_text_law import squeezed
from tests.made_up_records import FULL, TODAY

SIDES: dict[Edition, int] = {"leaflet": 8, "grid": 2, "clinician": 2}
"""How many sides an edition may fill; large print and the companion take what they need."""
LONGER = {("knee-osteoarthritis", "leaflet"): 12}  # of four treatments and no change
SHEETS: dict[Paper, tuple[int, int]] = {"a4": (595, 842), "letter": (612, 792)}
LEAST = {"large-print": 16}
"""The smallest letters of an edition, in points, where that is not 12."""


@frozen
class Pdf:
    """One PDF, taken apart."""

    handout: Handout
    paper: Paper
    data: bytes
    opened: pikepdf.Pdf
    words: pdf_reading.Painted

    def said(self, node: Any) -> str:
        """Give the words below a tag, without white space."""
        return squeezed(pdf_reading.said(self.opened, node, self.words))


def of_a_record(paper: Paper, *, large: bool) -> tuple[Handout, Paper, bytes]:
    summary = printable(compose_summary(FULL, today=TODAY, large=large, whole=True))
    return summary, paper, render(summary, "pdf", paper=paper)


def of_an_aid(path: Path, edition: Edition, paper: Paper) -> tuple[Handout, Paper, bytes]:
    return composed(path, edition), paper, rendered(path, edition, "pdf", paper)


CASES = [
    pytest.param(partial(of_an_aid, path, edition, paper), id=f"{name(path)}-{edition}-{paper}")
    for path in ALL
    for edition in looked_at(path)
    for paper in (PAPERS if edition in ("leaflet", "grid") else PAPERS[:1])
]
SUMMARIES = [
    pytest.param(partial(of_a_record, "a4", large=False), id="summary-a4"),
    pytest.param(partial(of_a_record, "letter", large=True), id="summary-large-letter"),
]


@pytest.fixture(scope="module", params=CASES + SUMMARIES)
def pdf(request: pytest.FixtureRequest) -> Iterator[Pdf]:
    """Take every PDF apart, once for all tests."""
    handout, paper, data = request.param()
    with pdf_reading.opened(data) as opened:
        yield Pdf(handout, paper, data, opened, pdf_reading.painted(data))


@pytest.fixture
def saved(pdf: Pdf, tmp_path: Path) -> Path:
    path = tmp_path / "handout.pdf"
    path.write_bytes(pdf.data)
    return path


# Findings of outloud that were looked at and are none.


def rows_have_labels(pdf: Pdf, finding: Any) -> bool:
    """TBL-010 takes more than three rows of headers for a broken table.

    In the table of options the label of each row is a header cell above the row's cells, over the
    whole width; `test_every_table_has_headers_and_every_cell_leads_to_its_own` follows them.
    """
    rows = [
        each for each in parts(pdf.handout) if hasattr(each, "options") and hasattr(each, "rows")
    ]
    return any(f"{len(table.rows) + 1} header rows" in finding.message for table in rows)


def is_furniture(pdf: Pdf, finding: Any) -> bool:
    """TAG-002 takes for lost prose a long head of a table, or a foot, said again on each page.

    Said aloud a head stands once, where the table begins: see
    `test_only_furniture_is_left_out_of_what_is_said`.
    """
    foot = squeezed(finding.evidence)[:40]
    # It reads a line across the cells, so of a head of two lines it names the first of each cell.
    said = [squeezed(word) for word in finding.evidence.split()]
    is_head = any(all(word in head for word in said) for head in heads(pdf))
    return is_head or squeezed(pdf.handout.running).startswith(foot)


FALSE = {"TBL-010": rows_have_labels, "TAG-002": is_furniture}


def test_outloud_finds_no_error_that_is_not_explained(pdf: Pdf, saved: Path) -> None:
    result = outloud.check(str(saved))
    assert result.error is None
    assert [run.rule for run in result.runs if run.status == "crashed"] == []
    errors = [each for each in result.findings if each.severity == "error"]
    explained = [each for each in errors if each.rule in FALSE and FALSE[each.rule](pdf, each)]
    assert [f"{each.rule}: {each.message}" for each in errors if each not in explained] == []


def test_pdfua_finds_nothing(saved: Path) -> None:
    report = pdfua.validate(str(saved))
    assert report.findings == ()
    # It stumbles over headings of several stretches; their own test below reads them.
    assert {each.rule_id for each in report.skipped} <= {"UA-14-001"}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("edition", SIDES)
@pytest.mark.parametrize("path", AIDS, ids=name)
def test_a_handout_keeps_to_its_number_of_sides(path: Path, edition: Edition, paper: Paper) -> None:
    most = LONGER.get((name(path), edition), SIDES[edition])
    assert len(pdf_reading.sheets(rendered(path, edition, "pdf", paper))) <= most


def test_every_sheet_is_of_the_paper_asked_for(pdf: Pdf) -> None:
    width, height = SHEETS[pdf.paper]
    on_its_side = pdf.handout.landscape
    assert set(pdf_reading.sheets(pdf.data)) == {
        (height, width) if on_its_side else (width, height)
    }


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", ALL, ids=name)
def test_only_a_grid_of_more_than_three_options_lies_on_its_side(
    path: Path, edition: Edition
) -> None:
    handout = composed(path, edition)
    columns = max(
        (
            len(each.options)
            for each in parts(handout)
            if hasattr(each, "rows") and hasattr(each, "options")
        ),
        default=0,
    )
    assert handout.landscape == (edition == "grid" and columns > 3)


def test_the_window_shows_the_title_and_readers_know_the_language(pdf: Pdf) -> None:
    root = pdf.opened.Root
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.opened.docinfo.Title) == pdf.handout.title
    assert str(root.Lang) == pdf.handout.language
    assert bool(root.MarkInfo.Marked)
    metadata = pdf.opened.open_metadata()
    assert metadata["dc:title"] == pdf.handout.title
    assert metadata["pdfuaid:part"] == "1"


def test_no_date_stands_in_what_the_file_says_of_itself(pdf: Pdf) -> None:
    assert not [key for key in pdf.opened.docinfo if "Date" in str(key)]
    assert b"Date" not in pdf.opened.Root.Metadata.read_bytes()


def parts(node: object) -> Iterator[Any]:
    """Give every part of a handout, the outer ones first."""
    if isinstance(node, tuple):
        for each in node:
            yield from parts(each)
    kind: Any = type(node)
    if has(kind):
        yield node
        for attribute in fields(kind):
            yield from parts(getattr(node, attribute.name))


def headings(handout: Handout) -> list[tuple[int, str]]:
    """List the headings of a handout with their levels below the title."""
    with_one = (each for each in parts(handout) if hasattr(each, "heading"))
    return [
        (each.level - 1 if each.component == "section" else 2, squeezed(each.heading))
        for each in with_one
        if each.component != "notice"  # a notice is read as it stands, and leads to nothing
    ]


def test_bookmarks_are_the_headings_in_their_order(pdf: Pdf) -> None:
    def below(items: Any, level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, squeezed(item.title)
            yield from below(item.children, level + 1)

    with pdf.opened.open_outline() as outline:
        assert list(below(outline.root, 1)) == headings(pdf.handout)


def test_headings_are_tagged_as_headings_of_their_level(pdf: Pdf) -> None:
    tagged = [
        (int(each.kind[1]), pdf.said(each.node))
        for each in pdf_reading.elements(pdf.opened)
        if re.fullmatch("H[1-6]", each.kind)
    ]
    assert tagged == headings(pdf.handout)
    (title,) = pdf_reading.elements(pdf.opened, "Title")
    assert pdf.said(title.node) == squeezed(pdf.handout.title)


def test_no_heading_stands_at_the_foot_of_a_page_without_what_it_heads(pdf: Pdf) -> None:
    root = pdf.opened.Root.StructTreeRoot
    order = [
        each
        for each in pdf_reading.places(pdf.opened, root)
        if pdf.words.tagged.get(each, "").strip()
    ]
    for heading in pdf_reading.elements(pdf.opened):
        if re.fullmatch("H[1-6]", heading.kind):
            *_, last = pdf_reading.places(pdf.opened, heading.node)
            after = order[order.index(last) + 1]
            assert after[0] == last[0], pdf.said(heading.node)


def test_every_table_has_headers_and_every_cell_leads_to_its_own(pdf: Pdf) -> None:
    for table in pdf_reading.elements(pdf.opened, "Table"):
        cells = [each for each in pdf_reading.below(table) if each.kind in ("TH", "TD")]
        headers = {str(each.node.ID) for each in cells if each.kind == "TH"}
        assert headers
        for cell in cells:
            if cell.kind == "TD":
                named = {str(each) for each in cell.attribute("/Headers")}
                assert named
                assert named <= headers


def test_every_picture_says_what_it_shows(pdf: Pdf) -> None:
    wanted = [
        each.alt
        for each in parts(pdf.handout)
        if getattr(each, "component", "") == "icon_array" or isinstance(each, PictureLine)
    ]
    figures = pdf_reading.elements(pdf.opened, "Figure")
    assert [str(each.node.Alt) for each in figures] == wanted


def test_its_fonts_stand_in_the_file_and_there_is_no_other(pdf: Pdf) -> None:
    found = {}
    for page in pdf.opened.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            (descendant,) = font.DescendantFonts
            found[str(font.BaseFont).partition("+")[2]] = descendant.FontDescriptor
    assert set(found) <= {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}
    assert found
    for descriptor in found.values():
        assert len(descriptor.FontFile2.read_bytes()) > 1_000


def test_no_letter_lies_beyond_the_edge_of_its_page(pdf: Pdf) -> None:
    assert pdf.words.outside == ""


def test_no_letter_is_too_small(pdf: Pdf) -> None:
    assert min(pdf.words.sizes) >= LEAST.get(pdf.handout.edition, 12)
    if pdf.handout.edition == "large-print":
        assert 18 in pdf.words.sizes


def heads(pdf: Pdf) -> set[str]:
    """Give the head of every table, its cells one after the other."""
    return {
        pdf.said(row.node)
        for row in pdf_reading.elements(pdf.opened, "TR")
        if row.within[-1] == "THead"
    }


def test_only_furniture_is_left_out_of_what_is_said(pdf: Pdf) -> None:
    assert pdf.words.loose == ""
    total = len(pdf.opened.pages)
    known = {re.escape(each) for each in heads(pdf) if each}
    signs = "|".join((*known, "[?–]"))
    for number in range(total):
        foot = re.escape(squeezed(f"{pdf.handout.running}{number + 1} / {total}"))
        assert re.fullmatch(f"(?:{signs})*{foot}", squeezed(pdf.words.furniture[number]))


def test_links_lead_to_the_list_of_sources_or_to_an_address_and_nothing_else_acts(
    pdf: Pdf,
) -> None:
    root = pdf.opened.Root
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names", "/AF"} & set(root.keys())
    pages = {page.obj.objgen for page in pdf.opened.pages}
    addresses = set()
    for page in pdf.opened.pages:
        assert "/AA" not in page.obj
        for link in page.obj.get("/Annots", []):
            assert link.Subtype == "/Link"
            if "/Dest" in link:
                assert link.Dest[0].objgen in pages
            else:
                assert link.A.S == "/URI"
                addresses.add(str(link.A.URI))
    assert all(re.match(r"(https?://|mailto:|tel:)", each) for each in addresses)
    assert addresses <= {each.address for each in parts(pdf.handout) if hasattr(each, "address")}
