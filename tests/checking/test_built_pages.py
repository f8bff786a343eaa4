"""Marks, colours, letters and sheets: what holds for every aid, on pages and PDFs as made.

Clauses of the standards name these tests as proof.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import html5lib
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from attrs import evolve
from PIL import ImageColor

import sdm
from sdm.composing import words
from sdm.composing.handout import Edition
from sdm.composing.wording import paragraph
from sdm.model.aid import NoChangeAbsent
from sdm.model.option import Cell
from sdm.model.text import Line, Prose
from sdm.numbers.exact import number
from sdm.rendering.components import FOLDER
from sdm.rendering.markup import CELL, style_sheet
from tests.checking.changed import SOUND
from tests.checking.in_handouts import ALL, LEAFLETS, anew, every_aid, numbers, told
from tests.handouts import EDITIONS, aid, editions, name, rendered
from tests.laws.test_pictures import area
from tests.samples import SMALL

every_edition = pytest.mark.parametrize("edition", EDITIONS)
every_page = pytest.mark.parametrize(
    ("path", "edition"),
    [
        pytest.param(path, edition, id=f"{name(path)}-{edition}")
        for path in ALL
        for edition in editions(path)
    ],
)
Colour = tuple[int, ...]


@cache
def tree(path: Path, edition: Edition) -> Any:
    page = rendered(path, edition, "html").decode()
    return html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)


def classes(page: Any) -> set[str]:
    return {name for each in page.iter() for name in each.get("class", "").split()}


def style() -> str:
    """Give the style sheet, without that of the foot, whose corners are left and right."""
    return re.sub(r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}", "", str(style_sheet()))


# Options alike


@pytest.fixture(scope="module")
def alike() -> sdm.Aid:
    """Give an aid of three options that differ in a letter and in numbers alone."""
    one = aid(SOUND)
    first = one.options[0].id
    letters = {option.id: letter for option, letter in zip(one.options, "ABC", strict=True)}
    outcomes = []
    for outcome in one.outcomes:
        whole: Any = outcome.estimates[first]
        estimates = {
            option: evolve(whole, counted=number(str(counted)), ci=None)
            for counted, option in enumerate(letters, 61)
        }
        outcomes.append(evolve(outcome, estimates=estimates))
    return evolve(
        one,
        options=tuple(
            evolve(
                one.options[0],
                id=id,
                name=Line(f"Option {letter}"),
                involves=do(letter),
                living_with=None,
            )
            for id, letter in letters.items()
        ),
        outcomes=tuple(outcomes),
        attributes=tuple(
            evolve(
                each,
                cells={
                    id: Cell(text=Line(f"It takes Option {letter}."))
                    for id, letter in letters.items()
                },
            )
            for each in one.attributes
        ),
        no_change=NoChangeAbsent(absent=Line("There is none here.")),
    )


def do(letter: str) -> Prose:
    text = f"You do Option {letter}."
    return Prose(source=text, blocks=paragraph(text))


@pytest.mark.parametrize("edition", [each for each in EDITIONS if each != "simple"])
def test_every_option_is_set_alike(alike: sdm.Aid, edition: Edition) -> None:
    page = sdm.render(anew(alike, edition), "html").decode()
    estimates = re.findall(r'<li class="estimate.*?</li>', page, re.DOTALL)
    cells = re.findall(r'<td[^>]*><p class="of">Option [ABC]</p>.*?</td>', page, re.DOTALL)
    entries = re.findall(r'<div class="entry.*?</div>', page, re.DOTALL)
    assert len(estimates) == (6 if edition in LEAFLETS else 0)
    assert len(cells) == {"leaflet": 6, "grid": 12}.get(edition, 0)
    assert len(entries) == (6 if edition == "large-print" else 0)
    for drawn in (estimates, cells, entries):
        for start in range(0, len(drawn), 3):
            row = [re.sub("Option [ABC]|[0-9]+", "_", each) for each in drawn[start : start + 3]]
            assert row[0] == row[1] == row[2]
    assert not classes(html5lib.parse(page, "etree", False)) & {each.id for each in alike.options}


def test_colours_say_who_has_it_and_never_what_is_good() -> None:
    kinds = {outcome.kind for path in ALL for outcome in aid(path).outcomes if outcome.key}
    assert {"benefit", "harm"} <= kinds
    judging = {"benefit", "harm", "burden", "good", "bad", "better", "worse", "best"}
    every = [(path, edition) for path in ALL for edition in editions(path)]
    for file, edition in every:
        page = tree(file, edition)
        painted = {
            (each.get("class"), each.get("fill"))
            for each in page.iter()
            if str(each.tag).startswith("{http://www.w3.org/2000/svg}") and each.get("class")
        } - {("people", None)}
        if edition in LEAFLETS:
            assert painted == {("off", "#d5dee0"), ("on", "#0a5a66"), ("rule", "none")}
        elif edition != "simple":  # which draws people in the same colours, where it has a number
            assert not painted
        ids = {str(each.id) for each in aid(file).options}
        ids |= {str(each.id) for each in aid(file).outcomes}
        assert not classes(page) & (judging | ids)


# Pictures


@every_aid
def test_a_picture_on_a_page_stands_beside_its_words(path: Path) -> None:
    for edition in editions(path):
        if edition == "simple":
            continue  # tests/integration/test_simple.py looks at its drawings and counts
        page = rendered(path, edition, "html").decode()
        drawn = re.findall(r"<svg[^>]*>", page)
        beside = re.findall(
            r'<svg[^>]*class="people" viewBox="-1 -1 (\d+) (\d+)" aria-hidden="true"[^>]*>'
            r'.*?class="on"[^>]* d="([^"]*)".*?</svg>\s*<p class="figure"><strong>(.*?)</strong>'
            r'(.*?)</p>\s*<p class="rest">(.*?)</p>',
            page,
            re.DOTALL,
        )
        assert len(beside) == len(drawn)
        assert not re.search(r"<(img|picture|canvas|object|video)\b", page)
        for width, height, region, said, sentence, rest in beside:
            everybody = (int(width) - 2) * (int(height) - 2) // CELL**2
            filled = area(region)
            few, many = "fewer than" in said.lower(), "more than" in said.lower()
            assert numbers(said) == [filled + few - many]
            assert f"of {everybody:,} people" in sentence
            assert numbers(rest)[0] == everybody - filled - few + many


def luminance(colour: Colour) -> float:
    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(level: float) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def contrast(one: float, other: float) -> float:
    """Set two luminances against each other, as WCAG 2.2 does."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def tokens(scheme: str) -> dict[str, Colour]:
    """Give the colours of the page in light, in the dark, or in print."""
    sheet = str(style_sheet())
    starts = {
        "light": ":root{",
        "dark": "(prefers-color-scheme:dark){:root{",
        "print": "@media print{",
    }
    found: dict[str, Colour] = {}
    for each in ("light", scheme):
        block = sheet[sheet.index(starts[each]) :]
        found |= {
            name: ImageColor.getrgb(value)
            for name, value in re.findall(r"--(\w+):(#\w+)", block[: block.index("}")])
        }
    return found


