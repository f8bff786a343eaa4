"""A cell of a table with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page
from sdm.checking.rule import Example
from sdm.checking.rules.page.page_rule import EachPageRule
from sdm.checking.subject import Subject


class EmptyCell(EachPageRule):
    """A cell of a table is empty.

    ## Why it matters
    An empty cell can be read as "none", and an option then looks safe because nobody has counted
    its harms. Even people who were told that evidence was lacking guessed that a treatment helped.

    ## Instead
    Say that it is not known, and why. The format asks for an estimate for every option, and sdm
    prints the reason in the cell.
    """

    id = "PAGE008"
    name = "empty-cell"
    strength = "moderate"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K2", "risk-communication:RC-24")
    fails: ClassVar[Example] = '<table><tr><th scope="row">Sore skin</th><td></td></tr></table>'
    passes: ClassVar[Example] = (
        '<table><tr><th scope="row">Sore skin</th><td>Not known. Nobody counted.</td></tr></table>'
    )

    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Look for cells without words; the corner above the names of rows needs none."""
        for row in page.top.all("tr"):
            cells = [each for each in row.inside if isinstance(each, Element)]
            for number, cell in enumerate(cells, 1):
                is_corner = number == 1 and cell.tag == "td" and _in_head(row)
                if not _own_words(cell) and not is_corner:
                    said = f'in the row "{cells[0].text()}"' if number > 1 else "at its start"
                    yield f"found an empty cell {said}, expected words or a number"


def _own_words(cell: Element) -> str:
    """Give the words of a cell without the name of its option, said again for narrow screens."""
    repeated = [each.text() for each in cell.all("p") if "of" in each.classes()]
    text = cell.text()
    return text.removeprefix(repeated[0]).strip() if repeated else text


def _in_head(row: Element) -> bool:
    return any(each.tag == "thead" for each in row.above())
