"""Silence about who made an aid."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class MakersUndeclared(Undeclared):
    """It is not said who made the aid.

    ## Why it matters
    Readers cannot judge what the makers know, or what they stand to gain. Having lived with the
    condition counts as a credential.

    ## Instead
    List everyone in `made_by` with role, credentials and interests. "None declared" and `none` are
    answers there.
    """

    id = "MADE002"
    name = "makers-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K20",)
    key = "made_by"
    asked = "who made it"
    hint: ClassVar[str] = "name everyone who made it, with role, credentials and interests"
    fails: ClassVar[Example] = {"development.made_by": None}
    passes: ClassVar[Example] = {
        "development.made_by": [
            {
                "name": "sdm contributors",
                "role": "authors",
                "credentials": "none declared",
                "interests": "none",
            }
        ]
    }
