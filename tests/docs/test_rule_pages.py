"""The page of the rules: one section each, under an address that stays."""

from __future__ import annotations

import re

from docs.rule_pages import rules_page
from sdm.checking.rules import all_rules
from sdm.explaining import families

RULES = all_rules()


def test_every_rule_has_one_section_under_its_id() -> None:
    anchors = re.findall(r"^### (\S+) (\S+) \{ #(\S+) \}$", rules_page(), re.MULTILINE)
    assert anchors == [(rule.id, rule.name, rule.id.lower()) for rule in RULES]


def test_every_family_has_a_heading_of_its_own() -> None:
    headings = re.findall(r"^## (.+) \{ #family-(\S+) \}$", rules_page(), re.MULTILINE)
    assert [name for _, name in headings] == [*families()]
    assert len({heading for heading, _ in headings}) == len(headings)


def test_every_example_stands_on_the_page_as_it_is_written() -> None:
    page = rules_page()
    assert page.count("```yaml\n") == 2 * len(RULES)
    assert "reference/rules" not in page
