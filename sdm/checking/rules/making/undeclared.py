"""What the rules share that find a question about the making of an aid unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Finding, Rule, Strength
from sdm.checking.subject import Subject


class Undeclared(Rule):
    """A question about how the aid was made is not answered at all.

    `none` is an answer: nobody did this. Silence could mean anything.
    """

    key: ClassVar[str]
    """The key of `development` that holds the answer."""
    asked: ClassVar[str]
    """What is asked, completing "nothing is said of ..."."""
    hint: ClassVar[str] = "say who, how many, when, how and where it is reported; or write `none`"
    strength: ClassVar[Strength] = "required"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look whether there is an answer."""
        if getattr(subject.aid.development, self.key) in (None, ()):
            yield Finding(
                at=("development", self.key),
                message=f"nothing is said of {self.asked}, expected an answer; `none` is one",
                hint=self.hint,
            )
