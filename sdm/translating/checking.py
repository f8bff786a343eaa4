"""What a program can tell of a translation: numbers, marks and signs as in the words translated."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from sdm.errors import Place, Problem
from sdm.model.text import Bullets, Link, Paragraph, Strong
from sdm.prose import ProseError, parsed
from sdm.translating.catalog import Message, Messages

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c]\d+|[\u00a0\u202f' ]\d{3}(?!\d))*")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows; the page sets it, and no words do."""


def check(
    now: Mapping[str, str], messages: Messages, path: Path, *, wide: bool = True
) -> tuple[Problem, ...]:
    """List what is wrong with a translation, each with its place in the PO file.

    It does not tell whether the words are right: that takes somebody who speaks the language.

    Args:
        now: The words of every place, as they are now.
        messages: The translation.
        path: Its file.
        wide: Whether Markdown and lines are held against the words translated, as in an aid;
            otherwise the places for values in braces.
    """
    found = []
    for each in messages.by_place.values():
        if each.place not in now:
            found.append(
                _problem(
                    path, each, "is no place that is translated now", "run sdm translate merge"
                )
            )
        elif each.text:
            found += [_problem(path, each, *said) for said in _wrong(each, wide=wide)]
    return tuple(found)


def _wrong(each: Message, *, wide: bool) -> Iterator[tuple[str, str]]:
    source, text = each.source, each.text
    lacking, added = Counter(numbers(source)), Counter(numbers(text))
    if lacking != added:
        yield (
            f"has other numbers: found {_listed(added - lacking)}, expected {_listed(lacking - added)}",
            "write every number of the words translated, in digits, and no other",
        )
    if bad := sorted({f"U+{ord(one):04X}" for one in text if _bad(one)}):
        yield (
            f"has signs that no reader sees or that turn the text: {', '.join(bad)}",
            "take them out",
        )
    if not text.strip():
        yield "has nothing but spaces", "leave it empty while it is not translated"
    if not wide:
        yield from _values(source, text)
    elif "\n" in source or any(sign in source for sign in "*[-"):
        yield from _marks(source, text)
    elif "\n" in text:
        yield "has several lines, and the words translated have one", "write it on one line"


def _values(source: str, text: str) -> Iterator[tuple[str, str]]:
    lacking, added = (Counter(re.findall(r"\{\w*\}", each)) for each in (source, text))
    if set(lacking) != set(added):
        yield (
            f"has other places for values: found {_listed(added)}, expected {_listed(lacking)}",
            "keep each word in braces as it is; it may stand anywhere in the sentence",
        )


def _marks(source: str, text: str) -> Iterator[tuple[str, str]]:
    try:
        there, here = _shape(source), _shape(text)
    except ProseError as error:
        yield f"is Markdown that an aid cannot have: {error}", "write it as in the words translated"
        return
    if there != here:
        yield (
            f"has another shape: found {_listed(here - there)}, expected {_listed(there - here)}",
            "keep paragraphs, list items, bold words and links as in the words translated",
        )


def _shape(text: str) -> Counter[str]:
    """Count paragraphs, items, bold words, and links with their addresses."""
    shape: Counter[str] = Counter()

    def within(parts: tuple[object, ...]) -> None:
        for part in parts:
            if isinstance(part, Strong | Link):
                shape[
                    "bold words" if isinstance(part, Strong) else f"a link to {part.address}"
                ] += 1
                within(part.parts)

    for block in parsed(text):
        paragraphs: tuple[Paragraph, ...] = block.items if isinstance(block, Bullets) else (block,)
        for paragraph in paragraphs:
            shape["a list item" if isinstance(block, Bullets) else "a paragraph"] += 1
            within(paragraph.parts)
    return shape


def numbers(text: str) -> tuple[str, ...]:
    """Find every number of a text, in any digits and with any sign between thousands."""
    found = []
    for each in _NUMBER.findall(text):
        digits = "".join(str(unicodedata.digit(one, -1)) if one.isdigit() else "|" for one in each)
        whole = digits.split("|")
        # 1,000 and 1 000 are one number; 3.5 and 3,5 another, and 35 a third.
        parted = len(whole) > 1 and all(len(part) == 3 for part in whole[1:])
        found.append("".join(whole) if parted else ".".join(whole))
    return tuple(found)


def _bad(sign: str) -> bool:
    hidden = unicodedata.category(sign) in ("Cc", "Cs", "Cn") and sign != "\n"
    return hidden or sign in _TURNING


def _listed(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted.elements())) or "none"


def _problem(path: Path, each: Message, message: str, hint: str) -> Problem:
    return Problem(
        place=Place(str(path), each.line, 1),
        code="TRANSLATION",
        message=f"{each.place}: {message}",
        hint=hint,
        at=each.place,
    )
