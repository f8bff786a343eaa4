"""Every clause of every standard is there, and is accounted for."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from attrs import fields

from docs.clause_table import anchor, standards_page
from sdm.checking.rules import rules
from sdm.checking.run import check_file
from sdm.checking.standards import (
    Clause,
    ClauseReport,
    Standard,
    clauses,
    held_by,
    standard,
    standards,
)
from sdm.model.development import Development
from tests.checking.changed import SOUND, TODAY
from tests.handouts import AIDS, name

ROOT = Path(__file__).parents[2]
every_standard = pytest.mark.parametrize("which", standards(), ids=lambda each: each.id)
every_clause = pytest.mark.parametrize("clause", clauses().values(), ids=lambda each: each.name)


def numbered(prefix: str, last: int, width: int = 1) -> list[str]:
    return [f"{prefix}{number:0{width}}" for number in range(1, last + 1)]


def ids(standard_id: str) -> list[str]:
    return [clause.id for clause in standard(standard_id).clauses]


# All of them, and no other


def test_there_are_44_items_of_ipdasi_and_35_for_what_is_no_test() -> None:
    ipdasi = standard("ipdasi-v4")
    assert ids("ipdasi-v4") == [*numbered("Q", 6), *numbered("C", 10), *numbered("K", 28)]
    tiers = Counter(clause.tier for clause in ipdasi.clauses)
    assert tiers == {"qualifying": 6, "certification": 10, "quality": 28}
    for_tests = [clause.id for clause in ipdasi.clauses if clause.only_for_tests]
    assert for_tests == ["C7", "C8", "C9", "C10", "K24", "K25", "K26", "K27", "K28"]
    apply = [
        each
        for each in check_file(SOUND, TODAY).clauses
        if each.clause.standard == "ipdasi-v4" and each.status != "does_not_apply"
    ]
    assert len(apply) == 35


def test_there_are_43_rules_on_telling_chances() -> None:
    assert ids("risk-communication") == numbered("RC-", 43, 2)
    strengths = Counter(clause.strength for clause in standard("risk-communication").clauses)
    assert strengths == {"strong": 7, "moderate": 15, "weak": 2, "consensus": 19}


def test_there_are_75_rules_on_reading_and_accessibility() -> None:
    sections = {
        "READ": 4, "TXT": 11, "NUM": 3, "PRT": 8, "ER": 8, "WEB": 15, "PDF": 8, "COL": 4, "LNG": 5,
        "AIS": 3, "COG": 3,
    }  # fmt: skip
    wanted = [each for key, last in sections.items() for each in numbered(f"A-{key}-", last)]
    instruments = ["A-PEMAT", "A-CCI", "A-PIF"]
    assert sorted(ids("readability-accessibility")) == sorted([*wanted, *instruments])
    assert len(ids("readability-accessibility")) == 75


def test_there_are_18_rules_on_working_out_what_matters() -> None:
    assert ids("values-clarification") == numbered("V-", 18)


def test_there_are_17_guard_rails_the_prompts_and_4_rules_for_the_tool() -> None:
    wanted = [*numbered("W-G", 17), "W-P", *numbered("W-S", 4)]
    assert ids("what-would-you-do") == wanted


def test_there_are_34_features_of_personalised_care() -> None:
    assert ids("personalised-care") == numbered("P-", 34)
    tiers = Counter(clause.tier for clause in standard("personalised-care").clauses)
    assert tiers == {"must": 24, "should": 10}


def test_of_nice_there_is_only_what_was_seen() -> None:
    seen = ["N1.1a", "N1.1b", "N1.1c", "N1.2a", "N1.2b", "N1.2c"]
    assert ids("nice-ecd8") == [*seen, "N1.3", "N1.4", "N1.5"]
    told = {clause.id: clause for clause in standard("nice-ecd8").clauses}
    assert {clause.tier for key, clause in told.items() if key in seen} == {"essential-content"}
    assert "Only this heading was seen" in told["N1.3"].text
    assert all("Second hand" in told[key].text for key in ("N1.4", "N1.5"))
    assert "inspired by" in standard("nice-ecd8").name
    assert "self-assessment" in standard("nice-ecd8").claim


# Each of them held


def held(clause: Clause) -> set[str]:
    """Name every way in which a clause is held."""
    ways = ("declared", "person", "built", "lacking", "elsewhere")
    rule = {"rule"} if clause.name in held_by() else set()
    return rule | {way for way in ways if getattr(clause, way)}


@every_clause
def test_a_clause_is_accounted_for(clause: Clause) -> None:
    ways = held(clause)
    assert ways, "no rule, no declaration, no person, not built, and no word on why not"
    for way in ("elsewhere", "lacking"):
        if way in ways:
            assert ways <= {way, "rule"}, "it is held, so that is no reason for not holding it"
    if "rule" not in ways:
        assert len(ways - {"person"}) == 1 or ways == {"person"}
    assert "elsewhere" not in ways or "rule" not in ways


@every_clause
def test_what_is_built_is_proved_by_tests_that_there_are(clause: Clause) -> None:
    assert bool(clause.built) == bool(clause.tests)
    for test in clause.tests:
        file, _, function = test.partition("::")
        assert function in names_in(ROOT / file), test


@cache
def names_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
    return frozenset(each.name for each in functions if each.name.startswith("test_"))


@every_clause
def test_what_is_declared_can_be_declared(clause: Clause) -> None:
    assert set(clause.declared) <= {each.name for each in fields(Development)}


@every_clause
def test_the_sources_of_a_clause_are_named(clause: Clause) -> None:
    known = standard(clause.standard).sources
    assert set(clause.sources) <= set(known)
    assert all(known[key].cite for key in clause.sources)


@every_standard
def test_no_source_is_there_for_nothing(which: Standard) -> None:
    named = {key for clause in which.clauses for key in clause.sources}
    assert set(which.sources) == named


@every_clause
def test_a_clause_stands_in_a_tier_and_says_what_it_asks(clause: Clause) -> None:
    assert clause.tier in standard(clause.standard).tiers
    assert clause.text.endswith((".", ")", "?"))


def test_every_tier_has_clauses() -> None:
    for each in standards():
        assert {clause.tier for clause in each.clauses} == set(each.tiers)
        assert each.about
        assert each.claim


def test_every_declaration_of_the_format_answers_a_clause() -> None:
    declared = {key for clause in clauses().values() for key in clause.declared}
    dates = {"published", "next_review", "update_policy"}  # rules look at these themselves
    assert declared | dates == {each.name for each in fields(Development)}


# What is never said

CLAIMS = re.compile(
    r"\bcertified\b|\bcompliant\b|\bcomplies\b|\bmeets (?:NICE|IPDAS|ECD8)\b|\d ?/ ?4\b"
)


def test_nothing_says_that_an_aid_is_certified_or_has_a_score() -> None:
    for each in standards():
        said = [each.name, each.about, each.claim, *each.tiers.values()]
        for clause in each.clauses:
            said += [clause.text, clause.person, clause.built, clause.lacking, clause.elsewhere]
            said += [clause.decision]
        assert [line for line in said if CLAIMS.search(line)] == []


@pytest.mark.parametrize("path", [*AIDS, SOUND], ids=name)
def test_a_report_has_every_clause_once_and_says_why(path: Path) -> None:
    reports = check_file(path, TODAY).clauses
    assert [each.clause.name for each in reports] == list(clauses())
    for each in reports:
        assert each.status in {"met", "not_met", "declared", "person", "does_not_apply"}
        assert each.why or (each.status == "met" and each.rules)


def reported(path: Path) -> dict[str, ClauseReport]:
    return {each.clause.name: each for each in check_file(path, TODAY).clauses}


def test_a_clause_is_not_met_where_sdm_lacks_something_or_nobody_did_it() -> None:
    report = reported(SOUND)
    lacking = [
        clause.name
        for clause in clauses().values()
        if clause.lacking and not clause.only_for_simple  # it has no simpler version
    ]
    assert lacking
    assert all(report[each].status == "not_met" for each in lacking)
    assert report["ipdasi-v4:K12"].status == "not_met"  # declared: none
    assert report["ipdasi-v4:C6"].status == "declared"  # nobody paid, which is an answer
    assert report["ipdasi-v4:K20"].status == "declared"


def test_a_person_is_named_beside_what_software_holds() -> None:
    report = reported(SOUND)
    assert report["ipdasi-v4:Q3"].status == "met"
    assert "A person must still judge: whether all reasonable options" in report["ipdasi-v4:Q3"].why
    assert report["readability-accessibility:A-TXT-10"].status == "person"


def test_a_rule_holds_at_least_one_clause_or_keeps_the_file() -> None:
    holding = {rule.id for each in held_by().values() for rule in each}
    assert {rule.id for rule in rules() if not rule.id.startswith("KEEP")} == holding


# The page of them


@cache
def rows_of_the_page() -> dict[str, str]:
    """Give the row of each clause, by the place it has on the page."""
    page = standards_page()
    return dict(re.findall(r'^(?=\| <span id="([^"]+)">)(.+)$', page, re.MULTILINE))


@every_clause
def test_the_page_says_of_each_clause_what_it_asks_and_how_it_is_held(clause: Clause) -> None:
    row = rows_of_the_page()[anchor(clause)]
    assert f">{clause.id}</span> | {clause.text}" in row
    for rule in held_by().get(clause.name, ()):
        assert f"](rules.md#{rule.id.lower()})" in row
    for said in (clause.built, clause.person, clause.lacking, clause.elsewhere, *clause.declared):
        assert said in row
    assert row.count("Proof:") == bool(clause.built)
    assert ("](#decisions)" in row) == bool(clause.decision)


def test_the_page_has_every_decision_and_leads_to_its_clause() -> None:
    page = standards_page()
    assert len(rows_of_the_page()) == len(clauses()) == 245
    for clause in clauses().values():
        if clause.decision:
            assert f"| [{clause.name}](#{anchor(clause)}) | {clause.decision} |" in page
