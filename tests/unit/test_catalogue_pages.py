"""The pages of a catalogue on a site: what they say, where they lead, and that words stay words."""

from __future__ import annotations

import datetime
import html
import re
from pathlib import Path

import pytest
from attrs import evolve

import sdm
from sdm.cli.handout import EDITIONS
from sdm.composing import words as fixed
from sdm.mkdocs_plugin.index import index
from sdm.mkdocs_plugin.page import Beside, page
from sdm.mkdocs_plugin.prose import plain
from sdm.mkdocs_plugin.words import EDITION, LENGTHS, length
from sdm.model.aid import Aid
from sdm.model.text import Line
from sdm.publishing import Wanted
from sdm.publishing.citing import bibtex, citation
from sdm.publishing.entry import PublishedAid
from sdm.publishing.making import make
from sdm.publishing.store import Store
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
LINK = re.compile(r"\]\(<?([^)>#]+)>?\)")


@pytest.fixture(scope="module")
def small() -> Aid:
    return sdm.load(SMALL)


@pytest.fixture(scope="module")
def entry(tmp_path_factory: pytest.TempPathFactory) -> PublishedAid:
    wanted = Wanted(today=TODAY, papers=("a4", "letter"))
    return make(SMALL, wanted, Store(tmp_path_factory.mktemp("store")))


def test_every_edition_has_a_name_and_a_moment() -> None:
    assert list(EDITION) == list(EDITIONS)


@pytest.mark.parametrize("sides", range(1, 40))
def test_every_length_is_one_to_choose(sides: int) -> None:
    assert length(sides) in LENGTHS


def test_a_page_leads_to_every_file_and_to_nothing_else(small: Aid, entry: PublishedAid) -> None:
    made = page(small, entry, Beside())
    linked = {each for each in LINK.findall(made) if not each.startswith("http")}
    assert linked == {each.path.rpartition("/")[2] for each in entry.files}
    rows = [line for line in made.splitlines() if line.startswith("| **")]
    assert len(rows) == len(EDITIONS)
    assert all(row.index(".html") < row.index(".pdf") < row.index(".letter.pdf") for row in rows)
    assert all(re.search(r"PDF on A4, \d+&nbsp;sides?, \d+&nbsp;kB", row) for row in rows)


def test_a_page_leads_to_what_the_site_says_of_it(small: Aid, entry: PublishedAid) -> None:
    beside = Beside(review="../../review.md", guide="../../guide.md")
    assert {"../../review.md", "../../guide.md"} <= set(LINK.findall(page(small, entry, beside)))


def test_a_draft_says_so_before_anything_else_on_its_page(small: Aid, entry: PublishedAid) -> None:
    made = page(small, entry, Beside())
    assert made.index("Draft: no clinician has reviewed it") < made.index(plain(small.decision))
    assert "marked as a draft" in index([entry], "Catalogue", "")
    reviewed = evolve(entry, status="reviewed")
    assert "marked as a draft" not in index([reviewed], "Catalogue", "")


def test_a_page_says_how_to_cite_it_with_version_and_fingerprint(
    small: Aid, entry: PublishedAid
) -> None:
    made = page(small, entry, Beside())
    assert plain(citation(small)) in made
    assert "a draft that no clinician has reviewed" in citation(small)
    assert entry.fingerprint in bibtex(small)
    assert entry.fingerprint.startswith(citation(small).split("Fingerprint ")[1].rstrip("."))
    assert bibtex(small) in made


@pytest.mark.parametrize("aid_is", ["overdue", "withdrawn"])
def test_what_must_not_be_handed_out_has_a_page_that_says_so_and_no_handouts(
    small: Aid, tmp_path: Path, aid_is: str
) -> None:
    file = tmp_path / small.id / "aid.yaml"
    file.parent.mkdir()
    text = SMALL.read_text()
    if aid_is == "overdue":
        text = text.replace("next_review: 2099-11-21", "next_review: 2026-11-30")
        told = fixed.OVERDUE_HEADING
    else:
        text = text.replace("status: draft", "status: withdrawn\nwithdrawn_because: It was wrong.")
        told = "It was wrong."
    file.write_text(text)
    entry = make(file, Wanted(today=TODAY), Store(tmp_path / "store"))
    made = page(sdm.load(file), entry, Beside())
    assert told in made
    assert "There are no handouts" in made
    assert ".leaflet." not in made
    assert "<iframe" not in made
    assert "no handouts" in index([entry], "Catalogue", "")


def test_words_of_an_aid_never_become_markup_of_the_site(small: Aid, entry: PublishedAid) -> None:
    hostile = '1. <script>x</script> **a** _b_ [c](d) `e` | f & g\\* ![h](i) {j} " onload=x'
    written = plain(hostile)
    assert not set('<>*_[]`|\\!{}"') & set(written)
    assert html.unescape(written) == hostile
    aid = evolve(small, title=Line(hostile), decision=Line(hostile), country=Line(hostile))
    told = evolve(
        entry, title=hostile, decision=hostile, kind=hostile, topic=(hostile,), cite=hostile
    )
    for made in (page(aid, told, Beside()).partition("```bibtex")[0], index([told], hostile, "")):
        assert "<script" not in made
        assert '" onload' not in made
        assert written in made


def test_a_fence_cannot_be_left(small: Aid) -> None:
    aid = evolve(small, title=Line("a ``` b <script>"))
    assert not any(line.strip().startswith("```") for line in bibtex(aid).splitlines())
