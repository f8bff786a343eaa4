"""What the hazard log says of outputs, where no other test proves it."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from sdm.cataloguing import bundled
from sdm.composing import compose, words
from sdm.composing.handout import Edition
from sdm.composing.summary_people_words import ALONE
from sdm.loading import load
from sdm.preferences.words import YesNo
from sdm.rendering import Format, render
from sdm.summarising import SummaryFormat, summarise
from tests import pdf_reading
from tests.made_up_records import FULL, TODAY

AID = load(bundled() / "sore-throat-antibiotics")


def read(data: bytes, format: str) -> str:
    """Read what a person would, in one line."""
    text = pdf_reading.text(data) if format == "pdf" else data.decode("utf-8-sig")
    return " ".join(text.replace("&#39;", "'").split())


@pytest.mark.parametrize("format", ["html", "pdf", "text"])
@pytest.mark.parametrize("edition", ["leaflet", "large-print", "grid", "clinician", "companion"])
def test_every_handout_says_what_it_is_for_and_that_it_makes_no_decision(
    edition: Edition, format: Format
) -> None:
    handout = compose(AID, today=datetime.date(2026, 12, 1), edition=edition)
    assert words.PURPOSE in read(render(handout, format), format)


@pytest.mark.parametrize("format", ["html", "pdf", "text", "csv"])
def test_every_summary_says_what_it_is_for_and_that_it_makes_no_decision(
    format: SummaryFormat,
) -> None:
    said = read(summarise(FULL, format, today=TODAY), format)
    assert "It gives no advice, works out nobody's risk and makes no decision." in said


@pytest.mark.parametrize("format", ["html", "pdf", "text", "csv"])
@pytest.mark.parametrize("offered", ["yes", "no"])
def test_whether_a_talk_alone_was_offered_is_shown_where_it_was_noted(
    offered: YesNo, format: SummaryFormat
) -> None:
    contact = evolve(FULL.contacts[0], seen_alone_offered=offered)
    record = evolve(FULL, contacts=(contact,), child=None, confidentiality="normal")
    shown = read(summarise(record, format, today=TODAY, whole=True), format)
    assert ALONE[offered] in shown
    silent = evolve(record, contacts=(evolve(contact, seen_alone_offered="not_asked"),))
    assert ALONE[offered] not in read(summarise(silent, format, today=TODAY, whole=True), format)
