"""Where sentences begin and end."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"""[.!?…؟]+["'”’»)\]*]*(?=\s|$)  # a stop, what closes behind it, and a space or the end
    |[。！？।]+["'”’»)\]」』]*          # scripts that set no space after it
    |\n(?=\s*\n)                      # an empty line
    """,
    re.VERBOSE,
)

_WITHIN = re.compile(r"""[.!?…؟]["'”’»)\]*]*\s|[。！？।\n]""")
"""Without any of these before its end a text is one sentence, as most are."""

_TITLES = ("dr", "mr", "mrs", "ms", "mt", "prof", "rev", "st")
_SHORTENED = ("cf", "d.h", "e.g", "eg", "fig", "i.e", "ie", "versus", "viz", "vs", "z.b")
_NEVER_LAST = frozenset((*_TITLES, *_SHORTENED))
"""What stands before the rest of its sentence."""

_LONGEST = 7
"""A word of as many letters is none of these."""

_BEFORE_A_NUMBER = frozenset(("approx", "no", "nos", "p", "para", "pp", "sec", "tab", "vol"))
"""What stands before a number, as in "no. 5"; but "The answer is no. You can ..." are two."""

_OPENING = "(['\"“‘«*"


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of a text.

    Args:
        text: Plain words; an empty line ends a sentence too.

    Returns:
        The first character of each sentence and the one after its last, without spaces around.

    >>> text = "It takes 2.5 hours, e.g. by bus. Then you rest."
    >>> [text[start:end] for start, end in spans(text)]
    ['It takes 2.5 hours, e.g. by bus.', 'Then you rest.']
    """
    found, start = list[tuple[int, int]](), 0
    if not _WITHIN.search(text):
        _add(found, text, 0, len(text))
        return tuple(found)
    for stop in _STOP.finditer(text):
        if _goes_on(text, start, stop):
            continue
        _add(found, text, start, stop.end())
        start = stop.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add what stands between two places, if anything does."""
    words = text[start:end]
    if bare := words.strip():
        begins = start + words.index(bare[0])
        found.append((begins, begins + len(bare)))


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` goes on behind this stop."""
    follows = text[stop.end() : stop.end() + 40].lstrip()
    if not follows or stop[0] == "\n":
        return False
    if not follows[0].isupper() and follows.lstrip(_OPENING)[:1].islower():
        return True
    if stop[0] != ".":
        return False
    end = stop.start()
    if text[end - _LONGEST : end].isalpha():
        return False  # the end of a longer word: most stops are, and need no closer look
    *before, word = text[start:end].rsplit(maxsplit=1) or [""]
    return _never_last(word.lstrip(_OPENING), before, follows)


def _never_last(word: str, before: list[str], follows: str) -> bool:
    """Whether a word with a point behind it cannot be the last of its sentence."""
    small = word.lower()
    if small in _NEVER_LAST:
        return True
    if small in _BEFORE_A_NUMBER:
        return follows[0].isdigit()
    if word.isdigit():
        return not before  # the number of an item: "1. Take it"
    if len(word) == 1 and word.isupper():
        return _is_initial(before, follows)
    letters = word.split(".")
    return len(letters) > 1 and all(len(each) == 1 and each.isupper() for each in letters)


def _is_initial(before: list[str], follows: str) -> bool:
    """Whether one capital is a name's, as in "J. Smith", and not the end of "vitamin C."."""
    last = before[0].rsplit(maxsplit=1)[-1].lower() if before and before[0].strip() else ""
    if not last or last == "by" or last.endswith(".") or last in _NEVER_LAST:
        return True
    return follows[0].isupper() and follows[1:2] == "."
