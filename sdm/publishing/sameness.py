"""What must be the same for a handout to be the same: sdm itself, and what it draws with."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sdm import __version__

DRAWN_WITH = ("babel", "jinja2", "markdown-it-py", "rjsmin", "typst")
"""The libraries on whose version the bytes of a handout depend."""
_LEFT_OUT = {".pyc", ".pyi"}


@cache
def of_sdm() -> str:
    """Name this very sdm: its version, its own files, and the libraries that it draws with.

    The version alone would not do for whoever works on sdm itself, or on a template of theirs.
    """
    package = Path(__file__).parents[1]
    made = hashlib.sha256(__version__.encode())
    for path in sorted(_files(package)):
        made.update(path.relative_to(package).as_posix().encode() + b"\0")
        made.update(hashlib.sha256(path.read_bytes()).digest())
    for name in DRAWN_WITH:
        made.update(f"{name} {version(name)}\n".encode())
    return made.hexdigest()


def _files(package: Path) -> list[Path]:
    aids = package / "decision_aids"  # in an installed sdm; each has a fingerprint of its own
    return [
        path
        for path in package.rglob("*")
        if path.is_file()
        and path.suffix not in _LEFT_OUT
        and "__pycache__" not in path.parts
        and aids not in path.parents
    ]


def of_files(*paths: Path) -> str:
    """Name the content of files, in their order; one that is not there counts as that."""
    made = hashlib.sha256()
    for path in paths:
        try:
            made.update(b"1" + hashlib.sha256(path.read_bytes()).digest())
        except FileNotFoundError:
            made.update(b"0")
    return made.hexdigest()
