"""Write a file whole or not at all, and never over something that sdm did not write."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from sdm.errors import CannotRun

MARKS = (
    b'<meta name="generator" content="sdm ',
    b"\nMade with sdm ",
    b"\nThis helps people talk. It gives no advice and makes no decision. ",
    b'"$id": "urn:sdm:',
    b'{\n  "format": 1,\n  "sdm": "',
    b"Not a consent form",
    b'"automationDetails": {"id": "sdm check/"}',
)
"""What tells a file that sdm wrote: one of these stands near its start or its end."""
NEAR = 4_096  # bytes
OWNER_ONLY = 0o600
PDF_MARK = b"<pdf:Keywords>Made with sdm "
"""What tells a PDF that sdm wrote; it stands among what the file says of itself, anywhere."""


def write_output(path: Path, data: bytes, *, force: bool = False, private: bool = False) -> None:
    """Write a file.

    Args:
        path: Where. A file that sdm wrote before is replaced.
        data: The whole of it.
        force: Replace a file that sdm did not write, too.
        private: Let nobody but its owner read it.

    Raises:
        CannotRun: It is a symbolic link, a folder, or somebody else's file; or writing fails.
            Whatever was there before is there still.
    """
    _refuse_strange(path, force=force)
    try:
        _write_whole(path, data, OWNER_ONLY if private else _usual_mode())
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _not_written(path, error) from error


def _refuse_strange(path: Path, *, force: bool) -> None:
    try:
        if path.is_symlink():
            raise CannotRun(f"{path}: found a link to another place, expected a file or nothing")
        if path.is_dir():
            raise CannotRun(f"{path}: found a folder, expected the name of a file")
        if path.exists() and not path.is_file():
            raise CannotRun(f"{path}: found something that is no ordinary file")
        if path.exists() and not force and not _is_ours(path):
            raise CannotRun(
                f"{path}: there is a file already that sdm did not write; "
                "give another name with -o, or --force to replace it"
            )
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: Exception) -> CannotRun:
    return CannotRun(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def _is_ours(path: Path) -> bool:
    with path.open("rb") as opened:
        start = opened.read(NEAR)
        if start.startswith(b"%PDF-"):
            return PDF_MARK in start + opened.read()
        opened.seek(max(0, path.stat().st_size - NEAR))
        end = opened.read(NEAR)
    return any(mark in part for mark in MARKS for part in (start, end))


def _write_whole(path: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _usual_mode() -> int:
    """Give a new file the permissions that any new file here gets."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
