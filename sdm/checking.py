"""Hold aids against the format; the standards' rules come on top of this."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator

from attrs import frozen

from sdm.cataloguing import Catalogue, catalogue
from sdm.errors import AidError, CannotRun, Problem
from sdm.loading import AID_FILE, load


@frozen
class CheckReport:
    """What was looked at, and what was found, in file order."""

    files: tuple[pathlib.Path, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...] = ()
    """What could not be read at all, and why; the others were looked at all the same."""

    @property
    def summary(self) -> str:
        """Say in one line how much was looked at and found."""
        aids = f"{len(self.files)} aid{'s' if len(self.files) != 1 else ''}"
        count = len(self.problems)
        return f"{aids}: {count or 'no'} problem{'s' if count != 1 else ''}"


def check(
    paths: Iterable[pathlib.Path | str], folders: Iterable[pathlib.Path | str] = ()
) -> CheckReport:
    """Load every aid there is at these paths.

    Args:
        paths: Aid files, folders that hold one or more aids, or slugs of the catalogue.
        folders: Folders of your own aids, whose slugs may be named too.
    """
    files: list[pathlib.Path] = []
    problems: list[Problem] = []
    unread: list[str] = []
    shelf = catalogue(*folders)
    for path in paths:
        try:
            for file in _files(pathlib.Path(path), shelf):
                problems += _problems(file)
                files.append(file)
        except CannotRun as error:
            unread.append(str(error))
        except OSError as error:  # a name too long, a folder that may not be searched
            unread.append(f"{path}: cannot be read: {error.strerror}")
    return CheckReport(tuple(files), tuple(problems), tuple(unread))


def _problems(file: pathlib.Path) -> tuple[Problem, ...]:
    try:
        load(file)
    except AidError as error:
        return error.problems
    return ()


def _files(path: pathlib.Path, shelf: Catalogue) -> Iterator[pathlib.Path]:
    if not path.is_dir():
        yield shelf.path(str(path))
    elif (path / AID_FILE).exists():
        yield path / AID_FILE
    else:
        below = sorted(path.glob(f"**/{AID_FILE}"))
        if not below:
            raise CannotRun(f"{path}: found no {AID_FILE} in this folder, expected an aid")
        yield from below