ON_PAPER: dict[str, Colour] = {
    "on": ImageColor.getrgb("#0a5a66"),
    "cell": ImageColor.getrgb("#d5dee0"),
}
PICTURES: dict[str, dict[str, Colour]] = {
    "PDF": ON_PAPER,
    **{each: tokens(each) for each in ("light", "dark", "print")},
}
# Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113: whoever lacks one kind of cone.
CONES_LACKING: dict[str, tuple[tuple[float, ...], ...]] = {
    "all there": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "long": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "middle": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "short": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: Colour, rows: tuple[tuple[float, ...], ...]) -> float:
    """Give the luminance of a colour as somebody without one kind of cone sees it."""
    lit = [sum(a * b for a, b in zip(row, map(linear, colour), strict=True)) for row in rows]
    red, green, blue = (min(1, max(0, each)) for each in lit)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("where", "lacking"), list(product(PICTURES, CONES_LACKING)))
def test_filled_and_empty_differ_for_every_kind_of_colour_vision(where: str, lacking: str) -> None:
    pair, rows = PICTURES[where], CONES_LACKING[lacking]
    assert contrast(seen(pair["on"], rows), seen(pair["cell"], rows)) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_what_must_be_seen_stands_out_from_the_page(scheme: str) -> None:
    colours = tokens(scheme)
    for token in ("on", "ink", "deep"):  # filled squares; boxes to tick; the mark of focus
        assert contrast(luminance(colours[token]), luminance(colours["paper"])) >= 3
    sheet = style()
    assert (
        ".mark{display:inline-block;width:1.3rem;height:1.3rem;border:2px solid currentColor"
        in sheet
    )
    assert re.search(r"\.boxes li::before\{[^}]*border:2px solid var\(--ink\)", sheet)
    assert ":focus-visible{outline:3px solid var(--deep)" in sheet
    assert "svg.people .on{fill:var(--on)}" in sheet


# Nothing is filled in


@every_page
def test_no_field_is_filled_or_ticked_beforehand(path: Path, edition: Edition) -> None:
    page = tree(path, edition)
    fields = {"input", "select", "textarea", "button", "form", "option", "details", "dialog"}
    for each in page.iter():
        assert each.tag not in fields
        assert not {"contenteditable", "checked", "selected", "draggable"} & set(each.attrib)
        if "mark" in each.get("class", "").split():
            assert not "".join(each.itertext())
        if "write-line" in each.get("class", "").split():
            assert not "".join(each.itertext())
    assert not re.search("[☑☒✓✔✗✘■●]", "".join(page.itertext()))


# Structure


