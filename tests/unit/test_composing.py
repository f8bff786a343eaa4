"""What a leaflet holds, in which order, and what it says whatever the aid."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve

import sdm
from sdm.composing import words
from sdm.figures.result import PeopleFigure, singles
from sdm.figures.work import all_figures
from sdm.model.text import Language, Line
from sdm.rendering.components import texts
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
IN_ORDER = [
    "Get help now",
    "What this is about",
    "Who it is for",
    "Who it is not for",
    "Draft",
    "First: what matters to you?",
    "In short",
    "What is going on",
    "If nothing is done",
    "Your options",
    "What people say it is like",
    "What could happen",
    "More numbers",
    "Find your own row",
    "How much does each of these matter to you?",
    "“What would you do?”",
    "Questions to ask",
    "What is not known",
    "Where I am now",
    "Not now: I want to look again later",
    "I am not sure yet",
    "Money, rights and guidelines",
    "How we worked out the numbers",
    "Words used here",
    "Sources",
    "About this decision aid",
    "Fingerprint",
]


def said(aid: sdm.Aid, **options: Any) -> list[str]:
    options = {"today": TODAY, **options}
    return list(texts(sdm.compose(aid, **options)))


def test_sections_stand_in_the_order_in_which_a_person_needs_them() -> None:
    told = said(sdm.load(SMALL))
    for aid in sdm.catalogue().aids():
        told = said(aid)
        wanted = [each for each in IN_ORDER if each in told]
        assert len(wanted) >= 20
        places = [told.index(each) for each in wanted]
        assert places == sorted(places), aid.id


def test_what_matters_is_asked_before_any_number_of_an_outcome() -> None:
    for aid in sdm.catalogue().aids():
        told = said(aid)
        first = told.index(words.FIRST_SPACE)
        before = " ".join(told[:first])
        assert f"of {aid.denominator:,} people" not in before
        assert not set(aid.key_points) & set(told[:first])


def test_a_draft_says_so_and_so_does_an_aid_nobody_reviewed() -> None:
    aid = sdm.load(SMALL)
    assert words.DRAFT in said(aid)
    assert words.UNREVIEWED in said(evolve(aid, status="reviewed"))
    reviewed = evolve(aid.development, review_professionals=aid.development.needs_patients)
    told = said(evolve(aid, status="reviewed", development=reviewed))
    assert words.DRAFT not in told
    assert words.UNREVIEWED not in told


def test_an_overdue_aid_is_refused_or_carries_a_banner() -> None:
    later = datetime.date(2100, 1, 1)
    with pytest.raises(sdm.Refused, match="2099-11-21"):
        said(sdm.load(SMALL), today=later)
    told = said(sdm.load(SMALL), today=later, allow_overdue=True)
    assert words.OVERDUE.format(day="21 November 2099") in told
    assert words.FACT_LATE in " ".join(told)


def test_a_withdrawn_aid_is_refused_even_when_overdue_ones_are_allowed() -> None:
    aid = evolve(sdm.load(SMALL), status="withdrawn", withdrawn_because=Line("It was wrong."))
    with pytest.raises(sdm.Refused, match=r"It was wrong\."):
        said(aid, allow_overdue=True)


def test_options_without_a_figure_for_the_same_reason_share_one_line() -> None:
    aid = sdm.load(SMALL)
    (outcome,) = (each for each in aid.outcomes if each.id == "pain_score")
    unknown = outcome.estimates["operation"]  # type: ignore[index]
    same = dict.fromkeys(outcome.estimates, unknown)
    changed = tuple(
        evolve(each, estimates=same) if each.id == outcome.id else each for each in aid.outcomes
    )
    assert said(evolve(aid, outcomes=changed)).count("Not known. Nobody measured it.") == 1


def test_both_sides_of_every_picture_are_everybody() -> None:
    def pictures(part: Any) -> Any:
        if isinstance(part, tuple):
            for each in part:
                yield from pictures(each)
        elif hasattr(part, "picture"):
            yield from (part.picture,) if part.picture else ()
            yield from pictures(part.groups)
        elif hasattr(part, "parts") or hasattr(part, "estimates"):
            yield from pictures(getattr(part, "parts", ()) or part.estimates)

    for aid in sdm.catalogue().aids():
        drawn = list(pictures(sdm.compose(aid, today=TODAY).parts))
        counted = any(
            isinstance(figure, PeopleFigure)
            for outcome in aid.outcomes
            if outcome.key and outcome.measure == "people"
            for each in all_figures(aid)[outcome.id].values()
            for figure in singles(each)
        )
        assert bool(drawn) == counted
        assert all(each.filled + each.empty in (100, 1000, 10000) for each in drawn)


def test_arabic_is_read_from_right_to_left() -> None:
    aid = evolve(sdm.load(SMALL), language=Language("ar"))
    assert sdm.compose(aid, today=TODAY).direction == "rtl"
    assert b'dir="rtl"' in sdm.render(sdm.compose(aid, today=TODAY), "html")


def test_fixed_words_have_no_percentage_no_chance_word_and_no_steer() -> None:
    fixed = " ".join(str(value) for name, value in vars(words).items() if name.isupper())
    for word in ("%", "should", "best", "recommend", "rare", "common", "risk of", "safe"):
        assert word not in fixed
