"""Make many PDFs of one aid in one process, and print as JSON what that took.

A process of its own: its memory is that of this work alone.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attrs import evolve

import sdm

TODAY = datetime.date(2026, 12, 1)
WARM = 100  # documents, after which what is kept for reuse has been filled


def resident() -> int:
    """Give the bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main(slug: str, documents: int, threads: int) -> None:
    """Compose and render so many leaflets, on so many threads."""
    aid = sdm.catalogue().aid(slug)

    def digest(number: int) -> str:
        handout = sdm.compose(aid, today=TODAY)
        # Every page of each differs, or Typst would give again what it laid out before.
        handout = evolve(handout, running=f"{handout.running} {number}")
        return hashlib.sha256(sdm.render(handout, "pdf")).hexdigest()

    digests = []
    memory = []
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(digest, range(-threads, 0)))  # a compiler for each thread
        processor, wall = time.process_time(), time.perf_counter()
        for number, each in enumerate(pool.map(digest, range(documents)), start=1):
            digests.append(each)
            if number in (WARM, documents):
                memory.append(resident())
        took = {
            "wall": time.perf_counter() - wall,
            "processor": time.process_time() - processor,
            "memory": memory,
            "digests": digests,
        }
    json.dump(took, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
