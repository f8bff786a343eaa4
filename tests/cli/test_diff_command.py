"""`sdm diff` as a person types it: what it prints and writes, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from sdm.cli import group
from sdm.differing.change import DiffReport
from sdm.schema import output_schema
from tests.laws.test_text_law import visible_text
from tests.repository import repository, run
from tests.samples import SMALL, small_text

__all__ = ["repository"]

AID = Path("elbow/aid.yaml")


def sdm(*words: str | Path, **environment: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(group, [str(word) for word in words], env=environment)


def write(*swaps: tuple[str, str], to: Path = AID) -> Path:
    text = small_text()
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    to.write_text(text, encoding="utf-8")
    return to


NUMBER = ("risk_ratio: 1.5", "risk_ratio: 1.6")
RAISED = ("version: 0.1.0", "version: 0.2.0")
LOWERED = ("version: 0.1.0", "version: 0.0.9")
WORDS = ("You rub it in twice a day.", "You rub it in each morning.")
DIGITS = ("You rub it in twice a day.", "You rub it in 2 times a day.")


def test_nothing_changed_is_said(repository: Path) -> None:
    done = sdm("diff", AID)
    assert done.exit_code == 0
    assert done.output.endswith("Nothing changed.\n")
    write(RAISED)
    assert sdm("diff", AID).output.endswith("Version 0.1.0 → 0.2.0\n\nNothing else changed.\n")


def test_a_new_file_has_nothing_to_compare_with(repository: Path) -> None:
    write(to=Path("new.yaml"))
    done = sdm("diff", "new.yaml")
    assert (done.exit_code, done.output) == (0, "There is no older version to compare it with.\n")
    told = json.loads(sdm("diff", "new.yaml", "--format", "json").output)
    assert (told["diff"], told["problems"]) == (None, [])
    assert "no older version" in sdm("diff", "new.yaml", "--format", "html").output


def test_numbers_stand_first_then_words_then_sources_then_the_aid_itself(repository: Path) -> None:
    write(
        NUMBER,
        RAISED,
        WORDS,
        ("seen_at: Table 1", "seen_at: Table 9"),
        ("status: draft", "status: reviewed"),
    )
    done = sdm("diff", AID)
    assert done.exit_code == 0
    heads = [line for line in done.output.splitlines() if line.endswith(")") and line[0] != " "]
    assert heads[1:] == ["Numbers (6)", "Words (1)", "Sources (1)", "The aid itself (1)"]
    assert (
        """
  Creaking
    A brace: 30 of 100 people (22 to 40) → 32 of 100 people (22 to 40)
      risk_ratio: 1.5 → 1.6
    An operation: 36 of 100 people → 38 of 100 people
      Follows from “A brace”
  Your creak score
    Score 0, A brace: 45 of 100 people"""
        in done.output
    )
    assert "You rub it in [-twice a day.-]{+each morning.+}\n" in done.output


def test_of_a_long_text_only_the_words_around_a_change_are_shown(repository: Path) -> None:
    long = " ".join(f"word{number}" for number in range(40))
    write(("involves: You do nothing new.", f"involves: {long} old {long}"))
    run(repository, "commit", "--quiet", "-a", "-m", "Two")
    write(("involves: You do nothing new.", f"involves: {long} new {long}"))
    told = sdm("diff", AID).output
    assert "    … word34 word35 word36 word37 word38 word39 [-old-] {+new+} word0 word1" in told
    assert "word5 …\n" in told


def test_what_came_went_and_moved_is_told_besides(repository: Path) -> None:
    one, two = "  - A creaky elbow is made up.\n", "  - Each choice does something.\n"
    write((", ci: [1.1, 2]", ""), ("indirect: true, ", ""), (one + two, two + one), RAISED)
    told = sdm("diff", AID).output
    assert "      ci: 1.1 to 2 (removed)\n" in told
    assert (
        "    A cream: 33 of 100 people, shown as before\n      indirect: true (removed)\n" in told
    )
    assert told.endswith("\nIn another order: key_points.\n")
    page = visible_text(sdm("diff", AID, "--format", "html").output)
    assert "In another order: key_points." in page


def test_a_number_that_came_is_told_as_added(repository: Path) -> None:
    write(
        ("operation: {unknown: Nobody measured it.,", "operation: {value: 9, certainty: low,"),
        RAISED,
    )
    assert "value: 9 (added)" in sdm("diff", AID).output


def test_a_number_that_changed_while_the_version_did_not_is_exit_1(repository: Path) -> None:
    write(NUMBER)
    done = sdm("diff", AID)
    assert done.exit_code == 1
    assert done.output.endswith(
        "elbow/aid.yaml:5:10: KEEP002 number-changed-same-version: version: found 0.1.0 as "
        "before, yet 1 number changed (Creaking, A brace: 30 of 100 people (22 to 40) → 32 of "
        "100 people (22 to 40)), expected a higher version\n"
        "  hint: raise it; sdm diff shows what changed\n"
    )


@pytest.mark.parametrize(
    ("swaps", "code", "said"),
    [
        ([WORDS], 0, "Words (1)"),
        ([DIGITS], 1, "warning KEEP002"),
        ([DIGITS, RAISED], 0, "Numbers that came: 2."),
        ([LOWERED], 1, "KEEP006 version-lowered"),
        ([NUMBER, LOWERED], 1, "KEEP006 version-lowered"),
    ],
    ids=["words", "digits", "raised", "lowered", "number and lowered"],
)
def test_what_makes_the_version_wrong(
    repository: Path, swaps: list[tuple[str, str]], code: int, said: str
) -> None:
    write(*swaps)
    done = sdm("diff", AID)
    assert done.exit_code == code
    assert said in done.output
    assert done.output.count("KEEP0") == code


def test_a_waiver_answers_a_number_that_changed(repository: Path) -> None:
    waiver = "  - {rule: KEEP002, at: version, because: The figure had been mistyped for an hour., by: us}\n"
    write(NUMBER, ("waivers:\n", f"waivers:\n{waiver}"))
    assert sdm("diff", AID).exit_code == 0


def test_another_aid_is_told_apart_and_its_version_is_no_matter(repository: Path) -> None:
    done = sdm("diff", SMALL.with_name("sound.yaml"), AID)
    assert done.exit_code == 0
    assert "(sound-decision) → Example decision" in done.output


def test_without_a_terminal_there_is_no_colour(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(NUMBER, WORDS)
    assert "\x1b[" not in sdm("diff", AID).output
    plain = CliRunner().invoke(group, ["diff", str(AID)], color=True, env={"NO_COLOR": None})
    assert "\x1b[31m30 of 100 people (22 to 40)\x1b[0m → \x1b[32m32" in plain.output
    asked = CliRunner().invoke(group, ["diff", str(AID)], color=True, env={"NO_COLOR": "1"})
    assert "\x1b[" not in asked.output


def test_json_follows_its_schema(repository: Path) -> None:
    write(NUMBER, WORDS, ("seen_at: Table 1", "seen_at: Table 9"))
    told = json.loads(sdm("diff", AID, "--format", "json").output)
    schema = json.loads(sdm("schema", "--of", "diff").output)
    assert schema == output_schema(DiffReport, "urn:sdm:schema:diff:1")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(told, schema)
    assert [each["rule"] for each in told["problems"]] == ["KEEP002"]
    assert told["problems"][0]["place"] == {"file": "elbow/aid.yaml", "line": 5, "column": 10}
    assert {each["change"] for each in told["diff"]["numbers"]} == {"changed", "follows"}


def test_a_page_shows_both_sides_and_what_is_wrong(repository: Path) -> None:
    write(NUMBER, WORDS, ("id: brace\n    name: A brace", "id: brace\n    name: <b>A brace</b>"))
    done = sdm("diff", AID, "--format", "html", "-o", "changes.html")
    assert (done.exit_code, done.output) == (1, "changes.html\n")
    page = Path("changes.html").read_text(encoding="utf-8")
    said = " ".join(visible_text(page).split())
    for text in ("What changed: Example decision", "Before", "32 of 100 people", "<b>A brace</b>"):
        assert text in said
    assert "Before this goes out" in said
    assert "<strong>each morning.</strong>" in page


def test_whole_things_that_came_are_listed_on_the_page(repository: Path) -> None:
    write(("glossary:\n", "glossary:\n  Elbow: {plain: the middle of your arm}\n"), RAISED)
    done = sdm("diff", AID, "--format", "html")
    assert "Added: word “Elbow” (glossary.Elbow)" in visible_text(done.output)
    assert "Added: word “Elbow” (glossary.Elbow)" in sdm("diff", AID).output


def test_only_another_order_is_said_to_be_just_that(repository: Path) -> None:
    one, two = "  - A creaky elbow is made up.\n", "  - Each choice does something.\n"
    write((one + two, two + one))
    said = "In another order: key_points. Nothing else changed.\n"
    assert sdm("diff", AID).output.endswith(said)
    assert said.strip() in visible_text(sdm("diff", AID, "--format", "html").output)


def test_a_file_that_somebody_else_wrote_is_left_alone(repository: Path) -> None:
    Path("mine.txt").write_text("mine", encoding="utf-8")
    assert sdm("diff", AID, "-o", "mine.txt").exit_code == 2
    assert Path("mine.txt").read_text(encoding="utf-8") == "mine"
    assert sdm("diff", AID, "-o", "mine.txt", "--force").exit_code == 0
    assert "Nothing changed." in Path("mine.txt").read_text(encoding="utf-8")


def test_a_check_since_a_revision_finds_it_too(repository: Path) -> None:
    write(NUMBER)
    words = ("check", AID, "--select", "KEEP002", "--since")
    for since in ("HEAD", "v1", str(SMALL)):
        done = sdm(*words, since)
        assert done.exit_code == 1
        assert "KEEP002" in done.output
    assert sdm(*words, str(AID)).exit_code == 0
    assert sdm(*words, "nope").exit_code == 2


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_a_file_that_sdm_wrote_is_written_again(repository: Path, format_: str) -> None:
    for change in (NUMBER, WORDS):
        write(change, RAISED)
        assert sdm("diff", AID, "-f", format_, "-o", "changes").exit_code == 0
    assert "each morning" in Path("changes").read_text(encoding="utf-8")


def test_two_revisions_are_compared(repository: Path) -> None:
    write(NUMBER, RAISED)
    run(repository, "commit", "--quiet", "-a", "-m", "Two")
    done = sdm("diff", f"v1:{AID}", f"HEAD:{AID}")
    assert done.exit_code == 0
    assert "risk_ratio: 1.5 → 1.6" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a", "b", "c"], "expected [OLD] NEW"),
        (["nope:elbow", "elbow"], "no revision"),
        (["no-such-aid"], "no-such-aid"),
        ([], "Missing argument"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_run_is_exit_2(repository: Path, words: list[str], said: str) -> None:
    done = sdm("diff", *words)
    assert done.exit_code == 2
    assert said in done.output


def test_an_aid_with_problems_is_exit_1(repository: Path) -> None:
    write(("status: draft", "status: drafty"))
    done = sdm("diff", AID)
    assert done.exit_code == 1
    assert "elbow/aid.yaml:6:9: FORMAT" in done.output
