"""A record shown, changed, taken in and given out, as somebody types it."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import product
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from sdm.cataloguing import catalogue
from sdm.cli import group
from sdm.cli.terminal import visible
from sdm.preferences.files import kept_name, open_record, save_record
from sdm.preferences.json_form import canonical, dumps, record_hash
from sdm.preferences.people import Subject
from sdm.preferences.reading import loads
from sdm.preferences.record import PreferenceRecord, Status
from sdm.preferences.rules import MOVES
from sdm.preferences.words import Hash, Text, Words
from tests.made_up_records import FULL, ORDINARY
from tests.record_strategies import ODD_WORDS

AID = "sore-throat-antibiotics"
R = "r.sdm.json"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    return tmp_path


def sdm(*said: str, piped: bytes = b"") -> Result:
    return CliRunner().invoke(group, ["record", *said], input=piped)


@pytest.fixture
def record() -> PreferenceRecord:
    """Begin a record as somebody would, in r.sdm.json."""
    Path("a.yaml").write_text(
        "speaker: person\nwhat_matters:\n  words: I sing on Saturday.\n", encoding="utf-8"
    )
    assert sdm("new", AID, "--from", "a.yaml", "-o", R).exit_code == 0
    return open_record(Path(R))


def saying(words: str) -> PreferenceRecord:
    return evolve(ORDINARY, what_matters=evolve(ORDINARY.what_matters, words=Words(words)))


# ---- show


def test_the_summary_is_printed_with_what_matters_first(record: PreferenceRecord) -> None:
    done = sdm("show", R)
    assert done.exit_code == 0
    assert done.stdout.index("I sing on Saturday.") < done.stdout.index("Figures shown")
    assert "in progress, not final" in done.stdout.splitlines()[0]
    assert "not a\nconsent form" in done.stdout
    assert "Made with this version of the decision aid" in done.stderr


@pytest.mark.parametrize("format", ["html", "pdf"])
def test_a_page_goes_to_a_file_that_only_its_owner_reads(
    record: PreferenceRecord, format: str
) -> None:
    done = sdm("show", R, "-f", format, "--large-print")
    assert done.exit_code == 0, done.output
    path = Path(done.stdout.strip())
    assert re.fullmatch(rf"summary-[0-9a-f]{{8}}\.{format}", path.name)
    assert path.stat().st_mode & 0o777 == 0o600
    assert sdm("show", R, "-f", format, "--large-print").exit_code == 0  # written again: ours


def test_json_is_the_record_and_csv_a_table(record: PreferenceRecord) -> None:
    assert loads(sdm("show", R, "-f", "json").stdout_bytes) == record
    table = sdm("show", R, "-f", "csv").stdout_bytes.decode("utf-8-sig")
    rows = [*csv.reader(io.StringIO(table, newline=""))]
    assert len({len(row) for row in rows}) == 1
    assert any("I sing on Saturday." in row for row in rows)


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_record_is_never_written_over_by_its_summary(
    record: PreferenceRecord, force: list[str]
) -> None:
    assert sdm("show", R, "-f", "html", "-o", R, *force).exit_code == 2
    Path("other.sdm.json").write_bytes(Path(R).read_bytes())
    assert sdm("export", R, "--unfinished", "-o", "other.sdm.json").exit_code == 2
    assert open_record(Path(R)) == record


@pytest.mark.parametrize("name", ["missing.sdm.json", "a.yaml", "."])
def test_what_is_no_record_is_said_to_be_none(record: PreferenceRecord, name: str) -> None:
    for command in (["show"], ["export"], ["import"], ["amend", "--because", "x"]):
        done = sdm(*command, name)
        assert done.exit_code in (1, 2)
        assert name in done.stderr
        assert "Traceback" not in done.output


def test_another_version_of_the_aid_is_said_with_the_figures_that_differ(
    record: PreferenceRecord,
) -> None:
    figures = (evolve(record.figures_shown[0], said=Text("7 of 1,000"), people=7),)
    then = evolve(record.aid, version="0.0.9", fingerprint=Hash("0" * 64))
    old = evolve(record, aid=then, figures_shown=figures + record.figures_shown[1:])
    Path("old.sdm.json").write_bytes(dumps(old))
    done = sdm("show", "old.sdm.json")
    assert done.exit_code == 0
    assert "Made with version 0.0.9 of the decision aid" in done.stderr
    assert "then 7 of 1,000" in done.stderr
    assert "7 of 1,000" in sdm("show", "old.sdm.json", "-f", "json").stdout


def test_signs_that_act_on_a_terminal_are_shown_and_not_sent() -> None:
    assert visible("a\x1b[31mb\x07\u202ec\td\n") == "a\\x1b[31mb\\x07\\u202ec\td\n"
    assert visible("بيت 🏡 é") == "بيت 🏡 é"


def test_an_old_version_says_that_there_is_a_newer_one(record: PreferenceRecord) -> None:
    assert sdm("amend", R, "--because", "x", "--matters", "My voice.").exit_code == 0
    old = sdm("show", str(kept_name(Path(R), 1)))
    assert "This is version 1. Version 2 stands in r.sdm.json." in old.stderr
    assert "Version 2 stands" not in sdm("show", R).stderr
    Path(R).write_bytes(dumps(evolve(record, record_id=ORDINARY.record_id)))
    assert "stands in" not in sdm("show", str(kept_name(Path(R), 1))).stderr  # another record


HOSTILE = "\x1b]0;x\x07\u202e"


def test_nothing_of_a_hostile_file_acts_on_a_terminal(record: PreferenceRecord) -> None:
    aid = evolve(record.aid, id=f"a{HOSTILE}", version=f"1{HOSTILE}")
    Path("h.sdm.json").write_bytes(dumps(evolve(record, aid=aid)))
    data = json.loads(dumps(record))
    Path("k.sdm.json").write_text(json.dumps({**data, f"key{HOSTILE}": 1}))
    for words in (["show", "h.sdm.json"], ["import", "h.sdm.json", "-o", "in.sdm.json"],
                  ["show", "k.sdm.json"], ["import", "k.sdm.json"]):  # fmt: skip
        assert not set(HOSTILE) & set("\x1b\x07\u202e") & set(sdm(*words).stderr), words


# ---- amend


def test_a_new_version_says_why_and_keeps_the_one_before(record: PreferenceRecord) -> None:
    done = sdm("amend", R, "--because", "thought again", "--matters", "My voice. ",
               "--question", "When?")  # fmt: skip
    assert done.exit_code == 0, done.output
    made = open_record(Path(R))
    assert (made.version, made.supersedes) == (2, record_hash(record))
    assert made.provenance.amendment is not None
    assert made.provenance.amendment.reason == "thought again"
    assert made.what_matters.words == "My voice. "
    assert [each.words for each in made.questions] == ["When?"]
    assert made.figures_shown == record.figures_shown
    assert open_record(kept_name(Path(R), 1)) == record
    assert str(kept_name(Path(R), 1)) in done.output


def test_a_part_of_what_matters_is_put_right_and_the_rest_stays(record: PreferenceRecord) -> None:
    Path("b.yaml").write_text(
        "what_matters:\n  statements: [{statement: resistance, weight: a_lot}]\n"
        "what_would_you_do: [{prompt: W-P1}]\n"
    )
    assert sdm("amend", R, "--because", "x", "--from", "b.yaml").exit_code == 0
    made = open_record(Path(R)).what_matters
    assert made.words == "I sing on Saturday."
    assert [each.words for each in made.statements] == [
        "I want antibiotics to keep working for all."
    ]


def test_a_view_is_refused_where_nobody_said_what_matters(record: PreferenceRecord) -> None:
    Path("empty.yaml").write_text("speaker: person\n")
    assert sdm("new", AID, "--from", "empty.yaml", "-o", "e.sdm.json").exit_code == 0
    Path("view.yaml").write_text(
        "what_would_you_do:\n"
        "  - {prompt: W-P1, answer_type: think_aloud, answer: I see both., sureness: not_very_sure,"
        " interest: none}\n"
    )
    refused = sdm("amend", "e.sdm.json", "--because", "x", "--from", "view.yaml")
    assert refused.exit_code == 1
    assert "hear what matters first" in refused.output
    assert open_record(Path("e.sdm.json")).version == 1
    assert sdm("amend", R, "--because", "x", "--from", "view.yaml").exit_code == 0


def test_a_file_of_answers_may_say_again_who_speaks_and_no_one_else(
    record: PreferenceRecord,
) -> None:
    Path("same.yaml").write_text("speaker: person\nready_to_decide: 'yes'\n")
    assert sdm("amend", R, "--because", "x", "--from", "same.yaml").exit_code == 0
    Path("other.yaml").write_text("speaker: relative\nready_to_decide: 'no'\n")
    refused = sdm("amend", R, "--because", "x", "--from", "other.yaml")
    assert refused.exit_code == 1
    assert "other.yaml:1:10: ANSWERS speaker: found another" in refused.output
    assert open_record(Path(R)).ready_to_decide == "yes"


def test_nothing_to_change_is_said(record: PreferenceRecord) -> None:
    done = sdm("amend", R, "--because", "x")
    assert done.exit_code == 2
    assert "--matters" in done.output
    assert sdm("amend", R, "--because", "  ", "--matters", "x").exit_code in (1, 2)
    assert open_record(Path(R)) == record


ALL: tuple[Status, ...] = ("in_progress", "valid", "cancelled", "entered_in_error")


@pytest.mark.parametrize(("before", "after"), [*product(ALL, ALL)])
def test_every_move_from_one_status_to_another_is_made_or_refused(
    before: Status, after: Status
) -> None:
    reason = None if before in ("in_progress", "valid") else Text("so it was")
    start = evolve(ORDINARY, status=before, status_reason=reason)
    Path(R).write_bytes(dumps(start))
    done = sdm("amend", R, "--because", "we talked", "--status", after)
    if after in MOVES[before]:
        assert done.exit_code == 0, done.output
        made = open_record(Path(R))
        assert (made.status, made.version) == (after, start.version + 1)
    else:
        assert done.exit_code == 2
        assert open_record(Path(R)) == start
        assert not list(Path().glob("*.v*.sdm.json"))


def test_new_identifiers_are_refused_and_old_ones_are_not_asked_about_again(
    record: PreferenceRecord,
) -> None:
    call = "Ring me on 07700 900123"
    refused = sdm("amend", R, "--because", "x", "--question", call)
    assert refused.exit_code == 1
    assert "questions.0.words: looks as if it had a phone number" in refused.output
    assert "07700" not in refused.output
    assert open_record(Path(R)).version == 1
    kept = sdm("amend", R, "--because", "x", "--question", call, "--keep-identifiers")
    assert kept.exit_code == 0
    assert sdm("amend", R, "--because", "x", "--matters", "Singing").exit_code == 0


# ---- import


def sent(record: PreferenceRecord, name: str = "sent.json") -> str:
    Path(name).write_bytes(dumps(record))
    return name


def test_a_record_from_elsewhere_is_kept_under_a_name_that_says_nothing(
    record: PreferenceRecord,
) -> None:
    Path("in").mkdir()
    done = sdm("import", R, "-o", "in")
    assert done.exit_code == 0, done.output
    [path] = Path("in").iterdir()
    assert path.name == f"record-{record.record_id[:8]}.sdm.json"
    assert path.stat().st_mode & 0o777 == 0o600
    assert open_record(path) == record
    assert "Made with this version" in done.stderr
    again = sdm("import", "-", "-o", "in", piped=dumps(record))
    assert again.exit_code == 0
    assert "stands there already" in again.stdout


@pytest.mark.parametrize("words", ODD_WORDS, ids=range(len(ODD_WORDS)))
def test_words_come_through_letter_for_letter(words: str) -> None:
    done = sdm("import", sent(saying(words)), "-o", R)
    assert done.exit_code == 0, done.output
    assert open_record(Path(R)).what_matters.words == words


def test_an_unknown_aid_is_said_and_the_record_is_kept() -> None:
    done = sdm("import", sent(ORDINARY), "-o", R)
    assert done.exit_code == 0
    known = ORDINARY.aid.id in catalogue().paths()
    assert ("which is not here" in done.stderr) is not known
    other = evolve(ORDINARY, aid=evolve(ORDINARY.aid, id="nobody/../has:it"))
    odd = sdm("import", sent(other), "-o", "o.sdm.json")
    assert odd.exit_code == 0
    assert "which is not here" in odd.stderr


def test_identifiers_are_warned_of_before_anything_is_kept() -> None:
    name = sent(saying("Write to ann@example.org"))
    refused = sdm("import", name, "-o", R)
    assert refused.exit_code == 1
    assert "an e-mail address" in refused.stderr
    assert "ann@" not in refused.output
    assert not Path(R).exists()
    assert sdm("import", name, "-o", R, "--keep-identifiers").exit_code == 0


def test_a_later_version_takes_the_place_and_an_older_or_another_does_not(
    record: PreferenceRecord,
) -> None:
    first = Path(R).read_bytes()
    assert sdm("amend", R, "--because", "x", "--matters", "one way").exit_code == 0
    second = Path(R).read_bytes()
    Path("there.sdm.json").write_bytes(first)
    assert sdm("import", "-", "-o", "there.sdm.json", piped=second).exit_code == 0
    older = sdm("import", "-", "-o", "there.sdm.json", piped=first)
    assert older.exit_code == 2
    assert "version 2 stands there already" in older.stderr
    Path("fork.sdm.json").write_bytes(first)
    assert sdm("amend", "fork.sdm.json", "--because", "x", "--matters", "another").exit_code == 0
    fork = sdm("import", "fork.sdm.json", "-o", "there.sdm.json")
    assert fork.exit_code == 2
    assert open_record(Path("there.sdm.json")).what_matters.words == "one way"


def test_a_record_of_another_person_is_not_taken_for_this_one(record: PreferenceRecord) -> None:
    ours = evolve(record, subject=Subject(ref="a-1"))
    Path(R).write_bytes(dumps(ours))
    theirs = evolve(ours, subject=Subject(ref="b-2"))
    refused = sdm("import", sent(theirs), "-o", R)
    assert refused.exit_code == 1
    assert "subject.ref" in refused.stderr
    assert open_record(Path(R)) == ours


def test_a_file_that_breaks_the_rules_is_refused_with_all_that_is_wrong() -> None:
    data = json.loads(dumps(ORDINARY))
    data["not_a_consent_form"] = "This is a consent form."
    data["subject"] = {"nhs_number": "9434765918"}
    Path("x.json").write_text(json.dumps(data))
    refused = sdm("import", "x.json", "-o", R)
    assert refused.exit_code == 1
    assert "x.json: not_a_consent_form: is not the notice" in refused.stderr
    assert "x.json: subject.nhs_number: is no NHS number" in refused.stderr
    assert not Path(R).exists()


def test_a_file_that_is_too_large_is_refused() -> None:
    Path("large.json").write_bytes(b" " * 3_000_000)
    for done in (sdm("import", "large.json"), sdm("import", "-", piped=b" " * 3_000_000)):
        assert done.exit_code == 1
        assert "is larger than 2 MiB" in done.stderr


# ---- export


def test_a_record_goes_out_only_with_all_that_a_valid_one_needs(record: PreferenceRecord) -> None:
    refused = sdm("export", R)
    assert refused.exit_code == 1
    for missing in ("problem", "decision", "options", "provenance.event_date", "status"):
        assert f"{missing}: " in refused.stderr
    assert refused.stdout == ""
    unfinished = sdm("export", R, "--unfinished")
    assert json.loads(unfinished.stdout)["status"] == "in_progress"
    assert "in progress, not final" in sdm("export", R, "--unfinished", "-f", "text").stdout


def test_what_goes_out_is_canonical_and_without_who_the_person_is() -> None:
    who = Subject(ref="host-1", nhs_number="9434765919", name="Ann Other")
    full = evolve(FULL, subject=who)
    Path(R).write_bytes(dumps(full))
    out = sdm("export", R, *([] if full.status == "valid" else ["--unfinished"]))
    assert out.exit_code == 0, out.output
    assert "Left out: subject.nhs_number, subject.name." in out.stderr
    given = loads(out.stdout_bytes)
    assert given.subject == Subject(ref="host-1")
    assert out.stdout_bytes == canonical(given)
    whole = sdm("export", R, "--with-identifiers", "--unfinished").stdout_bytes
    assert whole == canonical(full)


def test_of_a_record_entered_in_error_only_its_json_goes_out() -> None:
    wrong = evolve(ORDINARY, status="entered_in_error", status_reason=Text("wrong person"))
    Path(R).write_bytes(dumps(wrong))
    assert sdm("export", R, "-f", "pdf").exit_code == 2
    assert json.loads(sdm("export", R).stdout)["status"] == "entered_in_error"


def test_the_ordinary_record_of_the_tests_is_a_valid_one() -> None:
    save_record(ORDINARY, Path(R))
    done = sdm("export", R)
    assert done.exit_code == 0, done.output
