"""An aid as one person will see it: their own row of a printed table in place of the average."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from sdm.errors import NumberError, SdmError
from sdm.figures.result import Figure, GroupedFigure, SingleFigure
from sdm.figures.work import Work, figures_of
from sdm.model.aid import Aid
from sdm.model.estimate import (
    Estimate,
    FewerEstimate,
    MoreEstimate,
    PooledEstimate,
    Relative,
    SameAsEstimate,
)
from sdm.model.outcome import Outcome
from sdm.model.personal import Changes, PersonalTable, Row
from sdm.model.source import DoesNotApply, Unknown
from sdm.model.text import Line, OptionId, TableId
from sdm.speaking import said


class NoSuchRow(SdmError):
    """A table has no row for what was asked, or the aid has no such table."""


def personalise(aid: Aid, rows: Mapping[str, int | str]) -> Aid:
    """Put a person's own rows in place of the average figures.

    Args:
        aid: The aid as loaded.
        rows: For each table, by its id, the person's score, or the label of their row.

    Returns:
        The aid with those figures, and with `who` saying whom they are about.

    Raises:
        NoSuchRow: There is no such table, it changes no figure, or it has no such row.
    """
    for table_id, wanted in rows.items():
        table = _table(aid, table_id)
        row = find_row(table, wanted)
        aid = _with_row(aid, table, row)
    return aid


def find_row(table: PersonalTable, wanted: int | str) -> Row:
    """Find the row for a score, or by its label.

    Raises:
        NoSuchRow: The table does not speak for that score or label.
    """
    for row in table.rows:
        if isinstance(wanted, int) and row.score is not None:
            if row.score.low <= wanted <= row.score.high:
                return row
        elif isinstance(wanted, str) and row.label == wanted:
            return row
    raise NoSuchRow(
        f'the table "{table.id}" has no row for {wanted!r}; it speaks for {table.valid_for}'
    )


def _table(aid: Aid, table_id: str) -> PersonalTable:
    for table in aid.personalisation:
        if table.id == TableId(table_id):
            return table
    names = ", ".join(table.id for table in aid.personalisation) or "none"
    raise NoSuchRow(f'the aid "{aid.id}" has no table "{table_id}"; it has: {names}')


def _with_row(aid: Aid, table: PersonalTable, row: Row) -> Aid:
    if table.changes is None:
        raise NoSuchRow(f'the table "{table.id}" informs; it replaces no figure of the aid')
    outcomes = tuple(
        outcome_with(outcome, table, row) if outcome.id == table.changes.outcome else outcome
        for outcome in aid.outcomes
    )
    return evolve(aid, outcomes=outcomes)


def outcome_with(outcome: Outcome, table: PersonalTable, row: Row) -> Outcome:
    """Put one row's figure in the place of the average, and say whom the figures are now about."""
    assert table.changes is not None
    others = {option: _without_range(each) for option, each in outcome.estimates.items()}
    estimates = {**others, table.changes.option: row.estimate}
    return evolve(
        outcome, estimates=estimates, who=Line(f"{table.valid_for}: {row_name(table, row)}")
    )


def _without_range(estimate: Estimate) -> Estimate:
    """Leave out a range in people beside a ratio: it was seen in average people, not in these."""
    if isinstance(estimate, Relative) and estimate.range is not None:
        return evolve(estimate, range=None, range_of=None, range_per=None)
    return estimate


def row_name(table: PersonalTable, row: Row) -> str:
    """Name a row for a reader: its label, or the table's title and the score."""
    if row.label is not None:
        return row.label
    assert row.score is not None
    low, high = row.score.low, row.score.high
    to = said("composing.words.FROM_TO", "{low} to {high}")  # as everywhere on the page
    return f"{table.title} {low if low == high else to.format(low=low, high=high)}"


def table_errors(aid: Aid, table: PersonalTable) -> Iterator[NumberError]:
    """Say what cannot be: a row that is no figure, or a column that would be left behind.

    A table may replace a figure only if every other option with a number of its own starts
    from it: else one column would change and the next would stand still beside it.
    """
    if table.changes is not None and (still := _left_behind(aid, table.changes)):
        yield NumberError(
            f'replaces the figure of "{table.changes.option}", from which no ratio leads to '
            + " or ".join(still),
            f'give them a ratio of "{table.changes.option}" for this outcome, or use `shows`',
            at=("changes",),
        )
        return
    for index, row in enumerate(table.rows):
        try:
            row_figures(aid, table, row)
        except NumberError as error:
            yield NumberError(error.message, error.hint, at=("rows", index))


def row_figures(aid: Aid, table: PersonalTable, row: Row) -> tuple[Figure, ...]:
    """Work out one row: the figure of every option, or for a table that informs, the one figure.

    Raises:
        NumberError: The row cannot be.
    """
    if table.changes is not None:
        outcome = outcome_with(aid.outcome(table.changes.outcome), table, row)
        return tuple(figures_of(aid, outcome).values())
    if starts_from(row.estimate) is not None:
        raise NumberError(
            "starts from an option, expected a figure that stands alone",
            "a table with `shows` has no options; give a share, a count or a range",
        )
    return (Work({}, aid.denominator, people=True).single(aid.options[0].id, row.estimate),)


def row_start(aid: Aid, table: PersonalTable, row: Row) -> SingleFigure:
    """Work out the one figure that a row gives itself; the other options follow from it."""
    if table.changes is None:
        figure = row_figures(aid, table, row)[0]
    else:
        outcome = outcome_with(aid.outcome(table.changes.outcome), table, row)
        figure = figures_of(aid, outcome)[table.changes.option]
    assert not isinstance(figure, GroupedFigure)  # a row holds a single estimate
    return figure


def _left_behind(aid: Aid, changes: Changes) -> list[OptionId]:
    outcome = aid.outcome(changes.outcome)
    return [
        option
        for option, estimate in outcome.estimates.items()
        if option != changes.option and not _follows(outcome, estimate, changes.option)
    ]


def _follows(outcome: Outcome, estimate: Estimate, root: OptionId) -> bool:
    """Whether an estimate starts from `root`, or has no number that could be left behind."""
    while True:
        start = starts_from(estimate)
        if start is None:
            return isinstance(estimate, Unknown | DoesNotApply)
        if start == root:
            return True
        estimate = outcome.estimates[start]


def starts_from(estimate: Estimate) -> OptionId | None:
    """Name the option an estimate starts from, if it does."""
    match estimate:
        case (
            Relative(of=option)
            | SameAsEstimate(same_as=option)
            | PooledEstimate(pooled_with=option)
        ):
            return option
        case FewerEstimate(than=option) | MoreEstimate(than=option):
            return option
        case _:
            return None
