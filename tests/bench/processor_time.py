"""Run a command, and print the processor seconds of every process it started, however deep.

    python tests/bench/processor_time.py OUTPUT COMMAND...

What the command says goes to the file OUTPUT. Chromium leaves part of its work to processes that
outlive their parents: here they come to this one, which waits for all. Linux only.
"""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def main(output: Path, command: list[str]) -> int:
    """Run it, wait for whatever is left of it, and give its exit code."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "cannot wait for orphaned processes")
    before = spent()
    with output.open("wb") as said:
        code = subprocess.run(command, stdout=said, stderr=said, check=False).returncode
    try:
        while True:
            os.wait()
    except ChildProcessError:  # none is left
        pass
    print(spent() - before)  # noqa: T201 - it is what this file is for
    if code:
        sys.stderr.buffer.write(output.read_bytes())
    return code


def spent() -> float:
    """Give the processor seconds of all children that ended, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
