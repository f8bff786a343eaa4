"""A number of people that the figures do not call for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations
from typing import ClassVar, TypeGuard

from attrs import evolve

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.numbers.shown import Shown, print_alike, shown, stand_apart
from sdm.checking.subject import Subject
from sdm.errors import Level, Path
from sdm.figures.result import PeopleFigure, SingleFigure, singles
from sdm.personalising import row_figures

SIZES = (100, 1000, 10000)


class DenominatorTooCoarseOrFine(Rule):
    """The figures are counted out of more people than they need, or out of too few.

    ## Why it matters
    Out of too few people, a chance comes to less than one person and cannot be shown or compared.
    Out of more than needed, pictures are bigger, and bigger pictures make the same share look
    more serious and the same gain more helpful.

    ## Instead
    Take the smallest of 100, 1,000 and 10,000 at which every figure above 0 is at least one
    person, and at which figures that differ are told apart.
    """

    id = "RISK001"
    name = "denominator-too-coarse-or-fine"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-06",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {
        "denominator": 10000,
        "denominator_reason": "Rare things are counted here.",
    }
    passes: ClassVar[Example] = {"denominator": 100}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for each denominator that another would serve better."""
        groups = defaultdict[Path, list[tuple[str, PeopleFigure]]](list)
        for each in shown(subject):
            if isinstance(each.figure, PeopleFigure):
                name = f'"{each.outcome.id}" under "{each.option}"'
                groups[_set_at(each)].append((name, each.figure))
        for at, figures in groups.items():
            out_of = figures[0][1].out_of
            enough, why = _large_enough(figures)
            if out_of < enough:
                yield Finding(
                    at=at,
                    message=f"found {out_of:,}, at which {why} is less than one person; expected {enough:,}",
                    hint=f"count out of {enough:,}, and say why in `denominator_reason`",
                )
            elif enough < out_of and (fine := _fine_enough(subject, figures)) < out_of:
                yield Finding(
                    at=at,
                    message=f"found {out_of:,}; {fine:,} is enough, at which the smallest figure above 0 is still one person or more",
                    hint=f"count out of {fine:,}",
                )


def _set_at(each: Shown) -> Path:
    return ("denominator",) if each.outcome.denominator is None else (*each.at[:2], "denominator")


def _large_enough(figures: Iterable[tuple[str, PeopleFigure]]) -> tuple[int, str]:
    """Find the smallest size at which every figure is a person or more, and what forces it."""
    smallest, why = min(
        ((_share(figure), name) for name, figure in figures if figure.exact),
        default=(Fraction(1), ""),
    )
    return next((size for size in SIZES if smallest * size >= 1), SIZES[-1]), why


def _share(figure: PeopleFigure) -> Fraction:
    return figure.exact / figure.out_of


def _fine_enough(subject: Subject, figures: list[tuple[str, PeopleFigure]]) -> int:
    """Find the smallest size that also serves the personal rows, and tells apart what differs."""
    enough, _ = _large_enough([*figures, *_rows(subject)])
    pairs = [pair for pair in combinations((each for _, each in figures), 2) if stand_apart(*pair)]
    return next(
        (
            size
            for size in SIZES
            if size >= enough
            and not any(print_alike(_out_of(one, size), _out_of(two, size)) for one, two in pairs)
        ),
        SIZES[-1],
    )


def _rows(subject: Subject) -> Iterator[tuple[str, PeopleFigure]]:
    """Give the figures of the personal tables: one rare row asks for no bigger pictures."""
    for table in subject.aid.personalisation:
        for row in table.rows:
            for figure in row_figures(subject.aid, table, row):
                yield from ((table.id, each) for each in singles(figure) if _counts(each))


def _counts(figure: SingleFigure) -> TypeGuard[PeopleFigure]:
    return isinstance(figure, PeopleFigure)


def _out_of(figure: PeopleFigure, size: int) -> PeopleFigure:
    return evolve(figure, exact=_share(figure) * size, out_of=size)
