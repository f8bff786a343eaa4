"""A table that does not say what it is about, or what its rows and columns are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page
from sdm.checking.rule import Example
from sdm.checking.rules.page.page_rule import EachPageRule
from sdm.checking.subject import Subject
from sdm.errors import Level

LABEL = "aria-labelledby"
SCOPES = ("col", "row", "colgroup", "rowgroup")


class BareTable(EachPageRule):
    """A table has no header cells, one without a scope, or neither caption nor heading.

    ## Why it matters
    A screen reader says with each cell which option and which row it belongs to. Without header
    cells that know what they head, a table is a heap of numbers.

    ## Instead
    Nothing is left for an author to do; sdm makes the header cells and the caption.
    """

    id = "PAGE003"
    name = "bare-table"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-WEB-2",)
    fails: ClassVar[Example] = '<table><tr><th scope="row">Brace</th><td>6 weeks</td></tr></table>'
    passes: ClassVar[Example] = (
        "<table><caption>How long each takes</caption>"
        '<tr><th scope="row">Brace</th><td>6 weeks</td></tr></table>'
    )

    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Look at every table: its name, and its header cells."""
        for number, table in enumerate(page.top.all("table"), 1):
            name = _name(table, page.top)
            about = f'the table "{name}"' if name else f"table {number}"
            if not name:
                yield f"{about} has neither a caption nor a heading of its own, expected one"
            heads = [*table.all("th")]
            if not heads:
                yield f"{about} has no header cells, expected some"
            for each in heads:
                if each.attributes.get("scope") not in SCOPES:
                    yield f'{about} has the header cell "{each.text()}" without a scope, expected one'


def _name(table: Element, top: Element) -> str:
    """Find the words that name a table: its caption, or a heading that names it alone."""
    captions = [each.text() for each in table.all("caption")]
    if captions:
        return captions[0]
    named = next((each for each in (table, *table.above()) if LABEL in each.attributes), None)
    if named is None or [*named.all("table")] not in ([], [table]):
        return ""  # a heading over two tables names neither
    heading = named.attributes[LABEL]
    return next((each.text() for each in top.all() if each.attributes.get("id") == heading), "")
