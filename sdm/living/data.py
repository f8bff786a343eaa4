"""What the script of a living page needs to know, worked out when the page is made.

The page only picks and shows: every figure, every sentence and every comparison is in here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from attrs import asdict, evolve

from sdm.asking.roles import ROLES, Role
from sdm.asking.steps import Choice, Step, steps
from sdm.composing.book import Book
from sdm.composing.handout import Handout
from sdm.composing.spoken import summary_words
from sdm.composing.spoken import words as handout_words
from sdm.composing.wording import capital, stop
from sdm.figures.compare import standing
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    NotApplicableFigure,
    UnknownFigure,
    singles,
)
from sdm.figures.work import figures_of
from sdm.living import words as page_words
from sdm.model.aid import Aid
from sdm.model.local import Overlay
from sdm.model.option import Attribute
from sdm.model.outcome import Outcome
from sdm.model.personal import ChooseOne, PersonalTable, Point, Row
from sdm.model.source import DoesNotApply, Unknown
from sdm.model.text import OptionId
from sdm.personalising import outcome_with, row_name
from sdm.preferences.deciding import Author
from sdm.preferences.json_form import plain
from sdm.preferences.people import Speaker
from sdm.preferences.record import NOT_A_CONSENT_FORM
from sdm.preferences.words import Text
from sdm.recording import begin, figures_shown
from sdm.speaking import Key, Spoken, in_language, messages, said, speaking

words = Spoken(page_words)

FORMAT = 1
"""The version of this data; the script that stands beside it on the page reads no other."""

PAGE_FILLS = ("record_id", "speaker", "provenance")
"""The fields of a record that are known only once somebody keeps what they wrote."""

SPOKEN = ("label", "law", "matters", "who")
"""The fields of a way of speaking that are words."""

SECTIONS: dict[str, dict[str, int | None]] = {
    "who": {"what-this-is": None},
    "matters": {"what-matters": 2},
    "options": {"in-short": None, "condition": None, "options": None},
    "outcomes": {"outcomes": None, "own-row": None},
    "weigh": {"weigh": 2},
    "known": {},
    "questions": {"what-would-you-do": 2, "questions": 1, "local": None, "not-known": None},
    "where": {"where-i-am": 1},
    "carer": {},
    "keep": {},
    "more": {"facts": None, "glossary": None, "sources": None, "about": None},
}
"""The sections of the handout that belong to each step of the page, and how many of their first
elements stay on the screen where the page has its own fields for what is there to be filled in."""

OWN = ("who", "known", "carer", "keep")
"""The steps with a section that only the living page has."""

ASKED = (
    "what_matters.goals",
    "what_matters.own",
    "tried",
    "other_conditions",
    "needs",
    "questions",
    "leaning_before.option",
    "ready_to_decide",
    "support_wanted",
    "role_wanted",
)
"""The questions of a record that the page asks in the words in which `sdm record` asks them."""

MOMENT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Stands for when a record is written, until the page knows."""


def page_data(
    aid: Aid, handout: Handout, *, overdue: bool = False, local: Overlay | None = None
) -> dict[str, Any]:
    """Work out all that the page of one handout of an aid may show.

    Args:
        aid: The aid, as it was composed.
        handout: The handout that the page is made of.
        overdue: Whether the aid is out of date already, and the page says so in a banner.
        local: What a service near the person adds to the page.

    Returns:
        Plain data, as of JSON.
    """
    with speaking(handout.language):
        return _data(aid, handout, overdue=overdue, local=local)


def _data(aid: Aid, handout: Handout, *, overdue: bool, local: Overlay | None) -> dict[str, Any]:
    book = Book(aid, datetime.date.min)  # no date shows here
    return {
        "format": FORMAT,
        "words": fixed_words(),
        "asks": {
            each.key: _ask(each)
            for each in steps(aid, "person", everything=True)
            if each.key in ASKED
        },
        "roles": [_role(role, each) for role, each in ROLES.items()],
        "steps": [
            {"id": step, "sections": each, "own": step in OWN} for step, each in SECTIONS.items()
        ],
        "record": begun(aid, handout, overdue=overdue, local=local),
        "options": [{"id": each.id, "name": each.name} for each in aid.options],
        "start": _start(aid),
        "order": handout_words.ORDER.format(order=aid.order.rstrip(".")),
        "statements": [
            {"id": each.id, "words": each.statement, "about": list(each.about)}
            for each in aid.what_matters
        ],
        "topics": dict(_topics(book)),
        "tables": [_table(book, each) for each in aid.personalisation],
        "prompts": [
            {"id": each, "words": asked, "mind": mind}
            for each in aid.what_would_you_do.prompts
            for asked, mind in (handout_words.PROMPTS[each],)
        ],
        "questions": list(aid.questions),
    }


