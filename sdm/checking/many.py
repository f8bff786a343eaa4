"""The same work for many files, in one process or in several, told in the order of the files."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import TypeVar

Given = TypeVar("Given")
Told = TypeVar("Told")

TOGETHER = 8
"""How many files a process is handed at once."""
AHEAD = 3
"""How many such handfuls wait or are done for each process, so that memory stays flat."""
FEW = 20
"""Up to so many files are done sooner by one process than several are started."""


def usual_jobs(files: int, few: int = FEW) -> int:
    """Say how many processes to use for so many files, where nobody said."""
    if files <= few:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def apart() -> BaseContext:
    """Say how to start processes: afresh, and never as a copy of one that may have threads.

    A copy holds the locks that other threads held, and nobody who lets them go: once Typst has made
    a PDF, it may wait for ever.
    """
    ways = get_all_start_methods()
    return get_context("forkserver" if "forkserver" in ways else "spawn")


def each_in_order(
    work: Callable[[Given], Told], given: Sequence[Given], jobs: int, together: int = TOGETHER
) -> Iterator[Told]:
    """Do the work for each, and give what it tells in the order in which they were given.

    Args:
        work: A function that other processes can be sent: one with a name in a module.
        given: What to do it for.
        jobs: How many processes; with 1, it is done in this one.
        together: How many a process is handed at once.
    """
    if jobs <= 1 or len(given) <= 1:
        for each in given:
            yield _undisturbed(work, each)
        return
    with ProcessPoolExecutor(jobs, mp_context=apart()) as pool:
        handfuls = (given[n : n + together] for n in range(0, len(given), together))
        waiting = deque(pool.submit(_all, work, each) for each in islice(handfuls, jobs * AHEAD))
        try:
            while waiting:
                yield from waiting.popleft().result()
                waiting.extend(pool.submit(_all, work, each) for each in islice(handfuls, 1))
        finally:
            _cancel(waiting)


def _all(work: Callable[[Given], Told], given: Sequence[Given]) -> list[Told]:
    return [_undisturbed(work, each) for each in given]


SELDOM = (50_000, 20, 100)
"""How many new values Python waits for before it looks for those that hold each other."""


def _undisturbed(work: Callable[[Given], Told], each: Given) -> Told:
    """Do the work for one, while Python seldom looks for values that hold each other in a ring.

    An aid makes thousands of values at once, and hardly any such ring: looking as often as usual
    takes a sixth of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        return work(each)
    finally:
        gc.set_threshold(*usual)


def _cancel(waiting: deque[Future[list[Told]]]) -> None:
    for each in waiting:
        each.cancel()
