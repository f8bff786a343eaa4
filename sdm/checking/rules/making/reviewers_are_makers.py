"""Reviewers who review what they made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.development import Involved

REVIEWS = {"review_patients": "ipdasi-v4:K14", "review_professionals": "ipdasi-v4:K15"}


class ReviewersAreMakers(Rule):
    """Somebody who made the aid stands among those who reviewed it.

    ## Why it matters
    A review is worth what the distance of its reviewers is worth. Whoever wrote a sentence finds it
    clear.

    ## Instead
    Ask people who had no part in making it, and name only those.
    """

    id = "MADE016"
    name = "reviewers-are-makers"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = tuple(REVIEWS.values())
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "development.review_patients": {
            "who": "patients and sdm contributors",
            "number": 4,
            "when": "2026-05",
            "method": "they read it",
            "report": "https://example.org/report",
        }
    }
    passes: ClassVar[Example] = {
        "development.review_patients": {
            "who": "patients of two clinics",
            "number": 4,
            "when": "2026-05",
            "method": "they read it",
            "report": "https://example.org/report",
        }
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the makers' names among the reviewers."""
        made = subject.aid.development
        for key, clause in REVIEWS.items():
            review = getattr(made, key)
            if not isinstance(review, Involved):
                continue
            for maker in made.made_by or ():
                found = re.search(rf"(?<!\w){re.escape(maker.name)}(?!\w)", review.who, re.I)
                if found:
                    yield Finding(
                        at=("development", key, "who"),
                        message=f'"{maker.name}" made the aid, expected only people who did not',
                        hint="name those who had no part in making it",
                        within=found.span(),
                        clauses=(clause,),
                    )
