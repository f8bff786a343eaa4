"""Laws of a whole aid: nothing is lost on the way, and no order or machine changes a figure."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import given
from hypothesis import strategies as st

import sdm
from sdm.document import Scalar, Value
from sdm.figures.work import figures_of
from sdm.rendering.components import texts
from sdm.rendering.components.options_table.context import OptionsTable
from sdm.rendering.components.outcome.context import Outcome
from tests.laws.test_text_law import AIDS, TODAY
from tests.samples import SMALL
from tests.strategies import lines, put, read, replaced, scalars, small, written

ALL = [*AIDS, SMALL]
every_aid = pytest.mark.parametrize("path", ALL, ids=lambda path: path.parent.name)


@every_aid
def test_what_is_dumped_loads_to_the_same_aid(path: Path) -> None:
    aid = sdm.load(path)
    again = sdm.loads(sdm.dump(aid))
    assert again == aid
    assert sdm.fingerprint(again) == sdm.fingerprint(aid)
    assert pages(again) == pages(aid)


TEXTS = [path for path, value in scalars(small()) if " " in value.text]


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=8), lines)
def test_any_text_survives_a_dump(paths: list[Any], text: str) -> None:
    try:
        aid = sdm.loads(written(replaced(small(), paths, text)))
    except sdm.AidError:
        return  # Markdown that aids may not use, or no number
    again = sdm.loads(sdm.dump(aid))
    assert again == aid
    assert sdm.fingerprint(again) == sdm.fingerprint(aid)


def pages(aid: sdm.Aid) -> tuple[bytes, bytes]:
    handout = sdm.compose(aid, today=TODAY)
    return sdm.render(handout, "html"), sdm.render(handout, "text")


IN_ORDER = {"sources", "glossary"}  # their order is the order on the page


def shuffled(value: Value, chance: random.Random, keep: set[str] = IN_ORDER) -> Value:
    """Put keys in another order wherever the order says nothing."""
    if isinstance(value, Scalar):
        return value
    if isinstance(value, list):
        return [shuffled(each, chance, keep) for each in value]
    keys = list(value)
    chance.shuffle(keys)
    return {
        key: _in_order(value[key], chance) if key in keep else shuffled(value[key], chance, keep)
        for key in keys
    }


def _in_order(value: Value, chance: random.Random) -> Value:
    if isinstance(value, dict):
        return {key: shuffled(each, chance) for key, each in value.items()}
    return shuffled(value, chance)


@every_aid
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_keys_changes_neither_page_nor_fingerprint(path: Path, seed: int) -> None:
    data = read(path.read_text("utf-8"))
    other = shuffled(data, random.Random(seed))  # noqa: S311 - not for secrets
    aid, again = sdm.load(path), sdm.loads(written(other))
    assert again == aid
    assert sdm.fingerprint(again) == sdm.fingerprint(aid)
    assert pages(again) == pages(aid)


@every_aid
def test_the_order_of_sources_does_not_change_the_fingerprint(path: Path) -> None:
    data = read(path.read_text("utf-8"))
    other = shuffled(data, random.Random(1), keep=set())  # noqa: S311 - not for secrets
    assert sdm.fingerprint(sdm.loads(written(other))) == sdm.fingerprint(sdm.load(path))


def changes(value: Scalar) -> Iterator[str]:
    """Change one number or one text a little."""
    yield value.text.rstrip() + "1"
    yield f"{value.text.rstrip()} more"
    yield "not the same"
    yield "2027-01"


def test_any_change_of_one_number_or_one_text_changes_the_fingerprint() -> None:
    data, taken, changed = small(), sdm.fingerprint(sdm.load(SMALL)), 0
    seen = {taken}
    for path, value in scalars(data):
        for text in changes(value):
            put(data, path, Scalar(text, value.quoted))
            try:
                other = sdm.fingerprint(sdm.loads(written(data)))
            except sdm.AidError:
                continue
            assert other not in seen, path
            seen.add(other)
            changed += 1
            break
        put(data, path, value)
    assert changed > 200


@every_aid
def test_the_order_of_estimates_changes_no_figure(path: Path) -> None:
    aid = sdm.load(path)
    outcomes = tuple(
        evolve(outcome, estimates=dict(reversed(outcome.estimates.items())))
        for outcome in aid.outcomes
    )
    assert pages(evolve(aid, outcomes=outcomes)) == pages(aid)


def swap(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Put the first two in each other's place."""
    return (items[1], items[0], *items[2:])


