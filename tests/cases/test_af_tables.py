"""Every row of the two atrial fibrillation tables comes out as the evidence prints it."""

from __future__ import annotations

import pathlib
from functools import cache

import pytest
from attrs import evolve, frozen

from sdm.cataloguing import bundled
from sdm.document import read_file
from sdm.figures.result import PeopleFigure
from sdm.figures.work import figures_of
from sdm.loading import converter, load
from sdm.loading.fields import Known, known
from sdm.model.aid import Aid
from sdm.model.outcome import Outcome
from sdm.model.personal import PersonalTable
from sdm.model.text import Line, OptionId
from sdm.personalising import find_row, personalise

DATA = pathlib.Path(__file__).with_name("af_tables.yaml")
AID = "atrial-fibrillation-stroke-prevention"
PEOPLE = 1000


@frozen(kw_only=True)
class Expected:
    """What the evidence prints for one score."""

    score: int
    people: dict[OptionId, int]


@frozen(kw_only=True)
class Table:
    """One table, the outcome it changes, and what each score should come to."""

    outcome: Outcome
    table: PersonalTable
    expect: tuple[Expected, ...]


@frozen(kw_only=True)
class Tables:
    """Both tables, and where their figures come from."""

    options: tuple[Line, ...]
    sources: dict[Line, Line]
    tables: tuple[Table, ...]


def _tables() -> tuple[Table, ...]:
    document = read_file(DATA)
    assert not document.problems
    assert isinstance(document.data, dict)
    sources = document.data["sources"]
    assert isinstance(sources, dict)
    ids = Known(
        options=("no_anticoagulant", "warfarin", "doac"),
        outcomes=("stroke", "major_bleed"),
        sources=tuple(sources),
        denominator=PEOPLE,
    )
    token = known.set(ids)
    try:
        return converter().structure(document.data, Tables).tables
    finally:
        known.reset(token)


TABLES = _tables()
ROWS = [
    pytest.param(table, expected, id=f"{table.table.id}-{expected.score}")
    for table in TABLES
    for expected in table.expect
]


@cache
def _bundled() -> Aid:
    return load(bundled() / AID)


def _people(aid: Aid, table: Table, score: int) -> dict[OptionId, int]:
    """Count the people each option comes to once a person's own row is put in."""
    own = personalise(aid, {table.table.id: score})
    figures = figures_of(own, own.outcome(table.outcome.id))
    return {
        option: figure.people
        for option, figure in figures.items()
        if isinstance(figure, PeopleFigure)
    }


@pytest.mark.parametrize(("table", "expected"), ROWS)
def test_every_row_comes_out_as_the_evidence_prints_it(table: Table, expected: Expected) -> None:
    aid = evolve(_bundled(), outcomes=(table.outcome,), personalisation=(table.table,))
    assert aid.denominator == PEOPLE
    assert _people(aid, table, expected.score) == expected.people


@pytest.mark.parametrize(("table", "expected"), ROWS)
def test_the_bundled_aid_shows_the_same(table: Table, expected: Expected) -> None:
    """Where the aid rolls scores into one row (7 to 9), it shows the lowest of them."""
    aid = _bundled()
    (own,) = [each for each in aid.personalisation if each.id == table.table.id]
    scores = find_row(own, expected.score).score
    assert scores is not None
    (shown,) = [each.people for each in table.expect if each.score == scores.low]
    assert _people(aid, table, expected.score) == shown


def test_every_score_that_can_be_reached_is_expected() -> None:
    assert [len(table.expect) for table in TABLES] == [10, 8]
