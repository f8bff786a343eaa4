"""A file as it stands in a revision of git; the one place that asks git anything."""

from __future__ import annotations

import os
import pathlib
import subprocess

from sdm.errors import CannotRun
from sdm.misreading import visible

SECONDS = 30
"""How long git may take; a repository on a slow disk needs a few."""

POINTS_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git sets for its hooks; the file's own folder says better which repository is meant."""


def file_at(revision: str, file: pathlib.Path) -> bytes | None:
    """Read a file as it stands in a revision.

    Args:
        revision: Whatever git takes for one: HEAD, a tag, a branch, HEAD~3.
        file: Where the file is, or would be, in the working tree.

    Returns:
        Its bytes, or None where that revision does not have the file, or nothing was committed.

    Raises:
        CannotRun: There is no git, no repository or no such revision, or git does not answer.
    """
    folder, name = _nearest_folder(file)
    if not _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}"
    ):
        if revision == "HEAD":
            return None  # nothing has been committed here yet
        raise CannotRun(
            f'{visible(str(folder))}: git knows no revision "{visible(revision)}" here, '
            "expected HEAD, a tag, a branch or a commit"
        )
    listed = _git(
        folder, "--literal-pathspecs", "ls-tree", "-z", f"{revision}^{{tree}}", "--", name
    )
    if not listed:
        return None
    mode, kind, blob = listed.split(b"\t")[0].split()
    if kind != b"blob" or mode == b"120000":
        raise CannotRun(
            f"{revision}:{visible(name)}: found a folder or a link, expected an aid file"
        )
    return _git(folder, "cat-file", "blob", blob.decode())


def _nearest_folder(file: pathlib.Path) -> tuple[pathlib.Path, str]:
    """Find the nearest folder that is still there, and the rest of the way to the file."""
    folder = file.parent.resolve()
    rest = [file.name]
    while not folder.is_dir():
        rest.insert(0, folder.name)
        folder = folder.parent
    return folder, "/".join(rest)


def _git(folder: pathlib.Path, *words: str) -> bytes:
    """Run git, and give what it prints; nothing where it only says no.

    Raises:
        CannotRun: It is not there, takes too long, or complains.
    """
    environment = {key: value for key, value in os.environ.items() if key not in POINTS_ELSEWHERE}
    try:
        ran = subprocess.run(
            ["git", *words],
            cwd=folder,
            env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise CannotRun("git is not installed, and older versions are read from it") from error
    except subprocess.TimeoutExpired as error:
        raise CannotRun(f"git did not answer within {SECONDS} seconds") from error
    except (OSError, ValueError) as error:  # ValueError: a zero byte in a word
        raise CannotRun(f"git cannot be run: {error}") from error
    if ran.returncode and ran.stderr:
        said = visible(" ".join(ran.stderr.decode(errors="replace").split()))
        raise CannotRun(f"{visible(str(folder))}: git says: {said}")
    return b"" if ran.returncode else ran.stdout
