"""Works measured in turn, so that whatever else the machine does falls on each of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench import processor_time

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200"}


def medians(runs: int, *works: Callable[[], object]) -> list[float]:
    """Give the seconds that each takes; it must give the same every time."""
    expected = [work() for work in works]  # the first run of each only warms up
    took: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for index, work in enumerate(works):
            start = time.perf_counter()
            result = work()
            took[index].append(time.perf_counter() - start)
            assert result == expected[index]
    return [statistics.median(each) for each in took]


def least(runs: int, *works: Callable[[], float]) -> list[float]:
    """Give the least that each says it took: others on the machine can only add to that."""
    took = [[work() for work in works] for _ in range(runs)]
    return [min(each) for each in zip(*took, strict=True)]


def process(*words: str | Path, page: Path | None = None) -> Callable[[], bytes]:
    """Prepare a run of a whole process; it gives what was printed, or the page that was written."""

    def run() -> bytes:
        done = subprocess.run(list(words), capture_output=True, env=ENVIRONMENT, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout if page is None else page.read_bytes()

    return run


def python(code: str) -> Callable[[], bytes]:
    return process(sys.executable, "-c", code)


def processor_seconds(words: Sequence[str | Path], said: Path) -> Callable[[], float]:
    """Prepare a run of a whole process; it gives what it and all its children used."""
    measured = process(sys.executable, processor_time.__file__, said, *words)

    def run() -> float:
        return float(measured())

    return run
