"""Notice when files are saved, by looking at them a few times a second.

A look costs some microseconds a file, works on every system and over a network drive, and needs no
other package.
"""

from __future__ import annotations

import pathlib
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

EVERY = 0.25
"""Seconds from one look to the next."""

Mark: TypeAlias = tuple[int, int, int] | None
"""By what a saved file is told from itself before: its time, its size, its place on the disk."""


def mark_of(file: pathlib.Path) -> Mark:
    """Look at a file; None where there is nothing to look at."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def saves(
    files: Callable[[], Iterable[pathlib.Path]],
    *,
    look: Callable[[pathlib.Path], Mark] = mark_of,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Yield once at the start, then each time that a file was saved, came or went.

    Many editors write a file in several steps, or put another in its place; so a change is told
    only when two looks in a row see the same.

    Args:
        files: Gives the files to look at, anew each time, so that new ones are found.
        look: What to tell a saved file by.
        wait: Passes the time between two looks.
    """
    told = seen = {file: look(file) for file in files()}
    yield
    while True:
        wait(EVERY)
        before, seen = seen, {file: look(file) for file in files()}
        if seen == before and seen != told:
            told = seen
            yield


def on_each_save(
    files: Callable[[], Iterable[pathlib.Path]],
    work: Callable[[], object],
    *,
    changes: Callable[[Callable[[], Iterable[pathlib.Path]]], Iterator[None]] = saves,
) -> None:
    """Do some work now and after each save, until somebody presses Ctrl-C.

    Args:
        files: Gives the files to look at.
        work: What to do.
        changes: Tells of saves.
    """
    try:
        for _ in changes(files):
            work()
    except KeyboardInterrupt:
        return  # the usual way to end it, and no error
