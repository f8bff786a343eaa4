"""What every part of a handout is composed from: the aid, the day, its sources' numbers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from attrs import define, fields, has

from sdm.composing.spoken import words
from sdm.composing.wording import capital, checked_result, graded_by, paragraph, stop
from sdm.figures.result import Figure, singles
from sdm.figures.work import all_figures
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.model.local import Overlay
from sdm.model.option import Cell as ModelCell
from sdm.model.outcome import Outcome
from sdm.model.source import DoesNotApply, Fact, Unknown
from sdm.model.text import OptionId, OutcomeId, SourceId
from sdm.rendering.components.options_table.context import Cell
from sdm.rendering.components.prose.context import Prose, Reference

COLUMNS = 3
"""How many options have room side by side for a line of words at 12 points on an upright page."""


@define(slots=False)
class Book:
    """The aid under composition; what is looked up twice is kept."""

    aid: Aid
    today: datetime.date
    overdue: bool = False
    cites: bool = True  # whether the handout lists its sources, so that numbers lead to them
    overlay: Overlay | None = None  # what a service near the person adds
    columns: int = COLUMNS  # how many options stand side by side in words

    @cached_property
    def fingerprint(self) -> str:
        """The whole fingerprint of the aid."""
        return fingerprint(self.aid)

    @cached_property
    def figures(self) -> dict[OutcomeId, dict[OptionId, Figure]]:
        """Every figure, worked out once."""
        return all_figures(self.aid)

    @cached_property
    def graded_by_author(self) -> bool:
        """Whether every grade of how sure a figure is comes from the author of the aid."""
        figures = (figure for each in self.figures.values() for figure in each.values())
        grades = {graded_by(single) for figure in figures for single in singles(figure)}
        return grades - {""} == {"author"}

    @cached_property
    def numbers(self) -> dict[SourceId, int]:
        """The number of every source, in the order of the file."""
        return {source: number for number, source in enumerate(self.aid.sources, 1)}

    @cached_property
    def option_names(self) -> tuple[str, ...]:
        """The names of the options, in their order."""
        return tuple(option.name for option in self.aid.options)

    @property
    def no_change(self) -> OptionId | None:
        """The option that is staying as you are, if there is one."""
        return self.aid.stay

    def name(self, option: OptionId) -> str:
        """Give the name of an option."""
        return self.aid.option(option).name

    def references(self, sources: Iterable[SourceId]) -> tuple[Reference, ...]:
        """Give the numbers of sources, lowest first, where the handout lists them."""
        numbers = {self.numbers[source] for source in sources if self.cites}
        return tuple(Reference(number, f"source-{number}") for number in sorted(numbers))

    def prose(self, fact: Fact, tone: str = "plain") -> Prose:
        """Compose a fact with the numbers of its sources, and say if nobody could confirm it."""
        blocks = fact.text.blocks
        if checked_result(fact) == "not_confirmed":
            blocks = (*blocks, *paragraph(words.NOT_CONFIRMED))
        return Prose(blocks=blocks, references=self.references(fact.sources), tone=tone)

    def cell(
        self, option: OptionId, value: ModelCell | Fact | Unknown | DoesNotApply | None
    ) -> Cell:
        """Compose one cell of a table of words."""
        name = self.name(option)
        if value is None:
            return Cell(option=name, blocks=paragraph(words.NOT_LOOKED_AT), known=False)
        references = self.references(value.sources)
        if isinstance(value, Unknown | DoesNotApply):
            if isinstance(value, Unknown):
                said = f"{words.NOT_KNOWN} {value.unknown}"
            else:
                said = f"{words.DOES_NOT_APPLY} {value.does_not_apply}"
            return Cell(
                option=name, blocks=paragraph(stop(said)), references=references, known=False
            )
        blocks = value.text.blocks if isinstance(value, Fact) else paragraph(_line(value))
        if checked_result(value) == "not_confirmed":
            blocks = (*blocks, *paragraph(words.NOT_CONFIRMED))
        return Cell(option=name, blocks=blocks, references=references)

    def heading(self, outcome: Outcome) -> str:
        """Name an outcome above its figures."""
        return capital(outcome.title or outcome.label)


def found_in(node: object, *kinds: type) -> Iterator[Any]:
    """Find everything of some classes that stands in an aid, or in parts of a handout, in order."""
    if isinstance(node, kinds):
        yield node
    elif isinstance(node, tuple | dict):
        for each in node.values() if isinstance(node, dict) else node:
            yield from found_in(each, *kinds)
    elif has(type(node)):
        for attribute in fields(type(node)):  # type: ignore[arg-type]  # has() is no guard here
            yield from found_in(getattr(node, attribute.name), *kinds)


def _line(cell: ModelCell) -> str:
    return f"{stop(cell.text)} {cell.note}" if cell.note else cell.text
