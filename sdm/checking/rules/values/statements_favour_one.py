"""Statements that lean to one option."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.figures.result import NotApplicableFigure, UnknownFigure, singles
from sdm.model.option import Cell
from sdm.model.text import OptionId


class StatementsFavourOne(Rule):
    """Some options are favoured by more statements than others, or one by none.

    Where no statement says whom it `favours`, those options count of which something is known on
    what the statement is `about`.

    ## Why it matters
    Whoever ticks what matters adds up, knowingly or not. If most of the list speaks for one
    option, the list has chosen.

    ## Instead
    Let every option be favoured by the same number of statements, give or take one. What speaks
    for one option can often be said from the other side as well.
    """

    id = "VALUE003"
    name = "statements-favour-one"
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-3", "personalised-care:P-6", "ipdasi-v4:K9")
    fails: ClassVar[Example] = {
        "what_matters.calm_skin.favours": ["brace"],
        "what_matters.free_arm.favours": ["brace"],
    }
    passes: ClassVar[Example] = {"what_matters.free_arm.favours": ["cream", "carry_on"]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding where the options are not favoured alike."""
        statements = subject.aid.what_matters
        if not statements:
            return
        is_said = any(each.favours for each in statements)
        counts = {option.id: 0 for option in subject.aid.options}
        for each in statements:
            for option in set(each.favours if is_said else _touched(subject, each.about)):
                counts[option] += 1
        most, least = max(counts.values()), min(counts.values())
        if most - least > 1 or not least:
            told = ", ".join(f'"{option}" {number}' for option, number in counts.items())
            yield Finding(
                at=("what_matters",),
                message=f"statements that {'favour' if is_said else 'touch'} each option: {told}; expected as many, give or take one, and none left out",
                hint="even them out, or look at what each statement `favours`",
            )


def _touched(subject: Subject, topics: Iterable[str]) -> Iterator[OptionId]:
    """Find the options of which something is known on one of these topics."""
    cells = {str(attribute.id): attribute.cells for attribute in subject.aid.attributes}
    figures = {str(outcome): each for outcome, each in subject.figures.items()}
    silent = UnknownFigure | NotApplicableFigure
    for topic in topics:
        for option, figure in figures.get(topic, {}).items():
            if any(not isinstance(each, silent) for each in singles(figure)):
                yield option
        for option, cell in cells.get(topic, {}).items():
            if isinstance(cell, Cell):
                yield option
