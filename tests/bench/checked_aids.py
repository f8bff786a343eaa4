"""Check all aids below a folder in one process, and print as JSON what that took.

    python tests/bench/checked_aids.py FOLDER COUNT

A process of its own: its memory is that of this work alone.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
import time
from pathlib import Path

from sdm.checking import look
from sdm.checking.run import AidReport

TODAY = datetime.date(2026, 12, 1)
WARM = 100  # aids, after which what is kept for reuse has been filled


def resident() -> int:
    """Give the bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main(folder: Path, count: int) -> None:
    """Check so many aids, one after the other, and let each report go."""
    files = sorted(folder.glob("*/aid.yaml"))[:count]
    memory, problems = [], 0
    start = time.process_time()
    for number, looked in enumerate(look(files, today=TODAY), start=1):
        assert isinstance(looked, AidReport)
        problems += len(looked.problems)
        if number in (WARM, count):
            memory.append(resident())
    took = time.process_time() - start
    json.dump({"processor": took, "memory": memory, "problems": problems}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
