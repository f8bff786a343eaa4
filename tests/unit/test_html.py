"""The web page: valid, self-contained, with a policy that lets nothing in."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from html5lib.html5parser import HTMLParser

import sdm
from tests.handouts import AIDS, ALL, TODAY, looked_at, name, rendered

CASES = [
    pytest.param((path, edition), id=f"{name(path)}-{edition}")
    for path in ALL
    for edition in looked_at(path)
]


@pytest.fixture(scope="module", params=CASES)
def page(request: pytest.FixtureRequest) -> str:
    """Render one edition of one aid."""
    path, edition = request.param
    return rendered(path, edition, "html").decode()


def test_the_page_has_no_parse_error(page: str) -> None:
    parser = HTMLParser(strict=False)
    parser.parse(page)
    assert parser.errors == []


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r'aria-labelledby="([^"]+)"', page)) <= set(ids)


def test_headings_never_skip_a_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_on_the_page_asks_for_anything_elsewhere(page: str) -> None:
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in {"script", "link", "iframe", "object", "embed", "form", "img"}
        assert not {"src", "srcset", "style", "background"} & set(element.attrib)
        assert not [name for name in element.attrib if str(name).startswith("on")]
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_allows_the_style_sheet_and_nothing_else(page: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy.replace("&#39;", "'").split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_a_leaflet_is_a_light_page(path: Path) -> None:
    assert len(rendered(path, "leaflet", "html")) < 150_000


def test_the_same_aid_gives_the_same_bytes() -> None:
    handouts = [sdm.compose(sdm.load(AIDS[0]), today=TODAY) for _ in range(2)]
    assert sdm.render(handouts[0], "html") == sdm.render(handouts[1], "html")


def test_table_rows_have_as_many_cells_as_their_head(page: str) -> None:
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    for table in tree.iter("table"):
        widths = {
            sum(int(cell.get("colspan", 1)) for cell in row if cell.tag in ("th", "td"))
            for row in table.iter("tr")
        }
        assert len(widths) == 1
