"""Options, what matters and the talk: what holds for every aid, whatever its author writes.

Clauses of the standards name these tests as proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

import pytest
from attrs import evolve, fields

import sdm
from sdm.composing import clinician_words, words
from sdm.model.estimate import Estimate as ModelEstimate
from sdm.model.values import WhatWouldYouDo
from sdm.rendering.components import texts
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.options_table.context import OptionsTable
from sdm.rendering.components.prompts.context import Prompts
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.statements.context import Statements
from sdm.schema import aid_schema
from tests.checking.in_handouts import (
    ALL,
    LEAFLETS,
    TALK,
    anew,
    every_aid,
    labels,
    parts,
    told,
    words_of,
)
from tests.handouts import aid, composed, editions
from tests.samples import small_text

# Options, side by side


@every_aid
def test_the_grid_has_a_row_for_every_respect_and_key_outcome(path: Path) -> None:
    tables = parts(path, "grid", OptionsTable)
    wanted = [words.GRID_WHAT, *(each.label for each in aid(path).attributes)]
    wanted += [each.title or each.label for each in aid(path).outcomes if each.key]
    for table in tables:
        assert [row.label.lower() for row in table.rows] == [each.lower() for each in wanted]
    assert {column for table in tables for column in table.options} == {
        option.name for option in aid(path).options
    }


@every_aid
def test_an_option_has_one_name_everywhere(path: Path) -> None:
    names = [option.name for option in aid(path).options]
    for edition in TALK:
        assert set(names) <= set(re.split(r" · |\n", "\n".join(told(path, edition))))
    (leaning,) = (each for each in parts(path, "leaflet", Section) if each.anchor == "leaning")
    (boxes,) = leaning.parts
    assert list(boxes.items[: len(names)]) == names


def test_no_estimate_brings_a_time_or_a_label_of_its_own() -> None:
    for form in get_args(ModelEstimate):
        keys = {each.name for each in fields(form)}
        assert not keys & {"timeframe", "label", "opposite", "kind", "better", "denominator"}
    with pytest.raises(sdm.AidError, match="timeframe"):
        sdm.loads(small_text().replace("certainty: low,", "certainty: low, timeframe: 1 day,"), "")


def test_no_outcome_loads_without_an_answer_for_every_option() -> None:
    text = small_text()
    line = "      operation: {unknown: Nobody measured it., sources: [s2]}\n"
    assert line in text
    with pytest.raises(sdm.AidError, match='no estimate for the option "operation"'):
        sdm.loads(text.replace(line, "", 1), "aid.yaml")


@every_aid
def test_the_reader_is_told_by_what_rule_things_are_ordered(path: Path) -> None:
    said = words.ORDER.format(order=aid(path).order.rstrip("."))
    for edition in LEAFLETS:
        assert any(said in each for each in told(path, edition))


@every_aid
def test_money_and_rights_stand_apart_and_after_the_choice(path: Path) -> None:
    said = told(path)
    for fact in aid(path).facts:
        first = words_of(fact.text.blocks[0])
        assert said.index(words.FACTS_HEADING) > said.index(words.NEXT_HEADING)
        assert said.index(first) > said.index(words.FACTS_HEADING)
        assert not any(first in words_of(each) for each in parts(path, "leaflet", OptionsTable))


# What matters, and where one is


@every_aid
def test_facts_come_before_the_weighing(path: Path) -> None:
    said = told(path)
    assert (
        said.index(words.OPTIONS_HEADING)
        < said.index(words.OUTCOMES_HEADING)
        < said.index(words.WEIGH_HEADING)
    )


@every_aid
def test_statements_stand_in_the_order_of_the_file(path: Path) -> None:
    (shown,) = parts(path, "leaflet", Statements)
    assert [each.statement for each in shown.statements] == [
        each.statement for each in aid(path).what_matters
    ]


@every_aid
def test_each_line_to_weigh_may_be_unsure_or_left_out(path: Path) -> None:
    for edition in LEAFLETS:
        (shown,) = parts(path, edition, Statements)
        assert shown.scale[-1] == "not sure"
        assert not re.search(r"\d", " ".join(shown.scale))
        (section,) = (each for each in parts(path, edition, Section) if each.anchor == "weigh")
        assert "or leave it out" in words_of(section.parts[0])


@every_aid
def test_a_concern_of_ones_own_is_weighed_like_the_others(path: Path) -> None:
    (shown,) = parts(path, "leaflet", Statements)
    assert shown.own == (words.WEIGH_OWN,)
    page = sdm.render(composed(path, "leaflet"), "html").decode()
    table = page[page.index('<table class="weigh">') :]
    rows = re.findall(r"<tr[^>]*>.*?</tr>", table[: table.index("</table>")], re.DOTALL)[1:]
    assert len(rows) == len(aid(path).what_matters) + 1
    assert {row.count('class="mark"') for row in rows} == {len(words.WEIGH_SCALE)}
    assert "write-line" in rows[-1]


@every_aid
def test_a_person_may_wait_be_unsure_or_hand_it_on(path: Path) -> None:
    for edition in LEAFLETS:
        (leaning,) = (each for each in parts(path, edition, Section) if each.anchor == "leaning")
        boxes = words_of(leaning.parts)
        for answer in (words.NOT_NOW, words.NOT_SURE, words.SOMEONE_ELSE):
            assert answer in boxes
        assert words.HELP_SPACE in labels(path, edition)


@every_aid
def test_readiness_is_told_in_words_without_a_number(path: Path) -> None:
    (ready,) = (each for each in parts(path, "leaflet", Section) if each.anchor == "ready")
    (boxes,) = ready.parts
    assert isinstance(boxes, Checklist)
    assert boxes.items == words.READY_SCALE
    assert not re.search(r"\d", words_of(ready))


@every_aid
def test_the_next_step_has_room_with_who_and_when(path: Path) -> None:
    for edition in LEAFLETS:
        assert words.NEXT_SPACE in labels(path, edition)
    assert "who does what by when, and when we look at this again" in words.NEXT_SPACE


@every_aid
def test_needs_and_what_was_tried_have_room_before_any_number(path: Path) -> None:
    said = told(path)
    assert words.KNOW_SPACE in labels(path, "leaflet")
    assert said.index(words.KNOW_SPACE) < said.index(words.IN_SHORT)
    assert "tried" in words.KNOW_SPACE
    assert "needs" in words.KNOW_SPACE


@every_aid
def test_there_is_room_to_write_in_each_handout_for_the_talk(path: Path) -> None:
    for edition in (*TALK, "clinician"):
        assert labels(path, edition)


@every_aid
def test_a_leaflet_says_that_it_is_for_a_talk_with_a_professional(path: Path) -> None:
    said = told(path)
    use = words.USE_TOGETHER if aid(path).intended_use == "together" else words.USE_ALONE
    assert said.index(use) < said.index(words.OPTIONS_HEADING)
    assert "professional" in use


# What would you do?


@every_aid
def test_at_most_four_prompts_stand_after_the_weighing_in_their_better_version(path: Path) -> None:
    for edition in LEAFLETS:
        said = told(path, edition)
        (shown,) = parts(path, edition, Prompts)
        chosen = aid(path).what_would_you_do.prompts
        assert [each.words for each in shown.prompts] == [words.PROMPTS[each][0] for each in chosen]
        assert len(shown.prompts) <= 4
        assert said.index(words.WEIGH_HEADING) < said.index(words.WOULD_HEADING)
    assert len(words.PROMPTS) == 10
    assert all(asked and mind for asked, mind in words.PROMPTS.values())


def test_a_fifth_prompt_is_refused() -> None:
    text = re.sub(r"prompts: \[.*?\]", "prompts: [W-P1, W-P2, W-P3, W-P4, W-P5]", small_text())
    with pytest.raises(sdm.AidError, match="expected at most four"):
        sdm.loads(text, "aid.yaml")


def test_the_words_for_a_view_are_blanks_and_the_same_for_every_aid() -> None:
    def view(path: Path) -> Section:
        sections = (each for each in composed(path, "clinician").parts)
        (found,) = (each for each in sections if getattr(each, "anchor", "") == "what-would-you-do")
        assert isinstance(found, Section)
        return found

    first, *others = map(view, ALL)
    assert all(each == first for each in others)
    assert all("______" in form for _, _, form in clinician_words.ANSWERS)


def test_no_aid_is_for_a_choice_with_one_reasonable_option() -> None:
    assert get_type_hints(WhatWouldYouDo)["choice"] == Literal["close", "one_better"]
    assert any("Not in an emergency" in each for each in clinician_words.GUARD_RAILS)
    assert any("only one option is reasonable" in each for each in clinician_words.GUARD_RAILS)


def test_the_format_has_no_key_for_a_recommendation_or_a_story() -> None:
    def keys(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            for each in schema.values():
                yield from keys(each)
        elif isinstance(schema, list):
            for each in schema:
                yield from keys(each)

    found = set(keys(aid_schema()))
    assert {"options", "outcomes", "what_matters", "favours"} <= found
    words_for = r"recommend|advice|advise|best|winner|rank|score_of|story|stories|quote|leaned"
    assert [key for key in found if re.search(words_for, key)] == []


@every_aid
def test_what_a_statement_favours_is_never_shown(path: Path) -> None:
    without = evolve(
        aid(path),
        what_matters=tuple(evolve(each, favours=()) for each in aid(path).what_matters),
    )
    fingerprint = re.compile(r"(\b[0-9a-f]{4}\b ?){4}")  # of the whole aid, so it does change
    for edition in editions(path):
        shown = [fingerprint.sub("", each) for each in texts(anew(without, edition))]
        assert shown == [fingerprint.sub("", each) for each in told(path, edition)]


@every_aid
def test_the_professionals_sheet_checks_what_was_made_clear(path: Path) -> None:
    said = told(path, "clinician")
    assert said.index(clinician_words.OPTIONS_HEADING) < said.index(clinician_words.TEACH_BACK)
    assert "tell me in your own words" in clinician_words.TEACH_BACK
