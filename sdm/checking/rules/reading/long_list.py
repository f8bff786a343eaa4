"""A list of more than six items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.checking.texts import loaded_text
from sdm.errors import Level
from sdm.model.text import Bullets
from sdm.prose import prose

MOST = 6  # items, by the NHS's guidance on formatting

_ITEM = re.compile(r"^ *-(?=[ \n]|$)", re.MULTILINE)


class LongList(Rule):
    """A list in a text has more than six items.

    ## Why it matters
    Nobody keeps more than a handful of things in mind. In a long list the last items are not read,
    and the most important one may be among them. The NHS writes lists of up to about six.

    ## Instead
    Keep the items that change what a person does, or make two lists with a line before each that
    says what it holds.
    """

    id = "READ004"
    name = "long-list"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-3",)
    fails: ClassVar[Example] = {
        "natural_course.text": "Bring:\n\n- a pen\n- a list\n- a book\n- a bag\n- a cup\n- a key\n- a friend"
    }
    passes: ClassVar[Example] = {"natural_course.text": "Bring:\n\n- a pen\n- a list\n- a friend"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such list, at its first item too many."""
        for passage in subject.texts.passages:
            if passage.kind != "prose" or passage.text.count("\n") < MOST:
                continue
            source = loaded_text(subject.aid, passage.at) or ""
            items = [each.start() for each in _ITEM.finditer(source)]
            first = 0
            for block in prose(source).blocks if len(items) > MOST else ():
                number = len(block.items) if isinstance(block, Bullets) else 0
                if number > MOST and first + number <= len(items):
                    yield Finding(
                        at=passage.at,
                        message=f"found a list of {number} items, expected at most {MOST}",
                        hint="leave out what changes nothing for the reader, or make two lists",
                        within=(items[first + MOST], len(source)),
                    )
                first += number
