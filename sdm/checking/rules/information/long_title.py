"""A title that is too long for a heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

LONGEST = 65  # characters, by the NHS's guidance on headings


class LongTitle(Rule):
    """The title has more than 65 characters.

    ## Why it matters
    People find a handout by its title: in a list, in a search, in a pile of paper. A long one is
    cut off there, or passed over.

    ## Instead
    Name the condition and the choice. What else there is to say goes into `decision` and `who_for`.
    """

    id = "INFO011"
    name = "long-title"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-8",)
    fails: ClassVar[Example] = {
        "title": "Sore elbow: what are your choices, and what is known about each of them?"
    }
    passes: ClassVar[Example] = {"title": "Sore elbow: what are your choices?"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the characters of the title."""
        title = subject.aid.title
        if len(title) > LONGEST:
            yield Finding(
                at=("title",),
                message=f"found {len(title)} characters, expected at most {LONGEST}",
                hint="name the condition and the choice",
                within=(LONGEST, len(title)),
            )
