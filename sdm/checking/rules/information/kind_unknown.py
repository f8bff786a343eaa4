"""A kind of decision that nothing knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.loading.complaint import did_you_mean

KINDS = ("treatment", "test", "screening", "care", "birth", "service", "money")


class KindUnknown(Rule):
    """The kind of decision is none of those that sdm knows.

    ## Why it matters
    It says what part of somebody's care the decision is about, and people look aids up by it. What
    an aid about a test must tell is asked only of the kinds `test` and `screening`: an aid of kind
    `scan` would pass without it.

    ## Instead
    Use the nearest of treatment, test, screening, care, birth, service and money. What is special
    goes into `topic`.
    """

    id = "INFO014"
    name = "kind-unknown"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("nice-ecd8:N1.1b",)
    fails: ClassVar[Example] = {"catalogue.kind": "treatments"}
    passes: ClassVar[Example] = {"catalogue.kind": "treatment"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look the kind up."""
        kind = subject.aid.catalogue.kind
        if kind not in KINDS:
            yield Finding(
                at=("catalogue", "kind"),
                message=f'found "{kind}", expected one of {", ".join(KINDS)}',
                hint=did_you_mean(kind, KINDS) or "use the nearest one",
            )
