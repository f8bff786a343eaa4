"""A sum of money without the year in which it was true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level, Path
from sdm.model.aid import Aid
from sdm.model.option import Cell
from sdm.model.outcome import Outcome

_MONEY = re.compile(r"[£€$]\s?[0-9][0-9.,]*")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")

Said = tuple[Path, str, str]
"""Where, the text, and what else may give the year."""


class AmountUndated(Rule):
    """A sum of money is named, and not for which year.

    ## Why it matters
    Prices and allowances change, often each spring. A sum without a year is taken for today's.

    ## Instead
    Put the year beside it, or move it into `facts`, where every sum has a date, a country and a
    source.
    """

    id = "CARE004"
    name = "amount-undated"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-26",)
    fails: ClassVar[Example] = {
        "attributes.effort.cells.brace.text": "A brace by day. It costs £25."
    }
    passes: ClassVar[Example] = {
        "attributes.effort.cells.brace.text": "A brace by day. It costs £25 (2026)."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for sums of money beside the figures and the dated facts."""
        for at, text, more in _told(subject.aid):
            found = _MONEY.search(text)
            if found and not _YEAR.search(text) and not _YEAR.search(more):
                yield Finding(
                    at=at,
                    message=f'found "{found[0].rstrip(".,")}" without a year',
                    hint="add the year, or move it into `facts`",
                    within=found.span(),
                )


def _told(aid: Aid) -> Iterator[Said]:
    for number, point in enumerate(aid.key_points):
        yield ("key_points", number), point, ""
    for number, fact in enumerate(aid.condition):
        yield ("condition", number, "text"), fact.text.source, ""
    for number, option in enumerate(aid.options):
        yield ("options", number, "involves"), option.involves.source, ""
    for number, attribute in enumerate(aid.attributes):
        for option_id, cell in attribute.cells.items():
            if isinstance(cell, Cell):
                at: Path = ("attributes", number, "cells", option_id, "text")
                yield at, cell.text, f"{cell.note or ''} {attribute.label}"
    for number, outcome in enumerate(aid.outcomes):
        dated = _dated(outcome)
        if outcome.note:
            yield ("outcomes", number, "note"), outcome.note.source, dated
        for place, known in enumerate(outcome.also_known):
            if known.show == "page":
                at = ("outcomes", number, "also_known", place, "text")
                yield at, known.text.source, dated


def _dated(outcome: Outcome) -> str:
    """Join what says of an outcome when it was so."""
    return f"{outcome.timeframe} {outcome.who} {outcome.unit or ''}"
