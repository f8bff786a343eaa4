"""The page on how well the rules on words work."""

from __future__ import annotations

from docs.wording_figures import wording_page
from tests.checking.labelled import labelled, rules, score


def test_the_page_has_the_figures_of_every_rule_and_leads_to_it() -> None:
    rows = [line for line in wording_page().splitlines() if line.startswith("| [")]
    assert len(rows) == len(rules())
    for row, rule in zip(rows, rules(), strict=True):
        said = score(rule.name)
        assert f"[{rule.id} {rule.name}](rules.md#{rule.id.lower()})" in row
        assert f"| {said.precision:.2f} | {said.recall:.2f} |" in row


def test_the_page_says_how_many_sentences_there_are_and_who_made_them() -> None:
    page = wording_page()
    assert f"{len(labelled())} sentences" in page
    assert "labelled by the people who wrote the rules" in page


def test_the_page_lists_each_sentence_on_which_rule_and_label_differ() -> None:
    page = wording_page()
    for rule in rules():
        for each in (*score(rule.name).wrong, *score(rule.name).missed):
            assert each.text in page
