"""How long the whole catalogue takes: every aid, edition, form and language, cold and again.

Measured and printed; judged only where something must be broken, never by seconds. With
SDM_BENCH_EDITIONS, only those are made.

    pytest -m bench tests/bench/test_catalogue_speed.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sdm.cataloguing import bundled
from tests.bench.table import Row, as_table

pytestmark = pytest.mark.bench
ROOT = Path(__file__).parents[2]
EDITIONS = os.environ.get("SDM_BENCH_EDITIONS", "")
CHANGED = "sore-throat-antibiotics"


def seconds(*words: str, ready: Callable[[], object] = lambda: None) -> float:
    """Run sdm in a process of its own, as a person would."""
    ready()
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "sdm", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1796083200"},
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def test_the_whole_catalogue_cold_on_two_and_again(tmp_path: Path) -> None:
    aids, public, cache = tmp_path / "aids", tmp_path / "public", tmp_path / "cache"
    shutil.copytree(bundled(), aids)
    few = ["--edition", EDITIONS] if EDITIONS else []
    publish = ["publish", str(aids), "-o", str(public), "--cache", str(cache), *few]

    def nothing_kept() -> None:
        shutil.rmtree(cache, ignore_errors=True)
        shutil.rmtree(public, ignore_errors=True)

    one = seconds(*publish, "--jobs", "1", ready=nothing_kept)
    two = seconds(*publish, "--jobs", "2", ready=nothing_kept)
    again = min(seconds(*publish) for _ in range(3))
    listed = min(seconds("list", "--catalogue", str(aids)) for _ in range(3))
    aid = aids / CHANGED / "aid.yaml"
    aid.write_text(aid.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    same_words = seconds(*publish)
    files = sum(1 for path in public.rglob("*") if path.is_file())
    rows = [
        Row("cold, on two processors", "on one", two, one, goal=0.65, unit="s", per_unit=1),
        Row("nothing changed", "cold, on two", again, two, goal=0.05, unit="s", per_unit=1),
        Row("nothing changed", "sdm list", again, listed, unit="s", per_unit=1),
        Row("a comment changed", "cold, on two", same_words, two, goal=0.2, unit="s", per_unit=1),
    ]
    sys.stdout.write(f"\n{files} files\n{as_table(rows)}\n")
    assert again < two / 4
    assert same_words < two
