"""Typst and nothing else: what is left of making a PDF when its data are there already.

    python tests/bench/bare_typst.py TEMPLATES CALL OUTPUT

TEMPLATES is the folder of page.typ; the file CALL holds, as JSON, what sdm asks of the compiler.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from typst import Compiler


def compiler(templates: Path) -> Compiler:
    """Give a compiler as sdm has it."""
    return Compiler(
        templates / "page.typ",
        root=templates,
        font_paths=[templates / "fonts"],
        ignore_system_fonts=True,
    )


if __name__ == "__main__":
    folder, call, output = map(Path, sys.argv[1:])
    made = compiler(folder).compile(**json.loads(call.read_bytes()))
    assert isinstance(made, bytes)
    output.write_bytes(made)
