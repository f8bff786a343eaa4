"""An aid in a language that a rule does not read is left to a person, never called sound."""

from __future__ import annotations

import pytest

from sdm.checking.rule import Rule
from sdm.checking.rules import rules
from sdm.checking.standards import OTHER_LANGUAGE, clause_reports, held_by
from tests.checking.changed import seen, subject

ENGLISH = [rule for rule in rules() if rule.languages]


@pytest.mark.parametrize("rule", ENGLISH, ids=lambda rule: rule.id)
def test_a_rule_that_reads_english_says_nothing_of_the_words_of_another_language(
    rule: Rule,
) -> None:
    example = {"natural_course.text": rule.fails} if isinstance(rule.fails, str) else rule.fails
    said = [finding for each, finding in seen({**example, "language": "cy"}) if each is rule]
    # What a rule can tell without reading, such as a list that is empty, it may still tell.
    assert all(finding.within is None for finding in said)
    assert rule.understands("en-GB")
    assert not rule.understands("cy")


def test_its_clauses_are_left_to_a_person() -> None:
    aid = subject({"language": "cy"}).aid
    reports = {each.clause.name: each for each in clause_reports(aid, (), (), rules())}
    for clause, holding in held_by().items():
        report = reports[clause]
        if any(rule in ENGLISH for rule in holding) and report.status in ("met", "person"):
            assert (report.status, report.why) == ("person", OTHER_LANGUAGE)
    assert reports["risk-communication:RC-34"].why == OTHER_LANGUAGE
    assert reports["risk-communication:RC-04"].status == "met"
