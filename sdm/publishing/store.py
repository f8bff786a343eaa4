"""What was made is kept under a name made of all that went into it, and is not made twice.

A folder of small files: `made/` holds what was made, each file named by its own SHA-256; `known/`
says which of them came of what. A file is written beside its place and then moved there, so that
two runs can share a store; what is read is held against its name, so that a file that was cut
short or changed is made again and never handed out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from sdm.errors import CannotRun

KEPT_FOR = 30 * 86_400
"""For how many seconds something is kept that nobody asks for."""
TOUCHED = 86_400
"""How many seconds may pass before a file that is used is marked as used again."""


def digest(data: bytes) -> str:
    """Name bytes by their SHA-256."""
    return hashlib.sha256(data).hexdigest()


@frozen
class Store:
    """A folder that keeps what was made."""

    folder: Path

    def known(self, key: str) -> Any:
        """Give what is known under a key, as plain data; None where nothing is, or is spoiled."""
        path = self._known(key)
        try:
            stored = path.read_bytes()
            _mark_as_used(path)
            told = json.loads(stored)
            whole = told["digest"] == digest(_canonical(told["value"]))
            return told["value"] if whole else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def learn(self, key: str, value: Any) -> None:
        """Keep plain data under a key.

        Raises:
            CannotRun: It cannot be written.
        """
        told = {"digest": digest(_canonical(value)), "value": value}
        self._write(self._known(key), _canonical(told))

    def keep(self, data: bytes) -> str:
        """Keep bytes, and give their name.

        Raises:
            CannotRun: They cannot be written.
        """
        name = digest(data)
        if self.get(name) is None:
            self._write(self.path(name), data)
        return name

    def get(self, name: str) -> bytes | None:
        """Give the bytes of a name; None where they are not there, or are not what they were."""
        path = self.path(name)
        try:
            data = path.read_bytes()
            _mark_as_used(path)
        except OSError:
            return None
        return data if digest(data) == name else None

    def path(self, name: str) -> Path:
        """Say where the bytes of a name are kept."""
        return self.folder / "made" / name[:2] / name

    def prune(self, now: float | None = None) -> int:
        """Throw away what nobody has asked for in a month, and say how many files that were."""
        before = (time.time() if now is None else now) - KEPT_FOR
        gone = 0
        for path in self._files():
            with contextlib.suppress(OSError):  # another run may have been here first
                if path.stat().st_mtime < before:
                    path.unlink()
                    gone += 1
        return gone

    def _files(self) -> Iterator[Path]:
        for part in ("known", "made"):
            yield from (path for path in (self.folder / part).glob("*/*") if path.is_file())

    def _known(self, key: str) -> Path:
        return self.folder / "known" / key[:2] / key

    def _write(self, path: Path, data: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as opened:
                    opened.write(data)
                Path(name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise CannotRun(
                f"{self.folder}: what was made cannot be kept there: {error.strerror or error}; "
                "name another folder with --cache, or work without one with --no-cache"
            ) from error


def usual_folder() -> Path:
    """Say where the store is unless one is named: where this system keeps such things."""
    from platformdirs import user_cache_path

    return user_cache_path("sdm", appauthor=False)


def _canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def _mark_as_used(path: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > TOUCHED:
            os.utime(path)
