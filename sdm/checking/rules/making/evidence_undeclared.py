"""Silence about the search."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class EvidenceUndeclared(Undeclared):
    """It is not said how the evidence was found and chosen.

    ## Why it matters
    Whoever picks the studies can pick the answer. And without the day of the search nobody can tell
    what came after it.

    ## Instead
    Say in `evidence` where you searched, by what rule you chose, and up to what date.
    """

    id = "MADE003"
    name = "evidence-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K18", "personalised-care:P-34")
    key = "evidence"
    asked = "how the evidence was found"
    hint: ClassVar[str] = "say where you searched, by what rule you chose, and up to what date"
    fails: ClassVar[Example] = {"development.evidence": None}
    passes: ClassVar[Example] = {
        "development.evidence": {
            "searched": "web and registers",
            "selected": "reviews before single studies",
            "until": "2026-11",
        }
    }
