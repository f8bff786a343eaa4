"""Find aids: those that come with sdm, those in a folder of one's own, or one by its path."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator
from difflib import get_close_matches

from attrs import frozen

from sdm.errors import CannotRun
from sdm.loading import AID_FILE, load
from sdm.model.aid import Aid

VERSIONS = "versions"
"""The folder beside an aid that holds its earlier versions, `0.1.0.yaml`."""


@frozen
class Catalogue:
    """Folders that hold one folder for each aid; an earlier folder goes before a later one."""

    folders: tuple[pathlib.Path, ...]

    def paths(self) -> dict[str, pathlib.Path]:
        """Find the file of every aid, by its slug, in the order of the alphabet."""
        found: dict[str, pathlib.Path] = {}
        for folder in self.folders:
            for path in folder.glob(f"*/{AID_FILE}"):
                found.setdefault(path.parent.name, path)
        return dict(sorted(found.items()))

    def path(self, aid: str) -> pathlib.Path:
        """Find the file of one aid.

        Args:
            aid: A slug of this catalogue, or the path of a folder or a file.

        Raises:
            CannotRun: There is none of that name.
        """
        paths = self.paths()
        if aid in paths:
            return paths[aid]
        path = pathlib.Path(aid)
        if path.is_dir() and not (path / AID_FILE).exists():
            raise CannotRun(f"{aid}: found a folder without {AID_FILE}, expected an aid")
        if path.exists() or path.suffix or len(path.parts) > 1:
            return path / AID_FILE if path.is_dir() else path
        near = get_close_matches(aid, paths, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(paths) or 'none'}"
        raise CannotRun(f'there is no file, folder or aid of the catalogue called "{aid}"; {hint}')

    def aid(self, aid: str) -> Aid:
        """Load one aid, by its slug or its path.

        Raises:
            CannotRun: There is none of that name, or it cannot be read.
            AidError: It has problems.
        """
        return load(self.path(aid))

    def aids(self) -> Iterator[Aid]:
        """Load every aid, in the order of the alphabet.

        Raises:
            AidError: One of them has problems.
        """
        for path in self.paths().values():
            yield load(path)


def catalogue(*folders: pathlib.Path | str) -> Catalogue:
    """Open the catalogue: one's own folders first, then the aids that come with sdm.

    Raises:
        CannotRun: A folder is not there.
    """
    own = [pathlib.Path(folder) for folder in folders]
    for folder in own:
        if not folder.is_dir():
            raise CannotRun(f"{folder}: there is no such folder, expected one that holds aids")
    return Catalogue((*own, bundled()))


def bundled() -> pathlib.Path:
    """Find the folder of the aids that come with sdm, in an installed package or in a clone.

    Raises:
        CannotRun: Neither is there.
    """
    package = pathlib.Path(__file__).parent
    for folder in (package / "decision_aids", package.parent / "decision_aids"):
        if folder.is_dir():
            return folder
    raise CannotRun("the aids that come with sdm are missing; install it again")


def versions_of(path: pathlib.Path) -> list[pathlib.Path]:
    """Find the files of an aid's earlier versions, the newest first.

    >>> versions_of(pathlib.Path("nowhere/aid.yaml"))
    []
    """
    return sorted((path.parent / VERSIONS).glob("*.yaml"), key=_parts_of, reverse=True)


def _parts_of(path: pathlib.Path) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else -1 for part in path.stem.split("."))
