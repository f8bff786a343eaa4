"""Saves are noticed, once each, without waiting in the tests."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sdm.cli import group
from sdm.watching import Mark, mark_of, on_each_save, saves
from tests.checking.changed import SOUND

FILE, OTHER = pathlib.Path("aid.yaml"), pathlib.Path("other/aid.yaml")


def count(looks: list[Mark]) -> int:
    """Count how often a save is told, the start included, while a file is seen like this."""
    left = iter(looks)
    watch = saves(lambda: [FILE], look=lambda file: next(left), wait=lambda seconds: None)
    told = 0
    with contextlib.suppress(RuntimeError):  # the looks ran out, inside of it
        for _ in watch:
            told += 1
    return told


A, B, C = (1, 10, 1), (2, 10, 1), (3, 12, 1)


def test_nothing_saved_is_told_once_at_the_start() -> None:
    assert count([A, A, A, A]) == 1


def test_a_save_is_told_when_it_has_come_to_rest() -> None:
    assert count([A, B]) == 1  # it may still be under way
    assert count([A, B, B]) == 2
    assert count([A, B, B, B, B]) == 2


def test_a_save_in_several_steps_is_told_once() -> None:
    assert count([A, None, B, C, C, C]) == 2


def test_a_file_that_is_put_aside_and_comes_back_as_it_was_is_not_told() -> None:
    assert count([A, None, A, A]) == 1


def test_a_file_that_goes_and_one_that_comes_are_told() -> None:
    assert count([A, None, None]) == 2
    assert count([A, None, None, B, B]) == 3


@given(st.lists(st.sampled_from([A, B, None]), min_size=1, max_size=12))
def test_whatever_went_before_the_next_save_is_told_once(looks: list[Mark]) -> None:
    settled = [*looks, looks[-1], looks[-1]]
    assert count([*settled, looks[-1]]) == count(settled)
    assert count([*settled, C, C, C]) == count(settled) + 1


def test_new_files_are_looked_at_too() -> None:
    shelves = iter([[FILE], [FILE, OTHER], [FILE, OTHER]])
    watch = saves(lambda: next(shelves), look=lambda file: A, wait=lambda seconds: None)
    next(watch)
    next(watch)


def test_a_file_on_the_disk_is_marked_by_what_a_save_changes(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "aid.yaml"
    assert mark_of(file) is None
    file.write_text("one", encoding="utf-8")
    before = mark_of(file)
    other = tmp_path / "other"
    other.write_text("two", encoding="utf-8")
    other.replace(file)  # as editors do
    assert mark_of(file) not in (None, before)
    assert mark_of(pathlib.Path("a\0b")) is None


def test_work_is_done_at_each_save_until_control_c() -> None:
    done = []

    def changes(files: Callable[[], Iterable[pathlib.Path]]) -> Iterator[None]:
        yield from [None, None]
        raise KeyboardInterrupt

    on_each_save(lambda: [FILE], lambda: done.append("once"), changes=changes)
    assert done == ["once", "once"]


def test_control_c_in_the_midst_of_the_work_ends_it_too() -> None:
    def work() -> None:
        raise KeyboardInterrupt

    on_each_save(lambda: [FILE], work)


def test_what_goes_wrong_in_the_work_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        on_each_save(lambda: [FILE], lambda: 1 / 0)


# sdm check --watch


@pytest.fixture
def aid(tmp_path: pathlib.Path) -> pathlib.Path:
    return pathlib.Path(shutil.copy(SOUND, tmp_path / "aid.yaml"))


def test_the_check_is_made_again_at_each_save(
    aid: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[pathlib.Path] = []

    def twice(files: Callable[[], Iterable[pathlib.Path]], work: Callable[[], object]) -> None:
        looked_at.extend(files())
        work()
        aid.write_text(aid.read_text("utf-8").replace("version: 1.0.0", "version: 1.0"), "utf-8")
        work()

    monkeypatch.setattr("sdm.watching.on_each_save", twice)
    done = CliRunner().invoke(group, ["check", str(aid.parent), "--watch", "--date", "2026-12-01"])
    assert done.exit_code == 0
    assert looked_at == [aid]
    assert [line for line in done.stdout.splitlines() if line.startswith("1 aid")] == [
        "1 aid: no errors, no warnings",
        "1 aid: 1 error, no warnings",
    ]
    assert done.stderr.count("Ctrl-C") == 2


def test_a_watch_that_cannot_begin_is_exit_2(aid: pathlib.Path) -> None:
    done = CliRunner().invoke(group, ["check", str(aid), "--watch", "--select", "NO_SUCH_RULE"])
    assert done.exit_code == 2
    assert "NO_SUCH_RULE" in done.stderr


STARTED = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('sdm', run_name='__main__')"
)
"""What starts sdm so that Ctrl-C reaches it, even where whoever runs the tests ignores it."""


def test_control_c_ends_a_watch_quietly(aid: pathlib.Path) -> None:
    words = [
        sys.executable,
        "-u",
        "-c",
        STARTED,
        "check",
        str(aid),
        "--watch",
        "--date",
        "2026-12-01",
    ]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stderr
    assert "Ctrl-C" in running.stderr.readline()
    running.send_signal(signal.SIGINT)
    told, complaints = running.communicate(timeout=20)
    assert running.returncode == 0
    assert "1 aid: no errors, no warnings" in told
    assert complaints == ""
