"""A record as a file: whole or not there, for its owner alone, and never over anything else."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from attrs import evolve

from sdm.errors import CannotRun
from sdm.preferences import files
from sdm.preferences.deciding import Amendment, Author
from sdm.preferences.files import default_name, kept_name, open_record, save_record
from sdm.preferences.json_form import dumps, record_hash
from sdm.preferences.making import amend
from sdm.preferences.parsing import LARGEST_FILE
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import RecordError
from sdm.preferences.words import Text, Uuid, Words
from tests.made_up_records import FULL, ORDINARY, moment

START = evolve(ORDINARY, status="in_progress")
NOW = moment("2026-11-26T09:00:00+00:00")
OTHER_ID = Uuid("00000000-0000-4000-8000-000000000000")


def later(record: PreferenceRecord, words: str = "a week") -> PreferenceRecord:
    """Make the next version."""
    author = Author(kind="person")
    return amend(record, "I thought again", now=NOW, author=author, support_wanted=Words(words))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the name of a file that is not there yet."""
    return tmp_path / "record.sdm.json"


def test_what_is_saved_is_read_again(path: Path) -> None:
    save_record(FULL, path)
    assert open_record(path) == FULL
    assert path.read_bytes() == dumps(FULL)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_name_says_nothing_of_the_person() -> None:
    assert default_name(FULL) == "record-6f1c2f0e.sdm.json"
    assert re.fullmatch(r"record-[0-9a-f]{8}\.sdm\.json", default_name(evolve(FULL)))


def test_nobody_but_the_owner_can_read_it_from_the_first_byte_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    written = os.fsync

    def look(handle: int) -> None:
        seen.extend(mode(each) for each in path.parent.iterdir())
        written(handle)

    monkeypatch.setattr(os, "fsync", look)
    mask = os.umask(0)
    try:
        save_record(START, path)
        save_record(later(START), path)
    finally:
        os.umask(mask)
    assert len(seen) > 2
    assert set(seen) == {0o600}
    assert {mode(each) for each in path.parent.iterdir()} == {0o600}


def test_a_later_version_takes_the_place_and_the_earlier_one_is_kept_beside_it(
    path: Path,
) -> None:
    second = later(START)
    third = later(second, "a month")
    for record in (START, second, third):
        save_record(record, path)
    assert open_record(path) == third
    assert open_record(kept_name(path, 1)) == START
    assert open_record(kept_name(path, 2)) == second
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "record.sdm.json",
        "record.v1.sdm.json",
        "record.v2.sdm.json",
    ]


def test_saving_the_same_twice_changes_nothing(path: Path) -> None:
    save_record(START, path)
    before = path.stat().st_ino
    save_record(START, path)
    assert path.stat().st_ino == before


def test_another_record_an_older_version_and_a_branch_are_refused(path: Path) -> None:
    second = later(START)
    save_record(second, path)
    for record, message in (
        (evolve(START, record_id=OTHER_ID), "there is another record already"),
        (START, "version 2 stands there already, and this is version 1"),
        (later(START, "a year"), "version 2 stands there already, and this is version 2"),
        (later(later(START, "a year")), "version 2 there is not the one that this was made from"),
    ):
        with pytest.raises(CannotRun, match=message):
            save_record(record, path)
        assert open_record(path) == second
        save_record(second, path)
    save_record(evolve(START, record_id=OTHER_ID), path, force=True)
    assert open_record(path).record_id == OTHER_ID


def test_a_version_that_skips_one_may_come_from_elsewhere(path: Path) -> None:
    third = later(later(START))
    save_record(START, path)
    save_record(third, path)
    assert open_record(path) == third


def test_what_is_no_record_is_not_written_over(path: Path) -> None:
    path.write_text("my diary", encoding="utf-8")
    with pytest.raises(CannotRun, match="there is a file already that is no record"):
        save_record(START, path)
    assert path.read_text(encoding="utf-8") == "my diary"
    save_record(START, path, force=True)
    assert open_record(path) == START


def test_a_kept_version_is_not_written_over(path: Path) -> None:
    save_record(START, path)
    kept_name(path, 1).write_text("something of mine", encoding="utf-8")
    with pytest.raises(CannotRun, match="something else stands where the earlier version"):
        save_record(later(START), path)
    assert open_record(path) == START
    kept_name(path, 1).write_bytes(path.read_bytes())  # kept by a program that was then stopped
    save_record(later(START), path)
    assert open_record(path) == later(START)


@pytest.mark.parametrize("force", [False, True])
def test_links_folders_and_pipes_are_neither_read_nor_written_over(
    tmp_path: Path, force: bool
) -> None:
    save_record(START, tmp_path / "a")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "lost", "folder", "pipe"):
        with pytest.raises(CannotRun, match="found"):
            open_record(tmp_path / name)
        with pytest.raises(CannotRun, match="found"):
            save_record(later(START), tmp_path / name, force=force)
    assert open_record(tmp_path / "a") == START
    assert (tmp_path / "lost").is_symlink()
    assert not [each for each in tmp_path.iterdir() if each.suffix == ".part"]


