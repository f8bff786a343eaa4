"""A record as a file: written whole or not at all, and for its owner's eyes only."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from sdm.errors import CannotRun
from sdm.preferences.json_form import dumps, record_hash
from sdm.preferences.parsing import LARGEST_FILE
from sdm.preferences.reading import loads
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import RecordError

ENDING = ".sdm.json"
OWNER_ONLY = 0o600


def default_name(record: PreferenceRecord) -> str:
    """Name a file so that its name says nothing of the person."""
    return f"record-{record.record_id[:8]}{ENDING}"


def open_record(path: Path) -> PreferenceRecord:
    """Read a record from its file.

    Raises:
        CannotRun: There is no such file, it is a link or no ordinary file, or it cannot be read.
        RecordError: It holds no record.
    """
    return loads(read_bytes(path), str(path))


def save_record(record: PreferenceRecord, path: Path, *, force: bool = False) -> None:
    """Write a record to a file; the version it takes the place of is kept beside it.

    Args:
        record: The record.
        path: Where. What stands there must be the version that this one was made from, or an
            earlier one.
        force: Replace any file that stands there, and keep nothing of it.

    Raises:
        CannotRun: Something else stands there, another program is writing there, or writing fails.
            What was there before is there still, whole.
        RecordError: The record cannot be read again as it is.
    """
    data = dumps(record)
    if loads(data, str(path)) != record:
        raise CannotRun(f"{path}: the record would not be read again as it is; nothing was written")
    try:
        with _alone(path) as part:
            there = None if force else _standing(path)
            if there == data:
                return
            if there is not None:
                before = _earlier(there, record, path)
                _keep(there, kept_name(path, before.version))
            _refuse_strange(path)
            _put(part, data, path)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _not_written(path, error) from error


def write_private(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, for its owner's eyes only, over what stood there.

    Raises:
        CannotRun: A link, a folder or the like stands there, another program is writing there, or
            writing fails. What was there before is there still.
    """
    try:
        with _alone(path) as part:
            _refuse_strange(path)
            _put(part, data, path)
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error


def kept_name(path: Path, version: int) -> Path:
    """Name the file that an earlier version is kept in."""
    return path.with_name(f"{path.name.removesuffix(ENDING)}.v{version}{ENDING}")


def read_bytes(path: Path) -> bytes:
    """Read an ordinary file, no more of it than a record may have and one byte.

    Raises:
        CannotRun: There is no such file, it is a link or no ordinary file, or it cannot be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)  # a pipe would wait
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise CannotRun(f"{path}: found no ordinary file, expected a record")
            with os.fdopen(handle, "rb", closefd=False) as opened:
                return opened.read(LARGEST_FILE + 1)  # one more, so that a larger one is noticed
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            raise CannotRun(f"{path}: found a link, expected the record itself") from error
        why = getattr(error, "strerror", None) or error
        raise CannotRun(f"{path}: cannot be read: {why}") from error


def _standing(path: Path) -> bytes | None:
    return read_bytes(path) if os.path.lexists(path) else None


def _earlier(there: bytes, record: PreferenceRecord, path: Path) -> PreferenceRecord:
    """Read the earlier version of a record that stands in a file, or refuse what else stands."""
    try:
        before = loads(there, str(path))
    except RecordError as error:
        raise CannotRun(f"{path}: there is a file already that is no record") from error
    if before.record_id != record.record_id:
        raise CannotRun(f"{path}: there is another record already; give another name")
    if before.version >= record.version:
        raise CannotRun(
            f"{path}: version {before.version} stands there already, "
            f"and this is version {record.version}; open what stands there, and change that"
        )
    if before.version == record.version - 1 and record.supersedes != record_hash(before):
        raise CannotRun(
            f"{path}: version {before.version} there is not the one that this was made from; "
            "open what stands there, and change that"
        )
    return before


def newer_than(record: PreferenceRecord, path: Path) -> tuple[Path, int] | None:
    """Find the later version of a record that an earlier one is kept beside.

    Returns:
        Its file and its version; None where the record is the latest that stands there.
    """
    kept = f".v{record.version}{ENDING}"
    later = path.with_name(f"{path.name.removesuffix(kept)}{ENDING}")
    if not path.name.endswith(kept) or not later.exists():
        return None
    try:
        there = open_record(later)
    except (CannotRun, RecordError):
        return None
    newer = there.record_id == record.record_id and there.version > record.version
    return (later, there.version) if newer else None


def _keep(data: bytes, path: Path) -> None:
    """Keep an earlier version; where it was kept before, by a program that was stopped, it is."""
    with _alone(path) as part:
        there = _standing(path)
        if there is None:
            _put(part, data, path)
        elif there != data:
            raise CannotRun(f"{path}: something else stands where the earlier version is to go")


@frozen
class _Part:
    """A file that is not yet whole, which nobody else writes to."""

    path: Path
    handle: int


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[_Part]:
    """Open the file in which one is made whole, and let nobody else do the same meanwhile.

    Its name is always the same, so that what a program left behind that was stopped midway is
    taken over by the next, and does not lie about.
    """
    part = path.with_name(f".{path.name}.part")
    handle = _locked(part)
    try:
        yield _Part(part, handle)
    finally:
        with contextlib.suppress(OSError):
            if _is_still(part, handle):
                part.unlink()
        os.close(handle)


def _locked(part: Path) -> int:
    while True:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, OWNER_ONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(part, handle):  # not if another program has just made it whole
                _make_ours(part, handle)
                return handle
        except BlockingIOError as error:
            os.close(handle)
            raise CannotRun(f"{part}: another program is writing there; try again") from error
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_still(part: Path, handle: int) -> bool:
    try:
        return os.path.samestat(part.lstat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _make_ours(part: Path, handle: int) -> None:
    """See that a part can be read by its owner alone, and that it is one's own."""
    found = os.fstat(handle)
    if found.st_uid != os.geteuid() or found.st_nlink != 1 or not stat.S_ISREG(found.st_mode):
        raise CannotRun(f"{part}: found a file of somebody else's, expected none")
    os.fchmod(handle, OWNER_ONLY)
    os.ftruncate(handle, 0)


def _put(part: _Part, data: bytes, path: Path) -> None:
    """Write all of it, see that it is on the disk, and only then give it its name."""
    with os.fdopen(part.handle, "wb", closefd=False) as opened:
        opened.write(data)
        opened.flush()
        os.fsync(part.handle)
    part.path.replace(path)
    with contextlib.suppress(OSError):  # some file systems have no such thing
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _refuse_strange(path: Path) -> None:
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise CannotRun(f"{path}: found a link, a folder or the like, expected a file or nothing")


def _not_written(path: Path, error: Exception) -> CannotRun:
    why = getattr(error, "strerror", None) or error
    return CannotRun(f"{path}: cannot be written: {why}")