@every_page
def test_every_table_of_a_page_has_headers_that_say_what_they_head(
    path: Path, edition: Edition
) -> None:
    for table in tree(path, edition).iter("table"):
        headers = list(table.iter("th"))
        assert headers
        scopes = {each.get("scope") for each in headers}
        assert scopes <= {"col", "row", "rowgroup"}
        assert "col" in scopes
        assert all("".join(each.itertext()).strip() for each in headers)


@every_page
def test_a_page_says_its_title_and_its_language(path: Path, edition: Edition) -> None:
    page = tree(path, edition)
    assert page.get("lang") == aid(path).language
    assert [each.text for each in page.iter("title")] == [aid(path).title]


def test_styles_know_start_and_end_and_not_left_and_right() -> None:
    sheet = style()
    assert "margin-inline-start" in sheet
    assert not re.findall(r"[{;](?:[a-z-]*-)?(?:left|right)\s*:|:\s*(?:left|right)\b", sheet)


# Letters


@every_edition
def test_no_text_stands_in_italics_or_underlined(edition: Edition) -> None:
    for path in ALL:
        if edition not in editions(path):
            continue
        assert not {each.tag for each in tree(path, edition).iter()} & {
            *("em", "i", "u", "cite", "dfn", "address", "var", "ins", "q"),
        }
    sheet = style()
    assert "italic" not in sheet
    assert "oblique" not in sheet
    assert "underline" not in sheet  # but what a browser gives to links
    typst = [FOLDER.parent / "page.typ", *FOLDER.glob("*/*.typ")]
    assert len(typst) > 15
    for file in typst:
        assert not re.search(r"italic|oblique|underline|emph", file.read_text(encoding="utf-8"))


def test_words_on_paper_are_dark_on_white() -> None:
    page = (FOLDER.parent / "page.typ").read_text(encoding="utf-8")
    colours = dict(re.findall(r'(\w+): rgb\("(#\w+)"\)', page))
    inks = {name: luminance(ImageColor.getrgb(colours[name])) for name in colours}
    for ink in ("ink", "soft", "deep", "warn", "urgent"):
        for ground in (1.0, inks["wash"]):
            assert contrast(inks[ink], ground) >= 4.5
    for file in FOLDER.glob("*/*.typ"):
        text = file.read_text(encoding="utf-8")
        used = set(re.findall(r"fill: look\.(\w+)|colour: look\.(\w+)", text))
        assert {a or b for a, b in used} <= {"ink", "soft", "deep", "warn", "urgent", "wash"}
        assert "rgb(" not in text or file.parent.name == "icon_array"


class Letters:
    """The letters of the first sheet of a PDF, where each stands and how large it is."""

    def __init__(self, path: Path, edition: Edition) -> None:
        document = pypdfium2.PdfDocument(rendered(path, edition, "pdf"))
        self.page = document[0].get_textpage()
        self.text = self.page.get_text_range()

    def find(self, words_: str) -> range:
        """Find words that may run over the ends of lines."""
        pattern = r"\s+".join(map(re.escape, words_.split()))
        found = re.search(pattern, self.text)
        assert found, words_
        return range(found.start(), found.end())

    def size(self, index: int) -> float:
        return float(pdfium.FPDFText_GetFontSize(self.page, index))

    def box(self, index: int, *, loose: bool = False) -> tuple[float, float, float, float]:
        left, bottom, right, top = self.page.get_charbox(index, loose=loose)
        return left, bottom, right, top


@pytest.mark.parametrize("edition", LEAFLETS)
@every_aid
def test_a_leaflet_says_at_once_which_other_forms_there_are(path: Path, edition: Edition) -> None:
    lead = told(path, edition)[1]
    assert lead == words.READ_AND_BRING
    for form in ("on paper", "in large print", "as a web page", "as plain text", "ask whoever"):
        assert form in lead
    letters = Letters(path, edition)
    body = {"leaflet": 14, "large-print": 18}[edition]
    assert {
        round(letters.size(each)) for each in letters.find(lead) if letters.text[each].strip()
    } == {body}


@every_edition
def test_lines_have_more_space_between_them_than_words(edition: Edition) -> None:
    letters = Letters(SMALL, edition)
    told = {"grid": words.GRID_HOW, "simple": words.SIMPLE_UNTESTED}
    run = letters.find(told.get(edition, words.DRAFT))
    places = [each for each in run if letters.text[each].strip()]
    bottoms = sorted({round(letters.box(each, loose=True)[1], 1) for each in places}, reverse=True)
    assert len(bottoms) > 1
    apart = bottoms[0] - bottoms[1]
    size = letters.size(places[0])
    capital = next(each for each in places if letters.text[each] in "TNUHDP")
    _, below, _, above = letters.box(capital)
    space = next(i for i in run if letters.text[i] == " ")
    gap = letters.box(space + 1)[0] - letters.box(space - 1)[2]
    assert 0.1 * size < gap < 0.4 * size
    assert apart - (above - below) > 1.25 * gap
    assert re.match(r"[^{]*\{font:[\d.]+%/1\.5", style()[style().index("html{font") :])
