"""Rules on figures, balance, what matters and the talk: what they find, and what they let be."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rule import Finding
from sdm.checking.rules import by_name
from sdm.checking.rules.numbers.timeframes import alike, bounds_a_time, days_in
from sdm.checking.run import findings
from sdm.checking.subject import Subject
from sdm.document import read_document
from sdm.loading import from_document
from tests.checking.changed import subject
from tests.handouts import AIDS, name

Changes = Mapping[str, object]

PAIN = "outcomes.no_pain"
SKIN = "outcomes.sore_skin"
UNKNOWN = {"unknown": "Nobody counted them so far."}


def found(rule: str, example: Changes) -> list[Finding]:
    """Give what one rule finds in the sound aid with these changes."""
    return [each for _, each in findings(subject(example), [by_name()[rule]])]


def share(counted: object, among: object = 100, **more: object) -> dict[str, object]:
    """Write an estimate that a source counted and graded."""
    told = {"sources": ["s1"], "as_reported": f"{counted}/{among}", "seen_at": "Table 2"}
    graded = {"certainty": "moderate", "graded_by": "source"}
    return {"counted": counted, "among": among, **graded, **told, **more}


def shares(*numbers: object, **more: object) -> dict[str, object]:
    """Write one such estimate for each option."""
    options = ("carry_on", "brace", "cream")
    return {option: share(each, **more) for option, each in zip(options, numbers, strict=True)}


def outcome(identity: str, **changes: object) -> dict[str, object]:
    """Write a harm of which nobody knows how many have it."""
    usual = {
        "id": identity,
        "label": f"have {identity}",
        "opposite": f"have no {identity}",
        "kind": "harm",
        "better": "fewer",
        "measure": "people",
        "timeframe": "1 year",
        "who": "adults of about 45 with a sore elbow",
        "severity": "a nuisance",
        "lasts": "about 1 week",
        "estimates": dict.fromkeys(("carry_on", "brace", "cream"), UNKNOWN),
    }
    return {**usual, **changes}


# Denominators.


@given(
    st.integers(1, 2000),
    st.sampled_from([2000, 20000, 200000]),
    st.sampled_from([100, 1000, 10000]),
)
def test_a_denominator_is_right_where_the_smallest_figure_is_a_person_and_no_smaller_one_does(
    counted: int, among: int, denominator: int
) -> None:
    example = {
        "denominator": denominator,
        f"{PAIN}.estimates": shares(60, 75, 66),
        f"{SKIN}.estimates": {**shares(0, 100, 100), "brace": share(counted, among)},
    }
    rare = Fraction(counted, among)
    right = next((size for size in (100, 1000, 10000) if rare * size >= 1), 10000)
    assert bool(found("RISK001", example)) == (denominator != right)


def test_a_larger_denominator_is_right_where_a_smaller_one_would_hide_a_difference() -> None:
    figures = {
        **shares(1.4, 1.4, 1.4, ci=[1.3, 1.5]),
        "brace": share(1.0, ci=[0.9, 1.1]),
    }
    example = {"denominator": 1000, f"{SKIN}.estimates": figures}
    assert not found("RISK001", example)
    assert found("RISK009", {f"{SKIN}.estimates": figures})
    assert not found("RISK009", example)


def test_a_rare_row_of_a_personal_table_asks_for_no_bigger_pictures_but_may_have_them() -> None:
    row = {"label": "under 50", "percent": 0.5, "certainty": "low"}
    table = {
        "id": "ages",
        "title": "Your age",
        "kind": "row",
        "valid_for": "adults with a sore elbow",
        "shows": {"label": "have no pain", "opposite": "have pain", "timeframe": "1 year"},
        "rows": [row, {**row, "label": "50 or over"}],
        "sources": ["s1"],
    }
    assert not found("RISK001", {"personalisation": [table]})
    assert not found("RISK001", {"personalisation": [table], "denominator": 1000})
    assert found("RISK001", {"denominator": 1000})


def test_an_outcome_that_counts_out_of_too_many_is_told_where_it_says_so() -> None:
    example = {
        f"{SKIN}.denominator": 10000,
        f"{SKIN}.denominator_reason": "Sore skin is rare.",
    }
    assert [each.at for each in found("RISK001", example)] == [("outcomes", 1, "denominator")]
    assert [each.at for each in found("RISK003", example)] == [("outcomes", 1, "denominator")]


# Time.


@pytest.mark.parametrize(
    "text",
    [
        "1 year",
        "6 to 8 days",
        "more than 1 year",
        "a few months",
        "each week",
        "2025 to 2026",
        "during the operation",
        "by the end of the course",
        "at the time of the test",
        "one point in time",
        "for life",
        "while you take it",
        "this illness",
        "the rest of their life",
        "from seeing the GP",
    ],
)
def test_a_time_that_ends_somewhere_is_clear(text: str) -> None:
    assert bounds_a_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "later on",
        "short term",
        "long term",
        "soon",
        "in the end",
        "over time",
        "after a while",
        "any",
        "varies",
        "not stated in the text seen",
        "length of the trial",
        "asked after surgery (time not stated)",
        "for years",
    ],
)
def test_a_time_that_ends_nowhere_is_unclear(text: str) -> None:
    assert not bounds_a_time(text)


@given(st.integers(1, 60))
def test_months_and_years_that_last_as_long_are_alike(years: int) -> None:
    assert alike(f"{years} years") == alike(f"about {12 * years} months")
    assert alike(f"{years} years") != alike(f"{years + 1} years")
    assert days_in(f"{years} years") == years * Fraction(1461, 4)


@given(st.text(max_size=30))
def test_any_text_can_be_asked_how_long_it_is(text: str) -> None:
    days = days_in(text)
    assert days is None or days >= 0
    bounds_a_time(text)
    assert alike(text) == alike(text)


def test_times_in_other_languages_are_let_be() -> None:
    later = {f"{PAIN}.timeframe": "nach einer Weile"}
    assert found("RISK005", later)
    assert not found("RISK005", {**later, "language": "de-DE"})


def test_a_third_time_counts_only_if_people_are_counted_over_it() -> None:
    times = {f"{PAIN}.timeframe": "6 weeks", f"{SKIN}.timeframe": "10 years"}
    assert not found("RISK004", times)
    counted = outcome("bruises", timeframe="3 months", estimates=shares(1, 5, 2))
    assert found("RISK004", {**times, "outcomes.+": counted})
    assert not found("RISK004", {**times, "outcomes.+": outcome("bruises", timeframe="3 months")})


@pytest.mark.parametrize(("years", "wrong"), [("1", False), ("1.05", False), ("5", True)])
def test_a_rate_is_shown_for_the_years_of_its_time_frame(years: str, wrong: bool) -> None:
    rate = {"rate": 1, "per_person_years": 100, "years": float(years)}
    estimate = {**rate, **{key: share(1)[key] for key in ("certainty", "sources")}}
    assert bool(found("RISK020", {f"{SKIN}.estimates.carry_on": estimate})) is wrong
    open_ended = {f"{SKIN}.timeframe": "6 to 12 weeks"}
    assert not found("RISK020", {f"{SKIN}.estimates.carry_on": estimate, **open_ended})


# What is compared.


def test_the_eighth_key_outcome_is_one_too_many() -> None:
    few = {f"outcomes.{number}": outcome(f"o{number}", key=True) for number in range(2, 7)}
    assert not found("RISK006", few)
    (finding,) = found("RISK006", {**few, "outcomes.7": outcome("o7", key=True)})
    assert finding.at == ("outcomes", 7, "key")


def test_an_aid_without_harms_needs_no_key_harm() -> None:
    assert not found("RISK006", {f"{SKIN}.kind": "benefit", f"{SKIN}.key": False})


def test_no_key_outcome_at_all_is_told_once() -> None:
    assert len(found("RISK006", {f"{SKIN}.key": False, f"{PAIN}.key": False})) == 1


OTHER_TRIAL = {
    "sources.s2": {
        "title": "Another made-up trial",
        "kind": "rct",
        "seen": "full",
        "where": "Journal of Examples 2",
    },
    f"{PAIN}.estimates.cream": share(33, 50, sources=["s2"]),
}


def test_numbers_of_two_trials_side_by_side_are_told_at_the_later_one() -> None:
    (finding,) = found("RISK008", OTHER_TRIAL)
    assert finding.at == ("outcomes", 0, "estimates", "cream")


@pytest.mark.parametrize(
    "said",
    [
        {f"{PAIN}.estimates.cream.indirect": True},
        {f"{PAIN}.estimates.cream.not_comparable": "The people were older."},
        {f"{PAIN}.estimates.cream.note": "From another trial."},
        {f"{PAIN}.estimates.cream.who": "people in a trial of creams"},
        {f"{PAIN}.not_comparable": "Each was counted by itself."},
        {f"{PAIN}.note": "The cream was tried elsewhere."},
        {f"{PAIN}.estimates.cream.sources": ["s1", "s2"]},
        {f"{PAIN}.estimates.cream": {"by_definition": "nobody", "because": "It cannot be."}},
    ],
)
def test_numbers_of_two_trials_are_let_be_where_something_tells_or_links_them(
    said: Changes,
) -> None:
    assert not found("RISK008", {**OTHER_TRIAL, **said})


def test_a_ratio_links_the_sources_of_both_ends() -> None:
    ratio = {"risk_ratio": 1.1, "of": "carry_on", "certainty": "low", "sources": ["s2"]}
    assert not found("RISK008", {**OTHER_TRIAL, f"{PAIN}.estimates.cream": ratio})


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_part_may_be_as_large_as_its_whole_and_no_larger(part: int, whole: int) -> None:
    example = {
        f"{SKIN}.estimates": shares(whole, 5, 5),
        "outcomes.+": outcome("rawness", part_of="sore_skin", estimates=shares(part, 5, 5)),
    }
    at = [each.at for each in found("RISK012", example)]
    assert at == [("outcomes", 2, "estimates", "carry_on")] * (part > whole)


def test_a_part_in_other_people_may_be_larger_where_that_is_said() -> None:
    part = outcome("rawness", part_of="sore_skin", estimates=shares(50, 50, 50))
    assert len(found("RISK012", {"outcomes.+": part})) == 3
    assert not found("RISK012", {"outcomes.+": {**part, "not_comparable": "Children only."}})


# How sure it is.


def test_one_word_of_how_sure_is_enough_for_an_outcome() -> None:
    bare = shares(60, 75, 66, certainty="not_graded", graded_by=None)
    for each in bare.values():
        each.pop("graded_by")  # type: ignore[attr-defined]
    assert len(found("RISK010", {f"{PAIN}.estimates": bare})) == 1
    for key, value in (
        ("ci", [50, 70]),
        ("note", "The study was small."),
        ("could_be_chance", True),
        ("certainty", "low"),
    ):
        example = {f"{PAIN}.estimates": bare, f"{PAIN}.estimates.carry_on.{key}": value}
        assert not found("RISK010", example), key
    assert not found("RISK010", {f"{PAIN}.estimates": bare, f"{PAIN}.note": "One small study."})


def test_prices_and_visits_are_asked_for_no_range() -> None:
    price = {"value": 20, "certainty": "not_graded", "sources": ["s1"]}
    costs = outcome(
        "costs",
        measure="amount",
        better="lower",
        unit="pounds",
        estimates=dict.fromkeys(("carry_on", "brace", "cream"), price),
    )
    assert found("RISK010", {"outcomes.+": costs})
    assert not found("RISK010", {"outcomes.+": {**costs, "kind": "burden"}})


@given(st.integers(1, 30), st.integers(1, 30), st.booleans())
def test_a_ratio_says_that_it_may_be_chance_where_its_interval_holds_one(
    low: int, high: int, said: bool
) -> None:
    ends = sorted((low, high))
    estimate = {
        "risk_ratio": sum(ends) / 20,
        "of": "carry_on",
        "ci": [end / 10 for end in ends],
        "could_be_chance": said,
        "certainty": "low",
        "sources": ["s1"],
    }
    example = {f"{SKIN}.estimates.carry_on.counted": 2, f"{SKIN}.estimates.brace": estimate}
    says_neither = 10 in ends  # an end that is 1 after rounding says neither
    expected = not says_neither and said != (ends[0] < 10 < ends[1])
    assert bool(found("RISK013", example)) is expected


def test_a_difference_may_be_chance_where_its_interval_holds_nought() -> None:
    more = {"more": 5, "per": 100, "than": "carry_on", "ci": [-2, 12]}
    estimate = {**more, "certainty": "low", "sources": ["s1"]}
    assert found("RISK013", {f"{SKIN}.estimates.brace": estimate})
    assert not found("RISK013", {f"{SKIN}.estimates.brace": {**estimate, "ci": [2, 12]}})


def test_a_chain_is_no_surer_than_any_figure_before_it() -> None:
    ratio = {"risk_ratio": 1.1, "of": "brace", "certainty": "moderate", "sources": ["s1"]}
    example = {f"{PAIN}.estimates.cream": ratio}
    assert not found("RISK018", example)
    (finding,) = found("RISK018", {**example, f"{PAIN}.estimates.brace.certainty": "very_low"})
    assert finding.at == ("outcomes", 0, "estimates", "cream", "certainty")
    ungraded = {f"{PAIN}.estimates.carry_on.certainty": "not_graded"}
    assert not found("RISK018", ungraded)


# Not known.


@pytest.mark.parametrize(
    "why", ["not known", "Unknown.", "n/a", "N/A", "none", "-", "?", "no data", "We don't know."]
)
def test_saying_again_that_nobody_knows_is_no_reason(why: str) -> None:
    for key in ("unknown", "does_not_apply"):
        (finding,) = found("RISK015", {f"{PAIN}.estimates.cream": {key: why}})
        assert finding.at == ("outcomes", 0, "estimates", "cream", key)
    assert found("RISK015", {"attributes.effort.cells.cream": {"unknown": why}})
    assert found("RISK015", {"options.cream.living_with.mind": {"unknown": why}})


@pytest.mark.parametrize(
    "why", ["Not tested.", "None was found.", "No gel.", "They live there.", "No study found."]
)
def test_two_words_can_be_a_reason(why: str) -> None:
    assert not found("RISK015", {f"{PAIN}.estimates.cream": {"unknown": why}})


def test_a_group_gives_its_reason_too() -> None:
    groups = {
        "by_group": [
            {"group": "under 50", "unknown": "not known"},
            {"group": "50 or over", "unknown": "Nobody counted them."},
        ]
    }
    (finding,) = found("RISK015", {f"{SKIN}.estimates.cream": groups})
    assert finding.at == ("outcomes", 1, "estimates", "cream", "by_group", 0, "unknown")


@pytest.mark.parametrize("form", [{"people": 0}, {"percent": 0}, {"frequency": 0, "per": 1000}])
def test_nobody_is_a_figure_only_if_they_were_counted(form: Changes) -> None:
    bare = {**form, "certainty": "low", "sources": ["s1"]}
    (finding,) = found("RISK016", {f"{SKIN}.estimates.cream": bare})
    assert finding.at[-1] == next(iter(form))
    counted = {**bare, "as_reported": "none of 120"}
    assert not found("RISK016", {f"{SKIN}.estimates.cream": counted})
    assert not found("RISK016", {f"{SKIN}.estimates.cream": {**bare, "ci": [0, 1]}})


def test_a_combined_outcome_is_explained_by_its_parts() -> None:
    combined = {f"{SKIN}.composite": ["a rash", "an itch"]}
    assert found("RISK017", combined)
    part = outcome("rash", part_of="sore_skin")
    assert not found("RISK017", {**combined, "outcomes.+": part})


def test_a_stand_in_says_what_it_does_not_tell() -> None:
    assert found("RISK017", {f"{SKIN}.surrogate": "a blood value"})
    whole = "It does not tell whether people feel better."
    assert not found("RISK017", {f"{SKIN}.surrogate": whole})


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


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_the_bundled_aids_have_no_unclear_time_no_lean_in_a_statement_and_no_leading_question(
    path: Path,
) -> None:
    document = read_document(path.read_bytes(), "aid.yaml")
    asked = [by_name()[each] for each in ("RISK005", "RISK015", "VALUE003", "VALUE004", "ASK002")]
    assert not list(findings(Subject(from_document(document), document), asked))
