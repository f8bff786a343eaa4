"""A file is written whole or not at all, and never over somebody else's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdm.errors import CannotRun
from sdm.writing import write_output

PAGE = b'<!doctype html>\n<meta name="generator" content="sdm 0.1.0">\nnew'


def test_a_new_file_has_the_permissions_any_new_file_has(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write_output(path, PAGE)
    (tmp_path / "other").touch()
    assert path.read_bytes() == PAGE
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize(
    "ours",
    [
        PAGE.replace(b"new", b"old"),
        b"text\n" * 9_000 + b"\nMade with sdm 0.1.0.\n",
        b'{"$id": "urn:sdm:x"}',
    ],
)
def test_a_file_that_sdm_wrote_is_replaced(tmp_path: Path, ours: bytes) -> None:
    path = tmp_path / "page"
    path.write_bytes(ours)
    write_output(path, PAGE)
    assert path.read_bytes() == PAGE


def test_somebody_elses_file_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"mine")
    with pytest.raises(CannotRun, match="--force"):
        write_output(path, PAGE)
    assert path.read_bytes() == b"mine"
    write_output(path, PAGE, force=True)
    assert path.read_bytes() == PAGE


def test_a_link_is_never_followed_even_by_force(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("link", "dangling"):
        with pytest.raises(CannotRun, match="link"):
            write_output(tmp_path / name, PAGE, force=True)
    assert (tmp_path / "target").read_bytes() == b"theirs"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_a_pipe_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, words in [
        (tmp_path, "found a folder"),
        (tmp_path / "pipe", "no ordinary file"),
        (tmp_path / "no" / "page.html", "cannot be written"),
        (tmp_path / "zero\0", "cannot be written"),
    ]:
        with pytest.raises(CannotRun, match=words):
            write_output(path, PAGE, force=True)


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_when_writing_fails_the_old_file_is_there_and_nothing_else(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    monkeypatch.setattr(step, fail)
    with pytest.raises(CannotRun, match="No space left"):
        write_output(path, b"half")
    monkeypatch.undo()
    assert [each.name for each in tmp_path.iterdir()] == ["page.html"]
    assert path.read_bytes() == PAGE
