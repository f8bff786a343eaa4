"""What each edition holds, and that no two of them disagree."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import evolve

import sdm
from sdm.composing import clinician_words, words
from sdm.composing.editions import PARTS
from sdm.composing.handout import Edition
from sdm.loading.dump import plain
from sdm.model.aid import Aid
from sdm.model.text import Line, OptionId
from sdm.rendering import Format
from sdm.rendering.components import texts
from sdm.rendering.components.options_table.context import OptionsTable
from tests.handouts import ALL
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
AIDS = ALL
every_aid = pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
every_edition = pytest.mark.parametrize("edition", PARTS)


def composed(aid: Aid, edition: Edition, **options: Any) -> sdm.Handout:
    return sdm.compose(aid, edition=edition, **{"today": TODAY, **options})


def said(aid: Aid, edition: Edition) -> list[str]:
    return list(texts(composed(aid, edition)))


def tables(handout: sdm.Handout) -> list[OptionsTable]:
    return [part for part in handout.parts if isinstance(part, OptionsTable)]


def squeezed(text: str) -> str:
    """Leave letters and digits alone: stops are added, and capitals begin sentences."""
    return re.sub(r"\W+", "", text).lower()


# Every edition


@every_edition
def test_a_draft_says_so_at_its_start_and_on_every_sheet(edition: Edition) -> None:
    for path in AIDS:
        handout = composed(sdm.load(path), edition)
        told = list(texts(handout))
        assert (words.SIMPLE_DRAFT if edition == "simple" else words.DRAFT) in told[:40]
        assert "no clinician has reviewed it" in handout.running


@every_edition
def test_an_overdue_aid_says_so_at_its_start_and_on_every_sheet(edition: Edition) -> None:
    late = {"today": datetime.date(2100, 1, 1), "allow_overdue": True}
    handout = composed(sdm.load(SMALL), edition, **late)
    assert words.OVERDUE_HEADING in list(texts(handout))[:8]
    assert handout.running.startswith(words.OVERDUE_HEADING)


@every_edition
def test_when_to_get_help_now_comes_first(edition: Edition) -> None:
    told = said(sdm.load(SMALL), edition)
    assert told.index(words.HELP_HEADING) == 2  # after the title and what the edition is for


@every_edition
def test_a_number_that_leads_to_a_source_finds_it(edition: Edition) -> None:
    for path in AIDS:
        page = sdm.render(composed(sdm.load(path), edition), "html").decode()
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


@every_aid
def test_large_print_has_the_words_of_the_leaflet_one_below_the_other(path: Path) -> None:
    aid = sdm.load(path)
    leaflet, large = composed(aid, "leaflet"), composed(aid, "large-print")
    assert large.lead == leaflet.lead
    names = {squeezed(option.name) for option in aid.options}
    heads = {squeezed(word) for word in (*words.OPTIONS_HEAD, *words.LIVING_HEAD)}
    told, also = ({squeezed(each) for each in texts(each)} for each in (leaflet, large))
    assert told - also <= names
    assert {each for each in also - told if not any(name in each for name in names)} <= heads
    assert not any(isinstance(part, OptionsTable) for part in parts_of(large))


def parts_of(node: Any) -> Iterator[Any]:
    """Give every part of a handout, those inside others too."""
    for part in getattr(node, "parts", ()):
        yield part
        yield from parts_of(part)


EMPTY: dict[str, Any] = {
    "questions": (),
    "steps": (),
    "key_points": (),
    "uncertainties": (),
    "what_matters": (),
}


@every_edition
def test_an_aid_with_empty_lists_has_every_form(edition: Edition) -> None:
    handout = composed(evolve(sdm.load(SMALL), **EMPTY), edition)
    for format in get_args(Format):
        assert sdm.render(handout, format)


# Nothing is lost between the leaflet and the companion

NOT_WORDS = {
    "id", "format", "kind", "status", "language", "country", "catalogue", "intended_use", "order",
    "denominator", "no_change", "certainty", "graded_by", "better", "measure", "key", "show", "per",
    "of", "than", "same_as", "pooled_with", "favours", "about", "prompts", "doi", "seen", "year",
    "accessed", "searched_to", "as_of", "check_by", "published", "next_review", "until", "result",
    "sources", "option", "outcome", "part_of", "waivers", "when", "version", "valid_for", "unit",
    "picture", "figure",
}  # fmt: skip
"""Keys whose values are names, choices, dates and numbers, or are written in words of our own."""


def authored(value: Any, key: str = "") -> Iterator[str]:
    """Give every sentence an author wrote."""
    if key in NOT_WORDS:
        return
    if isinstance(value, dict):
        named_twice = value.get("measure", "people") != "people" and "title" in value
        for name, each in value.items():
            if not (named_twice and name == "label"):  # the title and the unit stand for it
                yield from authored(each, str(name))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from authored(each, key)
    elif isinstance(value, str) and not re.fullmatch(
        r"[\d\s.,+*/()-]*|none|confirmed|corrected|not_confirmed", value
    ):
        yield value


@every_aid
def test_every_sentence_of_an_aid_stands_in_its_leaflet_or_its_companion(path: Path) -> None:
    aid = sdm.load(path)
    editions: list[Edition] = ["leaflet", "companion"]
    if aid.simple:
        editions.append("simple")
    told = " ".join(squeezed(each) for edition in editions for each in said(aid, edition))
    lost = []
    for sentence in authored(plain(aid)):
        parts = re.sub(r"\*\*|\[|\]\([^)]*\)", "", sentence).splitlines()
        lost += [part for part in parts if squeezed(part) not in told]
    assert lost == []


@every_aid
def test_what_only_a_checker_needs_stands_in_the_companion_alone(path: Path) -> None:
    aid = sdm.load(path)
    leaflet = " ".join(squeezed(each) for each in said(aid, "leaflet"))
    for gap in aid.gaps:
        assert squeezed(gap) not in leaflet
    assert squeezed(words.WORKINGS_HEADING) not in leaflet


# The grid


@every_aid
def test_the_grid_has_a_column_for_every_option(path: Path) -> None:
    aid = sdm.load(path)
    (table,) = tables(composed(aid, "grid"))
    assert table.options == tuple(option.name for option in aid.options)
    assert all(sum(cell.span for cell in row.cells) == len(aid.options) for row in table.rows)


def with_options(aid: Aid, number: int) -> Aid:
    """Give an aid more options, each a copy of the last."""
    last = aid.options[-1]
    copies = [
        evolve(last, id=OptionId(f"copy_{n}"), name=Line(f"Copy {n}"))
        for n in range(number - len(aid.options))
    ]

    def copied(each: Any) -> dict[Any, Any]:
        return {**each, **{copy.id: each[last.id] for copy in copies}}

    return evolve(
        aid,
        options=(*aid.options, *copies),
        attributes=tuple(evolve(a, cells=copied(a.cells)) for a in aid.attributes),
        outcomes=tuple(evolve(o, estimates=copied(o.estimates)) for o in aid.outcomes),
    )


@pytest.mark.parametrize(
    ("number", "widths"), [(5, [5]), (6, [4, 3]), (9, [5, 5]), (10, [4, 4, 4])]
)
def test_more_options_than_a_page_holds_are_split_and_it_says_so(
    number: int, widths: list[int]
) -> None:
    aid = with_options(sdm.load(SMALL), number)
    found = tables(composed(aid, "grid"))
    assert [len(table.options) for table in found] == widths
    assert {table.options[0] for table in found} == {aid.options[0].name}
    shown = {name for table in found for name in table.options}
    assert shown == {option.name for option in aid.options}
    for place, table in enumerate(found, 1):
        parts = f"part {place} of {len(found)}"
        assert (parts in table.caption) == (len(found) > 1)


def test_neighbours_of_which_the_same_is_said_share_a_cell() -> None:
    aid = with_options(sdm.load(SMALL), 5)
    (table,) = tables(composed(aid, "grid"))
    last = table.rows[-1].cells[-1]
    assert last.span >= 2
    assert last.option.count(" · ") == last.span - 1


def test_a_cell_of_the_grid_says_both_sides_of_a_number() -> None:
    aid = sdm.load(SMALL)
    (table,) = tables(composed(aid, "grid"))
    (row,) = (row for row in table.rows if row.label == "Creaking")
    told = list(texts(row.cells[0]))
    assert told == ["20", "(15 to 26) of 100 people. 80 still have a creak."]


# The professional's sheet


@every_aid
def test_a_view_comes_after_what_matters_and_is_called_one(path: Path) -> None:
    told = said(sdm.load(path), "clinician")
    order = [
        clinician_words.MATTERS_HEADING,
        clinician_words.OPTIONS_HEADING,
        clinician_words.WOULD_HEADING,
        "Hear what matters",
        "Answer",
        clinician_words.ANSWERS_HEADING,
        clinician_words.GUARD_RAILS_HEADING,
        clinician_words.TEACH_BACK_HEADING,
        clinician_words.RECORD_HEADING,
    ]
    places = [told.index(each) for each in order]
    assert places == sorted(places)
    assert "one person's view" in clinician_words.WOULD
    assert clinician_words.WOULD in told


def test_the_sheet_has_all_nine_steps_with_blanks_and_no_answer() -> None:
    assert len(clinician_words.STEPS) == 9
    for name in ("Hear what matters", "Name the difference", "Answer"):
        (say,) = (say for step, _, say in clinician_words.STEPS if step == name)
        assert "______" in say
    aid = sdm.load(SMALL)
    told = " ".join(said(aid, "clinician"))
    assert not any(f"lean to {option.name}" in told for option in aid.options)


def test_who_speaks_for_another_is_asked_what_that_person_would_say() -> None:
    aid = sdm.load(SMALL)
    for_self = evolve(aid, catalogue=evolve(aid.catalogue, decides=("self",)))
    for_other = evolve(aid, catalogue=evolve(aid.catalogue, decides=("carer",)))
    assert clinician_words.FOR_OTHERS not in " ".join(said(for_self, "clinician"))
    assert clinician_words.FOR_OTHERS in " ".join(said(for_other, "clinician"))
