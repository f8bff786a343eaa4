"""The script of a living page: plain modules, put together into one when the page is made."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent / "page"
"""Where the modules and the styles are."""

MODULES: Final = (
    "dom",
    "state",
    "record",
    "fields",
    "rows",
    "known",
    "summary",
    "keep",
    "steps",
    "voice",
    "main",
)
"""The modules, each after those that it takes something from."""

_IMPORT = re.compile(r"import \{[^}]*\} from \"\./([a-z]+)\.js\";\n")


@cache
def script() -> str:
    """Put the modules together, without the notes and the room that are for whoever reads them.

    Raises:
        ValueError: A module takes from a later one, or holds what would end the script early.
    """
    from rjsmin import jsmin

    whole = "".join(_module(name, MODULES[:number]) for number, name in enumerate(MODULES))
    made: str = jsmin(whole)
    if "</" in made or "<!--" in made:
        raise ValueError("the script holds </ or <!--, which would end it early")
    return made


def _module(name: str, before: tuple[str, ...]) -> str:
    text = (FOLDER / f"{name}.js").read_text("utf-8")
    for taken in _IMPORT.findall(text):
        if taken not in before:
            raise ValueError(f"{name}.js takes from {taken}.js, which does not stand before it")
    text = re.sub(
        r"^export (?=const|function|async)", "", _IMPORT.sub("", text), flags=re.MULTILINE
    )
    if re.search(r"^(import|export)\b", text, re.MULTILINE):
        raise ValueError(f"{name}.js has an import or export in a form that is not put together")
    return text


@cache
def style() -> str:
    """Give the styles of what only the living page has."""
    lines = (FOLDER / "living.css").read_text("utf-8").splitlines()
    return "".join(line.strip() for line in lines if not line.startswith("/*"))


def as_json(data: dict[str, Any]) -> str:
    """Write data as JSON that can stand inside an element of a page, whatever it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


_ACTIVE = re.compile("[<>&\u2028\u2029]")
