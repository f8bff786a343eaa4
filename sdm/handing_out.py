"""From the name of an aid to a file to hand out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast

from attrs import frozen

from sdm.cataloguing import catalogue
from sdm.composing import compose
from sdm.rendering import Format, render
from sdm.writing import write_output

SUFFIXES: dict[str, Literal["html", "txt"]] = {"html": "html", "text": "txt"}
"""The ending of a file, for each format."""


@frozen
class Made:
    """A rendered handout, not written anywhere yet."""

    name: str
    """The file's name where none is given: the aid's id, the edition, the format's ending."""
    data: bytes

    def write(self, path: Path | None = None, *, force: bool = False) -> Path:
        """Write it, in the current folder under its own name where no path is given.

        Raises:
            CannotRun: It cannot be written there, or would replace somebody else's file.
        """
        path = Path(self.name) if path is None else path / self.name if path.is_dir() else path
        write_output(path, self.data, force=force)
        return path


def hand_out(
    aid: str,
    *,
    format: str,
    folders: Sequence[Path] = (),
    today: datetime.date,
    allow_overdue: bool = False,
) -> Made:
    """Load, compose and render one aid.

    Raises:
        CannotRun: There is no such aid.
        AidError: It has problems.
        Refused: It was withdrawn, or is overdue.
    """
    loaded = catalogue(*folders).aid(aid)
    handout = compose(loaded, today=today, allow_overdue=allow_overdue)
    name = f"{loaded.id}.{handout.edition}.{SUFFIXES[format]}"
    return Made(name, render(handout, cast(Format, format)))
