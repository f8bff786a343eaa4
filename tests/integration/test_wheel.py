"""The aids are found wherever sdm is: in a wheel, in a clone, in a folder of one's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdm.cataloguing import bundled

ROOT = Path(__file__).parents[2]


def run(code: str, path: Path) -> str:
    """Run Python with `path` before everything that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, cwd=path
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the project as a wheel into an empty folder."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    done = subprocess.run(
        [*pip, "--target", str(folder), str(ROOT)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_a_wheel_brings_its_aids_templates_and_styles(installed: Path) -> None:
    where = run("import sdm.cataloguing as c; print(c.bundled())", installed)
    assert Path(where) == installed / "sdm" / "decision_aids"
    code = (
        "import datetime, sdm\n"
        "for aid in sdm.catalogue().aids():\n"
        "    handout = sdm.compose(aid, today=datetime.date(2026, 12, 1))\n"
        "    assert len(sdm.render(handout, 'html')) > 10_000\n"
        "    assert len(sdm.render(handout, 'text')) > 10_000\n"
        "    assert sdm.render(handout, 'pdf').startswith(b'%PDF-')\n"
        "    print(aid.id)"
    )
    in_clone = sorted(path.parent.name for path in (ROOT / "decision_aids").glob("*/aid.yaml"))
    assert run(code, installed).split() == in_clone


def test_a_clone_finds_its_aids_beside_the_package() -> None:
    assert bundled() == ROOT / "decision_aids"
