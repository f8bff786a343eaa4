"""Every fenced example in the documentation runs, and prints what the page says it prints.

In a `console` block, each line that starts with "$ " is run by a shell, in order, in one empty
folder for each page. Lines below it are what it prints; "..." stands for anything. A command with
nothing below it must succeed. A block below `<!-- not run -->` is left out.
"""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from attrs import frozen

ROOT = pathlib.Path(__file__).parents[2]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("README.md", "docs/index.md", "docs/tutorials/*.md", "docs/how-to/*.md")
    for path in ROOT.glob(pattern)
)
BLOCK = re.compile(
    r"^(?P<left_out><!-- not run -->\n)?```(?P<language>console|python)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
A_DAY_BEFORE_ANY_REVIEW = "1796083200"  # 2026-12-01, so that no page fails as the years go by


@frozen
class Example:
    """A command, and what the page says it prints."""

    command: tuple[str, ...]
    printed: str
    line: int


def examples(page: str) -> Iterator[Example]:
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start("text")) + 1
        if block["left_out"]:
            continue
        if block["language"] == "python":
            yield Example((sys.executable, "-c", block["text"]), "", line)
        else:
            yield from commands(block["text"], line)


def commands(block: str, line: int) -> Iterator[Example]:
    start, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not start, f"line {line}: a console block starts with a command"
    for part in parts:
        command, _, printed = part.partition("\n")
        yield Example(("bash", "-c", command), printed.strip(), line)
        line += part.count("\n")


def like(printed: str) -> re.Pattern[str]:
    return re.compile(".*?".join(map(re.escape, printed.split("..."))), re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_examples_do_what_the_page_says(page: str, tmp_path: pathlib.Path) -> None:
    here = pathlib.Path(sys.executable).parent
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SDM_")}
    environment["PATH"] = f"{here}{os.pathsep}{environment['PATH']}"
    environment["SOURCE_DATE_EPOCH"] = A_DAY_BEFORE_ANY_REVIEW
    for example in examples(page):
        ran = subprocess.run(
            example.command,
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        where = f"{page}:{example.line}: {example.command[-1]}"
        assert "Traceback" not in ran.stdout, where + "\n" + ran.stdout
        if example.printed:
            assert like(example.printed).fullmatch(ran.stdout.strip()), where + "\n" + ran.stdout
        else:
            assert ran.returncode == 0, where + "\n" + ran.stdout


def test_the_first_page_and_the_readme_start_alike() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    lines = [line for line in index.splitlines() if line.startswith("python3 -m venv")]
    assert lines
    assert all(line in readme for line in lines)
