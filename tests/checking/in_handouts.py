"""Find what stands in a composed handout, and what an aid's figures come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, has

import sdm
from sdm.composing import words
from sdm.composing.handout import Edition
from sdm.figures.result import Figure
from sdm.figures.work import figures_of
from sdm.model.outcome import Outcome as ModelOutcome
from sdm.rendering.components import texts
from sdm.rendering.components.outcome.context import Outcome
from sdm.rendering.components.stacked_table.context import StackedRow, StackedTable
from sdm.rendering.components.writing_space.context import WritingSpace
from tests.checking.changed import SOUND
from tests.handouts import AIDS, TODAY, aid, composed, name
from tests.samples import SMALL

ALL = [*AIDS, SMALL, SOUND]
LEAFLETS: tuple[Edition, ...] = ("leaflet", "large-print")
TALK: tuple[Edition, ...] = (*LEAFLETS, "grid")
every_aid = pytest.mark.parametrize("path", ALL, ids=name)


def anew(changed: sdm.Aid, edition: Edition = "leaflet") -> sdm.Handout:
    """Compose an aid that a test has changed."""
    return sdm.compose(changed, today=TODAY, edition=edition)


def below(node: object) -> Iterator[Any]:
    """Give everything of a handout, the outer parts first."""
    if isinstance(node, tuple):
        for each in node:
            yield from below(each)
    elif has(type(node)):
        yield node
        for attribute in fields(type(node)):  # type: ignore[arg-type]  # has() is no guard here
            yield from below(getattr(node, attribute.name))


def parts(path: Path, edition: Edition, kind: type) -> list[Any]:
    """Give all parts of one kind, wherever they stand in a handout."""
    return [each for each in below(composed(path, edition).parts) if isinstance(each, kind)]


def told(path: Path, edition: Edition = "leaflet") -> list[str]:
    """Give every text of a handout in order."""
    return list(texts(composed(path, edition)))


def words_of(part: object) -> str:
    """Write all texts of a part as one run."""
    return " ".join(texts(part))


def numbers(text: str) -> list[int]:
    """Give the whole numbers in a text."""
    return [int(each.replace(",", "")) for each in re.findall(r"\d[\d,]*", text)]


def figures(path: Path) -> Iterator[tuple[ModelOutcome, str, Figure]]:
    """Give every figure with its outcome and the name of its option."""
    for outcome in aid(path).outcomes:
        for option, figure in figures_of(aid(path), outcome).items():
            yield outcome, aid(path).option(option).name, figure


def told_of(path: Path, outcome: ModelOutcome) -> Outcome | StackedRow:
    """Find what the leaflet has on an outcome: a block of its own, or a row of More numbers."""
    block: Outcome
    row: StackedRow
    if outcome.key:
        (block,) = (
            each
            for each in parts(path, "leaflet", Outcome)
            if each.anchor == f"outcome-{outcome.id}"
        )
        return block
    heading = outcome.title or outcome.label
    (row,) = (
        each
        for table in parts(path, "leaflet", StackedTable)
        if table.caption == words.MORE_CAPTION
        for each in table.rows
        if each.label.lower() == heading.lower()
    )
    return row


def labels(path: Path, edition: Edition) -> list[str]:
    """Give the words above every room to write."""
    return [each.label for each in parts(path, edition, WritingSpace) if each.lines]
