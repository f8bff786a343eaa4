"""The rules on words: how well they tell sentences apart, and that looking up words loses none."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdm.checking.rule import Finding, Rule
from sdm.checking.rules.wording.worded import quoted
from sdm.checking.subject import Subject
from sdm.checking.texts import Texts
from tests.checking.changed import subject
from tests.checking.labelled import Labelled, labelled, looks_alike, rules, score

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
errors = pytest.mark.parametrize(
    "rule", [rule for rule in rules() if rule.level == "error"], ids=lambda rule: rule.name
)


def told(sentences: tuple[Labelled, ...]) -> str:
    return "\n".join(each.text for each in sentences)


@errors
def test_no_rule_is_an_error_with_more_than_1_in_10_of_its_findings_wrong(rule: Rule) -> None:
    assert score(rule.name).precision >= 0.9, told(score(rule.name).wrong)


@every_rule
def test_a_rule_finds_most_of_what_it_is_for(rule: Rule) -> None:
    assert score(rule.name).recall >= 0.8, told(score(rule.name).missed)


@every_rule
def test_every_rule_has_sentences_to_find_and_clean_ones_that_look_alike(rule: Rule) -> None:
    to_find = [each for each in labelled() if rule.name in each.finds]
    alike = [each for each in labelled() if looks_alike(rule, each)]
    assert len(to_find) >= 5
    assert len(alike) >= 5


def test_the_set_is_large_enough_half_clean_and_half_from_the_aids_nearly() -> None:
    sentences = labelled()
    assert len(sentences) >= 320
    assert len({(each.text, each.at) for each in sentences}) == len(sentences)
    assert 2 * sum(not each.finds for each in sentences) >= len(sentences)
    assert 5 * sum(each.comes_from != "own" for each in sentences) >= 2 * len(sentences)
    assert {name for each in sentences for name in each.finds} <= {rule.name for rule in rules()}


class Everything(Texts):
    """Texts in which every word seems to stand everywhere."""

    def _having(self, words: object, kinds: object) -> list[int]:
        assert isinstance(kinds, frozenset)
        return [n for n, passage in enumerate(self.passages) if passage.kind in kinds]


def found_by(rule: Rule, texts: Texts, where: Subject) -> list[Finding]:
    looked_at = Subject(where.aid, where.document, where.today)
    looked_at.__dict__["texts"] = texts
    return list(rule.check(looked_at))


def test_nothing_is_lost_by_looking_only_where_a_trigger_stands() -> None:
    for each in labelled():
        where = each.subject()
        for rule in rules():
            assert found_by(rule, Texts(where.aid), where) == found_by(
                rule, Everything(where.aid), where
            )


pieces = st.sampled_from(
    [
        "most people",
        "rare",
        "1 in 12",
        "2 in 50 people",
        "5 %",
        "per cent",
        "0.5%",
        "3–5",
        "one-in-five",
        "twice as likely",
        "risk",
        "doubles",
        "the",
        "NNT",
        "you'll",
        "you’ll",
        "recover",
        "completely safe",
        "only 3",
        "we recommend",
        "the best choice",
        "gentle",
        "easy",
        "choose",
        "must have it",
        "no-brainer",
        "sensitivity",
        "test",
        "is",
        "not",
        "by half",
        "reduces",
        "makes no difference",
        ".",
        ",",
        "?",
        "\n\n",
        "**",
        "(",
        "of 100",
    ]
)


@given(st.lists(pieces, min_size=1, max_size=12).map(" ".join))
@settings(max_examples=150)
def test_nothing_is_lost_in_any_text(text: str) -> None:
    text = text.replace("**", "").strip() or "x"
    where = subject(
        {
            "natural_course.text": text,
            "options.brace.involves": text,
            "outcomes.no_pain.estimates.cream.note": text,
        }
    )
    for rule in rules():
        quick = found_by(rule, Texts(where.aid), where)
        assert quick == found_by(rule, Everything(where.aid), where)
        for each in quick:
            assert each.within is not None
            assert 0 <= each.within[0] < each.within[1]


def finds(rule: str, changes: Mapping[str, object]) -> list[Finding]:
    where = subject(changes)
    (asked,) = (each for each in rules() if each.name == rule)
    return list(asked.check(where))


def levels(rule: str, changes: Mapping[str, object]) -> list[str]:
    (asked,) = (each for each in rules() if each.name == rule)
    return [each.level or asked.level for each in finds(rule, changes)]


TEXT = "natural_course.text"


def test_a_number_in_the_next_sentence_answers_a_chance_word() -> None:
    assert finds("chance-word-alone", {TEXT: "Bleeding is rare. It is not grave. So it is."})
    assert not finds("chance-word-alone", {TEXT: "Bleeding is rare. It comes to 3 in 1,000."})
    assert finds("chance-word-alone", {TEXT: "Bleeding is rare.\n\nIt comes to 3 in 1,000."})


def test_a_relative_change_beside_both_chances_is_a_warning_but_in_a_key_point() -> None:
    both = "It halves the risk: 4 in 100 without it, 2 in 100 with it."
    assert levels("relative-alone", {TEXT: both}) == ["warning"]
    assert levels("relative-alone", {"key_points.0": both}) == ["error"]


def test_two_denominators_are_an_error_and_another_than_the_aids_is_a_warning() -> None:
    rule = "denominators-mixed-in-text"
    assert levels(rule, {TEXT: "5 in 100 and 3 in 200."}) == ["error"]
    assert levels(rule, {TEXT: "5 in 200."}) == ["warning"]
    assert levels(rule, {TEXT: "5 in 100.\n\n3 in 1,000."}) == ["warning"]


def test_a_text_of_an_outcome_may_count_as_that_outcome_does() -> None:
    changes = {
        "outcomes.no_pain.denominator": 1000,
        "outcomes.no_pain.denominator_reason": "Few have it.",
        "outcomes.no_pain.note": "In women it was 6 in 1,000.",
    }
    assert not finds("denominators-mixed-in-text", changes)


def test_loaded_words_are_an_error_where_one_option_has_more_of_them() -> None:
    one = {"options.brace.involves": "A gentle brace."}
    two = {"options.brace.involves": "A gentle and modern brace."}
    even = {**two, "options.cream.involves": "A simple, harmless cream."}
    all_ = {**even, "options.carry_on.involves": "An easy, natural way."}
    assert levels("loaded-word", one) == ["warning"]
    assert levels("loaded-word", two) == ["error", "error"]
    assert levels("loaded-word", all_) == ["warning"] * 6


def test_what_people_say_of_their_lives_may_be_loaded() -> None:
    assert not finds("loaded-word", {"options.brace.living_with.mind.text": "It was terrible."})


def test_how_sure_a_sentence_must_be_goes_by_the_grade_of_its_figure() -> None:
    rule, note = "surer-than-the-evidence", "It reduces pain."
    at = "outcomes.no_pain.estimates"
    for grade, level in (("very_low", "error"), ("low", "error"), ("moderate", "warning")):
        changes = {f"{at}.cream.certainty": grade, f"{at}.cream.note": note}
        assert levels(rule, changes) == [level]
    assert not finds(rule, {f"{at}.cream.certainty": "high", f"{at}.cream.note": note})
    assert levels(rule, {"outcomes.sore_skin.note": note}) == ["warning"]  # the surest of three
    group = {"group": "men", "found": note, "certainty": "low", "sources": ["s1"]}
    other = {"group": "women", "unknown": "Nobody asked."}
    assert levels(rule, {f"{at}.cream": {"by_group": [group, other]}}) == ["error"]
    assert (
        levels(rule, {f"{at}.cream": {"by_group": [group, other], "note": note}}) == ["error"] * 2
    )
    assert not finds(rule, {"outcomes.no_pain.explain": note})


def test_guidelines_and_help_in_danger_may_advise() -> None:
    advice = "Doctors recommend it."
    assert finds("steering", {TEXT: advice})
    assert not finds("steering", {"facts.0.text": advice})
    assert not finds("steering", {"get_help_now.text": advice})


def test_questions_and_statements_are_the_persons_own_words() -> None:
    said = "I want what is completely safe, and most people choose."
    assert not finds("what-most-choose", {"what_matters.calm_skin.statement": said})
    assert not finds("steering", {"questions.0": "Tell me the best treatment"})


def test_an_aid_in_another_language_is_left_to_a_person() -> None:
    for rule in rules():
        assert not list(rule.check(subject({"language": "de", TEXT: "1 in 12 is rare, 5%."})))


def test_a_long_sentence_is_quoted_by_its_beginning() -> None:
    assert quoted("a  b\nc") == '"a b c"'
    assert quoted("x" * 200) == '"' + "x" * 90 + '..."'


def test_a_loaded_word_in_a_cell_belongs_to_the_option_of_its_column() -> None:
    cell = {"attributes.effort.cells.cream.text": "Easy, and harmless."}
    assert levels("loaded-word", cell) == ["error", "error"]
