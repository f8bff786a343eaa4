"""A right, and not what to do when it is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.care.told import says
from sdm.checking.subject import Subject
from sdm.errors import Level

_SAID = (
    "appeal",
    "complain",
    "challeng",
    "ombudsman",
    "tribunal",
    "dispute",
    "reconsider",
    "ask for a review",
    "ask for it to be reviewed",
)


class AppealUnsaid(Rule):
    """A right is told, and not how to appeal or complain.

    ## Why it matters
    A right that is refused is worth what people know to do about it. Those who need it most are
    least likely to know.

    ## Instead
    Name which body decides, how to ask, and how to appeal or complain. If this was not looked at,
    say so in `gaps`.
    """

    id = "CARE006"
    name = "appeal-unsaid"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-27",)
    fails: ClassVar[Example] = {"facts.0.kind": "right"}
    passes: ClassVar[Example] = {
        "facts.0.kind": "right",
        "facts.0.note": "If it is refused, complain to the board that runs the clinic.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any word of it; one finding stands for all the rights. Only English is read."""
        aid = subject.aid
        rights = [number for number, fact in enumerate(aid.facts) if fact.kind == "right"]
        if rights and aid.language.startswith("en") and not says(aid, _SAID):
            yield Finding(
                at=("facts", rights[0]),
                message="is a right, and nothing says how to appeal or complain",
                hint="name who decides and how to appeal, or say in `gaps` that it was not looked at",
            )
