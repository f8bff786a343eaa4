"""Where in the source of a file a character of a loaded text stands.

What YAML makes of a text leaves every character but white space in its order. So the source and
the text are walked together, white space left out on both sides; escapes are read on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Signs = Iterator[tuple[str, int]]
"""Characters as a reader of YAML gives them, and where each stands in the source."""

_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DIGITS = {"x": 2, "u": 4, "U": 8}
_HEADER = re.compile(r"[|>][^\r\n]*")


def index_of(source: str, start: int, text: str, offset: int) -> int | None:
    """Find a character of a loaded text in the source.

    Args:
        source: The whole file.
        start: Where the value begins in it: its first character, quote, | or >.
        text: The value as it was loaded, white space joined or not.
        offset: Which character of `text`; one that is white space stands for the next that is not.

    Returns:
        Where it stands in `source`; None if the text is not what stands there.

    >>> index_of('a: "x \\\\u00e9"', 3, "x é", 2)
    6
    """
    signs = _WAYS.get(source[start : start + 1], _plain)(source, start)
    index = None
    for number, wanted in enumerate(text):
        if wanted.isspace():
            continue
        found = next(((sign, at) for sign, at in signs if not sign.isspace()), None)
        if found is None or found[0] != wanted:
            return None
        index = found[1]
        if number >= offset:
            return index
    return index


def _plain(source: str, start: int) -> Signs:
    for index in range(start, len(source)):
        yield source[index], index


def _block(source: str, start: int) -> Signs:
    header = _HEADER.match(source, start)
    assert header is not None  # a sign that says how to read it, and perhaps a comment
    return _plain(source, header.end())


def _single_quoted(source: str, start: int) -> Signs:
    index = start + 1
    while index < len(source):
        yield source[index], index
        index += 2 if source[index] == "'" else 1


def _double_quoted(source: str, start: int) -> Signs:
    index = start + 1
    while index < len(source):
        if source[index] != "\\":
            yield source[index], index
            index += 1
            continue
        after = source[index + 1 : index + 2]
        digits = _DIGITS.get(after, 0)
        if digits:
            yield chr(int(source[index + 2 : index + 2 + digits], 16)), index
        else:  # before the end of a line it joins the lines, and is white space like them
            yield _ESCAPED.get(after, after), index
        index += 2 + digits


_WAYS: dict[str, Callable[[str, int], Signs]] = {
    "'": _single_quoted,
    '"': _double_quoted,
    "|": _block,
    ">": _block,
}
