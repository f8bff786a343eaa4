"""Rules on content, making and sources, where the examples do not show enough."""

from __future__ import annotations

import datetime
import pathlib

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.checking.rule import Example
from sdm.checking.rules import by_name
from sdm.checking.rules.making.report_missing import ASKED
from sdm.checking.rules.screening.sound_test import described
from sdm.checking.rules.sources.figure_in_words import holds_figure
from sdm.checking.subject import Subject
from sdm.document import read_file
from sdm.loading import from_document
from sdm.model.development import Development
from tests.checking.asking import found, levels, places
from tests.checking.changed import subject
from tests.handouts import AIDS

WITHOUT_FIGURES = {"does_not_apply": "It is no matter of this."}


# What an aid tells.


@pytest.mark.parametrize(
    "decision",
    [
        "Should I have an operation?",
        "Whether to have an operation.",
        "Which treatment do I want to try next.",
        "My elbow hurts, e.g. at night: should I see Dr. Example?",
    ],
)
def test_a_decision_is_one_question_in_any_of_these_forms(decision: str) -> None:
    assert not found("decision-unclear", {"decision": decision})


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ("Treatment of the elbow.", "expected a question"),
        ("Should I wait? Or should I have it done now?", "found 2 sentences"),
        (f"Should I {'really ' * 40}wait?", "found 43 words"),
    ],
)
def test_a_decision_that_is_no_short_question_is_found(decision: str, said: str) -> None:
    (finding,) = found("decision-unclear", {"decision": decision})
    assert said in finding.message


def test_no_condition_at_all_is_found() -> None:
    assert places("condition-unclear", {"condition": []}) == ["condition"]


def test_other_languages_may_start_an_indirect_question_with_their_own_words() -> None:
    example = {"decision": "Ob ich mich operieren lasse.", "language": "de"}
    assert not found("decision-unclear", example)


def test_nobody_knows_is_a_point_and_does_not_apply_is_none() -> None:
    at = "outcomes.no_pain.estimates.brace"
    assert places("no-good-point", {at: WITHOUT_FIGURES}) == ["options.1"]
    assert not found("no-good-point", {at: {"unknown": "Nobody counted."}})
    groups = [{"group": "some", **WITHOUT_FIGURES}, {"group": "others", "unknown": "Not counted."}]
    assert not found("no-good-point", {at: {"by_group": groups}})


def test_an_aid_without_any_benefit_is_told_once() -> None:
    assert places("no-good-point", {"outcomes.no_pain.kind": "harm"}) == ["outcomes"]
    assert places("no-bad-point", {"outcomes.sore_skin.kind": "benefit"}) == ["outcomes"]
    assert not found("no-bad-point", {"outcomes.sore_skin.kind": "burden"})


def test_what_no_option_tells_is_not_uneven() -> None:
    without = {f"options.{n}.living_with.mind": None for n in range(3)}
    assert not found("living-with-uneven", without)
    assert not found("living-with-uneven", {"options.1.living_with": None})
    assert places("living-with-missing", {"options.1.living_with": {}}) == ["options.1.living_with"]


def test_a_natural_course_with_a_figure_needs_its_source_more() -> None:
    assert levels("natural-course-unsourced", {"natural_course": {"text": "It goes."}}) == [
        "warning"
    ]
    figure = {"text": "It goes in 6 of 10 people."}
    assert levels("natural-course-unsourced", {"natural_course": figure}) == ["error"]
    never = {"does_not_apply": "There is no course without it."}
    assert not found("natural-course-unsourced", {"natural_course": never})


def test_the_last_step_is_read_in_english_only() -> None:
    steps = ["Lesen.", "Ankreuzen.", "Reden."]
    assert places("few-steps", {"steps": steps}) == ["steps.2"]
    assert not found("few-steps", {"steps": steps, "language": "de"})
    assert places("few-steps", {"steps": []}) == ["steps"]


def test_the_end_of_a_long_title_is_pointed_at() -> None:
    (finding,) = found("long-title", {"title": "x" * 70})
    assert finding.within == (65, 70)
    assert not found("long-title", {"title": "x" * 65})


@pytest.mark.parametrize(
    ("reason", "level"),
    [("A birth has to happen in some way.", "warning"), ("Not possible.", "error")],
)
def test_a_reason_for_no_way_of_staying_as_you_are_makes_it_a_warning(
    reason: str, level: str
) -> None:
    assert levels("no-change-missing", {"no_change": {"absent": reason}}) == [level]


# How it was made.


@pytest.mark.parametrize("key", ["made_by", "funding", "evidence", *ASKED])
def test_silence_is_found_and_none_is_an_answer(key: str) -> None:
    silent = {f"development.{key}": None}
    names = [name for name, rule in by_name().items() if getattr(rule, "key", None) == key]
    rule = next(name for name in names if "-" in name)
    assert places(rule, silent) == [f"development.{key}"]
    if key in ("funding", *ASKED):
        assert not found(rule, {f"development.{key}": "none"})