def test_a_part_of_somebody_elses_is_not_written_into(path: Path, tmp_path: Path) -> None:
    part = path.with_name(f".{path.name}.part")
    part.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotRun, match="cannot be written"):
        save_record(START, path)
    assert not (tmp_path / "elsewhere").exists()
    part.unlink()
    (tmp_path / "elsewhere").write_text("theirs", encoding="utf-8")
    os.link(tmp_path / "elsewhere", part)
    with pytest.raises(CannotRun, match="somebody else"):
        save_record(START, path)
    assert (tmp_path / "elsewhere").read_text(encoding="utf-8") == "theirs"


def test_two_programs_do_not_write_at_once(path: Path) -> None:
    save_record(START, path)
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(CannotRun, match="another program is writing there"):
            save_record(later(START), path)
    save_record(later(START), path)
    assert open_record(path) == later(START)


def test_a_lock_on_what_another_program_has_just_finished_is_no_lock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text("theirs", encoding="utf-8")
    lock = fcntl.flock

    def finish_first(handle: int, how: int) -> None:
        """Let another program give the part its name between the opening and the lock."""
        monkeypatch.setattr(fcntl, "flock", lock)
        part.replace(path.parent / "finished")
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", finish_first)
    save_record(START, path)
    assert (path.parent / "finished").read_text(encoding="utf-8") == "theirs"
    assert open_record(path) == START


def test_what_a_stopped_program_left_behind_is_taken_over(path: Path) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text("half of a rec", encoding="utf-8")
    part.chmod(0o644)
    save_record(START, path)
    assert path.read_bytes() == dumps(START)
    assert mode(path) == 0o600
    assert not part.exists()


def test_where_writing_fails_what_was_there_is_there_still(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_record(START, path)

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(CannotRun, match="cannot be written: No space left on device"):
        save_record(later(START), path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert open_record(path) == START


def test_what_cannot_be_read_again_is_not_written(path: Path) -> None:
    no_id = evolve(START, record_id=Uuid("Ann Example"))
    with pytest.raises(RecordError, match="record_id: found text, expected an id"):
        save_record(no_id, path)
    not_a_truth = evolve(START, uncertainty_explained=1)  # type: ignore[arg-type]
    with pytest.raises(RecordError, match="uncertainty_explained: found a number"):
        save_record(not_a_truth, path)
    assert not path.exists()


def test_what_would_be_read_as_something_else_is_not_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "loads", lambda *_: FULL)
    with pytest.raises(CannotRun, match="would not be read again as it is"):
        save_record(START, path)
    assert not path.exists()


def test_a_missing_folder_and_a_name_that_cannot_be_are_told_in_words(tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "a.sdm.json", tmp_path / "a\0b", tmp_path / ("a" * 300)):
        with pytest.raises(CannotRun, match="cannot be written"):
            save_record(START, path)
        with pytest.raises(CannotRun, match="cannot be read"):
            open_record(path)


def test_a_file_that_is_too_large_is_refused(path: Path) -> None:
    with path.open("wb") as opened:
        opened.truncate(LARGEST_FILE * 500)
    with pytest.raises(RecordError, match="is larger than 2 MiB"):
        open_record(path)


def test_an_earlier_version_is_known_by_its_hash() -> None:
    second = later(START)
    assert second.supersedes == record_hash(START)
    assert second.provenance.amendment == Amendment(
        of_version=1, reason=Text("I thought again"), requested_by=None
    )


WRITER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from attrs import evolve
    from sdm.preferences.files import open_record, save_record
    from tests.unit.test_record_files import START, later

    path = Path(sys.argv[1])
    record = open_record(path)
    print("ready", flush=True)
    while True:
        record = later(record, "words " * 20_000)
        save_record(record, path)
        print(record.version, flush=True)
    """
)


def test_a_record_once_saved_survives_being_killed_at_any_moment(path: Path) -> None:
    save_record(START, path)
    acknowledged = 1
    for number in range(12):
        said = _killed_after(path, 0.003 * number)
        acknowledged = max([acknowledged, *said])
        there = open_record(path)  # whole, or this fails
        assert there.version in (acknowledged, acknowledged + 1)
        for version in range(1, there.version):
            assert open_record(kept_name(path, version)).version == version
        acknowledged = there.version
    save_record(later(open_record(path)), path)
    assert not list(path.parent.glob(".*"))


def _killed_after(path: Path, seconds: float) -> list[int]:
    """Write versions in another program, kill it, and give those it said were saved."""
    command = [sys.executable, "-c", WRITER, str(path)]
    home = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=home) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        try:
            writer.wait(seconds)
        except subprocess.TimeoutExpired:
            writer.send_signal(signal.SIGKILL)
        said = writer.stdout.read()
    assert writer.returncode == -signal.SIGKILL
    return [int(line) for line in said.split()]
