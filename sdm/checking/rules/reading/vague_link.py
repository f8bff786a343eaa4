"""A link whose words do not say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

_LINK = re.compile(r"(?<!\\)\[([^\]]*)\]\(")
_VAGUE = re.compile(
    r"\W*(?:(?:click|look|see|tap|press|read)\W+)?"
    r"(?:here|more|find\W+out\W+more|read|read\W+on|learn\W+more|details|link|website|web\W*site"
    r"|this|this\W+(?:link|page|site|website)|more\W+(?:here|information|details))\W*",
    re.IGNORECASE,
)


class VagueLink(Rule):
    """The words of a link do not say where it leads.

    ## Why it matters
    People who use a screen reader go from link to link and hear nothing between them; "here, here,
    more" tells them nothing. On paper the words are all there is.

    ## Instead
    Name what the reader finds there: "the NHS page on sore elbows".
    """

    id = "READ012"
    name = "vague-link"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-WEB-10",)
    fails: ClassVar[Example] = "To see how it goes, [click here](https://example.org/one)."
    passes: ClassVar[Example] = "It is told on [the page on elbows](https://example.org/one)."

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such link; in English only."""
        text = running_text(subject)
        if text.language != "en":
            return
        for passage, source in text.marked():
            for link in _LINK.finditer(source):
                if _VAGUE.fullmatch(link[1]):
                    yield Finding(
                        at=passage.at,
                        message=f'found a link called "{link[1]}", expected words that say where it leads',
                        hint="name what the reader finds there",
                        within=link.span(1),
                    )
