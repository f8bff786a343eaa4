"""A picture of people that does not show the number beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page, Rendered
from sdm.checking.rule import Example, Finding
from sdm.checking.rules.page.drawing import filled, ground, squares
from sdm.checking.rules.page.page_rule import OURS, PageRule
from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.figures.result import PeopleFigure, singles
from sdm.model.text import OutcomeId

NUMBER = re.compile(r"\d[\d,]*")


class PictureUnlikeNumber(PageRule):
    """A picture of people does not show everybody, or not as many filled as its number says.

    ## Why it matters
    Pictures raise understanding most in people who find numbers hard, so they go by the picture.
    One that shows more or fewer than the number, or only those who are affected, tells them
    another chance than the aid does. Whoever does not see it needs the same numbers in words.

    ## Instead
    Nothing is left for an author to do; sdm draws the picture from the figure itself.
    """

    id = "PAGE004"
    name = "picture-unlike-number"
    strength = "strong"
    clauses: ClassVar[tuple[str, ...]] = (
        "risk-communication:RC-28",
        "risk-communication:RC-31",
        "ipdasi-v4:K8",
    )
    fails: ClassVar[Example] = "60 of 100 people have no pain. (A picture with 59 squares filled.)"
    passes: ClassVar[Example] = "60 of 100 people have no pain. (A picture with 60 squares filled.)"

    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Set every picture beside the figure that it is of."""
        for page in rendered.pages:
            for number, outcome in enumerate(subject.aid.outcomes):
                for part in page.top.all("section"):
                    if part.attributes.get("id") == f"outcome-{outcome.id}":
                        yield from _unlike(subject, page, part, outcome.id, number)


def _unlike(
    subject: Subject, page: Page, part: Element, outcome: OutcomeId, number: int
) -> Iterator[Finding]:
    at: Path = ("outcomes", number, "estimates")
    figures = [
        (option, each)
        for option, figure in subject.figures[outcome].items()
        for each in singles(figure)
        if isinstance(each, PeopleFigure)
    ]
    pictures = [each for each in part.all("svg") if "people" in each.classes()]
    if len(pictures) != len(figures):
        said = f"the {page.edition} has {len(pictures)} pictures, expected {len(figures)}, one for each number of people"
        yield Finding(at=at, message=said, hint=OURS)
        return
    for (option, figure), picture in zip(figures, pictures, strict=True):
        for message in (*_drawn(figure, picture), *_said(figure, picture)):
            said = f"the {page.edition}: {message}"
            yield Finding(at=(*at, option), message=said, hint=OURS)


def _drawn(figure: PeopleFigure, picture: Element) -> Iterator[str]:
    for everybody in sorted({squares(picture), ground(picture)} - {figure.out_of}):
        yield f"found a picture of {everybody} people, expected {figure.out_of}"
    if (has := filled(picture)) != figure.people:
        yield f"found a picture with {has} filled, expected {figure.people}"


def _said(figure: PeopleFigure, picture: Element) -> Iterator[str]:
    """Look for the figure's numbers in the words beside its picture."""
    assert picture.parent is not None  # it stands in the part of the page about its outcome
    words = " ".join(_words(picture.parent))
    numbers = {int(each.replace(",", "")) for each in NUMBER.findall(words)}
    has, has_not = figure.people, figure.out_of - figure.people
    if figure.fewer_than_one:
        has, has_not = 1, figure.out_of - 1  # "fewer than 1" and "more than 999"
    elif figure.all_but_fewer_than_one:
        has, has_not = figure.out_of - 1, 1
    for wanted in (has, has_not, figure.out_of):
        if wanted not in numbers:
            yield f'found "{words}" beside the picture, expected {wanted:,} in it too'


def _words(beside: Element) -> Iterator[str]:
    """Give what is said of those who have it and those who do not, without numbers of sources."""
    for each in beside.inside:
        if isinstance(each, Element) and not {"figure", "rest"}.isdisjoint(each.classes()):
            sources = [part.text() for part in each.all("span") if "refs" in part.classes()]
            yield each.text().removesuffix(" ".join(sources)).strip()
