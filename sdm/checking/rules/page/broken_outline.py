"""Headings that do not make an outline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from sdm.checking.rendered import Rendered
from sdm.checking.rule import Example, Finding
from sdm.checking.rules.information.long_title import LONGEST
from sdm.checking.rules.page.page_rule import OURS, PageRule
from sdm.checking.subject import Subject
from sdm.errors import Level

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class BrokenOutline(PageRule):
    """A page does not have one main heading, it is long, or a level of headings is left out.

    ## Why it matters
    Whoever reads with their ears goes from heading to heading, and takes a level that is left out
    for a part that they missed. A long main heading is cut off in lists and tabs.

    ## Instead
    Give the aid a title of 65 characters or fewer; sdm makes the other headings.
    """

    id = "PAGE001"
    name = "broken-outline"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-8",)
    fails: ClassVar[Example] = "<h1>Sore elbow</h1><h3>What it is</h3>"
    passes: ClassVar[Example] = "<h1>Sore elbow</h1><h2>What it is</h2>"

    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Go through the headings of each page; they all have the same main one."""
        for page in rendered.pages:
            headings = [*page.top.all(*HEADINGS)]
            main = [each for each in headings if each.tag == "h1"]
            about = f"the {page.edition}"
            if len(main) != 1 or headings[0] is not main[0]:
                said = f"{about}: found {len(main)} main headings, expected one, before all others"
                yield Finding(at=(), message=said, hint=OURS)
            for before, after in pairwise(headings):
                if int(after.tag[1]) > int(before.tag[1]) + 1:
                    said = f'{about}: found "{after.text()}" as {after.tag} below a heading {before.tag}, expected no level left out'
                    yield Finding(at=(), message=said, hint=OURS)
        for title in {each.text() for page in rendered.pages for each in page.top.all("h1")}:
            if len(title) > LONGEST:
                said = (
                    f"found a main heading of {len(title)} characters, expected at most {LONGEST}"
                )
                hint = "name the condition and the choice"
                yield Finding(at=("title",), message=said, hint=hint)
