"""Find the version of an aid that a record was made with, among those that were released.

A folder of an aid keeps its earlier versions: `<slug>/versions/<version>.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from sdm.cataloguing import Catalogue, versions_of
from sdm.errors import AidError, CannotRun
from sdm.loading import AID_FILE, load
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.preferences.aid import AidUsed


@frozen(kw_only=True)
class AidFound:
    """An aid of a record's."""

    aid: Aid
    path: Path
    """Its file."""
    exact: bool
    """Whether it is the very one, by its fingerprint; if not, only its version is the same."""


def find_aid(used: AidUsed, catalogue: Catalogue) -> AidFound | None:
    """Find the aid that a record was made with: by its fingerprint, and else by its version.

    Args:
        used: What the record says of it. It may come from anywhere, so no path is made of it.
        catalogue: Where to look.

    Returns:
        The aid, or None where neither that content nor that version is to be found.
    """
    same_version: AidFound | None = None
    for path in _versions(used, catalogue):
        try:
            aid = load(path)
        except (AidError, CannotRun):
            continue  # an old version may be in a form that is read no more; another may be right
        if aid.id != used.id:
            continue
        if fingerprint(aid) == used.fingerprint:
            return AidFound(aid=aid, path=path, exact=True)
        if aid.version == used.version and same_version is None:
            same_version = AidFound(aid=aid, path=path, exact=False)
    return same_version


def _versions(used: AidUsed, catalogue: Catalogue) -> Iterator[Path]:
    """Give the files to look at: the one called like the version, then the others."""
    for folder in catalogue.folders:
        for current in folder.glob(f"*/{AID_FILE}"):
            if current.parent.name == used.id:
                kept = (*versions_of(current), current)
                yield from sorted(kept, key=lambda path: path.stem != used.version)
