"""Rules on tests, carers, rights and money, where the examples do not show enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rules.screening.counted import counts, out_of
from sdm.checking.rules.screening.sound_test import ACCURACY, described
from tests.checking.asking import found, levels, places


@pytest.mark.parametrize(
    "text",
    [
        "Of 1,000 women, 3 are treated for nothing.",
        "3 in 1,000 people",
        "3 out of every 100",
        "In every 1,000 people tested, about 3 have it.",
        "12 more people of 1,000",
        "None of 200 people had it.",
        "Nobody knows how many.",
        "How often this happens is not known.",
        "It is unclear how often.",
        "No study has counted them.",
    ],
)
def test_how_many_of_how_many_is_read_in_many_ways(text: str) -> None:
    assert counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some tears would never have hurt.",
        "This can happen in older people.",
        "It can lead to 2 operations.",
        "In 2019 it was rare.",
    ],
)
def test_words_alone_count_nobody(text: str) -> None:
    assert not counts(text)


@given(st.integers(1, 500), st.sampled_from([1000, 10000]))
def test_the_people_counted_out_of_are_found(some: int, whole: int) -> None:
    for text in (f"{some} of {whole:,} people", f"Of {whole} people, {some}", f"{some} in {whole}"):
        assert out_of(text) == {whole}


@pytest.mark.parametrize(
    ("steps", "is_found"),
    [
        ([], True),
        (["You get a letter."], True),
        (["You get a letter.", "If you have symptoms, ask for advice."], False),
        (["Come back if it gets worse."], False),
    ],
)
def test_a_result_of_nothing_is_no_end(steps: list[str], is_found: bool) -> None:
    assert bool(found("after-negative-missing", described(if_negative=steps))) == is_found


def test_overdiagnosis_may_be_counted_in_an_outcome() -> None:
    words = described(overdiagnosis={"text": "Some tears would never hurt.", "sources": ["s1"]})
    assert places("overdiagnosis-unmeasured", words) == ["test.overdiagnosis"]
    label = {"outcomes.1.label": "are treated for a tear that would never have hurt"}
    assert not found("overdiagnosis-unmeasured", {**words, **label})


@pytest.mark.parametrize(
    ("negatives", "level"),
    [(80, None), (980, None), (9980, "warning"), (79, "error"), (0, "error")],
)
def test_the_four_counts_make_a_number_of_people_that_the_reader_knows(
    negatives: int, level: str | None
) -> None:
    example = described(accuracy={**ACCURACY, "true_negative": negatives})
    assert levels("accuracy-total-odd", example) == ([level] if level else [])


def test_both_ways_of_finding_it_are_counted_out_of_the_same() -> None:
    without = {"text": "Without it, 5 of 1,000 people learn of a tear.", "sources": ["s1"]}
    assert places("detection-not-compared", described(detected_without=without)) == [
        "test.detected_without"
    ]
    words = {"text": "Some tears are found later.", "sources": ["s1"]}
    assert places("detection-not-compared", described(detected_with=words)) == [
        "test.detected_with"
    ]
    assert places(
        "detection-not-compared", described(detected_with=None, detected_without=None)
    ) == ["test.detected_with", "test.detected_without"]


@pytest.mark.parametrize("kind", ["test", "screening"])
def test_an_aid_about_a_test_describes_it(kind: str) -> None:
    assert places("test-undescribed", {"catalogue.kind": kind}) == ["catalogue.kind"]
    assert not found("test-undescribed", {"catalogue.kind": kind, **described()})


def test_a_test_is_read_in_other_languages_only_as_far_as_that_can_be() -> None:
    words = described(
        if_negative=["Sie bekommen einen Brief."],
        overdiagnosis={"text": "Manche Risse hätten nie geschmerzt.", "sources": ["s1"]},
        detected_with={"text": "Manche.", "sources": ["s1"]},
    )
    for rule in (
        "after-negative-missing",
        "overdiagnosis-unmeasured",
        "detection-not-compared",
    ):
        assert not found(rule, {**words, "language": "de"})
        assert found(rule, words)


def test_only_a_decision_that_leans_on_a_carer_needs_the_carers_side() -> None:
    without = {"options.1.living_with.others": None}
    assert not found("carer-side-missing", without)
    assert places("carer-side-missing", {**without, "catalogue.decides": ["self", "carer"]}) == [
        "options.1.living_with.others"
    ]


LAW = {"facts.0.kind": "law", "facts.0.text": "You may choose."}


@pytest.mark.parametrize(
    ("changes", "silent"),
    [
        ({}, "Scotland, Wales and Northern Ireland"),
        ({"facts.0.country": "England and Wales"}, "Scotland and Northern Ireland"),
        ({"facts.0.country": "France"}, None),
        ({"facts.0.kind": "money"}, None),
        ({"facts.0.note": "It differs in the rest of the UK."}, None),
        ({"gaps.0": "The law of Scotland, Wales and Northern Ireland was not looked at."}, None),
    ],
)
def test_the_law_of_england_is_not_the_law_of_all(
    changes: dict[str, object], silent: str | None
) -> None:
    said = found("law-differs-unsaid", {**LAW, **changes})
    assert [silent is not None and silent in each.message for each in said] == (
        [True] if silent else []
    )


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("It costs £25 a month.", "£25"),
        ("It costs £1,250.", "£1,250"),
        ("It costs £25 (2026).", None),
        ("It costs nothing.", None),
    ],
)
def test_a_sum_of_money_has_a_year(text: str, sum_: str | None) -> None:
    said = found("amount-undated", {"key_points.0": text})
    assert [f'found "{sum_}" without a year' == each.message for each in said] == (
        [True] if sum_ else []
    )


def test_the_year_of_a_price_may_stand_in_the_time_of_its_outcome() -> None:
    known = {"outcomes.0.also_known": [{"text": "Others pay £30.", "sources": ["s1"]}]}
    assert places("amount-undated", known) == ["outcomes.0.also_known.0.text"]
    assert not found("amount-undated", {**known, "outcomes.0.timeframe": "a week in 2026"})
    hidden = {"outcomes.0.also_known": [{"text": "It was £30.", "show": "workings"}]}
    assert not found("amount-undated", hidden)


@pytest.mark.parametrize(
    "changes",
    [
        {"catalogue.decides": ["self", "parent"]},
        {"country": "France"},
        {"key_points.0": "If the person cannot decide, it is about their best interests."},
    ],
)
def test_best_interests_are_for_carers_where_that_is_the_law(changes: dict[str, object]) -> None:
    carer = {"catalogue.decides": ["self", "carer"]}
    assert places("best-interests-unsaid", carer) == ["catalogue.decides"]
    assert not found("best-interests-unsaid", {**carer, **changes})


def test_other_languages_are_not_taken_to_be_silent() -> None:
    welsh = {"language": "cy", "catalogue.decides": ["self", "carer"]}
    for rule in ("law-differs-unsaid", "best-interests-unsaid", "appeal-unsaid"):
        assert not found(rule, {**welsh, **LAW, "facts.0.kind": "right"})
