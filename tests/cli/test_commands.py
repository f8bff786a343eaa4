"""The commands as a person types them: what is printed, what is written, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from sdm.cli import COMMANDS, group
from sdm.schema import output_schema
from sdm.showing import Shown
from tests.samples import SMALL, SOUND, small_text

AF = "atrial-fibrillation-stroke-prevention"


def sdm(*words: str | Path, **environment: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(group, [str(word) for word in words], env=environment)


def process(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    return subprocess.run([sys.executable, "-m", "sdm", *words], capture_output=True, text=True)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    return tmp_path


@pytest.fixture
def broken(here: Path) -> Path:
    """Write an aid that has one problem."""
    path = here / "broken.yaml"
    path.write_text(small_text().replace("version: 0.1.0", "version: 1.10"), encoding="utf-8")
    return path


def test_help_names_every_command_and_each_has_an_example() -> None:
    told = sdm("--help").output
    for name in COMMANDS:
        assert name in told
        assert f"sdm {name}" in sdm(name, "--help").output


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, sdm.cli\n"
        "from click.testing import CliRunner\n"
        "assert CliRunner().invoke(sdm.cli.group, ['--help']).exit_code == 0\n"
        "print([name for name in ('attrs', 'cattrs', 'yaml', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_command_is_told_and_is_exit_2() -> None:
    done = process("handuot")
    assert done.returncode == 2
    assert "handuot" in done.stderr


def test_the_version_is_told() -> None:
    assert process("--version").stdout.startswith("sdm 0.")


def test_a_reader_that_goes_away_is_no_error() -> None:
    line = f"{sys.executable} -m sdm show {AF} --workings | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True)
    assert done.stderr == ""


def test_list_gives_slugs_and_json() -> None:
    lines = sdm("list").output.splitlines()
    listed = json.loads(sdm("list", "--format", "json").output)
    assert [line.split()[0] for line in lines] == [each["id"] for each in listed]
    assert all(each["status"] == "draft" and each["options"] for each in listed)


@pytest.mark.parametrize("way", ["option", "variable"])
def test_ones_own_catalogue_is_added_and_goes_first(here: Path, way: str) -> None:
    home = here / "aids" / AF
    home.mkdir(parents=True)
    (home / "aid.yaml").write_text(
        small_text().replace("id: example-decision", f"id: {AF}"), encoding="utf-8"
    )
    if way == "option":
        told = sdm("list", "--catalogue", here / "aids").output
    else:
        told = sdm("list", SDM_CATALOGUE=str(here / "aids")).output
    assert f"{AF}" in told
    assert "creaky elbow" in told
    assert "knee-osteoarthritis" in told


def test_show_tells_the_numbers_and_with_workings_each_sum() -> None:
    plain, worked = sdm("show", AF).output, sdm("show", AF, "--workings").output
    assert "10 of 1,000 people have a stroke caused by a clot" in plain
    assert "10.56 × 0.92 ≈ 9.715" not in plain
    assert "10.56 × 0.92 ≈ 9.715" in worked
    assert "1 − 0.67 = 0.33" in worked


@pytest.mark.parametrize("aid", [AF, "knee-osteoarthritis", str(SMALL)])
def test_show_as_json_follows_its_schema_and_holds_no_float(aid: str) -> None:
    def no_floats(text: str) -> None:
        raise AssertionError(f"a float: {text}")

    told = json.loads(sdm("show", aid, "--format", "json").output, parse_float=no_floats)
    jsonschema.validate(told, output_schema(Shown, "urn:sdm:schema:show:1"))
    assert len(told["fingerprint"]) == 64
    figures = [figure for outcome in told["outcomes"] for figure in outcome["figures"]]
    assert len(figures) == len(told["outcomes"]) * len(told["aid"]["options"])


def test_show_as_text_tells_groups_one_by_one() -> None:
    told = sdm("show", SMALL, "--workings").output
    assert "thin cream: 3 of 1,000 people have sore skin." in told
    assert "3.2 ÷ 1,000" not in told  # already out of the denominator: no step to show


def test_handout_writes_a_file_and_prints_where(here: Path) -> None:
    done = sdm("handout", AF)
    assert done.exit_code == 0
    assert done.output.strip() == f"{AF}.leaflet.html"
    assert (here / f"{AF}.leaflet.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sdm("handout", AF).exit_code == 0  # its own file may be written again


def test_handout_as_text_to_a_place_of_ones_own(here: Path) -> None:
    assert sdm("handout", SMALL, "--format", "text", "-o", "elbow.txt").exit_code == 0
    assert "Made with sdm" in " ".join((here / "elbow.txt").read_text(encoding="utf-8").split())
    (here / "out").mkdir()
    assert sdm("handout", SMALL, "-o", "out").output.strip() == "out/example-decision.leaflet.html"


def test_handout_to_the_terminal_is_the_same_as_to_a_file(here: Path) -> None:
    sdm("handout", SMALL, "-o", "page.html")
    assert sdm("handout", SMALL, "-o", "-").stdout_bytes == (here / "page.html").read_bytes()


def test_handout_never_takes_the_place_of_somebody_elses_file_unless_told_to(here: Path) -> None:
    (here / "mine.html").write_text("mine", encoding="utf-8")
    refused = sdm("handout", SMALL, "-o", "mine.html")
    assert refused.exit_code == 2
    assert "did not write" in refused.output
    assert (here / "mine.html").read_text(encoding="utf-8") == "mine"
    assert sdm("handout", SMALL, "-o", "mine.html", "--force").exit_code == 0


def test_handout_opens_the_page_when_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    sdm("handout", SMALL, "--open")
    assert opened == [(here / "example-decision.leaflet.html").resolve().as_uri()]


def test_an_overdue_aid_is_refused_or_says_so(here: Path) -> None:
    refused = sdm("handout", AF, "--date", "2031-01-01", "-o", "-")
    assert refused.exit_code == 2
    assert "--allow-overdue" in refused.output
    allowed = sdm("handout", AF, "--date", "2031-01-01", "--allow-overdue", "-o", "-")
    assert "Out of date" in allowed.output


def test_a_withdrawn_aid_is_refused_with_the_reason(here: Path) -> None:
    withdrawn = "status: withdrawn\nwithdrawn_because: It was wrong."
    (here / "aid.yaml").write_text(
        small_text().replace("status: draft", withdrawn), encoding="utf-8"
    )
    done = sdm("handout", here / "aid.yaml")
    assert done.exit_code == 2
    assert "It was wrong." in done.output


def test_a_date_that_is_no_number_of_seconds_is_told(here: Path) -> None:
    done = sdm("handout", SMALL, SOURCE_DATE_EPOCH="soon")
    assert done.exit_code == 2
    assert "expected a number of seconds" in done.output


def test_without_a_date_the_clock_is_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert sdm("handout", SMALL).exit_code == 0


def test_check_tells_every_problem_and_looks_at_every_aid(here: Path, broken: Path) -> None:
    assert sdm("check", SOUND).output.splitlines()[-1] == "1 aid: no errors, no warnings"
    one = sdm("check", SOUND, broken)
    assert one.exit_code == 1
    assert "broken.yaml:5:10: FORMAT version" in one.output
    assert "2 aids: 1 error, no warnings" in one.output
    both = sdm("check", broken, "missing.yaml")
    assert both.exit_code == 2
    assert "broken.yaml:5:10" in both.output
    assert "missing.yaml: cannot be read" in both.output


def test_check_finds_aids_in_folders_and_by_slug(here: Path) -> None:
    assert sdm("check", AF).output.splitlines()[-1].startswith("1 aid: ")
    sdm("new", "first")
    sdm("new", "second")
    assert sdm("check", here).output.splitlines()[-1].startswith("2 aids: ")


def test_schema_is_json_of_the_aid_or_of_what_show_writes() -> None:
    for what in ("aid", "show", "report"):
        schema = json.loads(sdm("schema", "--of", what).output)
        jsonschema.Draft202012Validator.check_schema(schema)


COMMANDS_OF_AN_AID = [["show"], ["show", "--format", "json"], ["handout"], ["check"]]


@pytest.mark.parametrize("words", COMMANDS_OF_AN_AID, ids=" ".join)
def test_exit_codes_are_the_same_in_every_command(
    here: Path, broken: Path, words: list[str]
) -> None:
    (here / "empty").mkdir()
    os.mkfifo(here / "pipe")
    (here / "no.yaml").write_text("[" * 100_000, encoding="utf-8")
    assert sdm(*words, SOUND).exit_code == 0
    aids: list[tuple[str | Path, int]] = [
        (broken, 1),
        (here / "no.yaml", 1),
        (here / "missing.yaml", 2),
        (here / "empty", 2),
        (here / "pipe", 2),
        ("no-such-aid", 2),
    ]
    for aid, code in aids:
        done = sdm(*words, aid)
        assert done.exit_code == code, (aid, done.output)
        assert "Traceback" not in done.output
        assert done.exception is None or isinstance(done.exception, SystemExit)


def test_a_slug_that_is_nearly_right_is_suggested() -> None:
    assert "did you mean knee-osteoarthritis?" in sdm("show", "knee-osteoartritis").output


def test_check_knows_the_slugs_of_ones_own_catalogue(here: Path) -> None:
    sdm("new", "mine", "--in", here)
    told = sdm("check", "mine", "--catalogue", here).output
    assert told.splitlines()[-1].startswith("1 aid: ")


def test_check_of_nothing_that_could_be_read_counts_no_aids(here: Path) -> None:
    done = sdm("check", "no-such-aid", "x" * 5_000)
    assert done.exit_code == 2
    assert "0 aids" not in done.output
    assert len(done.output.splitlines()) == 2
