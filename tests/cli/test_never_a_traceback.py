"""Whatever goes wrong outside is told in one line, with exit code 2, by every command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Never

import pytest
from click.testing import CliRunner, Result

from sdm.cli import COMMANDS, group
from tests.samples import SMALL, small_text

KNEE = "knee-osteoarthritis"
TOO_LONG = "a" * 5_000


def sdm(*words: str | Path, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(group, [str(word) for word in words])


def process(
    *words: str | Path, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "sdm", *map(str, words)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=60,
    )


def assert_told(done: Result, code: int) -> None:
    """Find a line for a person, and nothing of Python."""
    assert done.exit_code == code, done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert done.stderr.strip() or code == 1
    assert "Traceback" not in done.output
    assert "Errno" not in done.output


READS_AN_AID = [("show",), ("show", "--format", "json"), ("handout", "-o", "-"), ("check",)]


@pytest.mark.parametrize("words", READS_AN_AID, ids=" ".join)
def test_every_command_tells_an_aid_that_cannot_be_read(
    tmp_path: Path, words: Sequence[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    (tmp_path / "folder" / "aid.yaml").mkdir(parents=True)
    for aid in (
        "/dev/null",
        tmp_path / "file" / "aid.yaml",
        tmp_path / "loop.yaml",
        tmp_path / "folder",
        TOO_LONG,
    ):
        assert_told(sdm(*words, aid), 2)


@pytest.mark.parametrize("words", READS_AN_AID, ids=" ".join)
def test_every_command_tells_a_folder_that_may_not_be_searched(
    monkeypatch: pytest.MonkeyPatch, words: Sequence[str]
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> Never:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)  # whoever runs the tests may search every folder
    done = sdm(*words, "locked/aid.yaml")
    assert_told(done, 2)
    assert "Permission denied" in done.output


def put(folder: Path, text: str) -> Path:
    (folder / "own").mkdir(parents=True)
    (folder / "own" / "aid.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("way", ["option", "variable"])
def test_a_list_has_the_same_exit_codes(tmp_path: Path, way: str) -> None:
    def listed(folder: Path | str) -> Result:
        if way == "option":
            return sdm("list", "--catalogue", folder)
        return sdm("list", SDM_CATALOGUE=str(folder))

    os.mkfifo(tmp_path / "pipe")
    broken = small_text().replace("version: 0.1.0", "version: 1.10")
    folders: list[tuple[Path | str, int]] = [
        (put(tmp_path / "good", small_text()), 0),
        (put(tmp_path / "broken", broken), 1),
        (tmp_path / "missing", 2),
        (tmp_path / "pipe", 2),
        (TOO_LONG, 2),
    ]
    for folder, code in folders:
        done = listed(folder)
        assert done.exit_code == code, done.output
        assert "Traceback" not in done.output
        assert done.exception is None or isinstance(done.exception, SystemExit)


def test_several_catalogues_are_named_in_one_variable(tmp_path: Path) -> None:
    first = put(tmp_path / "first", small_text())
    second = put(tmp_path / "second", small_text())
    (second / "own").rename(second / "other")
    done = sdm("list", SDM_CATALOGUE=f"{first}{os.pathsep}{second}")
    assert done.exit_code == 0
    assert done.output.count("creaky elbow") == 2


@pytest.mark.parametrize("words", [("handout", str(SMALL)), ("schema",)], ids=["handout", "schema"])
def test_every_command_tells_a_place_it_cannot_write_to(
    tmp_path: Path, words: Sequence[str]
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    for name in ("file", "file/below", "link", "pipe", "no/folder", TOO_LONG):
        assert_told(sdm(*words, "-o", tmp_path / name), 2)
    assert {each.name for each in tmp_path.iterdir()} == {"file", "link", "pipe"}
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_new_tells_what_it_cannot_make(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "file").touch()
    for slug, folder in [
        ("taken", tmp_path),
        ("No Slug", tmp_path),
        ("elbow", tmp_path / "file"),
        ("elbow", tmp_path / "missing"),
        ("elbow", tmp_path / TOO_LONG),
    ]:
        assert_told(sdm("new", slug, "--in", folder), 2)
    assert {each.name for each in tmp_path.iterdir()} == {"taken", "file"}


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_there_is_not_is_exit_2(command: str) -> None:
    assert_told(sdm(command, "--no-such-option"), 2)


@pytest.mark.parametrize("seconds", ["soon", "", "99999999999999999", "1.5"])
def test_a_day_that_cannot_be_told_is_exit_2(seconds: str) -> None:
    assert_told(sdm("handout", KNEE, "-o", "-", SOURCE_DATE_EPOCH=seconds), 2)


@pytest.mark.parametrize("words", [("list",), ("show", KNEE, "--workings"), ("handout", KNEE)])
def test_a_reader_that_went_away_is_no_error(words: Sequence[str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    extra = ["-o", "-"] if words[0] == "handout" else []
    try:
        done = process(*words, *extra, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("show", KNEE, stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr == b"sdm: No space left on device\n"


def test_signs_that_a_terminal_does_not_have_are_printed_as_their_codes() -> None:
    done = process("show", SMALL, "--workings", PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode("cp1252")
    assert "20 × 1.5 = 30" in told
    assert "20 ÷ (100 \\u2212 20) = 0.25" in told


def test_the_command_that_is_installed_is_the_same_as_the_module() -> None:
    installed = Path(sys.executable).with_name("sdm")
    done = subprocess.run([installed, "list"], capture_output=True, check=True)
    assert done.stdout == process("list").stdout != b""


def test_nothing_heavy_is_imported_to_find_the_commands() -> None:
    heavy = "{'attr', 'attrs', 'cattrs', 'jinja2', 'markdown_it', 'yaml'}"
    code = f"import sys, sdm.cli; print(sorted({heavy} & {{*sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
