"""A source that nobody can look up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject


class SourceWithoutAddress(Rule):
    """A source has neither a DOI nor an address.

    ## Why it matters
    A source is given so that somebody else can look. With a journal and a year they may still find
    it, so that is a warning; a title alone leads nowhere, and that is an error.

    ## Instead
    Add `doi`, or the `url` of the page where it, or the part you used, can be read.
    """

    id = "SRC002"
    name = "source-without-address"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C2",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"sources.s1.doi": None, "sources.s1.url": None}
    passes: ClassVar[Example] = {"sources.s1.doi": None}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a way to every source."""
        for name, source in subject.aid.sources.items():
            if source.doi or source.url:
                continue
            findable = bool(source.where and source.year)
            yield Finding(
                at=("sources", name),
                message=f'found no doi and no url for "{source.title}"',
                hint="add one of the two"
                if findable
                else "add one of the two, or at least where and in which year it came out",
                level="warning" if findable else "error",
            )
