"""The text law: what was composed stands, whole and in order, in every form of the handout."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any, get_args

import html5lib
import pytest
from attrs import evolve, fields, has

import sdm
from sdm.composing.handout import Edition
from sdm.model.text import Link
from sdm.rendering import Format
from sdm.rendering.components import texts
from sdm.rendering.paper import Paper
from tests import pdf_reading
from tests.handouts import AIDS, ALL, EDITIONS, TODAY, composed, name, rendered
from tests.samples import SMALL

__all__ = ["AIDS", "TODAY", "assert_in_order", "assert_shown", "visible", "visible_text"]
HIDDEN = {"style", "script", "title", "meta", "svg"}
NOT_TEXT = re.compile(r"[\s\u00ad\u200e\u200f]+")


def squeezed(text: str) -> str:
    """Take out what may differ between forms: white space, soft hyphens and marks of direction."""
    return NOT_TEXT.sub("", unicodedata.normalize("NFKC", text))


def visible_text(page: str) -> str:
    """Give the text a reader of the page sees, in order."""
    return visible(html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False))


def visible(tree: Any) -> str:
    """Give the text a reader sees of a page already parsed."""

    def walk(element: Any) -> str:
        tag, tail = element.tag, element.tail or ""
        if tag in HIDDEN or not isinstance(tag, str):
            return tail
        return (element.text or "") + "".join(map(walk, element)) + tail

    return walk(tree.find("body"))


def assert_in_order(handout: sdm.Handout, text: str) -> None:
    """Find every text of the handout in `text`, each after the one before.

    Where nobody can press a link, its address stands after its words.
    """
    addresses = [squeezed(f"({each})") for each in linked(handout)]

    def bare(text: str) -> str:
        text = squeezed(text)
        for address in addresses:
            text = text.replace(address, "")
        return text

    shown, position = bare(text), 0
    for block in texts(handout):
        wanted = bare(block)
        found = shown.find(wanted, position)
        assert found >= 0, f"not shown, or not in its place: {block!r}"
        position = found + len(wanted)


def linked(node: object) -> set[str]:
    """List the addresses that links in prose lead to."""
    if isinstance(node, Link):
        return {node.address}
    kind: Any = type(node)
    inner = node if isinstance(node, tuple) else ()
    if has(kind):
        inner = tuple(getattr(node, each.name) for each in fields(kind))
    return set().union(*map(linked, inner))


def assert_shown(handout: sdm.Handout, data: bytes, format: Format) -> None:
    """Find every text of the handout in what was rendered of it."""
    if format == "pdf":
        assert_in_order(handout, pdf_reading.text(data))
    else:
        assert_in_order(handout, visible_text(data.decode()) if format == "html" else data.decode())


@pytest.mark.parametrize("format", get_args(Format))
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", ALL, ids=name)
def test_every_text_is_shown_in_order(path: Path, edition: Edition, format: Format) -> None:
    assert_shown(composed(path, edition), rendered(path, edition, format), format)


@pytest.mark.parametrize("path", ALL, ids=name)
def test_every_text_is_shown_on_the_other_paper(path: Path) -> None:
    paper: Paper = "letter"
    assert_shown(composed(path, "leaflet"), rendered(path, "leaflet", "pdf", paper), "pdf")


@pytest.mark.parametrize("format", get_args(Format))
def test_the_law_notices_a_text_that_is_missing(format: Format) -> None:
    handout = composed(ALL[0], "leaflet")
    shorter = evolve(handout, footer=())
    with pytest.raises(AssertionError, match="not shown"):
        assert_shown(handout, sdm.render(shorter, format), format)


@pytest.mark.parametrize("format", get_args(Format))
def test_the_law_notices_texts_in_another_order(format: Format) -> None:
    handout = composed(ALL[0], "clinician")
    turned = evolve(handout, parts=handout.parts[::-1])
    with pytest.raises(AssertionError, match="not in its place"):
        assert_shown(handout, sdm.render(turned, format), format)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", ALL, ids=name)
def test_every_link_within_a_page_leads_to_something_on_it(path: Path, edition: Edition) -> None:
    page = html5lib.parse(
        rendered(path, edition, "html").decode(), treebuilder="etree", namespaceHTMLElements=False
    )
    ids = {each.get("id") for each in page.iter()}
    hrefs = {each.get("href", "") for each in page.iter("a")}
    assert {each[1:] for each in hrefs if each.startswith("#")} <= ids


@pytest.mark.parametrize("format", ["pdf", "text"])
def test_where_nobody_can_press_a_link_its_address_is_shown(format: Format) -> None:
    data = rendered(SMALL, "leaflet", format)
    text = pdf_reading.text(data) if format == "pdf" else data.decode()
    assert squeezed("where they are (https://example.org/aids)") in squeezed(text)
