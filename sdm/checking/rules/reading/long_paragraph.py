"""A paragraph of more than three sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import WHOLE_SENTENCES
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.readability.sentences import spans

MOST = 3  # sentences, by the NHS's guidance on writing

_BOLD_SIGN = "  "  # what a passage has in its place
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


class LongParagraph(Rule):
    """A paragraph has more than three sentences.

    ## Why it matters
    A block of text looks like work. People skip it, or lose their line in it. The NHS writes
    paragraphs of up to three sentences.

    ## Instead
    Leave an empty line where a new thought begins, or take out what the reader does not need. Text
    on one line has no paragraphs: there, say less. A heading in bold at the start does not count.
    """

    id = "READ003"
    name = "long-paragraph"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-2",)
    fails: ClassVar[Example] = {
        "natural_course.text": "It may hurt for a while. Then it stops. It can come back. Most of it is mild."
    }
    passes: ClassVar[Example] = {
        "natural_course.text": "It may hurt for a while. Then it stops.\n\nIt can come back."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such paragraph; an item of a list is one too."""
        for passage in subject.texts.passages:
            text = passage.text
            if passage.kind not in WHOLE_SENTENCES or len(subject.texts.spans_of(text)) <= MOST:
                continue
            for paragraph in _PARAGRAPH.finditer(text):
                sentences = _without_heading(paragraph[0])
                if len(sentences) > MOST:
                    start = paragraph.start()
                    yield Finding(
                        at=passage.at,
                        message=f"found {len(sentences)} sentences in one paragraph, expected at most {MOST}",
                        hint="begin a new paragraph, or say less",
                        within=(start + sentences[0][0], start + sentences[-1][1]),
                    )


def _without_heading(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of a paragraph; bold words with a stop at its start head it."""
    found = spans(paragraph)
    if not found or not paragraph.startswith(_BOLD_SIGN):
        return found
    behind = found[0][1]
    return found[1:] if paragraph[behind:].startswith(_BOLD_SIGN) else found
