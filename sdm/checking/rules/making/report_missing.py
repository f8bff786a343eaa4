"""Somebody was asked, and nobody can read what they said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.development import Involved

ASKED = {
    "needs_patients": ("ipdasi-v4:K12",),
    "needs_professionals": ("ipdasi-v4:K13",),
    "review_patients": ("ipdasi-v4:K14",),
    "review_professionals": ("ipdasi-v4:K15",),
    "field_patients": ("ipdasi-v4:K16",),
    "field_practitioners": ("ipdasi-v4:K17",),
    "values_testing": ("values-clarification:V-18",),
    "evaluation": ("ipdasi-v4:K22", "ipdasi-v4:K23"),
}
_NOWHERE = re.compile(
    r"(?:none|no|nil|nothing|nowhere|no report|n/?a|not applicable|unpublished|internal|pending"
    r"|(?:not|never) (?:yet )?(?:been )?(?:published|reported|available|written(?: up)?|public|known)"
    r"(?: yet)?|in (?:preparation|press|progress|writing)|to (?:follow|come|be (?:published|written))"
    r"|forthcoming|tb[acd]|data on file|on request|see above|[-–—?.]+)",
    re.IGNORECASE,
)
"""What leads nowhere if it is all there is; an address or a name beside it can be followed."""


class ReportMissing(Rule):
    """People were asked, and where that is reported cannot be found.

    ## Why it matters
    A claim that nobody can check is declared, and no more. The number of people looks like evidence
    all the same.

    ## Instead
    Put a page of notes somewhere that others can read and give its address in `report`. Who was
    asked, how, what they said and what was changed is enough.
    """

    id = "MADE017"
    name = "report-missing"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = tuple(
        clause for clauses in ASKED.values() for clause in clauses
    )
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "development.field_patients": {
            "who": "patients of two clinics",
            "number": 4,
            "when": "2026-05",
            "method": "they used it in a talk",
            "report": "not published yet",
        }
    }
    passes: ClassVar[Example] = {
        "development.field_patients": {
            "who": "patients of two clinics",
            "number": 4,
            "when": "2026-05",
            "method": "they used it in a talk",
            "report": "https://example.org/report",
        }
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at every report that is named."""
        for key, clauses in ASKED.items():
            answer = getattr(subject.aid.development, key)
            if isinstance(answer, Involved) and _NOWHERE.fullmatch(answer.report.strip(" .")):
                yield Finding(
                    at=("development", key, "report"),
                    message=f'found "{answer.report}", expected where others can read it',
                    hint="give an address, or where it can be found",
                    clauses=clauses,
                )