@every_aid
def test_swapping_two_options_swaps_their_columns_and_changes_no_figure(path: Path) -> None:
    aid = sdm.load(path)
    other = evolve(aid, options=swap(aid.options))
    for outcome in aid.outcomes:
        assert figures_of(other, outcome) == figures_of(aid, outcome)
    before, after = (sdm.compose(each, today=TODAY) for each in (aid, other))
    for old, new in zip(found(before, OptionsTable), found(after, OptionsTable), strict=True):
        assert new.options == swap(old.options)
        assert [row.cells for row in new.rows] == [swap(row.cells) for row in old.rows]
    for old, new in zip(found(before, Outcome), found(after, Outcome), strict=True):
        assert by_option(new) == by_option(old)
    for old, new in zip(before.parts, after.parts, strict=True):
        if getattr(old, "anchor", "") != "about":  # where the fingerprint stands
            assert said(new) == said(old)


def said(part: Any) -> Counter[tuple[str, ...]]:
    """Count the texts of a part, in whatever order; names of options may stand side by side."""
    return Counter(tuple(sorted(text.split(" · "))) for text in texts(part))


def by_option(outcome: Outcome) -> dict[str, object]:
    """Give what stands under the name of each option."""
    return {
        option: evolve(each, options=(option,))
        for each in outcome.estimates
        for option in each.options
    }


def found(part: Any, kind: type) -> list[Any]:
    """Find every part of one kind in a handout, in order."""
    if isinstance(part, kind):
        return [part]
    if isinstance(part, tuple):
        return [each for inside in part for each in found(inside, kind)]
    if has(type(part)):
        return [each for a in fields(type(part)) for each in found(getattr(part, a.name), kind)]
    return []


ELSEWHERE = """
import datetime, hashlib, socket, sys, time
import attrs, cattrs, jinja2, markdown_it, yaml

def refuse(*_, **__):
    raise AssertionError("the clock was read")

class Date(datetime.date):
    today = refuse

class DateTime(datetime.datetime):
    now = utcnow = today = refuse

def guard(event, _):
    assert not event.startswith("socket."), event

day = datetime.date(2026, 12, 1)
datetime.date, datetime.datetime = Date, DateTime
time.time = time.localtime = time.gmtime = time.strftime = refuse
sys.addaudithook(guard)

import sdm
for path in sys.argv[1:]:
    handout = sdm.compose(sdm.load(path), today=day)
    for format in ("html", "text"):
        print(hashlib.sha256(sdm.render(handout, format)).hexdigest())
"""


@pytest.mark.parametrize(("seed", "zone"), [("1", "Pacific/Kiritimati"), ("2", "America/Adak")])
def test_the_same_aid_gives_the_same_bytes_anywhere_without_clock_or_network(
    seed: str, zone: str, tmp_path: Path
) -> None:
    here = [hashlib.sha256(page).hexdigest() for path in ALL for page in pages(sdm.load(path))]
    twice = [hashlib.sha256(page).hexdigest() for path in ALL for page in pages(sdm.load(path))]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": "C",
        "PYTHONPATH": str(Path(sdm.__file__).parents[1]),
    }
    elsewhere = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, *map(str, ALL)],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        check=False,
    )
    assert elsewhere.returncode == 0, elsewhere.stderr
    assert here == twice == elsewhere.stdout.split()
