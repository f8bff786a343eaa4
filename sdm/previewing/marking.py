"""Where on a page the words of a finding stand.

A page and an aid differ in their spaces and line ends, in Markdown's signs, and in a capital at
the start of a heading. So places are counted in letters: the characters that are no white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from sdm.checking.elements import Element, read_html
from sdm.checking.rule import Finding
from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.model.text import SourceId

SPACES = re.compile(r"[ \t\n\r\f\xa0]+")
"""White space of HTML, and the space that does not break; preview.js has the same."""
FEWEST, MANY = 3, 20
"""Fewer letters than this stand everywhere; so many are hardly there twice by chance."""
REACH = 1500
"""How many letters behind the beginning of their part few letters are still its own."""

Span: TypeAlias = tuple[int, int]
"""From which letter of a page to which."""


PARTS = {
    "key_points": "in-short",
    "natural_course": "nothing-done",
    "attributes": "options",
    "personalisation": "own-row",
    "what_matters": "weigh",
    "uncertainties": "not-known",
    "development": "about",
}
"""The ids of parts of a handout that go by another name than their key of the format."""


@frozen
class Letters:
    """The letters of a page's body, in small, and where the parts of the page are in them."""

    text: str
    anchors: dict[str, int]
    """Before which letter the part of each id begins."""
    headings: dict[str, Span]
    """Which letters are the heading of the part of each id."""


@frozen
class Sought:
    """Words to look for, and where on the page."""

    words: str
    """If none, the heading of the part is meant."""
    anchor: str = ""
    """The id of the part of the page in which they stand."""
    row: str = ""
    """The words that the row of a table begins with, where there is no such part."""
    within: tuple[int, int] | None = None
    """What of the words is meant, if not all."""


def letters_of(html: str) -> Letters:
    """Read the letters of a page."""
    pieces: list[str] = []
    anchors: dict[str, int] = {}
    headings: dict[str, Span] = {}
    length = 0
    waiting: list[Element | str] = [next(read_html(html).all("body"))]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Element):
            name = part.attributes.get("id", "")
            if name:
                anchors[name] = length
            if name.startswith("h-"):  # as the components call their headings
                headings[name[2:]] = length, length + len(_letters(part.text()))
            waiting += reversed(part.inside)
        else:
            pieces.append(_letters(part))
            length += len(pieces[-1])
    return Letters("".join(pieces), anchors, headings)


def find(page: Letters, wanted: Sought) -> Span | None:
    """Find some words on a page: in their own part or row of it; if they are long, anywhere."""
    words = _letters(wanted.words)
    if not words:
        return page.headings.get(wanted.anchor)
    if len(words) < FEWEST:
        return None
    begin, end = _bounds(page, wanted)
    at = page.text.find(words, begin, end)
    if at < 0 and len(words) >= MANY:
        at = page.text.find(words)
    if at < 0:
        return None
    if wanted.within is None:
        return at, at + len(words)
    start, end = (at + len(_letters(wanted.words[:place])) for place in wanted.within)
    return start, max(end, start + 1)


def _bounds(page: Letters, wanted: Sought) -> Span:
    """Find the letters that are looked through: of a part, of a row, or of the whole page."""
    begin = page.anchors.get(wanted.anchor, -1)
    if begin < 0 and wanted.row:
        begin = page.text.find(_letters(wanted.row), page.anchors.get("outcomes", 0))
        if begin < 0:
            return 0, 0
    return (begin, begin + REACH) if begin >= 0 else (0, len(page.text))


def sought(subject: Subject, finding: Finding) -> Iterator[Sought]:
    """Give what to look for on a page for a finding, the best first.

    That is the text that it is about; else that piece of it alone, since a page may put other
    words around it; else the name of the option or the heading of the part that it is about.
    """
    path = finding.at
    anchor, row = _anchor(subject, path), _row(subject, path)
    for passage in subject.texts.passages:
        if passage.at == path:
            yield Sought(passage.text, anchor, row, finding.within)
            if finding.within is not None:
                yield Sought(passage.text[slice(*finding.within)], anchor, row)
    for name in _names(subject, path):
        yield Sought(name, anchor, row)
    yield Sought("", anchor)
    yield Sought("", _part(path[0]) if path else "")


def _names(subject: Subject, path: Path) -> Iterator[str]:
    """Give the names of what a finding is about, the nearest first."""
    aid = subject.aid
    match path:
        case ("outcomes", int(number), *rest):
            yield from (option.name for option in aid.options if option.id in rest)
            if not aid.outcomes[number].key:  # the heading of a part is known as such
                yield _row(subject, path)
        case ("options", int(number), *_):
            yield aid.options[number].name
        case ("attributes", int(number), *_):
            yield aid.attributes[number].label
        case ("sources", str(name), *_) if source := aid.sources.get(SourceId(name)):
            yield source.title
            yield source.where or ""  # all that a leaflet has room for


def _row(subject: Subject, path: Path) -> str:
    """Give the words that the row of an outcome begins with, in a table of outcomes."""
    match path:
        case ("outcomes", int(number), *_):
            outcome = subject.aid.outcomes[number]
            return outcome.title or outcome.label
    return ""


def _anchor(subject: Subject, path: Path) -> str:
    """Give the id of the part of a page in which a path of the aid is shown."""
    aid = subject.aid
    match path:
        case ("outcomes", int(number), *_):
            return f"outcome-{aid.outcomes[number].id}"
        case ("what_matters", int(number), *_):
            return f"statement-{aid.what_matters[number].id}"
        case (first, *_):
            return _part(first)
    return ""


def _part(key: str | int) -> str:
    """Give the id of the part of a page that a key of the format fills."""
    return PARTS.get(str(key), str(key).replace("_", "-"))


def _letters(text: str) -> str:
    """Leave out white space, and make capitals small, one for one.

    >>> _letters("A Line\\nof İ")
    'alineofİ'
    """
    bare = SPACES.sub("", text)
    small = bare.lower()
    if len(small) == len(bare):
        return small
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in bare)
