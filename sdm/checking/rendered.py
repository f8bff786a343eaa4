"""The pages that are made of an aid, as rules look at them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property

from attrs import define

from sdm.checking.elements import Element, read_html
from sdm.composing import Refused, compose
from sdm.composing.editions import editions_of
from sdm.composing.handout import Edition, Handout
from sdm.model.aid import Aid
from sdm.rendering import NoSuchGlyph, render
from sdm.rendering.pdf import sides


@define(slots=False, eq=False)
class Page:
    """One edition of an aid as a web page, and as a PDF where a rule asks for it."""

    edition: Edition
    handout: Handout
    html: str

    @cached_property
    def top(self) -> Element:
        """What holds the elements of the web page."""
        return read_html(self.html)

    @cached_property
    def sides(self) -> int | None:
        """How many sides it fills on A4; None where the PDF's font lacks one of its characters."""
        try:
            return sides(render(self.handout, "pdf"))
        except NoSuchGlyph:
            return None


@define(slots=False, eq=False)
class Rendered:
    """Every edition of an aid; none where the aid may not be shown to anybody."""

    pages: tuple[Page, ...]


def rendered(aid: Aid, today: datetime.date | None = None) -> Rendered:
    """Make the pages of an aid.

    Args:
        aid: The aid.
        today: What day it is; without one, nothing is late.
    """
    return Rendered(tuple(_pages(aid, today or datetime.date.min)))


def _pages(aid: Aid, today: datetime.date) -> Iterator[Page]:
    for edition in editions_of(aid):
        try:
            handout = compose(aid, today=today, edition=edition, allow_overdue=True)
        except Refused:  # it was withdrawn: there is no page to look at
            return
        yield Page(edition, handout, render(handout).decode())