def test_every_key_of_the_making_may_be_silent_and_has_a_rule() -> None:
    empty = attrs.evolve(subject().aid, development=Development())
    about = Subject(empty, subject().document, datetime.date(2026, 12, 1))
    silent = {
        finding.at[1]
        for rule in dict.fromkeys(by_name().values())
        if rule.id.startswith("MADE")
        for finding in rule.check(about)
    }
    assert silent == {each.name for each in Development.__attrs_attrs__}


def test_a_list_of_no_makers_is_silence() -> None:
    assert found("makers-undeclared", {"development.made_by": []})


def test_the_next_look_comes_after_the_first() -> None:
    example = {"development.next_review": "2026-11-21"}
    assert places("update-policy-unclear", example) == ["development.next_review"]
    assert not found("update-policy-unclear", {"development.next_review": "2026-11-22"})


def test_the_day_itself_is_not_late() -> None:
    day = datetime.date(2026, 12, 1)
    assert not found("overdue", {"development.next_review": "2026-12-01"}, day)
    assert not found("published-missing", {"development.published": "2026-12-01"}, day)
    assert found("published-missing", {"development.published": "2026-12-02"}, day)
    assert not found("fact-out-of-date", {"facts.0.check_by": "2026-12-01"}, day)
    later = day + datetime.timedelta(days=1)
    assert found("overdue", {"development.next_review": "2026-12-01"}, later)
    assert found("fact-out-of-date", {"facts.0.check_by": "2026-12-01"}, later)


@pytest.mark.parametrize(
    ("until", "late"),
    [
        ("2024-12-01", False),
        ("2024-11-30", True),
        ("2024-12", False),
        ("2024-11", True),
        ("2024", False),
        ("2023", True),
    ],
)
def test_a_search_is_old_after_24_months_from_the_last_day_it_can_mean(
    until: str, late: bool
) -> None:
    example = {"development.evidence.until": until}
    assert bool(found("search-old", example, datetime.date(2026, 12, 1))) == late


def involved(**changes: object) -> dict[str, object]:
    given = {"who": "patients", "number": 3, "when": "2026", "method": "asked", "report": "page 2"}
    return {**given, **changes}


def test_a_maker_among_the_reviewers_is_pointed_at() -> None:
    who = "nurses, SDM contributors and others"
    (finding,) = found(
        "reviewers-are-makers", {"development.review_professionals": involved(who=who)}
    )
    assert finding.within is not None
    assert who[slice(*finding.within)] == "SDM contributors"
    assert finding.clauses == ("ipdasi-v4:K15",)
    others = involved(who="people who are not sdm contributorship holders")
    assert not found("reviewers-are-makers", {"development.review_professionals": others})


@pytest.mark.parametrize("key", ASKED)
@pytest.mark.parametrize("report", ["Not published.", "n/a", "in preparation", "-"])
def test_a_report_that_leads_nowhere_is_found(key: str, report: str) -> None:
    example = {f"development.{key}": involved(report=report)}
    assert places("report-missing", example) == [f"development.{key}.report"]


@pytest.mark.parametrize(
    "report",
    [
        "not published; ask the Example Trust for the notes",
        "Journal of Examples 3, 2025",
        "no-one.example.org/report",
        "https://example.org/none",
    ],
)
def test_a_report_that_can_be_followed_is_fine(report: str) -> None:
    assert not found("report-missing", {"development.needs_patients": involved(report=report)})


# Where it comes from.


@pytest.mark.parametrize(
    "text",
    [
        "7 in 10 people",
        "about 2.5 weeks",
        "costs £1,200",
        "In 2019, 30 people",
        "1,999 of them",
        "type 2 diabetes: 5 of 100",
    ],
)
def test_a_number_is_a_figure(text: str) -> None:
    assert holds_figure(text)


@pytest.mark.parametrize(
    "text",
    ["type 2 diabetes", "Ring 999.", "in 2019", "the 1950s", "vitamin B12", "Covid-19", "nobody"],
)
def test_a_name_a_year_and_a_number_to_ring_are_no_figures(text: str) -> None:
    assert not holds_figure(text)


@given(st.text())
def test_no_figure_stands_in_a_text_without_digits(text: str) -> None:
    assert not (holds_figure(text) and not any(sign in "0123456789" for sign in text))


