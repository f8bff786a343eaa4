"""`sdm record new`: one question at a time, kept after each, or a file of answers."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdm.cli import group
from sdm.preferences.files import open_record
from sdm.preferences.record import PreferenceRecord

AID = "sore-throat-antibiotics"
MATTERS = ["أريد أن أغني 🎤\ttabbed ", "  and it's loud", ""]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    return tmp_path


def sdm(*said: str, typed: list[str] | None = None) -> Result:
    """Run `sdm record new`; what is typed comes line by line, and then no more."""
    lines = "".join(f"{line}\n" for line in typed or [])
    return CliRunner().invoke(group, ["record", "new", *said], input=lines)


def made(name: str = "r.sdm.json") -> PreferenceRecord:
    return open_record(Path(name))


def test_a_talk_in_a_terminal_becomes_a_record_in_the_persons_words() -> None:
    typed = ["1", *MATTERS, "sleep through", "", "5", *([""] * 20)]
    done = sdm(AID, "-o", "r.sdm.json", typed=typed)
    assert done.exit_code == 0, done.output
    record = made()
    assert record.speaker == "person"
    assert record.status == "in_progress"
    assert record.what_matters.words == "أريد أن أغني 🎤\ttabbed \n  and it's loud"
    assert record.what_matters.recorded_as == "verbatim"
    assert [each.words for each in record.what_matters.goals] == ["sleep through"]
    [weighed] = record.what_matters.statements
    assert (weighed.statement, weighed.weight) == ("fastest_relief", "very_much")
    assert "not a consent form" in done.output
    assert "sdm record show r.sdm.json" in done.output
    assert not list(Path().glob("*.draft.json"))


def test_every_question_skipped_is_a_record_that_says_nothing() -> None:
    done = sdm(AID, "-o", "r.sdm.json", "--all", typed=["1", *([""] * 60)])
    assert done.exit_code == 0, done.output
    record = made()
    assert record.what_matters.words is None
    assert record.what_matters.statements == ()
    assert (record.leaning_before, record.decision, record.options) == (None, None, ())


@pytest.mark.parametrize("aid", [AID, "dementia-care-at-home-or-care-home"])
def test_it_begins_with_whom_the_aid_is_for_and_that_nobody_reviewed_it(aid: str) -> None:
    told = sdm(aid).output
    before = told[: told.index("Whose words will these be?")]
    for said in ("Who it is for: ", "Who it is not for:", "Draft: No clinician has reviewed"):
        assert said in before
    assert ("Get help now: " in before) is (aid != AID)  # where the aid has such signs


def test_an_aid_that_is_out_of_date_is_refused_before_the_first_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1955000000")  # the end of 2031
    refused = sdm(AID, typed=["1"])
    assert refused.exit_code == 1
    assert "aid.used_overdue_because: is missing" in refused.output
    assert "Whose words" not in refused.output
    done = sdm(AID, "-o", "r.sdm.json", "--allow-overdue", "none newer", typed=["1", *[""] * 30])
    assert done.exit_code == 0
    assert made().aid.used_overdue_because == "none newer"


def test_nothing_is_chosen_before_somebody_chooses() -> None:
    assert "[" not in sdm(AID, typed=["1"]).output  # no answer stands there to be taken over


def test_who_is_speaking_changes_the_words_and_says_what_the_law_does() -> None:
    person = sdm(AID, "--speaker", "person").output
    attorney = sdm(AID, "--speaker", "attorney_or_deputy").output
    relative = sdm(AID, "--speaker", "relative").output
    assert "What matters most to you?" in person
    assert "What would they choose, and why?" in attorney
    assert "cannot make this decision themselves" in attorney
    assert "asked for what you know of the person, and not for consent" in relative


def test_the_words_of_an_attorney_are_marked_as_reported() -> None:
    typed = ["She wants to stay at home.", "", *([""] * 20)]
    assert (
        sdm(AID, "--speaker", "attorney_or_deputy", "-o", "r.sdm.json", typed=typed).exit_code == 0
    )
    assert made().what_matters.recorded_as == "reported_by_other"
    assert made().provenance.author.kind == "other"


def test_what_was_said_is_kept_when_somebody_stops_and_is_gone_on_with() -> None:
    stopped = sdm(AID, typed=["1", *MATTERS, "a goal"])
    assert stopped.exit_code == 2
    [draft] = Path().glob("record-*.draft.json")
    assert draft.stat().st_mode & 0o777 == 0o600
    assert f"sdm record new {AID} --resume {draft}" in stopped.output
    done = sdm(AID, "--resume", str(draft), typed=["another goal", *([""] * 20)])
    assert done.exit_code == 0, done.output
    assert "What matters most to you?" not in done.output  # it was asked before
    [path] = Path().glob("record-*.sdm.json")
    record = open_record(path)
    assert record.what_matters.words == "\n".join(MATTERS[:2])
    assert record.record_id.startswith(path.name[7:15])
    assert not draft.exists()


def test_a_draft_beside_the_records_file_is_found_again() -> None:
    assert sdm(AID, "-o", "r.sdm.json", typed=["1", *MATTERS]).exit_code == 2
    done = sdm(AID, "-o", "r.sdm.json", typed=[""] * 30)
    assert done.exit_code == 0
    assert "Going on where it was stopped" in done.output
    assert made().what_matters.words == "\n".join(MATTERS[:2])


def test_somebody_may_go_back_and_say_it_otherwise_or_take_it_away() -> None:
    typed = ["1", "first words", "", "<", "other words", "", "a goal", "", "<", "-", *([""] * 30)]
    assert sdm(AID, "-o", "r.sdm.json", typed=typed).exit_code == 0
    assert made().what_matters.words == "other words"
    assert made().what_matters.goals == ()


def test_going_back_and_pressing_enter_keeps_what_was_said() -> None:
    typed = ["1", "first words", "", "<", "", *([""] * 30)]
    done = sdm(AID, "-o", "r.sdm.json", typed=typed)
    assert "Written so far" in done.output
    assert made().what_matters.words == "first words"


def test_a_question_mark_explains() -> None:
    told = sdm(AID, "--speaker", "person", typed=["?"]).output
    assert "It stands first in the summary" in told
    assert "Every question can be skipped" in told


@pytest.mark.parametrize("wrong", ["8", "0", "-1", "x", "99999999999999999999999", "1.5"])
def test_an_answer_that_is_none_is_asked_for_again(wrong: str) -> None:
    typed = ["", "", wrong, "2", *([""] * 30)]
    done = sdm(AID, "--speaker", "person", "-o", "r.sdm.json", typed=typed)
    assert "expected a number from 1 to 7" in done.output
    assert made().what_matters.statements[0].weight == "a_little"


def test_what_tells_who_somebody_is_is_kept_only_on_a_yes() -> None:
    said = "ring me on 07700 900123"
    no = ["1", said, "", "n", "I sing.", "", *([""] * 30)]
    done = sdm(AID, "-o", "no.sdm.json", typed=no)
    assert "a phone number" in done.output
    assert made("no.sdm.json").what_matters.words == "I sing."
    yes = ["1", said, "", "y", *([""] * 30)]
    assert sdm(AID, "-o", "yes.sdm.json", typed=yes).exit_code == 0
    assert made("yes.sdm.json").what_matters.words == said


def test_after_the_talk_a_decision_its_reasons_and_what_is_next() -> None:
    skipped = [""] * 18
    typed = [
        *skipped, "daughter", "She is too hasty.", "", "3", "1", "to know she is honest", "",
        "1", "free, but days of pain", "", "2", "1", "It is my body.", "", "If it gets worse.", "",
        "ring", "me", "", "", "in May", "", "nurse", "", "2", "1", "in a drawer", "",
    ]  # fmt: skip
    done = sdm(AID, "--speaker", "person", "--all", "-o", "r.sdm.json", typed=[*typed, *skipped])
    assert done.exit_code == 0, done.output
    record = made()
    assert [(each.who, each.words) for each in record.others_think] == [
        ("daughter", "She is too hasty.")
    ]
    assert record.role_wanted == "together"
    [asked] = record.what_would_you_do
    assert (asked.prompt, asked.answer, asked.asked_by) == ("W-P1", None, "patient")
    assert asked.why_asked == "to know she is honest"
    stay, chosen = record.options  # the one that was decided on was talked about
    assert (stay.id, stay.is_no_action, stay.combined_text) == (
        "no_antibiotic", True, "free, but days of pain",
    )  # fmt: skip
    assert (chosen.id, chosen.benefits, chosen.risks) == ("delayed", (), ())  # nobody said any
    decision = record.decision
    assert decision is not None
    assert (decision.outcome, decision.option, decision.made_by) == (
        "option_chosen", "delayed", "person",
    )  # fmt: skip
    assert decision.reasons_words == "It is my body."
    assert decision.would_change_words == "If it gets worse."
    assert [(each.what, each.who, each.by_when) for each in record.actions_person] == [
        ("ring", "me", None)
    ]
    assert record.review is not None
    assert record.review.when == "in May"
    [plan] = record.advance_plans
    assert (plan.kind, plan.exists, plan.location) == ("adrt", "has", "in a drawer")


def test_what_was_decided_is_not_asked_of_somebody_with_no_say() -> None:
    told = sdm(AID, "--speaker", "relative", "--all", typed=[""] * 60).output
    assert "what was decided" not in told


def test_a_draft_of_another_aid_is_refused_and_stays() -> None:
    sdm(AID, "-o", "r.sdm.json", typed=["1", *MATTERS])
    before = Path("r.draft.json").read_bytes()
    done = sdm("knee-osteoarthritis", "-o", "r.sdm.json")
    assert done.exit_code == 2
    assert 'answers about "sore-throat-antibiotics"' in done.output
    assert Path("r.draft.json").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b'{"kind": "sdm draft"}',
        b"\xff\xfe",
        json.dumps({"kind": "sdm draft", "format": 1, "aid": "a", "answers": {"a": 1}}).encode(),
    ],
)
def test_a_file_that_is_no_draft_is_refused_and_stays(content: bytes) -> None:
    Path("x.draft.json").write_bytes(content)
    done = sdm(AID, "--resume", "x.draft.json")
    assert done.exit_code == 2
    assert "found no draft of answers" in done.output
    assert Path("x.draft.json").read_bytes() == content


def test_another_record_is_never_written_over_and_that_is_said_before_the_first_question() -> None:
    assert sdm(AID, "-o", "r.sdm.json", typed=["1", *([""] * 30)]).exit_code == 0
    before = Path("r.sdm.json").read_bytes()
    again = sdm(AID, "-o", "r.sdm.json", typed=["1", "new words", "", *([""] * 30)])
    assert again.exit_code == 2
    assert "there is a file already" in again.output
    assert "What matters" not in again.output
    assert Path("r.sdm.json").read_bytes() == before
    from_file = sdm(AID, "--from", answers("speaker: person\n"), "-o", "r.sdm.json")
    assert from_file.exit_code == 2
    assert "another record already" in from_file.output
    assert Path("r.sdm.json").read_bytes() == before


def test_a_record_goes_into_a_folder_under_a_name_that_says_nothing() -> None:
    Path("kept").mkdir()
    assert sdm(AID, "-o", "kept", typed=["1", "words", ""]).exit_code == 2
    [draft] = Path("kept").iterdir()
    assert sdm(AID, "--resume", str(draft), "-o", "kept", typed=[""] * 30).exit_code == 0
    assert sdm(AID, "--from", answers("speaker: person\n"), "-o", "kept").exit_code == 0
    names = [path.name for path in Path("kept").iterdir()]
    assert len(names) == 2
    assert all(re.fullmatch(r"record-[0-9a-f]{8}\.sdm\.json", name) for name in names)


def test_a_record_is_kept_and_not_printed() -> None:
    assert "expected the name of a file" in sdm(AID, "-o", "-").output
    assert not Path("-").exists()


# ---- a real terminal


def test_ctrl_c_in_a_real_terminal_loses_nothing() -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "sdm", "record", "new", AID, "-o", "r.sdm.json"]
    running = subprocess.Popen(
        [sys.executable, "-c", TAKES_ITS_TERMINAL, *command],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        env={**os.environ, "TERM": "dumb"},
    )
    os.close(slave)
    told = _until(master, "Whose words")
    told += _typed(master, "1\n", "empty line ends")
    told += _typed(master, "Ich möchte singen.\n", "> ")
    told += _typed(master, "\n", "A goal:")
    os.write(master, b"\x03")
    told += _until(master, "go on with")
    assert running.wait(30) == 2
    assert "Traceback" not in told
    draft = json.loads(Path("r.draft.json").read_text())
    assert draft["answers"] == {"what_matters.words": "Ich möchte singen."}


# In a process of its own: what runs between fork and exec may wait for a lock for ever.
TAKES_ITS_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


def _typed(terminal: int, text: str, awaited: str) -> str:
    os.write(terminal, text.encode())
    return _until(terminal, awaited)


def _until(terminal: int, awaited: str) -> str:
    seen, latest = b"", time.monotonic() + 60
    while awaited.encode() not in seen:
        assert time.monotonic() < latest, seen.decode(errors="replace")
        if select.select([terminal], [], [], 1)[0]:
            try:
                seen += os.read(terminal, 4096)
            except OSError:  # what ran there has ended
                break
    return seen.decode(errors="replace")


# ---- a file of answers


def answers(text: str) -> str:
    Path("a.yaml").write_text(text, encoding="utf-8")
    return "a.yaml"


def test_the_template_filled_in_is_a_record() -> None:
    template = sdm(AID, "--template").output
    filled = re.sub(r"^#([^ ]|  )", r"\1", template, flags=re.MULTILINE)
    done = sdm(AID, "--from", answers(filled), "-o", "r.sdm.json")
    assert done.exit_code == 0, done.output
    record = made()
    assert len(record.what_matters.statements) == 8
    assert {each.id for each in record.options} == {"no_antibiotic", "delayed", "immediate"}
    assert record.decision is not None
    assert record.decision.outcome == "no_action_chosen"


def test_the_template_as_it_is_says_nothing() -> None:
    done = sdm(AID, "--from", answers(sdm(AID, "--template").output), "-o", "r.sdm.json")
    assert done.exit_code == 0, done.output
    assert made().what_matters.words is None


def test_words_in_a_file_stay_as_they_are() -> None:
    words = "  two spaces first, {{x}} #let 🏡\n\n بيت\t"
    block = "".join(f"    {line}\n" for line in words.split("\n"))
    text = f"speaker: person\nwhat_matters:\n  words: |2-\n{block}"
    assert sdm(AID, "--from", answers(text), "-o", "r.sdm.json").exit_code == 0
    assert made().what_matters.words == words


def test_everything_that_is_wrong_with_a_file_is_said_at_its_place() -> None:
    text = (
        "speaker: person\n"
        "what_maters: {}\n"
        "what_matters:\n"
        "  statements:\n"
        "    - {statement: fastest_releif, weight: a_lot}\n"
        "    - {statement: resistance, weight: loads}\n"
        "needs: [{need: 7, kind: access}, {need: '', kind: access}]\n"
        "leaning_before: {option: nothing, strength: 11}\n"
    )
    done = sdm(AID, "--from", answers(text), "-o", "r.sdm.json")
    assert done.exit_code == 1
    for line in (
        "a.yaml:2:1: ANSWERS what_maters: is not in the format",
        'did you mean "what_matters"?',
        "a.yaml:5:19: ANSWERS what_matters.statements.0.statement: is no statement of the aid",
        "ANSWERS what_matters.statements.1.weight: found another word",
        "ANSWERS needs.1.need: found nothing, expected words",
        "ANSWERS leaning_before.option: is no option of the aid",
        "leaning_before.strength: found 11, expected 0 to 10",
    ):
        assert line in done.output, (line, done.output)
    assert not Path("r.sdm.json").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "expected"),
        ("- a\n", "expected"),
        ("what_matters: {words: x}\n", "speaker: is missing"),
        ("speaker: doctor\n", "speaker: found another word"),
        ("speaker: person\nspeaker: relative\n", "again"),
        ("speaker: person\nstatus: valid\n", "status: is not in the format"),
        ("speaker: person\nfigures_shown: []\n", "figures_shown: is not in the format"),
        ("speaker: &a person\n", "&a"),
    ],
)
def test_a_file_that_is_none_is_refused(text: str, said: str) -> None:
    done = sdm(AID, "--from", answers(text), "-o", "r.sdm.json")
    assert done.exit_code == 1
    assert said in done.output
    assert "Traceback" not in done.output
    assert not Path("r.sdm.json").exists()


def test_a_file_that_is_too_large_or_missing_could_not_be_run() -> None:
    Path("large.yaml").write_bytes(b"speaker: person\n" + b"# long\n" * 400_000)
    assert sdm(AID, "--from", "large.yaml").exit_code == 2
    assert sdm(AID, "--from", "missing.yaml").exit_code == 2


def test_identifiers_in_a_file_are_refused_unless_somebody_says_to_keep_them() -> None:
    name = answers("speaker: person\nquestions:\n  - words: Ring 07700 900123?\n")
    refused = sdm(AID, "--from", name, "-o", "r.sdm.json")
    assert refused.exit_code == 1
    assert "a.yaml:3:12: ANSWERS questions.0.words: looks as if it had a phone number" in (
        refused.output
    )
    assert "07700" not in refused.output
    assert not Path("r.sdm.json").exists()
    assert sdm(AID, "--from", name, "-o", "r.sdm.json", "--keep-identifiers").exit_code == 0
    assert made().questions[0].words == "Ring 07700 900123?"


def test_a_record_is_made_valid_at_once_where_nothing_is_missing() -> None:
    template = re.sub(r"^#([^ ]|  )", r"\1", sdm(AID, "--template").output, flags=re.MULTILINE)
    name = answers(template)
    refused = sdm(AID, "--from", name, "-o", "r.sdm.json", "--valid", "agreed")
    assert refused.exit_code == 1
    assert "problem: is missing" in refused.output
    assert made().status == "in_progress"  # kept, though not valid
    name = answers(template + "problem: [sore throat]\n")
    done = sdm(
        AID, "--from", name, "-o", "v.sdm.json", "--valid", "agreed", "--talk-on", "2026-11-30",
        "--led-by", "GP",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert (made("v.sdm.json").status, made("v.sdm.json").version) == ("valid", 2)


def test_a_row_of_a_table_is_noted_with_the_figures_it_gives() -> None:
    done = sdm(
        "atrial-fibrillation-stroke-prevention", "--from", answers("speaker: person\n"),
        "-o", "r.sdm.json", "--row", "nothing=3",
    )  # fmt: skip
    assert done.exit_code == 2
    assert "has no table" in done.output
    assert sdm(AID, "--row", "x").exit_code == 2
