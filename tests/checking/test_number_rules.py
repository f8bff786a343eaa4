"""Rules on figures: what they find, and what they let be."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rules.numbers.timeframes import alike, bounds_a_time, days_in
from tests.checking.made_up import PAIN, SKIN, UNKNOWN, Changes, found, outcome, share, shares

ROW = {"label": "under 50", "percent": 0.5, "certainty": "low"}
TABLE = {
    "id": "ages",
    "title": "Your age",
    "kind": "row",
    "valid_for": "adults with a sore elbow",
    "shows": {"label": "have no pain", "opposite": "have pain", "timeframe": "1 year"},
    "rows": [ROW, {**ROW, "label": "50 or over"}],
    "sources": ["s1"],
    "seen_at": "Table 5",
}


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
    assert not found("RISK001", {"personalisation": [TABLE]})
    assert not found("RISK001", {"personalisation": [TABLE], "denominator": 1000})
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


def test_a_comparison_with_another_option_than_staying_as_you_are_is_let_be() -> None:
    ratio = {"risk_ratio": 0.9, "ci": [0.8, 1.1], "certainty": "low", "sources": ["s1"]}
    where = f"{PAIN}.estimates.brace"
    assert found("RISK013", {where: {**ratio, "of": "carry_on"}})
    assert not found("RISK013", {where: {**ratio, "of": "cream"}})


def test_a_chain_is_no_surer_than_any_figure_before_it() -> None:
    ratio = {"risk_ratio": 1.1, "of": "brace", "certainty": "moderate", "sources": ["s1"]}
    example = {f"{PAIN}.estimates.cream": ratio}
    assert not found("RISK018", example)
    (finding,) = found("RISK018", {**example, f"{PAIN}.estimates.brace.certainty": "very_low"})
    assert finding.at == ("outcomes", 0, "estimates", "cream", "certainty")
    ungraded = {f"{PAIN}.estimates.carry_on.certainty": "not_graded"}
    assert not found("RISK018", ungraded)


def test_a_limit_says_by_itself_that_it_is_not_exact() -> None:
    limit = {"at_most": 60, "certainty": "not_graded", "sources": ["s1"]}
    estimates = {"carry_on": limit, "brace": UNKNOWN, "cream": UNKNOWN}
    assert not found("RISK010", {f"{PAIN}.estimates": estimates})


def test_a_figure_shared_by_two_options_is_told_once() -> None:
    shared = {"same_as": "carry_on", "because": "The cream is put on later."}
    nobody = {"people": 0, "certainty": "low", "sources": ["s1"]}
    groups = [{"group": "under 50", **nobody}, {"group": "50 or over", "unknown": "Not counted."}]
    for estimate in (nobody, {"by_group": groups}):
        example = {f"{SKIN}.estimates": {**shares(2, 8, 10), "carry_on": estimate, "cream": shared}}
        (finding,) = found("RISK016", example)
        assert finding.at[:4] == ("outcomes", 1, "estimates", "carry_on")


# Personal tables.


def test_a_personal_table_says_where_it_was_seen_or_each_of_its_rows_does() -> None:
    assert not found("RISK014", {"personalisation": [TABLE]})
    silent = {key: value for key, value in TABLE.items() if key != "seen_at"}
    (finding,) = found("RISK014", {"personalisation": [silent]})
    assert finding.at == ("personalisation", 0, "seen_at")
    rows = [{**ROW, "seen_at": "Table 5"}, {**ROW, "label": "50 or over", "seen_at": "Table 6"}]
    assert not found("RISK014", {"personalisation": [{**silent, "rows": rows}]})


def test_a_personal_table_is_valid_for_somebody_in_particular() -> None:
    (finding,) = found("RISK014", {"personalisation": [{**TABLE, "valid_for": "everybody"}]})
    assert finding.at == ("personalisation", 0, "valid_for")


def test_what_a_personal_table_shows_has_two_sides_and_a_time() -> None:
    alike = {"label": "have no pain", "opposite": "Have no pain.", "timeframe": "later on"}
    example = {"personalisation": [{**TABLE, "shows": alike}]}
    assert [each.at[-1] for each in found("RISK011", example)] == ["opposite"]
    assert [each.at[-1] for each in found("RISK005", example)] == ["timeframe"]
    assert not found("RISK011", {"personalisation": [TABLE]})


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
