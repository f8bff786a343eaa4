"""Hold aids against the format and the published standards."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import frozen

from sdm.cataloguing import Catalogue, catalogue
from sdm.checking.many import each_in_order, usual_jobs
from sdm.checking.run import EVERYTHING, AidReport, Choice, check_file
from sdm.checking.tally import Looked, Unread, tally_of
from sdm.errors import CannotRun, Problem
from sdm.loading import AID_FILE


@frozen
class CheckReport:
    """What was looked at, and what was found, in file order."""

    looked: tuple[Looked, ...]

    @property
    def aids(self) -> tuple[AidReport, ...]:
        """What was found in each aid."""
        return tuple(each for each in self.looked if isinstance(each, AidReport))

    @property
    def unread(self) -> tuple[str, ...]:
        """What could not be read at all, and why; the others were looked at all the same."""
        return tuple(each.why for each in self.looked if isinstance(each, Unread))

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
        return tally_of(self.looked).summary


def check(
    paths: Iterable[pathlib.Path | str],
    folders: Iterable[pathlib.Path | str] = (),
    *,
    today: datetime.date | None = None,
    choice: Choice = EVERYTHING,
    jobs: int | None = 1,
) -> CheckReport:
    """Hold every aid there is at these paths against the format and the standards.

    Args:
        paths: Aid files, folders that hold one or more aids, or slugs of the catalogue.
        folders: Folders of your own aids, whose slugs may be named too.
        today: The day on which things are late or not; without one, nothing is.
        choice: The rules to ask, if not all.
        jobs: How many processes to use; None leaves it to sdm. With several, a script of yours
            must start its work below `if __name__ == "__main__":`, as always in Python.

    Raises:
        CannotRun: `choice` names a rule or a standard that there is not.
    """
    return CheckReport(tuple(look(paths, folders, today=today, choice=choice, jobs=jobs)))


def look(
    paths: Iterable[pathlib.Path | str],
    folders: Iterable[pathlib.Path | str] = (),
    *,
    today: datetime.date | None = None,
    choice: Choice = EVERYTHING,
    jobs: int | None = 1,
    since: str | None = None,
    fingerprinted: bool = False,
) -> Iterator[Looked]:
    """Do the same one aid after the other, so that none need be kept.

    Args:
        paths, folders, today, choice, jobs: As for `check`.
        since, fingerprinted: As for `check_file`.

    Raises:
        CannotRun: `choice` names a rule or a standard that there is not.
    """
    choice.rules()  # complains before anything is read, or any report begun
    found = [*_found(paths, catalogue(*folders))]
    work = partial(
        check_file,
        today=today,
        choice=choice,
        since=since,
        fingerprinted=fingerprinted,
    )
    number = usual_jobs(len(found)) if jobs is None else jobs
    return each_in_order(partial(_looked, work), found, number)


def _looked(work: Callable[[pathlib.Path], AidReport], found: pathlib.Path | Unread) -> Looked:
    if isinstance(found, Unread):
        return found
    try:
        return work(found)
    except CannotRun as error:
        return Unread(str(error))
    except OSError as error:  # a name too long, a folder that may not be searched
        return Unread(f"{found}: cannot be read: {error.strerror}")


def _found(
    paths: Iterable[pathlib.Path | str], shelf: Catalogue
) -> Iterator[pathlib.Path | Unread]:
    for path in paths:
        try:
            yield from aid_files(pathlib.Path(path), shelf)
        except CannotRun as error:
            yield Unread(str(error))
        except OSError as error:
            yield Unread(f"{path}: cannot be read: {error.strerror}")


def aids_at(
    paths: Iterable[pathlib.Path | str], folders: Iterable[pathlib.Path | str] = ()
) -> Iterator[pathlib.Path]:
    """Find the files of all aids that there are at these paths; what cannot be read is left out.

    Args:
        paths, folders: As for `check`.
    """
    for found in _found(paths, catalogue(*folders)):
        if not isinstance(found, Unread):
            yield found


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
