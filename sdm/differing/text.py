"""What changed, as lines to read at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from sdm.differing.change import Diff, DiffReport, NumberChange, Part, TextChange
from sdm.differing.wording import (
    NOTHING_BEFORE,
    TOPICS,
    from_to,
    heading,
    item,
    moved,
    nothing,
    numbers_in_words,
    reasons,
    versions,
    written,
)

AROUND = 6
"""How many words of what stayed are shown beside a change."""

RED, GREEN, BOLD, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"

_WORDS = re.compile(r"\S+\s*")


def as_text(told: DiffReport, *, colour: bool = False) -> str:
    """Write it as lines; with colour, for a terminal, nothing is said by colour alone."""
    lines = [NOTHING_BEFORE] if told.diff is None else [*_lines(told.diff, colour)]
    if told.problems:
        lines += ["", *map(str, told.problems)]
    return "\n".join(lines) + "\n"


def _lines(told: Diff, colour: bool) -> Iterator[str]:
    yield heading(told)
    yield versions(told)
    if told.is_empty:
        yield ""
        yield nothing(told)
        return
    if told.items:
        yield ""
        yield from map(item, told.items)
    if told.numbers:
        yield from _headed(TOPICS["numbers"], len(told.numbers), colour)
        yield from _numbers(told, colour)
    for topic in ("words", "sources", "making"):
        changes: tuple[TextChange, ...] = getattr(told, topic)
        if changes:
            yield from _headed(TOPICS[topic], len(changes), colour)
            if topic == "words" and (said := numbers_in_words(told)):
                yield f"  {said}"
            for each in changes:
                yield f"  {each.at}"
                yield f"    {_laid_over(each.parts, colour)}"
    if told.moved:
        yield ""
        yield moved(told.moved)


def _headed(words: str, number: int, colour: bool) -> Iterator[str]:
    yield ""
    yield _in(BOLD, f"{words} ({number:,})", colour)


def _numbers(told: Diff, colour: bool) -> Iterator[str]:
    for what, changes in groupby(told.numbers, key=lambda each: each.what):
        yield f"  {what}"
        for each in changes:
            yield f"    {each.of}: {_from_to(each, colour)}"
            yield from (f"      {line}" for line in (*written(each), *reasons(each, told)))


def _from_to(change: NumberChange, colour: bool) -> str:
    if change.old == change.new or change.old is None or change.new is None:
        return from_to(change)
    return from_to(change, _in(RED, change.old, colour), _in(GREEN, change.new, colour))


def _laid_over(parts: tuple[Part, ...], colour: bool) -> str:
    """Mark in one line what went [-like this-] and what came {+like this+}."""
    said = []
    for number, part in enumerate(parts):
        if part.change == "removed":
            said.append(_marked("[-", part.text, "-]", RED, colour))
        elif part.change == "added":
            said.append(_marked("{+", part.text, "+}", GREEN, colour))
        else:
            said.append(_shortened(part.text, number == 0, number == len(parts) - 1))
    return " ".join("".join(said).split())


def _marked(before: str, text: str, after: str, code: str, colour: bool) -> str:
    words = text.rstrip()
    return _in(code, f"{before}{words}{after}", colour) + text[len(words) :]


def _shortened(text: str, is_first: bool, is_last: bool) -> str:
    """Leave out what stayed, but for the words beside a change."""
    words = _WORDS.findall(text)
    before, after = (0 if is_first else AROUND), (0 if is_last else AROUND)
    if len(words) <= before + after + 1:
        return text
    return "".join((*words[:before], "… ", *words[len(words) - after :]))


def _in(code: str, text: str, colour: bool) -> str:
    return f"{code}{text}{PLAIN}" if colour else text
