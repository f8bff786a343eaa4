"""One statement much longer than another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

TIMES = 2
SHORT_ENOUGH = 12  # words; below that, nobody notices how long a statement is


class StatementsUneven(Rule):
    """One statement about what matters is more than twice as long as another.

    ## Why it matters
    A long statement gives its reasons, a short one only its wish; the one with reasons persuades.

    ## Instead
    Keep all of them to about the same length, best below a dozen words.
    """

    id = "VALUE005"
    name = "statements-uneven"
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-4",)
    fails: ClassVar[Example] = {
        "what_matters.free_arm.statement": "I want my arm free by day. I cook and I wash up. My work needs both of my arms."
    }
    passes: ClassVar[Example] = {
        "what_matters.free_arm.statement": "I want my arm free for work by day."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding at each statement that is too long beside the shortest."""
        statements = subject.aid.what_matters
        lengths = [len(each.statement.split()) for each in statements]
        shortest = min(lengths, default=0)
        for index, length in enumerate(lengths):
            if length > max(SHORT_ENOUGH, TIMES * shortest):
                brief = statements[lengths.index(shortest)].statement
                yield Finding(
                    at=("what_matters", index, "statement"),
                    message=f'has {length} words, and "{brief}" has {shortest}; expected twice as many at most',
                    hint="keep the wish, and leave its reasons to the reader",
                )
