"""Rules on waivers, versions and comments, which look at more than the aid alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules import by_name
from sdm.checking.run import EVERYTHING, AidReport, Choice, check_document, check_file
from sdm.checking.subject import Subject
from sdm.checking.waivers import Answered, Seen, answered
from sdm.document import read_document
from sdm.errors import CannotRun, Problem
from sdm.loading import from_document
from sdm.model.text import Version
from tests.checking.changed import SOUND, TODAY, changed, subject
from tests.handouts import AIDS, name
from tests.repository import repository
from tests.samples import SMALL, small_text

__all__ = ["repository"]

SENTENCE = "Nobody is misled by this sentence here."


def waiver(rule: str, at: str = "version", because: str = SENTENCE) -> dict[str, str]:
    return {"rule": rule, "at": at, "because": because, "by": "sdm contributors"}


def report(*waivers: dict[str, str], choice: Choice = EVERYTHING) -> AidReport:
    """Check the sound aid with these waivers."""
    document = changed({"waivers": [*waivers]})
    return check_document(lambda _: document, SOUND, TODAY, choice)


def codes(found: AidReport) -> list[str]:
    return [each.code for each in found.problems]


# Waivers


MEETS = [
    ("KEEP002", "outcomes.no_pain.timeframe"),
    ("number-changed-same-version", "outcomes.no_pain.timeframe"),
    ("KEEP002", "outcomes.no_pain"),
    ("KEEP002", "outcomes"),
]
MISSES = [
    ("KEEP002", "outcomes.0.timeframe"),
    ("KEEP006", "outcomes.no_pain.timeframe"),
    ("KEEP002", "outcomes.sore_skin.timeframe"),
    ("KEEP002", "outcomes.no_pain.timeframe.more"),
    ("KEEP002", "outcomes.no_pain.time"),
    ("KEEP002", "outcomes.1.timeframe"),
    ("KEEP002", "outcome"),
]


def test_a_waiver_of_one_item_of_a_list_leaves_the_next_alone() -> None:
    rule = by_name()["WORD014"]
    seen = [(rule, Finding(at=("key_points", number), message="x")) for number in range(3)]
    aid = subject({"waivers": [waiver(rule.name, "key_points.1")]})
    _, waived, left = answered(aid, seen, [rule])
    assert [each.problem.message for each in waived] == ["key_points.1: x"]
    assert [finding.at for _, finding in left] == [("key_points", 1), ("key_points", 2)]


def parted(rule: str, at: str) -> tuple[list[Problem], tuple[Answered, ...]]:
    """Let a waiver meet a finding about the timeframe of the first outcome, or not."""
    seen: list[Seen] = [
        (by_name()["KEEP002"], Finding(at=("outcomes", 0, "timeframe"), message="found this"))
    ]
    problems, waived, _ = answered(subject({"waivers": [waiver(rule, at)]}), seen, ())
    return problems, waived


@pytest.mark.parametrize(("rule", "at"), MEETS)
def test_a_waiver_names_a_rule_and_its_place_or_what_holds_it(rule: str, at: str) -> None:
    problems, waived = parted(rule, at)
    assert problems == []
    assert [(each.problem.code, each.waiver.because) for each in waived] == [("KEEP002", SENTENCE)]


@pytest.mark.parametrize(("rule", "at"), MISSES)
def test_a_waiver_of_another_rule_or_place_answers_nothing(rule: str, at: str) -> None:
    problems, waived = parted(rule, at)
    assert [each.code for each in problems] == ["KEEP002"]
    assert waived == ()


TOO_SHORT = waiver("no-such-rule", because="Too short.")


def test_what_is_waived_is_listed_in_the_report_with_the_reason() -> None:
    assert {"KEEP003", "KEEP004"} <= {*codes(report(TOO_SHORT))}
    found = report(TOO_SHORT, waiver("KEEP003", "waivers.1.rule"), waiver("KEEP004", "waivers.1"))
    assert codes(found) == []
    assert [(each.problem.code, each.waiver.because) for each in found.waived] == [
        ("KEEP003", SENTENCE),
        ("KEEP004", SENTENCE),
    ]


def test_a_waiver_that_answers_nothing_is_a_finding() -> None:
    (problem,) = report(waiver("comment-swallows-text", "title")).problems
    assert (problem.code, problem.level) == ("KEEP001", "warning")
    assert 'waivers.1: answers no finding of "comment-swallows-text" at "title"' in problem.message


def test_a_waiver_is_unused_only_where_its_rule_was_asked() -> None:
    assert codes(report(waiver("KEEP005"), choice=Choice(ignore=("KEEP005",)))) == []
    assert codes(report(waiver("KEEP005"))) == ["KEEP001"]


def test_a_waiver_of_a_rule_on_versions_waits_for_an_older_aid(repository: Path) -> None:
    Path("old.yaml").write_text(SOUND.read_text("utf-8"), encoding="utf-8")
    text = SOUND.read_text("utf-8").replace("version: 1.0.0", "version: 0.9.0")
    answer = f'waivers: [{{rule: KEEP006, at: version, because: "{SENTENCE}", by: us}}]\n'
    Path("new.yaml").write_text(text + answer, encoding="utf-8")
    assert codes(check_file(Path("new.yaml"), TODAY)) == []
    beside = check_file(Path("new.yaml"), TODAY, since="old.yaml")
    assert (codes(beside), len(beside.waived)) == ([], 1)
    assert codes(check_file(Path("new.yaml"), TODAY, since="new.yaml")) == ["KEEP001"]


def test_a_waiver_of_no_rule_is_told_with_the_nearest() -> None:
    (problem,) = report(waiver("version-lowerd")).problems
    assert problem.code == "KEEP003"
    assert problem.hint.startswith('did you mean "version-lowered"')
    assert "waivers.1.rule" in problem.message


# Versions


def told(rule: str, example: Example, before: Example = {}) -> list[Finding]:  # noqa: B006
    """Ask one rule on versions of the sound aid changed, beside the sound aid as it was."""
    document = changed(example)
    seen = Subject(from_document(document), document, TODAY, before=subject(before).aid)
    return [*by_name()[rule].check(seen)]


@pytest.mark.parametrize("rule", ["KEEP002", "KEEP006"])
def test_a_rule_on_versions_finds_its_example_beside_the_aid_as_it_was(rule: str) -> None:
    found: Rule = by_name()[rule]
    assert len(told(rule, found.fails)) == 1
    assert told(rule, found.passes) == []
    assert [*found.check(subject(found.fails))] == []  # with nothing to compare with


def test_the_place_is_that_of_the_version() -> None:
    document = changed({"outcomes.no_pain.timeframe": "2 years"})
    seen = Subject(from_document(document), document, TODAY, before=subject().aid)
    rule = by_name()["KEEP002"]
    (finding,) = rule.check(seen)
    problem = seen.problem(rule, finding)
    assert SOUND.read_text("utf-8").splitlines()[problem.place.line - 1].startswith("version:")
    assert "Pain, timeframe: 1 year → 2 years" in problem.message


CHANGES: list[tuple[str, Example, str | None]] = [
    ("a figure", {"outcomes.no_pain.estimates.carry_on.counted": 61}, "error"),
    ("certainty", {"outcomes.no_pain.estimates.brace.certainty": "low"}, "error"),
    ("reference class", {"outcomes.no_pain.who": "adults of about 50"}, "error"),
    ("a number in words", {"key_points.0": "A sore elbow can get better in 2 weeks."}, "warning"),
    ("words", {"key_points.0": "A sore elbow can get better alone."}, None),
    ("a source's year", {"sources.s1.year": 2025}, None),
    ("a date of the making", {"development.published": "2026-11-22"}, None),
    ("when a fact was true", {"facts.0.as_of": "2025"}, None),
]


@pytest.mark.parametrize(("what", "example", "level"), CHANGES, ids=[each[0] for each in CHANGES])
def test_what_raises_the_version(what: str, example: Example, level: str | None) -> None:
    assert [each.level for each in told("KEEP002", example)] == ([level] if level else [])
    assert isinstance(example, dict)
    assert told("KEEP002", {**example, "version": "1.0.1"}) == []
    assert told("KEEP006", {**example, "version": "1.0.1"}) == []


def test_a_lowered_version_is_one_finding_whatever_else_changed() -> None:
    example = {"version": "0.9.0", "outcomes.no_pain.timeframe": "2 years"}
    assert told("KEEP002", example) == []
    assert len(told("KEEP006", example)) == 1


def test_another_aid_is_no_older_version() -> None:
    for rule in ("KEEP002", "KEEP006"):
        assert told(rule, {"version": "0.1.0"}, {"id": "another-decision"}) == []
        assert told(rule, {"outcomes.no_pain.timeframe": "2 years"}, {"id": "another"}) == []


def test_of_many_numbers_three_are_named() -> None:
    at = "outcomes.no_pain.estimates"
    example = {f"{at}.{each}.certainty": "high" for each in ("carry_on", "brace", "cream")}
    (found,) = told("KEEP002", {**example, "outcomes.sore_skin.timeframe": "2 years"})
    assert (
        "4 numbers changed (Pain, Carry on as you are: certainty: moderate → high;" in found.message
    )
    assert found.message.endswith("; and 1 more), expected a higher version")


# Comments


def comments(*swap: str) -> list[Finding]:
    text = SOUND.read_text("utf-8")
    if swap:
        old, new = swap
        assert old in text, old
        text = text.replace(old, new, 1)
    document = read_document(text.encode(), "aid.yaml")
    return [*by_name()["KEEP005"].check(Subject(from_document(document), document))]


LABEL = "    label: have no pain\n"
SWALLOWED = [
    (LABEL, "    label: have no pain #1 wish\n", "have no pain", "#1 wish"),
    (LABEL, "    label: pain #1\n", "pain", "#1"),
    (LABEL, "    label:\n      have\n      no pain #MeToo\n", "have no pain", "#MeToo"),
    ("how people fare after 1 year.,", "how #1\n    ,", "It is not known how", "#1"),
    ("  - A sore elbow can get better by itself.", "  - A sore #2 elbow", "A sore", "#2 elbow"),
    ("who_for: Adults whose", "who_for: Adults #3 whose", "Adults", "#3 whose elbow"),
    ("statement: I want my pain to go soon.,", "statement: I want #1\n      ,", "I want", "#1"),
]


@pytest.mark.parametrize(("old", "new", "text", "rest"), SWALLOWED, ids=lambda text: text[:25])
def test_a_text_that_loses_its_end_is_found(old: str, new: str, text: str, rest: str) -> None:
    (found,) = comments(old, new)
    assert f'found "{text}", and after it "{rest}' in found.message


REMARKS = [
    (LABEL, "    label: have no pain # completes the sentence\n"),
    (LABEL, "    label: have no pain   #completes the sentence\n"),
    (LABEL, '    label: "have no pain #1 wish"\n'),
    (LABEL, '    label: "have no pain" #remark\n'),
    (LABEL, "    label: have no pain ## completes the sentence\n"),
    (LABEL, "    label: have no pain#1\n"),
    (LABEL, "    label: >-\n      have no pain #1 wish\n"),
    (LABEL, f"    #label: another #1\n{LABEL}"),
    ("kind: benefit", "kind: benefit #or harm"),
    ("id: no_pain", "id: no_pain #short"),
    ("timeframe: 1 year", "timeframe: 1 year # from the start"),
    ("denominator: 100", "denominator: 100 #people"),
    ("funding: none", "funding: none #yet"),
    ("{counted: 60,", "{counted: 60, #of them\n       "),
]


@pytest.mark.parametrize(("old", "new"), REMARKS, ids=lambda text: text.strip()[:25])
def test_a_remark_is_no_text(old: str, new: str) -> None:
    assert comments(old, new) == []


@pytest.mark.parametrize("path", [*AIDS, SMALL, SOUND], ids=name)
def test_no_aid_here_loses_the_end_of_a_text(path: Path) -> None:
    document = read_document(path.read_bytes(), str(path))
    seen = Subject(from_document(document), document)
    assert [*by_name()["KEEP005"].check(seen)] == []


def test_the_rule_on_comments_reads_its_own_examples() -> None:
    rule = by_name()["KEEP005"]
    for example, number in ((rule.fails, 1), (rule.passes, 0)):
        assert len(comments(LABEL, f"    {example}\n")) == number


def test_an_older_aid_changes_nothing_else_that_is_found() -> None:
    alone = subject({"key_points.0": "One."})
    older = evolve(alone.aid, version=Version("0.0.1"))
    beside = Subject(alone.aid, alone.document, alone.today, before=older)
    for rule in by_name().values():
        if rule.id not in ("KEEP002", "KEEP006"):
            assert [*rule.check(beside)] == [*rule.check(alone)]


# A whole check, beside an older aid


def test_a_check_since_an_older_file_or_revision(repository: Path) -> None:
    file = Path("elbow/aid.yaml")
    before = {each.code for each in check_file(file).problems}
    assert before == {each.code for each in check_file(file, since="HEAD").problems}
    text = small_text().replace("risk_ratio: 1.5", "risk_ratio: 1.6")
    file.write_text(text, encoding="utf-8")
    for since in ("HEAD", "v1", str(SMALL)):
        found = check_file(file, since=since).problems
        assert {each.code for each in found} - before == {"KEEP002"}
    with pytest.raises(CannotRun, match="no revision"):
        check_file(file, since="nope")
