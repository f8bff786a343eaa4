"""A handout that fills more sides than its kind should."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rendered import Rendered
from sdm.checking.rule import Example, Finding
from sdm.checking.rules.page.page_rule import PageRule
from sdm.checking.subject import Subject
from sdm.composing.handout import Edition
from sdm.errors import Level

SIDES: dict[Edition, int] = {"leaflet": 8, "grid": 2, "clinician": 2}
"""How many sides of A4 an edition may fill; large print and the companion take what they need."""
MANY_OPTIONS, MORE_SIDES = 5, 4
"""From how many options a leaflet may be longer, and by how much."""


class ManySides(PageRule):
    """A handout fills more sides of A4 than people read.

    ## Why it matters
    A long leaflet is put aside. The standard would have two sides; both sides of every number, its
    time, its people and how sure it is do not fit there in letters of 14 points, so a leaflet has
    8, and 12 with five options or more. The grid and the clinician's sheet are one sheet each, to
    lie between two people.

    ## Instead
    Give fewer outcomes `key: true`, since each of them has a picture; say in fewer words what an
    option involves; leave out what changes nobody's mind.
    """

    id = "PAGE007"
    name = "many-sides"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-COG-3",)
    fails: ClassVar[Example] = "The leaflet fills 9 sides of A4."
    passes: ClassVar[Example] = "The leaflet fills 8 sides of A4."

    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Count the sides of the PDF, where there is a limit."""
        for page in rendered.pages:
            most = SIDES.get(page.edition)
            if most is None:
                continue
            if page.edition == "leaflet" and len(subject.aid.options) >= MANY_OPTIONS:
                most += MORE_SIDES
            if page.sides is not None and page.sides > most:
                yield Finding(
                    at=("outcomes",),
                    message=f"the {page.edition} fills {page.sides} sides of A4, expected at most {most}",
                    hint="give fewer outcomes `key: true`, or say the same in fewer words",
                )
