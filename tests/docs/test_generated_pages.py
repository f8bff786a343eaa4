"""The pages that the site makes of the aids and the components."""

from __future__ import annotations

import base64
import datetime
import hashlib
import html
import re

import pytest
from attrs import evolve

from docs.catalogue import EDITION, FORMS, about, index, plain
from docs.component_examples import examples
from docs.gallery import gallery
from sdm.cli.handout import EDITIONS
from sdm.composing import words
from sdm.loading import load
from sdm.model.aid import Aid
from sdm.model.text import Line
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
LINK = re.compile(r"\]\(<?([^)>#]+)>?\)")


def small() -> Aid:
    return load(SMALL)


def made_of(aid: Aid, today: datetime.date = TODAY) -> tuple[str, dict[str, bytes]]:
    """Give the page of an aid, and the files beside it by name."""
    found = dict(about(aid, today))
    page = found.pop(f"catalogue/{aid.id}/index.md")
    assert isinstance(page, str)
    files = {address.rpartition("/")[2]: content for address, content in found.items()}
    return page, {name: data for name, data in files.items() if isinstance(data, bytes)}


def test_every_edition_has_a_name_and_a_moment() -> None:
    assert list(EDITION) == list(EDITIONS)


def test_a_page_leads_to_every_edition_in_every_form_and_every_file_is_there() -> None:
    page, files = made_of(small())
    linked = [each for each in LINK.findall(page) if not each.startswith(("..", "http"))]
    pictures = {f"{small().id}.{edition}.png" for edition in EDITIONS}
    assert set(linked) | pictures == set(files)
    assert len(files) == len(EDITIONS) * (len(FORMS) + 1)
    for edition in EDITIONS:
        names = [each for each in linked if f".{edition}." in each and each not in pictures]
        endings = [each.split(f".{edition}.")[1] for each in names]
        assert set(endings) == {"html", "pdf", "letter.pdf", "txt"}
    rows = [line for line in page.splitlines() if line.startswith("| **")]
    assert all(row.index(".html") < row.index(".pdf") for row in rows)


def test_a_draft_says_so_before_anything_else_on_its_page() -> None:
    page, _ = made_of(small())
    assert page.index("Draft: no clinician has reviewed it") < page.index(plain(small().decision))


@pytest.mark.parametrize("aid_is", ["overdue", "withdrawn"])
def test_what_must_not_be_handed_out_has_a_page_that_says_so_and_no_handouts(aid_is: str) -> None:
    if aid_is == "overdue":
        made = evolve(small().development, next_review=TODAY - datetime.timedelta(days=1))
        aid = evolve(small(), development=made)
        told = words.OVERDUE_HEADING
    else:
        aid = evolve(small(), status="withdrawn", withdrawn_because=Line("It was wrong."))
        told = "It was wrong."
    page, files = made_of(aid)
    assert files == {}
    assert told in page
    assert ".leaflet." not in page


def test_words_of_an_aid_never_become_markup_of_the_site() -> None:
    hostile = "1. <script>x</script> **a** _b_ [c](d) `e` | f & g\\* ![h](i) {j}"
    written = plain(hostile)
    assert not set("<>*_[]`|\\!{}") & set(written)
    assert html.unescape(written) == hostile
    aid = evolve(small(), title=Line(hostile), decision=Line(hostile))
    for page in (made_of(aid)[0], index([aid])):
        assert "<script" not in page
        assert written in page


def test_every_example_is_drawn_in_both_themes_and_as_text() -> None:
    pages = dict(gallery())
    gallery_page = pages["reference/gallery.md"]
    for each in examples():
        assert f"### {each.component}: {each.name}\n" in gallery_page
        drawn = [
            pages[f"reference/gallery/{each.component}/{each.name}.{theme}.html"]
            for theme in ("light", "dark")
        ]
        assert drawn[0] != drawn[1]
        for page in drawn:
            assert "prefers-color-scheme" not in page


def test_a_frame_allows_the_style_that_it_has() -> None:
    pages = [page for address, page in gallery() if address.endswith(".html")]
    for page in pages:
        style = page.partition("<style>")[2].partition("</style>")[0]
        assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in page


def test_every_link_of_the_gallery_leads_to_what_is_made_with_it() -> None:
    pages = dict(gallery())
    page = pages["reference/gallery.md"]
    linked = {f"reference/{each}" for each in LINK.findall(page)}
    framed = {f"reference/gallery/{each}" for each in re.findall(r'(?:src|href)="([^"]+)"', page)}
    assert linked
    assert framed
    assert linked | framed == set(pages) - {"reference/gallery.md"}
