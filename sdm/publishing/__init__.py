"""A whole catalogue as files: every aid, every handout, and `catalogue.json` for programs.

What was made before is kept in a store and not made again, by whatever went into it: the words and
numbers of the aid, sdm itself, the handout, the language, the day where it shows.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from attrs import asdict, frozen

from sdm import __version__
from sdm.checking.many import each_in_order
from sdm.errors import AidError, CannotRun, Problem
from sdm.publishing.entry import PublishedAid, PublishedCatalogue, PublishedFile
from sdm.publishing.making import Wanted, made_before, make
from sdm.publishing.store import Store, digest
from sdm.writing import write_output

LISTING = "catalogue.json"


@frozen(kw_only=True)
class Made:
    """What came of one aid."""

    entry: PublishedAid
    anew: bool
    """Whether something of it had to be made; what was made before is only looked at."""


@frozen(kw_only=True)
class Written:
    """What publishing did to a folder."""

    catalogue: PublishedCatalogue
    written: int
    """How many files were written."""
    as_before: int
    """How many stood there already, the same to the byte."""
    removed: tuple[str, ...]
    """Files of an earlier time that belong to the catalogue no more, by their paths in it."""


def make_all(
    paths: Sequence[Path],
    wanted: Wanted,
    store: Store,
    *,
    jobs: int = 1,
    tell: Callable[[Made], object] = lambda _: None,
) -> tuple[Made, ...]:
    """Make all that is wanted of every aid, in the order given.

    Args:
        paths: The aids' files.
        wanted: What to make of each.
        store: Where what was made is kept.
        jobs: How many processes.
        tell: What to call when an aid is done: those that were made before come first.

    Raises:
        AidError: Aids have problems; those of all of them.
        CannotRun: One cannot be read, or the store cannot be written.
    """
    made: dict[Path, Made] = {}
    for path in paths:
        entry = made_before(path, wanted, store)
        if entry is not None:
            made[path] = Made(entry=entry, anew=False)
            tell(made[path])
    problems: list[Problem] = []
    waiting = [path for path in paths if path not in made]
    work = partial(_made, wanted=wanted, store=store)
    for path, told in zip(waiting, each_in_order(work, waiting, jobs, 1), strict=True):
        if isinstance(told, PublishedAid):
            made[path] = Made(entry=told, anew=True)
            tell(made[path])
        else:
            problems += told
    if problems:
        raise AidError(problems)
    return tuple(made[path] for path in paths)


def _made(path: Path, wanted: Wanted, store: Store) -> PublishedAid | list[Problem]:
    """Make one; its problems are given back and not raised, so that others' are found too."""
    try:
        return make(path, wanted, store)
    except AidError as error:
        return list(error.problems)


def publish(
    paths: Sequence[Path],
    folder: Path,
    wanted: Wanted,
    store: Store,
    *,
    jobs: int = 1,
    tell: Callable[[Made], object] = lambda _: None,
    force: bool = False,
) -> Written:
    """Write a whole catalogue into a folder: `AID/AID.EDITION.html`, and `catalogue.json`.

    Nothing is written before all of it is made. What an earlier time wrote and belongs to the
    catalogue no more is taken away, so that nobody finds a handout that was withdrawn.

    Args:
        paths: The aids' files.
        folder: Where to write; it is made where it is not there.
        wanted: What to make of each.
        store: Where what was made is kept.
        jobs: How many processes.
        tell: What to call when an aid is done.
        force: Replace files that sdm did not write, too.

    Raises:
        AidError: Aids have problems; those of all of them.
        CannotRun: One cannot be read, or something cannot be written.
    """
    before = _files_before(folder)
    entries = tuple(each.entry for each in make_all(paths, wanted, store, jobs=jobs, tell=tell))
    catalogue = whole(entries, wanted.today)
    files = [file for entry in entries for file in entry.files]
    written = sum(_write(folder / each.path, each, store, force=force) for each in files)
    listing = as_json(catalogue).encode()
    _make_folder(folder)
    if not _is_there(folder / LISTING, digest(listing)):
        write_output(folder / LISTING, listing, force=force)
    removed = tuple(_removed(folder, before, {each.path for each in files}))
    return Written(
        catalogue=catalogue,
        written=written,
        as_before=len(files) - written,
        removed=removed,
    )


def whole(entries: Sequence[PublishedAid], today: datetime.date) -> PublishedCatalogue:
    """Put what is told of every aid together.

    Raises:
        CannotRun: Two aids have one id.
    """
    _refuse_twins(entries)
    return PublishedCatalogue(format=1, sdm=__version__, day=today.isoformat(), aids=tuple(entries))


def _refuse_twins(entries: Sequence[PublishedAid]) -> None:
    """Refuse two aids of one id: the handouts of one would stand where those of the other do."""
    for name, number in Counter(each.id for each in entries).items():
        if number > 1:
            raise CannotRun(
                f'found {number} aids whose id is "{name}", expected one; '
                "publish them into different folders"
            )


def as_json(catalogue: PublishedCatalogue) -> str:
    """Write what `catalogue.json` says."""
    return json.dumps(asdict(catalogue), ensure_ascii=False, indent=2) + "\n"


@contextlib.contextmanager
def passing_store() -> Iterator[Store]:
    """Open a store that is gone afterwards, for whoever wants nothing kept."""
    with tempfile.TemporaryDirectory(prefix="sdm-") as folder:
        yield Store(Path(folder))


def _write(path: Path, file: PublishedFile, store: Store, *, force: bool) -> bool:
    """Write one file, and say whether that was needed."""
    if _is_there(path, file.sha256):
        return False
    data = store.get(file.sha256)
    if data is None:
        raise CannotRun(f"{store.folder}: what was made is gone from there; run it again")
    _make_folder(path.parent)
    write_output(path, data, force=force)
    return True


def _is_there(path: Path, name: str) -> bool:
    """Whether a file holds the bytes of this name."""
    try:
        return not path.is_symlink() and digest(path.read_bytes()) == name
    except OSError:
        return False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotRun(
            f"{folder}: the folder cannot be made: {error.strerror or error}"
        ) from error


def _files_before(folder: Path) -> dict[str, str]:
    """Tell which files an earlier time wrote here, and what was in them."""
    try:
        listed = json.loads((folder / LISTING).read_bytes())
        return {file["path"]: file["sha256"] for aid in listed["aids"] for file in aid["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _removed(folder: Path, before: dict[str, str], now: set[str]) -> Iterator[str]:
    """Take away what was written here and is no more part of it, and nothing that was changed."""
    here = folder.resolve()
    for name in sorted(set(before) - now):
        path = folder / name
        if here not in path.resolve().parents or path.is_symlink() or not path.is_file():
            continue  # a listing that somebody wrote by hand reaches nothing outside
        if digest(path.read_bytes()) == before[name]:
            path.unlink()
            yield name
            with contextlib.suppress(OSError):
                path.parent.rmdir()  # where that was the last one


__all__ = [
    "LISTING",
    "Made",
    "PublishedAid",
    "PublishedCatalogue",
    "PublishedFile",
    "Store",
    "Wanted",
    "Written",
    "as_json",
    "make_all",
    "passing_store",
    "publish",
    "whole",
]
