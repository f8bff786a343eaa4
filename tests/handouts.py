"""Every handout the tests look at, each composed and rendered once."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import get_args

import sdm
from sdm.composing import compose
from sdm.composing.editions import editions_of
from sdm.composing.handout import Edition
from sdm.rendering import Format
from sdm.rendering.paper import Paper
from tests.samples import SMALL

TODAY = datetime.date(2026, 12, 1)
EVERY = sorted((Path(__file__).parents[1] / "decision_aids").glob("*/aid.yaml"))
"""All the aids that come along; what each of them must hold is in test_catalogue.py."""
UNLIKE = (
    "atrial-fibrillation-stroke-prevention",
    "dementia-care-at-home-or-care-home",
    "knee-osteoarthritis",
    "sore-throat-antibiotics",
)
"""Four that are as unlike each other as any: points tables, many options, few figures, groups."""
AIDS = [path for path in EVERY if path.parent.name in UNLIKE]
"""Those on which every law is tried, in every edition and browser; all would take an hour."""
ALL = [*AIDS, SMALL]
EDITIONS: tuple[Edition, ...] = get_args(Edition)
"""Every one there is; `editions` gives those of one aid."""
PAPERS: tuple[Paper, ...] = get_args(Paper)


def name(path: Path) -> str:
    """Name an aid in the id of a test."""
    return path.parent.name if path in EVERY else path.stem


@cache
def aid(path: Path) -> sdm.Aid:
    return sdm.load(path)


def editions(path: Path) -> tuple[Edition, ...]:
    """List the editions of an aid: not all have a simpler version."""
    return editions_of(aid(path))


FIGURED = "dementia-care-at-home-or-care-home"
"""Whose simpler version has a number; the others' tell a browser or a reader nothing new."""


def looked_at(path: Path) -> tuple[Edition, ...]:
    """List the editions of an aid that every law on pages and PDFs is tried on."""
    own = path.parent.name == FIGURED or path == SMALL
    return tuple(each for each in editions(path) if each != "simple" or own)


@cache
def composed(path: Path, edition: Edition) -> sdm.Handout:
    """Compose a handout whose page does not live: what stands there without JavaScript."""
    return compose(aid(path), today=TODAY, edition=edition)


@cache
def rendered(path: Path, edition: Edition, format: Format, paper: Paper = "a4") -> bytes:
    return sdm.render(composed(path, edition), format, paper=paper)
