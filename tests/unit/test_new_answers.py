"""`sdm new`: whatever is answered, the file loads, fits, and `sdm check` has nothing to say."""

from __future__ import annotations

import datetime
import os
import pathlib
import subprocess
import sys
from itertools import product

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import sdm
from sdm.cli import group
from sdm.errors import CannotRun
from sdm.model.aid import NoChangeAbsent
from sdm.model.estimate import FoundEstimate
from sdm.starting import DECIDERS, KINDS, Answers, option_id, skeleton

TODAY = datetime.date(2026, 12, 1)
SHAPES = [
    Answers(kind=kind, stays=stays, numbers=numbers, options=options, alone=alone)
    for kind, stays, numbers, options, alone in product(
        (KINDS[0], KINDS[1], KINDS[5]),
        (True, False),
        (True, False),
        (("Stay", "Go"), ("No test", "A: test", "Another # test", '"Quoted" & more')),
        (True, False),
    )
]


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(group, words, input=typed)


@pytest.mark.parametrize("answers", SHAPES, ids=str)
def test_every_shape_loads_fits_and_has_no_problem(
    tmp_path: pathlib.Path, answers: Answers
) -> None:
    file = tmp_path / "my-decision" / "aid.yaml"
    file.parent.mkdir()
    file.write_text(skeleton("my-decision", TODAY, answers), encoding="utf-8")
    aid = sdm.load(file)
    assert tuple(option.name for option in aid.options) == answers.options
    assert aid.catalogue.kind == answers.kind
    assert (aid.test is not None) == (answers.kind == "test")
    assert isinstance(aid.no_change, NoChangeAbsent) != answers.stays
    in_words = [
        isinstance(each, FoundEstimate)
        for outcome in aid.outcomes
        for each in outcome.estimates.values()
    ]
    assert any(in_words) != answers.numbers
    assert aid.intended_use == ("alone" if answers.alone else "together")
    favoured = [option for each in aid.what_matters for option in each.favours]
    assert sorted(favoured) == sorted(option.id for option in aid.options)
    carers = sdm.loads(skeleton("my-decision", TODAY, evolve(answers, decides=("carer",))))
    assert all(each.living_with and each.living_with.others for each in carers.options)
    problems = [each for each in sdm.check([file], today=TODAY).problems if each.level == "error"]
    assert [str(each) for each in problems] == []
    for edition in ("leaflet", "grid"):
        sdm.render(sdm.compose(aid, today=TODAY, edition=edition))


names = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60
)


@given(st.lists(names, min_size=2, max_size=6))
def test_any_names_are_taken_as_they_are_or_refused_in_one_sentence(options: list[str]) -> None:
    try:
        text = skeleton("my-decision", TODAY, Answers(options=tuple(options)))
    except CannotRun as error:
        assert "expected" in str(error)
        return
    aid = sdm.loads(text)
    assert [option.name for option in aid.options] == [" ".join(each.split()) for each in options]
    assert len({option.id for option in aid.options}) == len(options)


@given(names)
def test_an_id_is_one_or_nothing(name: str) -> None:
    made = option_id(name)
    if made:
        aid = sdm.loads(skeleton("my-decision", TODAY, Answers(options=("Stay", f"{made} too"))))
        assert aid.options[1].id == option_id(f"{made} too")


def test_the_answers_can_be_given_on_the_command_line(tmp_path: pathlib.Path) -> None:
    made = run(
        "new", "hearing-test", "--in", str(tmp_path), "--kind", "test", "--option", "No test",
        "--option", "A test", "--option", "A test later", "--words", "--decides", "self,carer",
        "--alone",
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    aid = sdm.load(tmp_path / "hearing-test")
    assert [option.id for option in aid.options] == ["no_test", "a_test", "a_test_later"]
    assert aid.catalogue.decides == ("self", "carer")
    assert aid.stay == "no_test"


def test_questions_are_answered_one_by_one_and_wrong_answers_asked_again(
    tmp_path: pathlib.Path,
) -> None:
    typed = "tset\ntest\nparent\ny\nn\n\nNo test\nno test\nA test\n\nn\n"
    made = run("new", "hearing-test", "--in", str(tmp_path), "--ask", typed=typed)
    assert made.exit_code == 0, made.output
    assert "An aid has two options at least." in made.output
    assert "That one is there already." in made.output
    aid = sdm.load(tmp_path / "hearing-test")
    assert [option.name for option in aid.options] == ["No test", "A test"]
    assert aid.catalogue.kind == "test"
    assert aid.catalogue.decides == ("parent",)
    assert isinstance(aid.no_change, NoChangeAbsent)


def test_enter_alone_takes_what_stands_in_brackets(tmp_path: pathlib.Path) -> None:
    asked = run("new", "a", "--in", str(tmp_path), "--ask", typed="\n" * 8)
    assert asked.exit_code == 0, asked.output
    assert run("new", "b", "--in", str(tmp_path)).exit_code == 0
    one, other = ((tmp_path / each / "aid.yaml").read_text() for each in "ab")
    assert one.replace('id: "a"', 'id: "b"') == other


def test_ending_in_the_middle_leaves_nothing_behind(tmp_path: pathlib.Path) -> None:
    made = run("new", "hearing-test", "--in", str(tmp_path), "--ask", typed="test\n")
    assert made.exit_code != 0
    assert "Traceback" not in made.output
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_asked_where_nobody_can_answer(tmp_path: pathlib.Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "sdm", "new", "my-decision"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(pathlib.Path(__file__).parents[2])},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "?" not in made.stdout
    assert sdm.load(tmp_path / "my-decision").stay == "stay_as_you_are"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--option", "One"], "found 1 options, expected at least two"),
        (["--option", "One", "--option", "one"], "two options of one name"),
        (["--option", "One", "--option", " "], 'found the option ""'),
        (["--option", "One", "--option", "x" * 101], "expected a name of 1 to 100 characters"),
        (["--option", "One", "--option", "a\x1b[31m"], "expected a name"),
        (["--decides", "doctor"], 'found "doctor", expected some of: self, carer, parent'),
        (["--kind", "vaccine"], "'vaccine' is not one of"),
    ],
)
def test_an_answer_that_does_not_fit_is_one_clear_error(
    tmp_path: pathlib.Path, words: list[str], told: str
) -> None:
    made = run("new", "my-decision", "--in", str(tmp_path), *words)
    assert made.exit_code == 2
    assert told in made.output
    assert "Traceback" not in made.output
    assert list(tmp_path.iterdir()) == []


def test_the_command_offers_what_an_aid_can_say() -> None:
    from sdm.cli import new

    assert new.KINDS == KINDS
    assert new.DECIDERS == DECIDERS
