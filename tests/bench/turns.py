"""Works measured in turn, so that whatever else the machine does falls on each of them.

Processor time, not the clock's: others may be using the processors too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench import processor_time

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200"}


def least(runs: int, *works: Callable[[], float]) -> list[float]:
    """Give the least that each says it took: others on the machine can only add to that."""
    took = [[work() for work in works] for _ in range(runs)]
    return [min(each) for each in zip(*took, strict=True)]


def inside(work: Callable[[], object]) -> Callable[[], float]:
    """Prepare a run of a work in this process; it gives the seconds of processor it used."""

    def run() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return run


def whole(said: Path, *words: str | Path) -> Callable[[], float]:
    """Prepare a run of a whole process; it gives what it and all its children used.

    What it says goes to the file `said`.
    """

    def run() -> float:
        return float(printed(sys.executable, processor_time.__file__, said, *words))

    return run


def printed(*words: str | Path) -> bytes:
    """Run a process and give what it printed."""
    done = subprocess.run(list(words), capture_output=True, env=ENVIRONMENT, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