@pytest.mark.parametrize(
    ("example", "found_at", "level"),
    [
        ({"condition.0.sources": None}, "condition.0", "warning"),
        ({"options.1.sources": None}, "options.1.involves", "error"),
        ({"options.1.living_with.mind.sources": None}, "options.1.living_with.mind", "warning"),
        ({"attributes.0.cells.cream.sources": None}, "attributes.0.cells.cream", "error"),
        (
            {"outcomes.0.also_known": [{"text": "Of 50 people, 3 had it back."}]},
            "outcomes.0.also_known.0",
            "error",
        ),
        (
            {"uncertainties.+": {"text": "Most trials are from the 1950s."}},
            "uncertainties.1",
            "warning",
        ),
        ({"glossary.Tendon": {"plain": "a cord of 4 parts"}}, "glossary.Tendon", "error"),
        (
            described(overdiagnosis={"text": "Some tears would never have hurt."}),
            "test.overdiagnosis",
            "warning",
        ),
    ],
)
def test_a_fact_from_nowhere_is_found_wherever_it_stands(
    example: Example, found_at: str, level: str
) -> None:
    assert places("fact-without-source", example) == [found_at]
    assert levels("fact-without-source", example) == [level]


@pytest.mark.parametrize(
    "example",
    [
        {"uncertainties.+": {"text": "Nobody knows how long it lasts."}},
        {"outcomes.0.also_known": [{"text": "No study of families was found."}]},
        {"outcomes.0.also_known": [{"text": "It came back in 3 of 9 people.", "sources": ["s1"]}]},
        {"glossary.Tendon": {"plain": "a cord"}},
    ],
)
def test_what_nobody_knows_or_a_word_means_or_has_a_source_needs_none(example: Example) -> None:
    assert not found("fact-without-source", example)


def test_a_source_with_a_journal_and_a_year_can_be_found() -> None:
    gone = {"sources.s1.doi": None, "sources.s1.url": None}
    assert levels("source-without-address", gone) == ["warning"]
    assert levels("source-without-address", {**gone, "sources.s1.year": None}) == ["error"]


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_a_source_counts_as_cited_wherever_the_model_points_to_it(path: pathlib.Path) -> None:
    """The rule reads the file, for speed; here the model is searched, field by field."""
    document = read_file(path)
    aid = from_document(document)

    def pointed_to(node: object) -> set[str]:
        cited = getattr(node, "sources", ())
        if isinstance(node, tuple | dict):
            below = list(node.values() if isinstance(node, dict) else node)
        else:
            below = [getattr(node, each.name) for each in getattr(node, "__attrs_attrs__", ())]
        return set(cited if isinstance(cited, tuple) else ()).union(*map(pointed_to, below))

    never = {
        finding.at[1]
        for finding in by_name()["source-never-cited"].check(Subject(aid, document, None))
    }
    assert never == set(aid.sources) - pointed_to(aid)


def test_a_figure_that_nobody_can_look_up_is_an_error() -> None:
    bare = {"outcomes.0.estimates.carry_on.as_reported": None}
    assert levels("figure-not-traceable", bare) == ["warning"]
    lost = {
        **bare,
        "outcomes.0.estimates.carry_on.seen_at": None,
        "sources.s1.doi": None,
        "sources.s1.url": None,
    }
    assert levels("figure-not-traceable", lost) == ["error"]


def test_a_figure_of_a_group_is_found_in_its_group() -> None:
    groups = [
        {"group": who, "percent": 3, "certainty": "low", "graded_by": "author", "sources": ["s1"]}
        for who in ("younger", "older")
    ]
    groups[0]["as_reported"] = "3%"
    at = "outcomes.1.estimates.cream"
    assert places("figure-not-traceable", {at: {"by_group": groups}}) == [
        f"{at}.by_group.1.as_reported"
    ]
    groups[1] = {"group": "older", "unknown": "Nobody counted them."}
    assert not found("figure-not-traceable", {at: {"by_group": groups}})


def test_one_finding_stands_for_all_ungraded_figures_of_an_outcome() -> None:
    ungraded = {
        f"outcomes.1.estimates.{option}.{key}": value
        for option in ("carry_on", "brace", "cream")
        for key, value in (("certainty", "not_graded"), ("graded_by", None))
    }
    at = "outcomes.1.estimates.carry_on.certainty"
    assert places("not-graded-unexplained", ungraded) == [at]
    for explained in (
        {"outcomes.1.note": "The trial said nothing on how sure it is."},
        {"gaps.+": "Nobody has graded the figures of the second outcome."},
        {"development.evidence.selected": "by imagination; nothing was graded"},
        {"outcomes.1.kind": "burden", "outcomes.1.measure": "events", "outcomes.1.unit": "visits"},
    ):
        if "outcomes.1.measure" in explained:  # a number of visits is no effect to be graded
            values = {
                f"outcomes.1.estimates.{option}": {
                    "value": 2,
                    "certainty": "not_graded",
                    "sources": ["s1"],
                }
                for option in ("carry_on", "brace", "cream")
            }
            assert not found("not-graded-unexplained", {**values, **explained})
        else:
            assert not found("not-graded-unexplained", {**ungraded, **explained})
