"""What holds for every rule: it finds its own example, and nothing in a sound aid."""

from __future__ import annotations

import re

import pytest

from sdm.checking.rule import Rule
from sdm.checking.rules import rules
from sdm.checking.run import check_file
from sdm.checking.standards import clauses
from tests.checking.changed import SOUND, TODAY, seen

LOOK_AT_MORE = ("KEEP001", "KEEP002", "KEEP005", "KEEP006")
"""All findings, an older aid, the text of the file: see test_keeping_rules.py."""

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)


def test_a_sound_aid_has_nothing_to_find() -> None:
    report = check_file(SOUND, TODAY)
    assert [str(each) for each in report.problems] == []


@every_rule
def test_a_rule_finds_its_example_and_at_most_one_other_does(rule: Rule) -> None:
    found = {each.id for each, _ in seen(rule.fails)}
    if rule.id not in LOOK_AT_MORE:
        assert rule.id in found
    assert len(found - {rule.id}) <= 1, found


@every_rule
def test_a_rule_is_content_with_the_example_put_right(rule: Rule) -> None:
    assert rule.id not in {each.id for each, _ in seen(rule.passes)}


@every_rule
def test_a_rule_says_what_the_fault_is_why_it_matters_and_what_to_do(rule: Rule) -> None:
    told = rule.told()
    assert list(told) == ["", "Why it matters", "Instead"]
    assert all(told.values())
    assert re.fullmatch(r"[A-Z]+\d{3}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)


@every_rule
def test_a_rule_names_clauses_that_there_are(rule: Rule) -> None:
    assert set(rule.clauses) <= set(clauses())
    assert rule.clauses or rule.id.startswith("KEEP")


def test_no_two_rules_share_an_id_or_a_name() -> None:
    names = [key for rule in rules() for key in (rule.id, rule.name)]
    assert len(names) == len(set(names))
