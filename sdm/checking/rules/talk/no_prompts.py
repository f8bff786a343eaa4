"""No way offered to ask what the professional would do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level


class NoPrompts(Rule):
    """The aid offers no prompt for asking "what would you do?".

    ## Why it matters
    Many people want to ask it, and the plain question is often dodged, or answered from another
    life. A prompt that begins with what matters to the person gets a more useful answer.

    ## Instead
    List up to four under `prompts`. W-P1, W-P4 and W-P8 suit most decisions.
    """

    id = "ASK001"
    name = "no-prompts"
    level: ClassVar[Level] = "warning"
    clauses = ("what-would-you-do:W-P",)
    strength: ClassVar[Strength] = "weak"
    fails: ClassVar[Example] = {"what_would_you_do.prompts": []}
    passes: ClassVar[Example] = {"what_would_you_do.prompts": ["W-P1"]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where there is no prompt."""
        if not subject.aid.what_would_you_do.prompts:
            yield Finding(
                at=("what_would_you_do", "prompts"),
                message="found none, expected up to four prompts",
                hint="W-P1, W-P4 and W-P8 suit most decisions",
            )
