"""Laws of a summary: nothing that was said is lost, moved, changed, or read as markup."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import html5lib
import pytest
from attrs import Attribute, evolve, fields, has, resolve_types
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdm.composing.summary import compose_summary
from sdm.composing.summary_in_print import printable
from sdm.composing.summary_sheet import inline, lines
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.words import Hash, Moment, Partial, Text, Uuid, Words
from sdm.rendering import Format, render
from sdm.rendering.components import texts
from sdm.rendering.paper import Paper
from sdm.summarising import STARTS_A_FORMULA, summarise, unprotected
from tests import pdf_reading
from tests.laws.test_hostile_text import HALVES, SHOWN, UNPRINTABLE, assert_harmless
from tests.laws.test_text_law import assert_in_order, assert_shown, squeezed, visible
from tests.made_up_records import FULL, ORDINARY, TODAY

FORMATS: tuple[Format, ...] = get_args(Format)
BROAD = settings(suppress_health_check=list(HealthCheck))
PRINTED = settings(BROAD, max_examples=15)  # a PDF, and reading it back, takes its time

TRAPS = (
    "=1+1",
    "\t@x",
    "＝1",
    "'tis",
    "</style><script>alert(1)</script>",
    "#panic()",
    "👵🏽",
    "\u202e",
)
SAID = st.one_of(st.text(min_size=1, max_size=30), st.sampled_from(TRAPS)).map(
    lambda said: f"{said}."
)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 1, 1))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    Words: SAID,
    Text: SAID,
    str: SAID,
    Partial: st.one_of(DAYS.map(str), st.just("2024-02"), st.just("2024"), SAID),
    Uuid: st.uuids(version=4).map(str),
    Hash: st.binary(min_size=32, max_size=32).map(bytes.hex),
    Moment: st.builds(datetime.datetime.combine, DAYS, st.times(), OFFSETS),
    datetime.date: DAYS,
    int: st.integers(1, 10),
    bool: st.booleans(),
    type(None): st.none(),
}


@cache
def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Make values of any type that a record holds."""
    if kind in LEAVES:
        return LEAVES[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(*map(anything, inner))
    if origin is tuple:
        return st.lists(anything(inner[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(*map(anything, inner), max_size=2)
    kinds: dict[str, Any] = {each.name: each.type for each in typed(kind)}
    return st.builds(kind, **{name: anything(each) for name, each in kinds.items()})


def typed(kind: Any) -> tuple[Attribute[Any], ...]:
    resolve_types(kind)
    found: tuple[Attribute[Any], ...] = fields(kind)
    return found


NOT_DRAWN = ("status", "confidentiality", "schema_version", "not_a_consent_form")


@st.composite
def records(draw: st.DrawFn) -> PreferenceRecord:
    """Make a record in which some of its fields, any of them, hold anything."""
    drawn: list[Any] = [each for each in typed(PreferenceRecord) if each.name not in NOT_DRAWN]
    chosen = draw(st.lists(st.sampled_from(drawn), max_size=6, unique_by=lambda each: each.name))
    return evolve(ORDINARY, **{each.name: draw(anything(each.type)) for each in chosen})


def said_in(node: Any, kind: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every text of one kind in a record, with the way to it."""
    if isinstance(node, tuple):
        for each in node:
            yield from said_in(each, kind, path)
    elif has(type(node)):
        for attribute in typed(type(node)):
            value, here = getattr(node, attribute.name), f"{path}.{attribute.name}".strip(".")
            if isinstance(value, str):
                if kind in (attribute.type, *get_args(attribute.type)):
                    yield here, value
            elif isinstance(value, tuple) and kind in get_args(attribute.type):
                yield from ((here, each) for each in value)
            else:
                yield from said_in(value, kind, here)


NEVER_SHOWN = {
    "needs.code",
    "options.code",
    "options.benefits.code",
    "options.risks.code",
    "decision.code",
    "figures_shown.group",
    "figures_shown.said",
    "figures_shown.timeframe",
    "figures_shown.certainty",
    "figures_shown.unknown",
}
"""Codes are for machines; figures on what the person gives no weight to stand in the record."""


FOR_MACHINES = {
    "Need.code",
    "OptionDiscussed.code",
    "GoodOrBad.code",
    "Decision.code",
    "Author.id",
    "Software.build",
    "Provenance.prev_hash",
    "Provenance.chain_seq",
    "HandoutGiven.file_sha256",
    "ConsentForm.mime_type",
    "WhatWouldYouDoAsked.prompt",
}


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
@pytest.mark.parametrize("record", [ORDINARY, FULL], ids=["ordinary", "full"])
def test_every_text_is_shown_in_order(
    record: PreferenceRecord, large: bool, format: Format
) -> None:
    summary = compose_summary(record, today=TODAY, large=large, whole=True)
    shown = printable(summary) if format == "pdf" else summary
    assert_shown(shown, render(summary if format != "pdf" else shown, format), format)


@BROAD
@given(records())
def test_whatever_was_said_is_shown_in_order_on_the_page_and_in_plain_text(
    record: PreferenceRecord,
) -> None:
    summary = compose_summary(record, today=TODAY, whole=True)
    tree = parsed(render(summary, "html"))
    assert_harmless(tree)
    assert_in_order(summary, visible(tree))
    assert_in_order(summary, render(summary, "text").decode())


@PRINTED
@given(records())
def test_whatever_was_said_is_printed_in_order_and_within_the_sheets(
    record: PreferenceRecord,
) -> None:
    summary = printable(compose_summary(record, today=TODAY, whole=True))
    painted = pdf_reading.painted(render(summary, "pdf"))
    assert_in_order(summary, pdf_reading.text(render(summary, "pdf"), painted))
    assert painted.outside == ""


def assert_nothing_lost(record: PreferenceRecord) -> None:
    """Find every word of anybody in the whole summary."""
    summary = compose_summary(record, today=TODAY, whole=True)
    shown = squeezed("".join(texts(summary)))
    for path, said in said_in(record, Words):
        assert squeezed("".join(lines(said))) in shown, path
    capitals = shown.casefold()  # a label begins with a capital
    for path, said in said_in(record, Text):
        if path not in NEVER_SHOWN:
            forms = (inline(said), "".join(lines(said)))
            assert any(squeezed(form).casefold() in capitals for form in forms), path


@BROAD
@given(records())
def test_no_word_of_anybody_is_lost(record: PreferenceRecord) -> None:
    assert_nothing_lost(record)


def test_no_field_of_a_full_record_is_lost() -> None:
    numbers = count()
    assert_nothing_lost(everywhere(FULL, lambda _: f"said{next(numbers)}."))


def test_the_full_record_has_every_field_but_those_for_machines() -> None:
    """What is empty wherever its class stands was never looked at above; no leaning is one too."""
    empty: dict[str, bool] = {}
    for name, value in every_field(FULL):
        empty[name] = empty.get(name, True) and value in (None, (), "")
    assert {name for name, is_empty in empty.items() if is_empty} == {
        *FOR_MACHINES,
        "Leaning.option",
    }


def every_field(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, tuple):
        for each in node:
            yield from every_field(each)
    elif has(type(node)):
        for attribute in typed(type(node)):
            value = getattr(node, attribute.name)
            yield f"{type(node).__name__}.{attribute.name}", value
            yield from every_field(value)


@BROAD
@given(records())
def test_a_spreadsheet_takes_no_cell_for_a_formula_and_gives_back_every_word(
    record: PreferenceRecord,
) -> None:
    table = cells(summarise(record, "csv", today=TODAY, whole=True))
    assert not [cell for row in table for cell in row if cell.startswith(STARTS_A_FORMULA)]
    assert {len(row) for row in table} == {len(table[0])}
    exact = {unprotected(row[2]) for row in table}
    assert {said for _, said in said_in(record, Words)} <= exact


@BROAD
@given(records())
def test_of_a_record_entered_in_error_nothing_is_shown_that_was_said(
    record: PreferenceRecord,
) -> None:
    hidden = evolve(record, status="entered_in_error", status_reason=Text("the wrong person"))
    for whole in (False, True):
        assert compose_summary(hidden, today=TODAY, whole=whole).parts == ()


@BROAD
@given(records())
def test_the_same_record_and_day_give_the_same_bytes(record: PreferenceRecord) -> None:
    for format in ("html", "text", "csv"):
        first, again = (summarise(record, format, today=TODAY) for _ in range(2))
        assert first == again


def parsed(page: bytes) -> Any:
    return html5lib.parse(page.decode(), treebuilder="etree", namespaceHTMLElements=False)


def everywhere(node: Any, put: Callable[[str], str]) -> Any:
    """Put a text into every free text of a record."""
    if isinstance(node, tuple):
        return tuple(everywhere(each, put) for each in node)
    if isinstance(node, dict):
        return {put(key): put(value) for key, value in node.items()}
    if not has(type(node)):
        return node
    changed: dict[str, Any] = {}
    for attribute in typed(type(node)):
        value = getattr(node, attribute.name)
        free = {Words, Text, Partial, str} & {attribute.type, *get_args(attribute.type)}
        if isinstance(value, str):
            changed[attribute.name] = put(value) if free else value
        elif isinstance(value, tuple) and free:
            changed[attribute.name] = tuple(put(each) for each in value)
        else:
            changed[attribute.name] = everywhere(value, put)
    return evolve(node, **changed)


HOSTILE = {**SHOWN, **UNPRINTABLE, **HALVES, "lines": "one\r\n\r\n  two\n", "only space": " \u3000"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_in_every_field_is_shown_as_text(text: str) -> None:
    record = everywhere(FULL, lambda said: f"{text}x" if not text.strip() else text)
    summary = compose_summary(record, today=TODAY, whole=True)
    tree = parsed(render(summary, "html"))
    assert_harmless(tree)
    assert_in_order(summary, visible(tree))
    assert_in_order(summary, render(summary, "text").decode())
    table = cells(summarise(record, "csv", today=TODAY, whole=True))
    assert not [cell for row in table for cell in row if cell.startswith(STARTS_A_FORMULA)]


LENGTHY = {key: text for key, text in HOSTILE.items() if len(text) < 500} | {
    "long": "word " * 60,
    "long word": "W" * 300,
}


@pytest.mark.parametrize("text", LENGTHY.values(), ids=LENGTHY.keys())
def test_a_hostile_text_in_every_field_is_printed_as_text(text: str) -> None:
    record = everywhere(FULL, lambda said: f"{text}x" if not text.strip() else text)
    papers: list[tuple[bool, Paper]] = [(False, "a4"), (True, "letter")]
    for large, paper in papers:
        summary = printable(compose_summary(record, today=TODAY, large=large, whole=True))
        data = render(summary, "pdf", paper=paper)
        painted = pdf_reading.painted(data)
        assert_in_order(summary, pdf_reading.text(data, painted))
        assert painted.outside == ""
