"""Somebody else may decide, and nothing is said of how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.care.told import says
from sdm.checking.subject import Subject
from sdm.errors import Level

_SAID = (
    "best interest",
    "capacity",
    "attorney",
    "cannot decide",
    "can't decide",
    "can no longer decide",
    "not able to decide",
    "unable to decide",
    "who decides",
)
_WHERE = re.compile(r"\b(?:England|Wales|UK|United Kingdom)\b")


class BestInterestsUnsaid(Rule):
    """A carer may decide, and nothing is said of what holds when the person cannot.

    ## Why it matters
    Next of kin is a name on a form; it gives no power to consent. In England and Wales, what is
    done for an adult who cannot decide must be in their best interests: their wishes, feelings and
    values are looked at, and those close to them are asked. A relative who does not know that may
    decide for themselves.

    ## Instead
    Say in `facts` how it is decided when the person lacks capacity, and when an independent
    advocate is needed. If this was not looked at, say so in `gaps`. If only a parent decides, write
    `parent`. (Only English is read by this rule.)
    """

    id = "CARE005"
    name = "best-interests-unsaid"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-16",)
    fails: ClassVar[Example] = {"catalogue.decides": ["self", "carer"]}
    passes: ClassVar[Example] = {
        "catalogue.decides": ["self", "carer"],
        "gaps.+": "What holds when the person cannot decide was not looked at.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any word of it, in aids for the country where this is the law."""
        aid = subject.aid
        concerns = "carer" in aid.catalogue.decides and _WHERE.search(aid.country)
        if concerns and aid.language.startswith("en") and not says(aid, _SAID):
            yield Finding(
                at=("catalogue", "decides"),
                message='found "carer", and nothing on how it is decided when the person cannot',
                hint="say in `facts` what holds then, or in `gaps` that it was not looked at",
            )
