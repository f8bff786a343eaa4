"""Hold aids against the format and the published standards."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterable, Iterator

from attrs import frozen

from sdm.cataloguing import Catalogue, catalogue
from sdm.checking.run import EVERYTHING, AidReport, Choice, check_file
from sdm.errors import CannotRun, Problem
from sdm.loading import AID_FILE


@frozen
class CheckReport:
    """What was looked at, and what was found, in file order."""

    aids: tuple[AidReport, ...]
    unread: tuple[str, ...] = ()
    """What could not be read at all, and why; the others were looked at all the same."""

    @property
    def files(self) -> tuple[pathlib.Path, ...]:
        """The files that were looked at."""
        return tuple(each.file for each in self.aids)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem that is not waived."""
        return tuple(problem for each in self.aids for problem in each.problems)

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.level == "error" for problem in self.problems)

    @property
    def summary(self) -> str:
        """Say in one line how much was looked at and found."""
        warnings, waived = len(self.problems) - self.errors, sum(len(a.waived) for a in self.aids)
        parts = [_count(self.errors, "error"), _count(warnings, "warning")]
        parts += [f"{waived} waived"] if waived else []
        return f"{_count(len(self.aids), 'aid')}: {', '.join(parts)}"


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def check(
    paths: Iterable[pathlib.Path | str],
    folders: Iterable[pathlib.Path | str] = (),
    *,
    today: datetime.date | None = None,
    choice: Choice = EVERYTHING,
) -> CheckReport:
    """Hold every aid there is at these paths against the format and the standards.

    Args:
        paths: Aid files, folders that hold one or more aids, or slugs of the catalogue.
        folders: Folders of your own aids, whose slugs may be named too.
        today: The day on which things are late or not; without one, nothing is.
        choice: The rules to ask, if not all.

    Raises:
        CannotRun: `choice` names a rule or a standard that there is not.
    """
    choice.rules()  # complains before anything is read
    aids: list[AidReport] = []
    unread: list[str] = []
    shelf = catalogue(*folders)
    for path in paths:
        try:
            for file in aid_files(pathlib.Path(path), shelf):
                aids.append(check_file(file, today, choice))
        except CannotRun as error:
            unread.append(str(error))
        except OSError as error:  # a name too long, a folder that may not be searched
            unread.append(f"{path}: cannot be read: {error.strerror}")
    return CheckReport(tuple(aids), tuple(unread))


def aid_files(path: pathlib.Path, shelf: Catalogue) -> Iterator[pathlib.Path]:
    """Find the aid files that a path stands for: itself, those below it, or a slug's.

    Raises:
        CannotRun: There is none.
    """
    if not path.is_dir():
        yield shelf.path(str(path))
    elif (path / AID_FILE).exists():
        yield path / AID_FILE
    else:
        below = sorted(path.glob(f"**/{AID_FILE}"))
        if not below:
            raise CannotRun(f"{path}: found no {AID_FILE} in this folder, expected an aid")
        yield from below
