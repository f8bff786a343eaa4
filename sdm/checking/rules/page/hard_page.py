"""Sentences on the leaflet that are longer and harder than most readers follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page, Rendered
from sdm.checking.rule import Example, Finding
from sdm.checking.rules.page.page_rule import PageRule
from sdm.checking.rules.reading.hard_to_read import AIM
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.readability.scores import FLESCH_KINCAID, measured, reading_age

FRAGMENTS = frozenset(("of", "write-label", "lead", "refs-only"))
"""Classes of paragraphs that are names and labels, and no sentences."""
NOT_READ_THROUGH = ("sources", "about")
"""The parts in which a reader looks things up."""


class HardPage(PageRule):
    """The sentences of the leaflet, the author's and sdm's, ask for a reading age above 11.

    ## Why it matters
    A reader meets the aid's sentences among those that sdm adds: what a number counts, how sure it
    is, how to fill in a table. It is the whole that must not be too hard.

    ## Instead
    READ001 says what to mend in the aid's own words, and long terms go into `glossary`. If it is
    content and this is not, the sentences that sdm adds are at fault; tell its maintainers.
    """

    id = "PAGE009"
    name = "hard-page"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-READ-1",
        "readability-accessibility:A-READ-3",
    )
    fails: ClassVar[Example] = (
        "Administration of intravenous medication necessitates continuous professional observation."
    )
    passes: ClassVar[Example] = "A nurse gives it into a vein and stays with you."

    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Score the sentences of the leaflet, where its language has a formula of grades."""
        for page in rendered.pages:
            if page.edition != "leaflet":
                continue
            reading = measured(sentences(page), subject.aid.language, subject.aid.glossary)
            grade = reading.grade(exempt=True)
            if grade is not None and reading_age(grade) > AIM:
                found = f"reading age {reading_age(grade)} ({FLESCH_KINCAID.name} {grade:.1f})"
                yield Finding(
                    at=("intended_use",),
                    message=f"the {page.edition} as a whole: found {found}, expected at most {AIM}",
                    hint="use shorter words and shorter sentences; see READ001",
                )


def sentences(page: Page) -> Iterator[str]:
    """Give the paragraphs and items of a page that hold sentences, without numbers of sources."""
    for each in page.top.all("p", "li"):
        parts = [part.attributes.get("id") for part in each.above()]
        is_read = FRAGMENTS.isdisjoint(each.classes()) and not any(
            part in NOT_READ_THROUGH for part in parts
        )
        if is_read and not any(each.all("p", "li")):
            yield _without_sources(each)


def _without_sources(each: Element) -> str:
    refs = [part.text() for part in each.all("span") if "refs" in part.classes()]
    return each.text().removesuffix(" ".join(refs)).strip()
