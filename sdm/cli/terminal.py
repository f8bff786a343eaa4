"""A terminal to ask in, and to show a person's words in, none of which can act on it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that move a cursor, change colours or turn what is read round; tab and newline do not."""


def visible(text: str) -> str:
    """Write signs that would act on a terminal as their codes.

    >>> visible("\\x1b[2J")
    '\\\\x1b[2J'
    """
    return _ACTS.sub(lambda sign: sign[0].encode("unicode_escape").decode(), text)


class Asked:
    """The terminal that `sdm record new` asks in."""

    def say(self, line: str = "") -> None:
        """Show a line."""
        click.echo(visible(line))

    def read(self, prompt: str) -> str:
        """Read one line as it was typed; in a real terminal with the keys that edit a line."""
        if sys.stdin.isatty():
            import readline  # noqa: F401  # input() edits lines once it is there
        return input(prompt)


def may_keep(question: str) -> bool:
    """Ask on a terminal whether something is kept; where nobody can answer, it is not."""
    return sys.stdin.isatty() and click.confirm(question, default=False, err=True)


def printed(data: bytes) -> None:
    """Print a file's bytes: as they are into a pipe, and on a terminal so that none acts on it."""
    if sys.stdout.isatty():
        click.echo(visible(data.decode("utf-8-sig")), nl=False)
    else:
        click.echo(data, nl=False)


def taken_in(file: Path) -> tuple[bytes, str]:
    """Read what is to be taken in, from a file or from what is typed or piped, and name it.

    Raises:
        CannotRun: There is no such file, or it cannot be read.
    """
    from sdm.preferences.files import read_bytes
    from sdm.preferences.parsing import LARGEST_FILE

    if str(file) == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1), "what was piped in"
    return read_bytes(file), str(file)
