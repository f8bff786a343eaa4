"""Bold text at every turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

MOST = 2  # in one text

_BOLD = re.compile(r"(?<!\\)\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)


class MuchBold(Rule):
    """One text has more than two parts in bold.

    ## Why it matters
    Where much stands out, nothing does. The reader's eye jumps from one bold word to the next, and
    what stands between them is lost.

    ## Instead
    Keep bold for the one or two things that must not be missed.
    """

    id = "READ008"
    name = "much-bold"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-7",)
    fails: ClassVar[Example] = "Rest the **arm**, take **breaks** and sleep **well**."
    passes: ClassVar[Example] = "Rest the arm, take **breaks** and sleep well."

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each text, at its first bold part too many."""
        for passage, source in running_text(subject).marked():
            bold = list(_BOLD.finditer(source))
            if len(bold) > MOST:
                yield Finding(
                    at=passage.at,
                    message=f'found {len(bold)} parts in bold, expected at most {MOST}; "{bold[MOST][1]}" is one too many',
                    hint="keep bold for what must not be missed",
                    within=bold[MOST].span(1),
                )
