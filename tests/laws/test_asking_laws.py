"""What is asked, and what is read from a file, come to the same record."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.asking import record_of
from sdm.asking.answers import fields_of
from sdm.asking.asking import BACK, EXPLAIN, NEEDED, TAKE_AWAY, Asking
from sdm.asking.draft import Draft
from sdm.asking.roles import ROLES
from sdm.asking.steps import Part, Step, steps
from sdm.cataloguing import bundled
from sdm.loading import load
from sdm.loading.dump import fingerprint
from sdm.preferences.identifiers import suspected
from sdm.preferences.json_form import dumps, plain
from sdm.preferences.making import new_id
from sdm.preferences.people import Speaker
from sdm.preferences.reading import loads
from sdm.preferences.refusing import RecordError

AID = load(bundled() / "sore-throat-antibiotics")
NOW = datetime.datetime(2026, 12, 1, 10, 30, tzinfo=datetime.UTC)


class Typed:
    """A terminal in which somebody types these lines, and then Enter; 1 where that will not do."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = iter(lines)
        self.said: list[str] = []

    def say(self, line: str = "") -> None:
        self.said.append(line)

    def read(self, prompt: str) -> str:
        return next(self.lines, "1" if self.said[-1] == NEEDED else "")


def draft(speaker: Speaker) -> Draft:
    return Draft(
        aid=AID.id,
        fingerprint=fingerprint(AID),
        record_id=new_id(),
        speaker=speaker,
        answers={},
    )


def line() -> st.SearchStrategy[str]:
    """A line of words that asks for nothing but to be kept."""
    return st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), min_size=1, max_size=20
    ).filter(_is_plain)


def _is_plain(text: str) -> bool:
    asks = text.strip() in ("", BACK, EXPLAIN, TAKE_AWAY)
    return not asks and not suspected(text, today=NOW.date())


@st.composite
def talks(draw: st.DrawFn) -> tuple[Speaker, bool, dict[str, Any], list[str]]:
    """Who speaks, whether everything is asked, the answers, and the lines that give them."""
    speaker: Speaker = draw(st.sampled_from([*ROLES]))
    everything = draw(st.booleans())
    answers: dict[str, Any] = {}
    typed: list[str] = []
    for step in steps(AID, speaker, everything=everything):
        if step.after and step.after not in answers:
            continue
        if draw(st.booleans()) or step.needed:
            answers[step.key] = _answer(draw, step, typed)
        else:
            typed.append("")
    return speaker, everything, answers, typed


def _answer(draw: st.DrawFn, step: Step, typed: list[str]) -> Any:
    if step.kind == "choice":
        return _chosen(draw, step.choices, typed)
    if step.kind == "words":
        lines = draw(st.lists(line(), min_size=1, max_size=3))
        typed += [*lines, ""]
        return "\n".join(lines)
    entries = [_entry(draw, step.parts, typed) for _ in range(draw(st.integers(1, 2)))]
    typed.append("")
    return entries


def _entry(draw: st.DrawFn, parts: tuple[Part, ...], typed: list[str]) -> dict[str, str]:
    entry = {}
    for number, part in enumerate(parts):
        must = number == 0 or part.needed
        if not must and draw(st.booleans()):
            typed.append("")
        elif part.choices:
            entry[part.field] = _chosen(draw, part.choices, typed)
        else:
            entry[part.field] = draw(line())
            typed.append(entry[part.field])
    return entry


def _chosen(draw: st.DrawFn, choices: tuple[tuple[str, str], ...], typed: list[str]) -> str:
    at = draw(st.integers(0, len(choices) - 1))
    typed.append(str(at + 1))
    return choices[at][0]


@given(talks())
def test_what_is_typed_is_what_is_kept(
    talk: tuple[Speaker, bool, dict[str, Any], list[str]],
) -> None:
    speaker, everything, answers, typed = talk
    kept: list[Draft] = []
    asking = Asking(terminal=Typed(typed), today=NOW.date(), keep=kept.append)
    asked = steps(AID, speaker, everything=everything)
    done = asking.all_of(asked, draft(speaker))
    assert done.answers == answers
    assert kept[-1] == done
    assert len(kept) == len(done.asked)  # kept after every question, skipped ones too


