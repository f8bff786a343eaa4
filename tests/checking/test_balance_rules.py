"""Rules on balance, what matters and the talk: what they find, and what they let be."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rules import by_name
from sdm.checking.run import findings
from sdm.checking.subject import Subject
from sdm.document import read_document
from sdm.loading import from_document
from tests.checking.made_up import PAIN, SKIN, UNKNOWN, found, outcome, shares
from tests.handouts import AIDS, name

# Balance.


@given(st.integers(0, 150))
def test_an_option_told_at_length_is_a_warning_and_then_an_error(more: int) -> None:
    brace = "word " * (more + 1)
    told = found("BAL001", {"options.brace.involves": brace})
    words = {"carry_on": 61, "brace": 43 + more, "cream": 69}
    ratio = Fraction(max(words.values()), min(words.values()))
    assert bool(told) == (ratio > Fraction(3, 2))
    assert [each.level for each in told] == ["error" if ratio > Fraction(5, 2) else None] * len(
        told
    )


def test_points_lean_where_one_side_has_more_than_three_and_twice_as_many() -> None:
    harms = {
        f"outcomes.{number}": outcome(f"o{number}", estimates=shares(5, 5, 5))
        for number in range(2, 5)
    }
    assert len(found("BAL002", harms)) == 1
    assert not found("BAL002", {key: harms[key] for key in ("outcomes.2", "outcomes.3")})
    parts = {f"{key}.part_of": "sore_skin" for key in harms}
    assert not found("BAL002", {**harms, **parts})
    unknown = {key: outcome(f"o{number}") for number, key in enumerate(harms)}
    assert not found("BAL002", unknown)
    # Where nothing is known of one side, RISK007 tells that.
    assert not found("BAL002", {**harms, f"{PAIN}.kind": "burden"})


def test_options_may_all_follow_the_alphabet() -> None:
    order = "All options stand in the order of the alphabet."
    named = {"options.carry_on.name": "Carry on", "no_change": "cream"}
    (finding,) = found("BAL003", named)
    assert finding.at == ("options", 0)
    sorted_names = {
        "options.carry_on.name": "A brace",
        "options.brace.name": "The cream",
        "options.cream.name": "Waiting",
    }
    assert not found("BAL003", {**sorted_names, "no_change": "cream", "order": order})


def test_an_order_of_the_alphabet_that_is_none_is_told_at_the_order() -> None:
    (finding,) = found("BAL003", {"options.brace.name": "Wear a brace"})
    assert finding.at == ("order",)
    other = {"order": "From the least to the greatest step for you."}
    assert not found("BAL003", {"options.brace.name": "Wear a brace", **other})


def test_without_a_way_to_stay_as_you_are_any_option_may_come_first() -> None:
    assert not found("BAL003", {"no_change": {"absent": "A birth has to happen."}})


# What matters, and the talk.


def test_attributes_are_burdens_only_where_no_harm_is_spoken_of() -> None:
    effort = {"what_matters.calm_skin.about": ["effort"]}
    assert not found("VALUE002", effort)  # one benefit, two efforts
    extra = {"id": "more", "statement": "I want few visits.", "about": ["effort"]}
    assert found("VALUE002", {**effort, "what_matters.+": extra})
    assert not found("VALUE002", {"what_matters.+": extra})  # there the harm stands for its side


def test_an_option_that_no_statement_favours_is_left_out() -> None:
    assert found("VALUE003", {"what_matters.free_arm.favours": ["brace"]})
    both = {"what_matters.free_arm.favours": ["cream", "brace"]}
    assert not found("VALUE003", both)


def test_where_nobody_says_whom_a_statement_favours_the_figures_tell() -> None:
    silent = {
        f"what_matters.{each}.favours": None for each in ("less_pain", "calm_skin", "free_arm")
    }
    assert not found("VALUE003", silent)
    unknown = {f"{PAIN}.estimates.cream": UNKNOWN, f"{SKIN}.estimates.cream": UNKNOWN}
    assert found("VALUE003", {**silent, **unknown})


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("I should get the safest treatment.", ["should", "safest"]),
        ("I want a gold-standard operation.", ["gold-standard"]),
        ("I want to feel safe at night.", []),
        ("I want care that fits advanced dementia.", []),
        ("I want to leave it to its natural course.", []),
        ("I want to avoid an operation if I can.", []),
    ],
)
def test_a_statement_judges_nothing(statement: str, words: list[str]) -> None:
    told = found("VALUE004", {"what_matters.free_arm.statement": statement})
    assert [statement[slice(*each.within)] for each in told if each.within] == words
    english = {"what_matters.free_arm.statement": statement, "language": "cy"}
    assert not found("VALUE004", english)


@pytest.mark.parametrize(
    ("question", "leads"),
    [
        ("Isn't a brace better for me?", True),
        ("Is it not time for a brace?", True),
        ("Why should I not wear a brace?", True),
        ("A brace is better, isn't it?", True),
        ("Could I have a brace?", False),
        ("What if it is not better in a week?", False),
        ("Why do some people not wear one?", False),
        ("Is there anything that I should not do?", False),
    ],
)
def test_a_question_does_not_hold_its_answer(question: str, leads: bool) -> None:
    assert bool(found("ASK002", {"questions.1": question})) is leads
    assert not found("ASK002", {"questions.1": question, "language": "cy"})


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_the_bundled_aids_have_no_unclear_time_no_lean_in_a_statement_and_no_leading_question(
    path: Path,
) -> None:
    document = read_document(path.read_bytes(), "aid.yaml")
    asked = [by_name()[each] for each in ("RISK005", "RISK015", "VALUE003", "VALUE004", "ASK002")]
    assert not list(findings(Subject(from_document(document), document), asked))
