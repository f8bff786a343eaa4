"""The end of a text that YAML takes for a comment."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, get_args, get_type_hints

from attrs import has

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.document import Document, scalars
from sdm.errors import Level, Path, Place
from sdm.misreading import LINE_END
from sdm.model.text import Line, Prose

_GLUED = re.compile(r" #(?=[^\s#])(?<=\S #)(?P<rest>[^\r\n]*)")  # " #" first: it is found fast
"""A comment one space after something and with no space after its sign: #1, #MeToo.

Who means a remark puts a space after the sign, or several before it to line remarks up.
"""


class CommentSwallowsText(Rule):
    """A text without quotes loses its end, since " #" starts a comment.

    ## Why it matters
    In `label: have bleed #1 again` the reader sees "have bleed". Nothing else tells: the file
    loads, and what is left may make sense, and say something else.

    ## Instead
    Put quotes around the whole text. If it is a remark to yourself, put a space after the #.
    """

    id = "KEEP005"
    name = "comment-swallows-text"
    level: ClassVar[Level] = "warning"
    fails: ClassVar[Example] = "label: have bleed #1 again"
    passes: ClassVar[Example] = 'label: "have bleed #1 again"'

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at each comment that is glued to a word, and at the text before it."""
        glued = [*_glued(subject)]
        if not glued:
            return
        texts = sorted(_unquoted(subject.document), key=lambda each: _place(subject, each[0]))
        places = [_place(subject, path) for path, _ in texts]
        for sign, rest in glued:
            path, text = (
                texts[bisect(places, sign) - 1] if places and places[0] < sign else ((), "")
            )
            if text in ("", "none") or not _is_text(subject.aid, path):
                continue
            end = subject.document.place_within(path, text, len(text) - 1)
            if (end.line, end.column + 2) == (sign.line, sign.column):
                yield Finding(
                    at=path,
                    message=f'found "{text}", and after it "{rest}", which YAML takes for a comment',
                    hint="put quotes around the whole text; or, for a remark, a space after the #",
                )


def _glued(subject: Subject) -> Iterator[tuple[Place, str]]:
    """Give where the sign of each such comment stands, and the comment."""
    source, line, begins = subject.document.source, 1, 0
    for found in _GLUED.finditer(source):
        for end in LINE_END.finditer(source, begins, found.start()):
            line, begins = line + 1, end.end()
        sign = Place(subject.document.file, line, found.start() - begins + 2)
        yield sign, f"#{found['rest']}".strip()


def _place(subject: Subject, path: Path) -> Place:
    return subject.document.place(path)


def _unquoted(document: Document) -> Iterator[tuple[Path, str]]:
    return ((at, each.text) for at, each in scalars(document.data) if not each.quoted)


def _is_text(aid: object, path: Path) -> bool:
    """Whether what stands at a place is words for a reader, and no id, number or fixed word."""
    value: Any = aid
    kinds = frozenset[object]()
    for step in path:
        if has(type(value)):
            if not hasattr(value, str(step)):
                value = getattr(value, "estimate", None)  # whose keys stand beside those of a row
            kinds = _kinds(value.__class__).get(str(step), frozenset())
            value = getattr(value, str(step), None)
        elif isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, tuple):
            value = value[int(step)]
    return bool(kinds & {Line, Prose})


@cache
def _kinds(cl: type) -> dict[str, frozenset[object]]:
    return {key: frozenset(_inside(hint)) for key, hint in get_type_hints(cl).items()}


def _inside(hint: Any) -> Iterator[object]:
    yield hint
    for each in get_args(hint):
        yield from _inside(each)