def begun(aid: Aid, handout: Handout, *, overdue: bool, local: Overlay | None) -> dict[str, Any]:
    """Begin the record of whoever uses the page; what only they can say is left out."""
    record = begin(
        aid,
        "person",
        now=MOMENT,
        author=Author(kind="person"),
        edition=handout.edition,
        language=handout.language,
        local=local,
    )
    used = evolve(
        record.aid,
        format="html",
        language=handout.language,
        used_overdue_because=Text(words.USED_OVERDUE) if overdue else None,
    )
    made = plain(evolve(record, aid=used))
    software = made["provenance"]["software"]
    return {name: each for name, each in made.items() if name not in PAGE_FILLS} | {
        "software": software
    }


def fixed_words() -> dict[str, Any]:
    """Give the words of the page, and those of a summary that it shares, by name."""
    own = {name.lower(): getattr(words, name) for name in vars(page_words) if name.isupper()}
    shared = {
        "overdue_heading": handout_words.OVERDUE_HEADING,
        "overdue": handout_words.OVERDUE,
        "group": handout_words.GROUP,
        "would_after": handout_words.WOULD_AFTER,
        "summary_headings": summary_words.HEADINGS,
        "title": (summary_words.TITLE["me"], summary_words.TITLE["them"]),
        "status": summary_words.STATUS,
        "status_means": summary_words.STATUS_MEANS["in_progress"],
        "own_words": summary_words.OWN_WORDS,
        "speaking_means": summary_words.SPEAKING_MEANS,
        "weights": summary_words.WEIGHTS,
        "answers": summary_words.ANSWERS,
        "not_weighed": summary_words.NOT_WEIGHED,
        "declined": summary_words.DECLINED,
        "question": summary_words.QUESTION,
        "roles_wanted": summary_words.ROLES,
        "goal": summary_words.GOAL,
        "tried": summary_words.TRIED,
        "happened": summary_words.HAPPENED,
        "also_has": summary_words.ALSO_HAS,
        "no_figures": summary_words.NO_FIGURES,
        "need_kinds": summary_words.NEEDS,
        "leaning": summary_words.LEANING,
        "leaning_not_sure": summary_words.NOT_SURE,
        "ready": summary_words.READY,
        "readiness": summary_words.READINESS,
        "role": summary_words.ROLE,
        "support": summary_words.SUPPORT,
        "asked": summary_words.ASKED,
        "why_asked": summary_words.WHY_ASKED,
        "row": summary_words.ROW,
        "notice": said("record.NOT_A_CONSENT_FORM", NOT_A_CONSENT_FORM),
        "purpose": summary_words.PURPOSE,
        "aid": summary_words.AID,
    }
    return {**own, **shared}


def _role(speaker: Speaker, role: Role) -> dict[str, Any]:
    """Give a way of speaking, in the language of the page."""
    put = {name: in_language(f"roles.{speaker}.{name}", getattr(role, name)) for name in SPOKEN}
    return {"id": speaker, "recorded_as": role.recorded_as, **put}


def asked_messages(aid: Aid) -> Iterator[Key]:
    """List the messages of the questions and ways of speaking that are not constants."""
    for speaker, role in ROLES.items():
        for name in SPOKEN:
            yield from messages(f"roles.{speaker}.{name}", getattr(role, name))
    for each in steps(aid, "person", everything=True):
        if each.key in ASKED:
            yield from messages(f"asks.{each.key}", _asked(each))


def _asked(step: Step) -> dict[str, Any]:
    """Give the fixed words of a question; the names of options are the aid's own."""
    named = step.key == "leaning_before.option"  # by the aid, all but the answer that is none
    fixed = dict(step.choices[-1:] if named else step.choices)
    parts = {each.field: {"ask": each.ask, "choices": dict(each.choices)} for each in step.parts}
    return {"ask": step.ask, "more": step.more, "choices": fixed, "parts": parts}


