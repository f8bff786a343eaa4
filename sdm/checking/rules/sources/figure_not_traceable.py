"""A figure that cannot be walked back to what its source says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.sources.estimates import sourced
from sdm.checking.subject import Subject


class FigureNotTraceable(Rule):
    """A figure does not say what its source says in its own terms.

    ## Why it matters
    Between a source and a page stand a choice and often a sum. If the words of the source are kept,
    anybody can follow both. If it is not even said where to look, and the source has no address,
    the figure is lost, and that is an error.

    ## Instead
    Copy what the source says into `as_reported`, with its own denominator and interval, and the
    page or table into `seen_at`.
    """

    id = "SRC004"
    name = "figure-not-traceable"
    clauses: ClassVar[tuple[str, ...]] = ("risk-communication:RC-43",)
    fails: ClassVar[Example] = {"outcomes.sore_skin.estimates.brace.as_reported": None}
    passes: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.brace.as_reported": "risk ratio 4.0 (1.2 to 14)"
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at every figure that somebody took from a source."""
        sources = subject.aid.sources
        for number, outcome in enumerate(subject.aid.outcomes):
            for path, estimate in sourced(number, outcome):
                if estimate.as_reported:
                    continue
                lost = not estimate.seen_at and not any(
                    sources[key].doi or sources[key].url for key in estimate.sources
                )
                yield Finding(
                    at=(*path, "as_reported"),
                    message="found neither what the source says nor where to look"
                    if lost
                    else "found no word of what the source says",
                    hint="copy what the source says, with its own numbers",
                    level="error" if lost else "warning",
                )
