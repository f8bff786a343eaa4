"""Laws of the rules: none falls over, none depends on what does not matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.run import findings
from sdm.checking.subject import Subject
from sdm.document import Value, read_document
from sdm.errors import AidError
from sdm.loading import from_document
from tests.checking.changed import SOUND
from tests.handouts import AIDS, TODAY, name
from tests.samples import SMALL
from tests.strategies import lines, mutated, replaced, scalars, small, written

TEXTS = [path for path, value in scalars(small()) if " " in value.text]


def subject(text: str | bytes) -> Subject | None:
    """Take an aid from text, where it is one."""
    source = text.encode() if isinstance(text, str) else text
    try:
        document = read_document(source, "aid.yaml")
        return Subject(from_document(document), document, TODAY)
    except AidError:
        return None


def told(subject: Subject) -> list[tuple[str, str]]:
    """Give every finding with its place, as a report would."""
    return [(rule.id, str(subject.problem(rule, each))) for rule, each in findings(subject)]


@given(mutated(small()))
def test_no_aid_that_loads_makes_a_rule_fall_over(value: Value) -> None:
    aid = subject(written(value))
    if aid is not None:
        told(aid)


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=8), lines)
def test_no_words_make_a_rule_fall_over(paths: list[tuple[str | int, ...]], text: str) -> None:
    aid = subject(written(replaced(small(), paths, text)))
    if aid is not None:
        told(aid)


@pytest.mark.parametrize("path", [*AIDS, SMALL, SOUND], ids=name)
def test_looking_twice_finds_the_same(path: Path) -> None:
    source = path.read_bytes()
    once, again = subject(source), subject(source)
    assert once is not None
    assert again is not None
    assert told(once) == told(again)
    assert told(once) == told(once)


@pytest.mark.parametrize("path", [*AIDS, SMALL, SOUND], ids=name)
def test_every_finding_stands_on_a_line_of_the_file(path: Path) -> None:
    source = path.read_bytes()
    aid = subject(source)
    assert aid is not None
    lengths = [len(line) for line in source.decode().split("\n")]
    for rule, finding in findings(aid):
        place = aid.problem(rule, finding).place
        assert place.file == "aid.yaml"
        assert 1 <= place.column <= lengths[place.line - 1] + 1


LATE = {"MADE014", "MADE015", "CARE003"}
"""The rules that ask what day it is."""


def test_without_a_day_nothing_is_late() -> None:
    source = SOUND.read_text(encoding="utf-8").replace("2099", "2001").replace("2026", "2001")
    document = read_document(source.encode(), "aid.yaml")
    aid = from_document(document)
    dated, undated = (
        {rule.id for rule, _ in findings(Subject(aid, document, day))} for day in (TODAY, None)
    )
    assert dated - undated == LATE
    assert undated <= dated
