"""What the companion document says of how hard the leaflet is to read."""

from __future__ import annotations

import datetime

import pytest

from sdm.composing import compose
from sdm.composing.handout import Edition
from sdm.readability.scores import measured
from sdm.rendering.components import texts
from tests.checking.changed import subject

TODAY = datetime.date(2026, 12, 1)


def said(edition: Edition, **changes: object) -> list[str]:
    handout = compose(subject(changes).aid, edition=edition, today=TODAY)
    return list(texts(handout))


def test_the_companion_tells_how_hard_the_leaflet_is_to_read() -> None:
    companion = said("companion")
    start = companion.index("How hard the leaflet is to read")
    told = companion[start : start + 9]
    assert told[2:8:2] == ["Flesch-Kincaid grade", "Flesch reading ease", "SMOG grade"]
    assert "a reading age of about" in told[3]
    assert "en-GB" in told[1]
    assert told[8].endswith("It does not show that people understand.")


def test_the_score_is_that_of_the_leaflet_but_its_sources() -> None:
    leaflet = said("leaflet")
    # The lead and what stands behind the sources are no sentences for the person.
    words = [each for each in leaflet[: leaflet.index("Sources")] if each != leaflet[1]]
    expected = measured(words, "en-GB", ("Tendon",)).counts
    told = said("companion")
    counted = told[told.index("How hard the leaflet is to read") + 1]
    assert f"the {expected.words:,} words" in counted
    assert f"in {expected.sentences:,} sentences" in counted


def test_a_term_of_the_word_list_gives_a_second_score() -> None:
    glossary = {"After 1 year": {"plain": "when a year has passed"}}
    assert not any("of the word list" in each for each in said("companion"))
    assert any("of the word list" in each for each in said("companion", glossary=glossary))


@pytest.mark.parametrize(
    ("language", "expected"), [("ga", "Not assessed"), ("de", "A rough score"), ("en-US", "SMOG")]
)
def test_other_languages_get_a_rough_score_or_none(language: str, expected: str) -> None:
    companion = said("companion", language=language)
    start = companion.index("How hard the leaflet is to read")
    assert any(expected in each for each in companion[start : start + 9])
    assert ("Flesch-Kincaid grade" in companion) == (language == "en-US")


@pytest.mark.parametrize("edition", ["leaflet", "large-print", "grid", "clinician"])
def test_no_other_edition_tells_it(edition: Edition) -> None:
    assert "How hard the leaflet is to read" not in said(edition)