@given(talks(), st.data())
def test_stopping_anywhere_and_going_on_comes_to_the_same(
    talk: tuple[Speaker, bool, dict[str, Any], list[str]], data: st.DataObject
) -> None:
    speaker, everything, answers, typed = talk
    kept: list[Draft] = [draft(speaker)]
    asked = steps(AID, speaker, everything=everything)
    Asking(terminal=Typed(typed), today=NOW.date(), keep=kept.append).all_of(asked, kept[0])
    half = data.draw(st.sampled_from(kept))
    again = Asking(terminal=Typed([]), today=NOW.date(), keep=lambda _: None)
    resumed = again.all_of(asked, half)  # who goes on says no more
    made_by = {"decision.made_by"}  # which a decision must have
    assert {key: each for key, each in resumed.answers.items() if key not in made_by} == {
        key: each for key, each in half.answers.items() if key not in made_by
    }
    assert set(half.answers) <= set(answers)


@given(talks())
def test_answers_become_a_record_that_can_be_read_again(
    talk: tuple[Speaker, bool, dict[str, Any], list[str]],
) -> None:
    speaker, _, answers, _ = talk
    if any(not each["words"].strip() for each in answers.get("questions", [])):
        return
    record = record_of(AID, fields_of(answers), speaker, now=NOW)
    assert loads(dumps(record)) == record
    assert record.status == "in_progress"
    assert record.what_matters.words == answers.get("what_matters.words")
    assert [each.words for each in record.questions] == [
        each["words"] for each in answers.get("questions", [])
    ]
    weighed = {
        each.statement: each.weight or each.answer for each in record.what_matters.statements
    }
    assert weighed == {
        key.removeprefix("statement."): answer
        for key, answer in answers.items()
        if key.startswith("statement.")
    }


@given(talks())
def test_a_record_given_as_answers_is_the_same_record(
    talk: tuple[Speaker, bool, dict[str, Any], list[str]],
) -> None:
    speaker, _, answers, _ = talk
    record = record_of(AID, fields_of(answers), speaker, now=NOW)
    said = {
        key: value
        for key, value in plain(record).items()
        if key in {each.partition(".")[0] for each in answers} | {"what_matters", "options"}
    }
    again = record_of(AID, said, speaker, now=NOW)
    assert plain(again) | {"record_id": ""} == plain(record) | {"record_id": ""}


@pytest.mark.parametrize("speaker", [*ROLES])
def test_no_question_comes_twice_and_none_is_answered_beforehand(speaker: Speaker) -> None:
    keys = [each.key for each in steps(AID, speaker, everything=True)]
    assert len(keys) == len(set(keys))
    terminal = Typed([])
    done = Asking(terminal=terminal, today=NOW.date(), keep=lambda _: None).all_of(
        steps(AID, speaker, everything=True), draft(speaker)
    )
    assert done.answers == {}


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=9)
    | st.sampled_from(["resistance", "delayed", "W-P1", "person", "2026-12-01", "a_lot"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["words", "statements", "statement", "weight", "id", "option", "prompt"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
FILLED = ("what_matters", "options", "leaning_before", "what_would_you_do", "decision", "needs")


@given(st.dictionaries(st.sampled_from(FILLED), ANY, max_size=3))
def test_answers_of_any_shape_are_read_or_refused(answers: dict[str, Any]) -> None:
    """Whatever somebody sends, what is filled in from the aid stumbles over none of it."""
    try:
        record = record_of(AID, answers, now=NOW)
    except RecordError as error:
        assert error.problems
        assert all(each.message for each in error.problems)
    else:
        assert loads(dumps(record)) == record


@pytest.mark.parametrize("answers", [None, [], "words", 7, [("what_matters", {})]])
def test_what_is_no_set_of_answers_is_refused(answers: object) -> None:
    with pytest.raises(RecordError, match="expected answers"):
        record_of(AID, answers, now=NOW)