def _ask(step: Step) -> dict[str, Any]:
    """Give a question as `sdm record` asks it."""
    told = in_language(f"asks.{step.key}", _asked(step))
    parts = [
        {
            "field": each.field,
            "ask": told["parts"][each.field]["ask"],
            "choices": _labels(each.choices, told["parts"][each.field]["choices"]),
        }
        for each in step.parts
    ]
    choices = _labels(step.choices, told["choices"])
    return {"ask": told["ask"], "more": told["more"], "choices": choices, "parts": parts}


def _labels(choices: tuple[Choice, ...], told: dict[str, str]) -> list[Choice]:
    """Begin each label with a capital: on the page it stands alone."""
    return [(kept, capital(told.get(kept, label))) for kept, label in choices]


def _start(aid: Aid) -> OptionId:
    """Give the option that the others are set against: staying as you are, or the first one."""
    return aid.stay or aid.options[0].id


def _topics(book: Book) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what statements may be about: outcomes with standings, attributes with words."""
    wanted: set[str] = {topic for each in book.aid.what_matters for topic in each.about}
    for outcome in book.aid.outcomes:
        if outcome.id in wanted:
            figures = book.figures[outcome.id]
            yield (
                outcome.id,
                {
                    "label": book.heading(outcome),
                    "over": summary_words.OVER.format(timeframe=outcome.timeframe),
                    "standings": standings(book.aid, outcome, figures),
                },
            )
    for attribute in book.aid.attributes:
        if attribute.id in wanted:
            yield (
                attribute.id,
                {"label": capital(attribute.label), "cells": _cells(book, attribute)},
            )


def standings(aid: Aid, outcome: Outcome, figures: dict[OptionId, Figure]) -> dict[str, str]:
    """Say how each option stands on one outcome beside the one that the others are set against."""
    start = _start(aid)
    return {
        option: _standing(outcome, figure, figures[start], first=option == start)
        for option, figure in figures.items()
    }


def _standing(outcome: Outcome, figure: Figure, start: Figure, *, first: bool) -> str:
    if isinstance(figure, UnknownFigure):
        return "unknown"
    if isinstance(figure, NotApplicableFigure):
        return "none"
    if outcome.better == "neither":
        return "neither"
    if outcome.not_comparable is not None or _apart(figure):
        return "apart"
    if isinstance(figure, GroupedFigure) or isinstance(start, GroupedFigure):
        return "groups"
    return "start" if first else standing(outcome, figure, start)


def _apart(figure: Figure) -> bool:
    return any(getattr(each.basis.estimate, "not_comparable", None) for each in singles(figure))


def _cells(book: Book, attribute: Attribute) -> dict[str, str]:
    return {each.id: _words_in(attribute.cells[each.id]) for each in book.aid.options}


def _words_in(cell: Any) -> str:
    if isinstance(cell, Unknown):
        return f"{handout_words.NOT_KNOWN} {stop(cell.unknown)}"
    if isinstance(cell, DoesNotApply):
        return f"{handout_words.DOES_NOT_APPLY} {stop(cell.does_not_apply)}"
    return f"{stop(cell.text)} {stop(cell.note)}" if cell.note else stop(cell.text)


def _table(book: Book, table: PersonalTable) -> dict[str, Any]:
    return {
        "id": table.id,
        "title": table.title,
        "kind": table.kind,
        "valid_for": table.valid_for.rstrip("."),
        "outcome": None if table.changes is None else table.changes.outcome,
        "groups": tuple(_groups(table)),
        "typed": None if table.typed is None else asdict(table.typed),
        "rows": [_row(book.aid, table, each) for each in table.rows],
    }


def _groups(table: PersonalTable) -> Iterator[dict[str, Any]]:
    """Give what adds points: alone, or as one of several that exclude each other."""
    for each in table.points:
        points = each.choose_one if isinstance(each, ChooseOne) else (each,)
        yield {"one_of": isinstance(each, ChooseOne), "points": [_point(one) for one in points]}


def _point(point: Point) -> dict[str, Any]:
    return {"label": point.label, "points": point.points}


def _row(aid: Aid, table: PersonalTable, row: Row) -> dict[str, Any]:
    """Give a row, with every figure and every standing that changes with it."""
    made: dict[str, Any] = {"name": row_name(table, row)}
    if row.score is not None:
        made |= {"low": row.score.low, "high": row.score.high}
    if table.changes is not None:
        outcome = outcome_with(aid.outcome(table.changes.outcome), table, row)
        mine = evolve(aid, outcomes=(outcome,))
        made["figures"] = [plain(each) for each in figures_shown(mine)]
        made["standings"] = standings(mine, outcome, figures_of(mine, outcome))
    return made
