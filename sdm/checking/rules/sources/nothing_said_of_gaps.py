"""An aid that has found everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level


class NothingSaidOfGaps(Rule):
    """Nothing is said of what was looked for and not found.

    ## Why it matters
    No search finds everything. If the aid is silent, people take what it leaves out for what does
    not matter, and the next author looks for the same things again.

    ## Instead
    List in `gaps` what you looked for and did not find, or found and could not read.
    """

    id = "SRC007"
    name = "nothing-said-of-gaps"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-34",)
    fails: ClassVar[Example] = {"gaps": None}
    passes: ClassVar[Example] = {"gaps": ["No study was found that asked people under 30."]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any gap."""
        if not subject.aid.gaps:
            yield Finding(
                at=("gaps",),
                message="found nothing that was looked for and not found",
                hint="list what you looked for and did not find",
            )
