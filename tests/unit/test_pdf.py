"""Making a PDF: the same bytes for the same handout, or none and a plain reason."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve

import sdm
from sdm.composing.handout import Handout
from sdm.errors import CannotRun
from sdm.model.text import Paragraph, Words
from sdm.rendering import NoSuchGlyph, render
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.pdf import pdf, plain
from tests import pdf_reading
from tests.handouts import EDITIONS, PAPERS, composed
from tests.samples import SMALL


def handout() -> Handout:
    return composed(SMALL, "leaflet")


def saying(*lines: str) -> Handout:
    """Make a handout of a line or a few."""
    blocks = tuple(Paragraph(parts=(Words(text=line),)) for line in lines)
    return evolve(handout(), parts=(Prose(blocks=blocks),))


def test_the_same_handout_gives_the_same_bytes() -> None:
    assert pdf(handout()) == pdf(handout())


def test_other_handouts_made_between_change_no_byte() -> None:
    first = pdf(handout())
    for edition in EDITIONS:
        for paper in PAPERS:
            pdf(composed(SMALL, edition), paper=paper)
    assert pdf(handout()) == first


ELSEWHERE = """
import datetime, hashlib, pathlib, sys
import sdm
from sdm.rendering.pdf import pdf
aid = sdm.load(pathlib.Path(sys.argv[1]))
handout = sdm.compose(aid, today=datetime.date(2026, 12, 1))
print(hashlib.sha256(pdf(handout)).hexdigest())
"""


def test_another_process_at_another_place_and_time_gives_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    surroundings = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "86400",
    }
    made = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(SMALL)],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.strip() == hashlib.sha256(pdf(handout())).hexdigest()


def test_threads_at_work_at_once_give_the_same_bytes() -> None:
    wanted = {edition: pdf(composed(SMALL, edition)) for edition in EDITIONS}
    together = threading.Barrier(4)

    def make(turn: int) -> list[bool]:
        together.wait()
        turned = (*EDITIONS[turn:], *EDITIONS[:turn])
        return [pdf(composed(SMALL, edition)) == wanted[edition] for edition in turned]

    with ThreadPoolExecutor(4) as pool:
        for same in pool.map(make, range(4)):
            assert all(same)


def test_another_word_or_paper_gives_other_bytes() -> None:
    made = {
        pdf(handout()),
        pdf(handout(), paper="letter"),
        pdf(evolve(handout(), title="Another title")),
    }
    assert len(made) == 3


def test_characters_without_a_glyph_are_named_and_no_pdf_is_made() -> None:
    with pytest.raises(NoSuchGlyph) as caught:
        render(saying("From 3 → 4", "an ☐ and an → again"), "pdf")
    assert caught.value.characters == {"→", "☐"}
    assert str(caught.value) == (
        'the PDF\'s font cannot draw "→" (U+2192), "☐" (U+2610); '
        "make the web page or plain text, which hold them all"
    )


@pytest.mark.parametrize(
    "with_one",
    [
        evolve(saying("A line."), title="→"),
        evolve(saying("A line."), running="→"),
        evolve(saying("A line."), footer=("→",)),
    ],
    ids=["title", "foot of the page", "end"],
)
def test_a_missing_glyph_is_found_wherever_it_stands(with_one: Handout) -> None:
    with pytest.raises(NoSuchGlyph):
        pdf(with_one)


def test_a_missing_glyph_is_a_matter_of_pdf_alone() -> None:
    assert "From 3 → 4" in render(saying("From 3 → 4"), "html").decode()
    assert "From 3 → 4" in render(saying("From 3 → 4"), "text").decode()


def test_what_typst_refuses_is_told_and_no_pdf_is_made() -> None:
    # PDF/UA asks for a title, and for headings that leave no level out.
    with pytest.raises(CannotRun, match=r"the PDF could not be made: .*title"):
        pdf(evolve(handout(), title=""))


def test_after_a_refusal_the_next_pdf_is_as_ever() -> None:
    first = pdf(handout())
    with pytest.raises(CannotRun):
        pdf(evolve(handout(), title=""))
    assert pdf(handout()) == first


def test_plain_data_keeps_every_word_and_tells_what_each_part_is() -> None:
    data = plain(saying("One.", "Two."), rtl=False)
    (part,) = data["parts"]
    assert part["component"] == "prose"
    assert [block["node"] for block in part["blocks"]] == ["Paragraph", "Paragraph"]
    assert [block["parts"][0]["text"] for block in part["blocks"]] == ["One.", "Two."]


def test_the_version_of_sdm_stands_among_the_keywords() -> None:
    with pdf_reading.opened(pdf(handout())) as opened:
        assert str(opened.docinfo.Keywords) == f"Made with sdm {sdm.__version__}"
