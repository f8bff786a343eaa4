"""A repository of git that holds the small aid, for tests of what changed since."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.samples import small_text


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with the small aid in its first revision, which is tagged v1."""
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    for key, value in {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Nobody",
        "GIT_AUTHOR_EMAIL": "nobody@example.org",
        "GIT_COMMITTER_NAME": "Nobody",
        "GIT_COMMITTER_EMAIL": "nobody@example.org",
    }.items():
        monkeypatch.setenv(key, value)
    home = tmp_path / "our aids"
    (home / "elbow").mkdir(parents=True)
    (home / "elbow" / "aid.yaml").write_text(small_text(), encoding="utf-8")
    run(home, "init", "--quiet")
    run(home, "add", ".")
    run(home, "commit", "--quiet", "-m", "One")
    run(home, "tag", "v1")
    monkeypatch.chdir(home)
    return home


def run(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True)
