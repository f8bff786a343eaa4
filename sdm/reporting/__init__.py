"""What `sdm check` found, as lines to read, as JSON, as SARIF, as a page to share."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Literal

from attrs import frozen

from sdm import __version__
from sdm.checking.tally import Looked, Tally

ReportFormat = Literal["text", "json", "sarif", "html"]
"""The forms there are."""

FailOn = Literal["error", "warning", "never"]
"""From what gravity on a problem makes the command fail."""


@frozen(kw_only=True)
class Wanted:
    """How a report is to be written."""

    format: ReportFormat = "text"
    clauses: bool = False
    """Whether lines to read list every clause."""
    colour: bool = False
    """Whether lines to read are coloured, for a terminal."""
    in_file: bool = False
    """Whether lines to read go into a file, which then names sdm."""
    fail_on: FailOn = "error"
    root: pathlib.Path = pathlib.Path()
    """The folder from which SARIF names files."""
    today: datetime.date | None = None
    """The day that a page to share names."""


def exit_code(tally: Tally, fail_on: FailOn) -> int:
    """Give the exit code: 0 fine, 1 problems of that gravity or above, 2 could not run.

    >>> warned = Tally(aids=1, warnings=2)
    >>> exit_code(warned, "error"), exit_code(warned, "warning")
    (0, 1)
    """
    if tally.unread:
        return 2
    if fail_on == "never":
        return 0
    return 1 if tally.errors or (fail_on == "warning" and tally.warnings) else 0


def written(looked: Iterable[Looked], tally: Tally, wanted: Wanted) -> Iterator[str]:
    """Write a report piece by piece, so that no more than one aid need be kept.

    Args:
        looked: What was found. A page to share keeps all of it.
        tally: What has gone by is counted in it.
        wanted: How to write it.
    """
    passing = tally.counted(looked)
    match wanted.format:
        case "text":
            from sdm.composing import words
            from sdm.reporting.text import lines

            yield from lines(passing, tally, clauses=wanted.clauses, colour=wanted.colour)
            if wanted.in_file:
                yield f"{words.MADE_WITH.format(version=__version__)}\n"
        case "json":
            from sdm.reporting.data import pieces

            yield from pieces(passing)
        case "sarif":
            from sdm.reporting.sarif import pieces as sarif_pieces

            code = partial(exit_code, tally, wanted.fail_on)
            yield from sarif_pieces(passing, code, wanted.root)
        case "html":
            from sdm.rendering.html import html
            from sdm.reporting.page import page

            yield html(page([*passing], tally, wanted.today))
