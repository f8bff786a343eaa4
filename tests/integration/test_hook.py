"""The hook that pre-commit is told of: it runs, and stops what it should stop."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checking.changed import SOUND
from tests.repository import repository, run

__all__ = ["repository"]

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8")
)
[HOOK] = HOOKS


def hook(*files: Path) -> subprocess.CompletedProcess[str]:
    """Run it as pre-commit does: its words, its arguments, the files."""
    program, *words = HOOK["entry"].split()
    assert program == "sdm"
    return subprocess.run(
        [sys.executable, "-m", program, *words, *HOOK["args"], *files],
        capture_output=True,
        text=True,
    )


@pytest.fixture
def aid(repository: Path) -> Path:
    file = Path("elbow/aid.yaml")
    file.write_bytes(SOUND.read_bytes())
    run(repository, "commit", "--quiet", "--all", "-m", "Two")
    return file


def test_it_takes_every_aid_and_no_other_file() -> None:
    taken = re.compile(HOOK["files"])
    assert all(taken.search(file) for file in ("aid.yaml", "aids/knee/aid.yaml"))
    assert not any(taken.search(file) for file in ("my-aid.yaml", "aid.yaml.bak", "aid.yml"))


def test_an_aid_as_it_was_passes(aid: Path) -> None:
    assert hook(aid).returncode == 0


def test_a_number_that_changed_under_the_same_version_is_stopped(aid: Path) -> None:
    text = aid.read_text("utf-8")
    aid.write_text(text.replace("risk_ratio: 1.25", "risk_ratio: 1.3"), "utf-8")
    stopped = hook(aid)
    assert stopped.returncode == 1
    assert "KEEP002" in stopped.stdout
    raised = aid.read_text("utf-8").replace("version: 1.0.0", "version: 1.0.1")
    aid.write_text(raised, "utf-8")
    assert hook(aid).returncode == 0


def test_a_new_aid_with_an_error_is_stopped_at_its_line(aid: Path) -> None:
    new = Path("new/aid.yaml")
    new.parent.mkdir()
    new.write_text(aid.read_text("utf-8").replace("version: 1.0.0", "version: 1.0"), "utf-8")
    stopped = hook(aid, new)
    assert stopped.returncode == 1
    assert re.search(r"^new/aid\.yaml:\d+:\d+: FORMAT version", stopped.stdout, re.MULTILINE)
