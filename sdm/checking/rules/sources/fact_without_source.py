"""What is said to be so, and comes from nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.information.living import entries
from sdm.checking.rules.sources.figure_in_words import holds_figure
from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.model.aid import Aid
from sdm.model.option import Cell
from sdm.model.source import Fact

Said = tuple[Path, str]

_NOTHING_FOUND = re.compile(
    r"\b(?:no|not|nobody|none|nothing|never|unknown|unclear|uncertain)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"[0-9]")


class FactWithoutSource(Rule):
    """Something is said to be so and no source is given for it.

    ## Why it matters
    Nobody can check it, and nobody learns when it stops being true. Of 24 leaflets that were rated
    in 2016, none gave a citation. With a figure in it, it is an error: a number without a source is
    a number that somebody may have made up.

    ## Instead
    Add `sources`. That nobody knows, or that nothing was found, needs none; nor does the meaning of
    a word, unless it holds a figure.
    """

    id = "SRC001"
    name = "fact-without-source"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C2", "nice-ecd8:N1.1c")
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "attributes.effort.cells.brace": {"text": "A brace on your arm by day."}
    }
    passes: ClassVar[Example] = {
        "attributes.effort.cells.brace": {
            "text": "A brace on your arm by day.",
            "sources": ["s1"],
        }
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at every fact; the natural course has a rule of its own."""
        aid = subject.aid
        for at, text in (*_told(aid), *_of_options(aid), *_of_outcomes(aid), *_of_test(aid)):
            figure = holds_figure(text)
            yield Finding(
                at=at,
                message=f"found no source for {'a figure' if figure else 'a fact'}",
                hint="add `sources`",
                level="error" if figure else "warning",
                clauses=self.clauses if at[-1] == "involves" else ("ipdasi-v4:C2",),
            )


def _told(aid: Aid) -> Iterator[Said]:
    for number, fact in enumerate(aid.condition):
        if not fact.sources:
            yield ("condition", number), fact.text.source
    for word, term in aid.glossary.items():
        if not term.sources and holds_figure(term.plain):
            yield ("glossary", word), term.plain
    for number, fact in enumerate(aid.uncertainties):
        # What is not known is not in any source; only a number in it must come from one.
        if not fact.sources and _DIGIT.search(fact.text.source):
            yield ("uncertainties", number), fact.text.source


def _of_options(aid: Aid) -> Iterator[Said]:
    for number, option in enumerate(aid.options):
        if not option.sources:
            yield ("options", number, "involves"), option.involves.source
        for key, entry in entries(option).items():
            if isinstance(entry, Fact) and not entry.sources:
                yield ("options", number, "living_with", key), entry.text.source
    for number, attribute in enumerate(aid.attributes):
        for name, cell in attribute.cells.items():
            if isinstance(cell, Cell) and not cell.sources:
                yield ("attributes", number, "cells", name), f"{cell.text} {cell.note or ''}"


def _of_outcomes(aid: Aid) -> Iterator[Said]:
    in_english = aid.language.startswith("en")
    for number, outcome in enumerate(aid.outcomes):
        for place, known in enumerate(outcome.also_known):
            text = known.text.source
            if known.sources:
                continue
            if _DIGIT.search(text) or (in_english and not _NOTHING_FOUND.search(text)):
                yield ("outcomes", number, "also_known", place), text


def _of_test(aid: Aid) -> Iterator[Said]:
    for key in ("overdiagnosis", "detected_with", "detected_without"):
        fact = getattr(aid.test, key, None)
        if fact is not None and not fact.sources:
            yield ("test", key), fact.text.source
