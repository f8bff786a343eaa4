"""Figures that hold for every aid, whatever its author writes: proved on handouts as composed.

Clauses of the standards name these tests, and those of the other test_built_* files, as proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import sdm
from sdm.composing import words
from sdm.figures.result import (
    LimitFigure,
    NotApplicableFigure,
    PeopleFigure,
    SpanFigure,
    UnknownFigure,
    singles,
)
from sdm.figures.work import figures_of
from sdm.rendering.components import texts
from sdm.rendering.components.definitions.context import Definitions
from sdm.rendering.components.options_table.context import Cell, OptionsTable
from sdm.rendering.components.outcome.context import Estimate, Outcome
from sdm.rendering.components.stacked_table.context import StackedRow
from sdm.rendering.components.workings.context import Workings
from tests.checking.changed import SOUND
from tests.checking.in_handouts import (
    LEAFLETS,
    TALK,
    anew,
    every_aid,
    figures,
    numbers,
    parts,
    told,
    told_of,
    words_of,
)
from tests.handouts import AIDS, aid, composed, editions
from tests.samples import SMALL


def figure_parts(block: Outcome) -> Iterator[tuple[str, Estimate]]:
    """Give every figure of a block with the name of its option or group."""
    for estimate in block.estimates:
        for each in estimate.groups or (estimate,):
            yield each.options[0], each


@every_aid
def test_number_sentence_and_picture_of_a_key_outcome_are_one_figure(path: Path) -> None:
    for outcome in (each for each in aid(path).outcomes if each.key):
        block = told_of(path, outcome)
        assert isinstance(block, Outcome)
        shown = iter([each for _, each in figure_parts(block) if each.kind == "people"])
        counted = [
            each
            for figure in figures_of(aid(path), outcome).values()
            for each in singles(figure)
            if isinstance(each, PeopleFigure)
        ]
        for figure, part in zip(counted, shown, strict=True):
            assert part.picture is not None
            assert (part.picture.filled, part.picture.filled + part.picture.empty) == (
                figure.people,
                figure.out_of,
            )
            assert numbers(part.picture.alt) == [figure.people, figure.out_of]
            assert f"of {figure.out_of:,} people" in part.sentence
            few, all_but_few = figure.fewer_than_one, figure.all_but_fewer_than_one
            beside = figure.people + few - all_but_few
            assert numbers(part.number) == [beside]
            assert numbers(part.rest)[0] == figure.out_of - beside
            assert ("fewer than" in part.number.lower()) == few
            assert ("more than" in part.number.lower()) == all_but_few


@every_aid
def test_a_figure_of_people_is_so_many_of_so_many(path: Path) -> None:
    for outcome, option, figure in figures(path):
        said = words_of(told_of(path, outcome))
        for each in singles(figure):
            whole = getattr(each, "out_of", None)
            if isinstance(each, PeopleFigure | LimitFigure | SpanFigure) and whole:
                assert f"of {whole:,} people {outcome.label}" in said, option
                assert outcome.opposite
                assert re.search(rf"\d [^.]*{re.escape(outcome.opposite)}", said), option


@every_aid
def test_a_difference_is_the_one_between_the_numbers_in_print(path: Path) -> None:
    start = aid(path).no_change
    assert isinstance(start, str)
    baseline = aid(path).option(start).name
    compared = 0
    for block in parts(path, "leaflet", Outcome):
        shown = dict(figure_parts(block))
        for _, part in figure_parts(block):
            if part.change:
                (ours,), (theirs,) = numbers(part.number), numbers(shown[baseline].number)
                more = words.MORE if ours > theirs else words.FEWER if ours < theirs else words.SAME
                assert part.change == more.format(count=f"{abs(ours - theirs):,}") + "."
                compared += 1
    assert compared or path not in (SMALL, SOUND)


@every_aid
def test_what_is_not_known_is_said_and_never_counted_or_drawn(path: Path) -> None:
    unknown = [each for each in figures(path) if isinstance(each[2], UnknownFigure)]
    for outcome, option, figure in unknown:
        assert isinstance(figure, UnknownFigure)
        why = f"{words.NOT_KNOWN} {figure.why}".rstrip(".")
        block = told_of(path, outcome)
        if isinstance(block, Outcome):
            (part,) = (each for each in block.estimates if option in each.options)
            assert (part.kind, part.picture, part.number, part.rest, part.change) == (
                *("unknown", None, "", "", ""),
            )
            assert part.sentence.rstrip(".") == why
        else:
            (entry,) = (each for each in block.entries if option in each.options.split(" · "))
            assert not entry.known
            assert words_of(entry.blocks).rstrip(".") == why
        for cell in in_grid(path, outcome.title or outcome.label, option):
            assert (cell.known, cell.number) == (False, "")
            assert words_of(cell.blocks).rstrip(".") == why
    assert bool(unknown) == (words.UNKNOWN_MEANS in " ".join(told(path)))
    assert unknown or path not in (AIDS[1], SMALL)


def in_grid(path: Path, heading: str, option: str) -> Iterator[Cell]:
    """Give the cells of the grid on one outcome and one option."""
    for table in parts(path, "grid", OptionsTable):
        for row in table.rows:
            if row.label.lower() == heading.lower():
                yield from (each for each in row.cells if option in each.option.split(" · "))


@every_aid
def test_how_sure_a_figure_is_comes_from_one_table_of_words(path: Path) -> None:
    phrases = set(words.CERTAINTY.values())
    for outcome, _, figure in figures(path):
        grades = {
            each.basis.estimate.certainty
            for each in singles(figure)
            if hasattr(each.basis.estimate, "certainty")
        }
        block = told_of(path, outcome)
        said = words_of(block)
        usual = " ".join(told(path))
        for grade in grades:
            phrase = words.CERTAINTY[grade]
            assert phrase in said or words.USUALLY.format(line=phrase) in usual
        if isinstance(block, Outcome):
            lines = [each for estimate in block.estimates for each in texts(estimate)]
            assert not any(phrase in line for phrase in phrases for line in lines)
            assert all(  # a line of its own, with the outcome, and never one of the author's
                any(each.line.startswith(phrase) for each in block.remarks)
                for phrase in (words.CERTAINTY[grade] for grade in grades)
            )


def test_a_grade_of_the_authors_own_is_called_one() -> None:
    text = SOUND.read_text(encoding="utf-8")
    assert text.count("graded_by: source") > 1
    all_own = sdm.loads(text.replace("graded_by: source", "graded_by: author"), "aid.yaml")
    assert words.GRADES_OUR_OWN in words_of(anew(all_own))
    one_own = sdm.loads(text.replace("graded_by: source", "graded_by: author", 1), "aid.yaml")
    said = words_of(anew(one_own))
    assert words.GRADES_OUR_OWN not in said
    assert words.GRADED_BY_AUTHOR in said


@every_aid
def test_every_figure_stands_with_its_time_and_its_people(path: Path) -> None:
    for outcome in aid(path).outcomes:
        wanted = [
            words.COUNTED_OVER.format(timeframe=outcome.timeframe),
            words.COUNTED_IN.format(who=outcome.who),
        ]
        assert set(wanted) <= set(told_of(path, outcome).lines)
        rows = [
            row
            for table in parts(path, "grid", OptionsTable)
            for row in table.rows
            if row.label.lower() == (outcome.title or outcome.label).lower()
        ]
        assert len(rows) >= outcome.key
        assert all(set(wanted) <= set(row.lines) for row in rows if outcome.key)


@every_aid
def test_how_bad_and_how_long_is_told_of_every_outcome(path: Path) -> None:
    companion = " ".join(told(path, "companion"))
    for outcome in aid(path).outcomes:
        said = words.HOW_BAD.format(severity=outcome.severity, lasts=outcome.lasts)
        assert said in (words_of(told_of(path, outcome)) if outcome.key else companion)


@every_aid
def test_before_any_figure_stands_that_nobody_can_tell(path: Path) -> None:
    for edition in LEAFLETS:
        said = told(path, edition)
        first = min(said.index(each.heading) for each in parts(path, edition, Outcome))
        (intro,) = (n for n, each in enumerate(said) if each.startswith(words.OUTCOMES_INTRO))
        assert intro < first
    assert "Nobody can tell beforehand which of them you will be." in words.OUTCOMES_INTRO


@every_aid
def test_the_companion_has_a_working_for_every_figure(path: Path) -> None:
    headed = {each.heading: each for each in parts(path, "companion", Workings)}
    for outcome, option, figure in figures(path):
        if not isinstance(figure, UnknownFigure | NotApplicableFigure):
            title = outcome.title or outcome.label
            heading = f"{title[:1].upper()}{title[1:]} ({outcome.timeframe})"
            (working,) = (each for each in headed[heading].workings if each.option == option)
            reported = [getattr(each.basis.estimate, "as_reported", "") for each in singles(figure)]
            for said in filter(None, reported):
                assert said.rstrip(".") in " ".join(working.lines)


def test_a_test_is_told_from_the_top_down() -> None:
    test = aid(SMALL).test
    assert test
    assert test.accuracy
    counts = test.accuracy
    ill = counts.true_positive + counts.false_negative
    well = counts.false_positive + counts.true_negative
    (top,) = (each for each in told(SMALL) if "people who have the test" in each)
    (rest,) = (each for each in told(SMALL) if each.startswith(f"{well:,} do not have it"))
    assert numbers(top) == [ill + well, ill, counts.true_positive, counts.false_negative]
    assert numbers(rest) == [well, counts.false_positive, counts.true_negative]
    assert told(SMALL).index(rest) == told(SMALL).index(top) + 1


@every_aid
def test_the_day_of_the_evidence_and_what_was_not_found_are_printed(path: Path) -> None:
    (about,) = parts(path, "leaflet", Definitions)[-1:]
    terms = {each.term: each.meaning for each in about.definitions}
    evidence = aid(path).development.evidence
    assert evidence
    assert evidence.until[:4] in terms[words.ABOUT_AID["evidence"]]
    companion = told(path, "companion")
    assert all(gap in companion for gap in aid(path).gaps)


@every_aid
def test_no_handout_for_readers_has_a_raw_date(path: Path) -> None:
    for edition in (*TALK, "clinician"):
        handout = composed(path, edition)
        ours = [each for each in texts(handout) if re.search(r"\b\d{4}-\d\d-\d\d\b", each)]
        assert ours == []


@every_aid
def test_no_cell_of_any_table_is_empty(path: Path) -> None:
    tables = 0
    for edition in editions(path):
        for table in parts(path, edition, OptionsTable):
            tables += 1
            for row in table.rows:
                assert row.label
                assert all(words_of(cell).strip() for cell in row.cells)
        for row in parts(path, edition, StackedRow):
            tables += 1
            assert row.label
            assert row.entries
            assert all(words_of(entry.blocks).strip() for entry in row.entries)
    assert tables
