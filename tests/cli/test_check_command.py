"""`sdm check` and `sdm explain` as a person types them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sdm.checking.rules import all_rules
from sdm.checking.standards import STANDARDS, clauses, standard
from sdm.cli import group
from sdm.explaining import READING
from tests.checking.reported import WAIVER, sound_text, wrong_text

RULES = all_rules()
DAY = ("--date", "2026-12-01")


def sdm(*words: str | Path, **more: Any) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(group, [str(word) for word in words], **more)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a sound aid, one with an error and a warning, and one waived."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, text in {
        "sound.yaml": sound_text(),
        "wrong.yaml": wrong_text(),
        "waived.yaml": wrong_text() + WAIVER,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(*words: str | Path) -> list[str]:
    """Give the ids of the rules that found something."""
    told = json.loads(sdm("check", *words, *DAY, "--format", "json").output)
    return [problem["rule"] for aid in told["aids"] for problem in aid["problems"]]


def test_a_sound_aid_is_fine_and_a_wrong_one_is_not(here: Path) -> None:
    assert sdm("check", "sound.yaml", *DAY).exit_code == 0
    done = sdm("check", "wrong.yaml", *DAY)
    assert done.exit_code == 1
    assert done.output.startswith("wrong.yaml:10:74: warning INFO011 long-title: title: ")
    assert done.output.endswith("\n1 aid: 1 error, 1 warning\n")


def test_warnings_fail_only_where_they_shall(here: Path) -> None:
    only = ("check", "wrong.yaml", "--select", "long-title", *DAY)
    assert sdm(*only).exit_code == 0
    assert sdm(*only, "--fail-on", "warning").exit_code == 1
    assert sdm("check", "wrong.yaml", *DAY, "--fail-on", "never").exit_code == 0


@pytest.mark.parametrize("name", ["INFO011", "info011", "long-title", "Long-Title"])
def test_a_rule_goes_by_its_id_or_its_name_in_any_case(here: Path, name: str) -> None:
    assert found("wrong.yaml", "--select", name) == ["INFO011"]
    assert found("wrong.yaml", "--ignore", name) == ["INFO002"]


def test_names_may_be_repeated_or_stand_between_commas(here: Path) -> None:
    both = ["INFO011", "INFO002"]
    assert found("wrong.yaml", "--select", "long-title, decision-unclear") == both
    assert found("wrong.yaml", "--select", "INFO011", "--select", "INFO002") == both
    assert found("wrong.yaml", "--select", "INFO", "--ignore", "INFO002,RISK") == ["INFO011"]


def test_a_standard_asks_its_own_rules_and_is_told_alone(here: Path) -> None:
    done = sdm("check", "wrong.yaml", "--standard", "ipdasi-v4", "--format", "json", *DAY)
    [aid] = json.loads(done.output)["aids"]
    assert [each["id"] for each in aid["standards"]] == ["ipdasi-v4"]
    assert [each["rule"] for each in aid["problems"]] == ["INFO002"]


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--select", "long-titel"), 'did you mean "long-title"'),
        (("--ignore", "NOPE"), 'no rule called "NOPE"'),
        (("--standard", "ipdasi-v3"), 'did you mean "ipdasi-v4"?'),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_a_name_that_there_is_not_is_told_before_any_report_begins(
    here: Path, option: tuple[str, str], told: str, form: str
) -> None:
    done = sdm("check", "wrong.yaml", *option, "--format", form)
    assert done.exit_code == 2
    assert done.output.startswith("sdm: ")
    assert told in done.output
    assert len(done.output.splitlines()) == 1


def test_what_is_waived_is_told_with_its_reason_and_fails_nothing(here: Path) -> None:
    done = sdm("check", "waived.yaml", *DAY, "--fail-on", "warning", "--select", "INFO011")
    assert done.exit_code == 0
    assert "waived.yaml:10:74: waived INFO011 long-title: title: " in done.output
    assert '  because: The clinic wants "it" so & <so>. (A. Nurse)' in done.output
    assert "1 aid: no errors, no warnings, 1 waived" in done.output


def test_the_day_decides_what_is_late(here: Path) -> None:
    assert "overdue" not in sdm("check", "sound.yaml", *DAY).output
    assert "overdue" in sdm("check", "sound.yaml", "--date", "2100-01-01").output


def test_colour_is_for_terminals_and_for_those_who_want_it(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("check", "wrong.yaml", *DAY)
    assert "\x1b" not in sdm(*words).output
    assert "\x1b[31m" in sdm(*words, color=True).output  # as on a terminal
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in sdm(*words, color=True).output


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_a_report_goes_into_a_file_and_may_be_written_again(here: Path, form: str) -> None:
    words = ("check", "wrong.yaml", *DAY, "--format", form)
    for _ in range(2):
        done = sdm(*words, "-o", "report", color=True)
        assert (done.exit_code, done.output) == (1, "report: 1 aid: 1 error, 1 warning\n")
    written = (here / "report").read_text(encoding="utf-8")
    assert "\x1b" not in written
    if form not in ("text", "html"):  # which name sdm in a file, or the fingerprint
        assert written == sdm(*words).output
    (here / "report").write_text("mine", encoding="utf-8")
    assert sdm(*words, "-o", "report").exit_code == 2
    assert (here / "report").read_text(encoding="utf-8") == "mine"
    assert sdm(*words, "-o", "report", "--force").exit_code == 1


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_what_cannot_be_read_is_told_and_the_rest_is_looked_at(here: Path, form: str) -> None:
    done = sdm("check", "nope", "sound.yaml", "gone.yaml", *DAY, "--format", form)
    assert done.exit_code == 2
    assert 'sdm: there is no file, folder or aid of the catalogue called "nope"' in done.stderr
    assert "sdm: gone.yaml: cannot be read" in done.stderr
    assert "Sore elbow" in done.stdout or "1 aid: no errors" in done.stdout


def test_several_processes_print_the_same(here: Path) -> None:
    words = ("check", *["sound.yaml", "wrong.yaml", "gone.yaml"] * 6, *DAY)
    one, two = sdm(*words, "--jobs", "1"), sdm(*words, "--jobs", "2")
    assert (one.stdout, one.exit_code) == (two.stdout, two.exit_code)
    assert sdm("check", "sound.yaml", "--jobs", "0").exit_code == 2


def test_several_processes_end_quietly_when_the_reader_goes_away(here: Path) -> None:
    line = f"{sys.executable} -m sdm check {'wrong.yaml ' * 60} --jobs 2 | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.startswith("wrong.yaml:10:74: ")
    assert done.stderr == ""


def test_every_clause_is_listed_where_asked(here: Path) -> None:
    told = sdm("check", "sound.yaml", "--clauses", *DAY).output
    assert all(f"  {name}  " in told for name in clauses())


# sdm explain


def told_of(name: str) -> str:
    done = sdm("explain", name)
    assert done.exit_code == 0, done.output
    return done.output


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain_tells_all_there_is_to_tell_of_a_rule(rule: Any) -> None:
    told = flat(told_of(rule.id))
    assert told.startswith(f"{rule.id} {rule.name} ({rule.level})")
    for part in rule.told().values():
        assert flat(part) in told
    for name in rule.clauses:
        assert name in told
        assert flat(clauses()[name].text) in told
    assert "An example that fails" in told
    assert "And one that passes" in told
    assert told_of(rule.name.upper()) == told_of(rule.id.lower())


@pytest.mark.parametrize("name", STANDARDS)
def test_explain_tells_how_an_aid_is_held_against_each_clause(name: str) -> None:
    held = [clause for clause in clauses().values() if clause.standard == name]
    assert held
    for clause in held:
        told = flat(told_of(clause.name))
        assert flat(clause.text) in told
        assert "How an aid is held against it -" in told
        for part in (clause.person, clause.built, clause.elsewhere, clause.decision):
            assert flat(part) in told


def test_explain_as_json_tells_the_same(here: Path) -> None:
    [rule] = [each for each in RULES if each.id == "RISK003"]
    one = json.loads(sdm("explain", "RISK003", "--format", "json").output)
    assert (one["name"], one["strength"]) == (rule.name, rule.strength)
    assert [each["name"] for each in one["clauses"]] == list(rule.clauses)
    assert all(source["cite"] for source in one["sources"])
    listed = json.loads(sdm("explain", "--format", "json").output)
    assert [each["id"] for each in listed] == [each.id for each in RULES]
    assert one in listed
    clause = json.loads(sdm("explain", "IPDASI-V4:k7", "--format", "json").output)
    assert clause["name"] == "ipdasi-v4:K7"


def test_explain_lists_every_rule_and_every_standard(here: Path) -> None:
    lines = sdm("explain").output.splitlines()
    for rule in RULES:
        assert lines.count(f"  {rule.id} {rule.name}") == 1
    for name in STANDARDS:
        assert [line for line in lines if line.startswith(f"  {name}: ")]


@pytest.mark.parametrize("name", STANDARDS)
def test_explain_tells_of_a_standard_what_it_is_and_asks(name: str) -> None:
    told = flat(told_of(name))
    assert flat(standard(name).about) in told
    assert flat(standard(name).claim) in told
    for clause in standard(name).clauses:
        assert told.count(f"- {clause.id}: {flat(clause.text)}") == 1


@pytest.mark.parametrize("code", READING)
def test_explain_knows_what_reading_finds(code: str) -> None:
    assert flat(READING[code]) in flat(told_of(code.lower()))


def test_explain_suggests_what_is_nearly_right() -> None:
    done = sdm("explain", "mixed-denominator")
    assert done.exit_code == 2
    assert 'did you mean "mixed-denominators"?' in done.output
    assert "lists the rules" in sdm("explain", "zzz").output


def test_lines_to_read_are_narrow_enough() -> None:
    address = re.compile(r"https?://\S+|\S{60,}")
    for rule in RULES:
        head, _, _ = told_of(rule.id).partition("An example that fails")
        assert max(len(address.sub("", line)) for line in head.splitlines()) <= 88
