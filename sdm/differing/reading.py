"""Find and read the two aids to compare: files, folders, slugs, or what stood in git."""

from __future__ import annotations

import pathlib
from collections.abc import Sequence

from attrs import frozen

from sdm.cataloguing import Catalogue, catalogue
from sdm.differing.git import file_at
from sdm.document import Document, read_document, read_file
from sdm.errors import AidError, CannotRun
from sdm.loading import AID_FILE, from_document
from sdm.misreading import visible
from sdm.model.aid import Aid

HEAD = "HEAD"


@frozen(kw_only=True)
class Versions:
    """Two versions of an aid."""

    old: Aid | None
    """None where there is no older one: the file is new."""
    new: Aid
    document: Document
    """The file of the newer one."""


def versions(aids: Sequence[str], folders: Sequence[pathlib.Path] = ()) -> Versions:
    """Read two versions of an aid.

    Args:
        aids: The older and the newer one, or only the newer, to go with the same file in git's
            HEAD. Each is a slug of the catalogue, a folder, a file, or REVISION:FILE.
        folders: Folders of your own aids, whose slugs may be named too.

    Raises:
        CannotRun: One cannot be found or read, or git does not answer.
        AidError: One of them has problems.
    """
    shelf = catalogue(*folders)
    *older, newer = aids
    revision, file = _parted(newer, shelf)
    document = _document(revision, file)
    old = from_document(_document(*_parted(older[0], shelf))) if older else _at(HEAD, file)
    return Versions(old=old, new=from_document(document), document=document)


def _parted(aid: str, shelf: Catalogue) -> tuple[str | None, pathlib.Path]:
    """Part what a person typed into the revision, if they named one, and the file."""
    revision, colon, path = aid.partition(":")
    if not colon or pathlib.Path(aid).exists():
        return None, shelf.path(aid)
    if path in shelf.paths():
        return revision, shelf.paths()[path]
    file = pathlib.Path(path)  # the working tree may not have it any more
    return revision, file if file.suffix and not file.is_dir() else file / AID_FILE


def _document(revision: str | None, file: pathlib.Path) -> Document:
    if revision is None:
        return read_file(file)
    found = _in_git(revision, file)
    if found is None:
        raise CannotRun(f"{visible(str(file))}: git has no such file in {visible(revision)}")
    return found


def _in_git(revision: str, file: pathlib.Path) -> Document | None:
    source = file_at(revision, file)
    return None if source is None else read_document(source, f"{revision}:{visible(str(file))}")


def _at(revision: str, file: pathlib.Path) -> Aid | None:
    document = _in_git(revision, file)
    return None if document is None else from_document(document)


def since(when: str, file: pathlib.Path) -> Aid | None:
    """Load the aid that a file is to be compared with.

    Args:
        when: The file of the older aid; or a revision of git, in which the same file is read.
        file: The file of the newer aid.

    Returns:
        The older aid, or None where that revision does not have the file.

    Raises:
        CannotRun: It cannot be read, or has problems of its own, so that nothing can be compared.
    """
    older = pathlib.Path(when)
    try:
        if older.is_file():
            return from_document(read_file(older))
        return _at(when, file)
    except AidError as error:
        first = str(error.problems[0]).splitlines()[0]
        raise CannotRun(f"nothing can be compared with {visible(when)}: {first}") from error
