"""A page that does not say what it is, in which language, or for which screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page
from sdm.checking.rule import Example
from sdm.checking.rules.page.page_rule import EachPageRule
from sdm.checking.subject import Subject
from sdm.errors import Level

SCREEN = "width=device-width"
LOCKED = ("user-scalable=no", "user-scalable=0", "maximum-scale")


class UnnamedPage(EachPageRule):
    """A page has no title, does not say its language, or does not fit itself to the screen.

    ## Why it matters
    A screen reader chooses its voice by the language, and English read by a French voice cannot be
    understood. A tab or a bookmark goes by the title. On a phone, a page that says nothing of its
    width is shrunk until nobody can read it, and one that forbids to zoom stays small.

    ## Instead
    Nothing is left for an author to do but to give `language` and `title`; sdm puts them in the
    page.
    """

    id = "PAGE002"
    name = "unnamed-page"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-WEB-10",
        "readability-accessibility:A-WEB-12",
    )
    fails: ClassVar[Example] = "<html><head><title></title></head>"
    passes: ClassVar[Example] = (
        '<html lang="en-GB"><head><meta name="viewport" content="width=device-width">'
        "<title>Sore elbow: what are your choices?</title></head>"
    )

    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Look at what the page says of itself."""
        languages = [each.attributes.get("lang", "") for each in page.top.all("html")]
        if languages != [subject.aid.language]:
            found = languages[0] if languages and languages[0] else "no language"
            yield f'found {found}, expected the language of the aid, "{subject.aid.language}"'
        if not any(each.text() for each in _head(page.top).all("title")):
            yield "found no title, expected one"
        screens = [
            each.attributes.get("content", "").replace(" ", "").split(",")
            for each in page.top.all("meta")
            if each.attributes.get("name") == "viewport"
        ]
        if len(screens) != 1 or SCREEN not in screens[0]:
            yield f'found no viewport of "{SCREEN}", expected one'
        elif any(said.startswith(LOCKED) for said in screens[0]):
            yield f'found the viewport "{",".join(screens[0])}", expected that readers may zoom'


def _head(top: Element) -> Element:
    return next(top.all("head"), top)
