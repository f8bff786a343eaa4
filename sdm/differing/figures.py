"""Every figure of two aids, the older beside the newer: of outcomes, and of rows of tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from sdm.composing import words
from sdm.composing.book import Book
from sdm.differing.leaves import Way
from sdm.differing.pairs import Pair, key, paired
from sdm.differing.seen import Seen, seen
from sdm.figures.result import Figure, GroupedFigure, SingleFigure
from sdm.model.aid import Aid
from sdm.model.estimate import Group
from sdm.model.outcome import Outcome
from sdm.model.personal import PersonalTable, Row
from sdm.model.text import Line
from sdm.personalising import row_figures


@frozen(kw_only=True)
class Where:
    """Whose figure it is."""

    way: Way
    what: str
    """The heading of the outcome, or the title of the table."""
    of: str = ""
    """The option and group, or the row and option."""
    outcome: str | None = None
    option: str | None = None
    group: str | None = None
    table: str | None = None
    row: str | None = None
    replaced: str | None = None
    """The option whose figure the row of a table gives; the others follow from it."""

    @property
    def is_written_here(self) -> bool:
        """Whether its estimate stands at its place; in a row, that of one option alone does."""
        return self.table is None or self.option == self.replaced


@frozen
class Figures:
    """One figure before and now; None where there is none."""

    where: Where
    old: Seen | None
    new: Seen | None

    @property
    def is_other(self) -> bool:
        """Whether it comes out differently, in whatever respect."""
        return (self.old and self.old.value) != (self.new and self.new.value)


@frozen
class _Side:
    """One aid, and the figures of one thing in it by their option; None where it has no option."""

    outcome: Outcome | None
    figures: Mapping[str | None, Figure]


def figures(old: Aid, new: Aid) -> Iterator[Figures]:
    """Give every figure of either aid, in the order of the newer one."""
    no_day = datetime.date.min  # no date shows here
    books = (Book(old, no_day), Book(new, no_day))
    names: dict[str, str] = {each.id: each.name for aid in (old, new) for each in aid.options}
    for pair in paired(old.outcomes, new.outcomes).pairs:
        yield from _of_outcome(books, pair, names)
    for pair in paired(old.personalisation, new.personalisation).pairs:
        yield from _of_table((old, new), pair, names)


def _of_outcome(
    books: tuple[Book, Book], pair: Pair, names: Mapping[str, str]
) -> Iterator[Figures]:
    outcome: Outcome = pair.new or pair.old
    sides = [
        _Side(each, dict(book.figures[each.id].items()) if each else {})
        for book, each in zip(books, (pair.old, pair.new), strict=True)
    ]
    where = Where(
        way=("outcomes", outcome.id, "estimates"),
        what=books[1].heading(outcome),
        outcome=outcome.id,
    )
    for option in _options(*sides):
        assert option is not None
        here = evolve(where, way=(*where.way, option), of=names[option], option=option)
        yield from _of_option(here, *sides)


def _of_table(aids: tuple[Aid, Aid], pair: Pair, names: Mapping[str, str]) -> Iterator[Figures]:
    table: PersonalTable = pair.new or pair.old
    changes = table.changes
    where = Where(
        way=("personalisation", table.id, "rows"),
        what=table.title,
        table=table.id,
        outcome=changes.outcome if changes else None,
        replaced=changes.option if changes else None,
    )
    for row in paired(*(each.rows if each else () for each in (pair.old, pair.new))).pairs:
        sides = [_row(aids[0], pair.old, row.old), _row(aids[1], pair.new, row.new)]
        shown = row.new or row.old
        name = shown.label or f"{words.SCORE} {key(shown)}"
        here = evolve(where, way=(*where.way, row.step), row=key(shown))
        for option in _options(*sides):
            of = name if option is None else f"{name}, {names[option]}"
            yield from _of_option(evolve(here, of=of, option=option), *sides)


def _row(aid: Aid, table: PersonalTable | None, row: Row | None) -> _Side:
    """Work out the figure of every option for a row; of a table that informs, the one figure."""
    if table is None or row is None:
        return _Side(None, {})
    found = row_figures(aid, table, row)
    if table.changes is None:
        return _Side(None, {None: found[0]})
    options = (option.id for option in aid.options)
    return _Side(aid.outcome(table.changes.outcome), dict(zip(options, found, strict=True)))


def _options(old: _Side, new: _Side) -> dict[str | None, None]:
    return dict.fromkeys((*new.figures, *old.figures))


def _of_option(where: Where, old: _Side, new: _Side) -> Iterator[Figures]:
    """Set one option's figure beside what it was, group by group where there are groups."""
    found = [(side.outcome, side.figures.get(where.option)) for side in (old, new)]
    single = [
        None if each is None or isinstance(each, GroupedFigure) else seen(outcome, each)
        for outcome, each in found
    ]
    if any(single):
        yield Figures(where, *single)
    inside = [each.groups if isinstance(each, GroupedFigure) else () for _, each in found]
    for pair in paired(*map(_as_groups, inside)).pairs:
        group: Group = pair.new or pair.old
        here = evolve(
            where,
            way=(*where.way, "by_group", pair.step),
            of=words.IN_GROUP.format(option=where.of, group=group.group),
            group=group.group,
        )
        told = [
            None if each is None else seen(outcome, dict(all_)[each.group])
            for (outcome, _), all_, each in zip(found, inside, (pair.old, pair.new), strict=True)
        ]
        yield Figures(here, *told)


def _as_groups(inside: tuple[tuple[Line, SingleFigure], ...]) -> tuple[Group, ...]:
    return tuple(Group(group=name, estimate=each.basis.estimate) for name, each in inside)
