"""What must hold between the fields of one class, or between parts of an aid.

Whatever is only misleading is left to `sdm check`; here stands what cannot be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product

from sdm.errors import Complaint, NumberError, Path
from sdm.figures.work import Work, counts_people
from sdm.loading.complaint import together
from sdm.loading.fields import known
from sdm.model.aid import Aid
from sdm.model.estimate import ByGroupEstimate, Estimate, SingleEstimate, Sourced
from sdm.model.option import Attribute
from sdm.model.outcome import Outcome
from sdm.model.personal import ChooseOne, PersonalTable

MOST_SCORES = 100_000  # more ways of ticking than this are not tried out one by one


def check_outcome(outcome: Outcome) -> None:
    """Refuse an outcome that lacks an estimate, or whose figures cannot be."""
    complaints = [
        *_all_options(outcome.estimates, "estimates", "estimate"),
        *_labels(outcome),
        *_ranges(outcome),
        *_figures(outcome),
    ]
    if complaints:
        raise together(complaints, Outcome)


def check_attribute(attribute: Attribute) -> None:
    """Refuse an attribute that lacks a cell."""
    complaints = list(_all_options(attribute.cells, "cells", "cell"))
    if complaints:
        raise together(complaints, Attribute)


def _all_options(given: Iterable[str], key: str, what: str) -> Iterator[Complaint]:
    missing = [option for option in known.get().options if option not in set(given)]
    for option in missing:
        yield Complaint(
            f'no {what} for the option "{option}"',
            f"add one; if nobody knows: {option}: {{unknown: why}}",
            at=(key,),
        )


def _labels(outcome: Outcome) -> Iterator[Complaint]:
    if counts_people(outcome) and outcome.opposite is None:
        yield Complaint(
            'the key "opposite" is missing: where people are counted, both sides are said',
            'add "opposite:", which completes "968 of 1,000 people ..."',
        )
    if (outcome.denominator is None) != (outcome.denominator_reason is None):
        yield Complaint(
            "found only one of `denominator` and `denominator_reason`, expected both or neither",
            "say why this outcome counts out of another number of people",
        )
    if outcome.part_of == outcome.id:
        yield Complaint(
            "is part of itself", "name the outcome in which it is counted", at=("part_of",)
        )


def _ranges(outcome: Outcome) -> Iterator[Complaint]:
    for option, estimate in outcome.estimates.items():
        for way, part in _parts(estimate):
            if isinstance(part, Sourced) and (part.range is None) != (part.range_of is None):
                yield Complaint(
                    "found only one of `range` and `range_of`, expected both or neither",
                    "say what the range is across: studies, years, medicines; for a 95% interval use `ci`",
                    at=("estimates", option, *way),
                )


def _parts(estimate: Estimate) -> Iterator[tuple[Path, SingleEstimate]]:
    """Give an estimate, or those of its groups, each with the way to it."""
    if isinstance(estimate, ByGroupEstimate):
        for index, group in enumerate(estimate.by_group):
            yield ("by_group", index), group.estimate
    else:
        yield (), estimate


def _figures(outcome: Outcome) -> Iterator[Complaint]:
    denominator = outcome.denominator or known.get().denominator
    if denominator is None:  # its own complaint stands elsewhere
        return
    work = Work(outcome.estimates, denominator, counts_people(outcome))
    said = set()
    for option in outcome.estimates:
        try:
            work.figure(option)
        except KeyError:
            continue  # it starts from an option that has no estimate, which is told already
        except NumberError as error:
            if (error.at, error.message) not in said:
                said.add((error.at, error.message))
                yield error


def check_table(table: PersonalTable) -> None:
    """Refuse a personal table in which somebody finds no row, or two."""
    complaints = [*_purpose(table), *_rows(table)]
    if complaints:
        raise together(complaints, PersonalTable)


def _purpose(table: PersonalTable) -> Iterator[Complaint]:
    if (table.changes is None) == (table.shows is None):
        yield Complaint(
            "expected one of `changes` and `shows`",
            "changes: the figure a row replaces; shows: what the rows count, if they replace none",
        )
    for key, kind in (("points", "points"), ("typed", "typed")):
        if bool(getattr(table, key)) != (table.kind == kind):
            verb = (
                "is missing" if table.kind == kind else f'stands in a table of kind "{table.kind}"'
            )
            yield Complaint(f'the key "{key}" {verb}', f"`{key}` goes with `kind: {kind}`")


def _rows(table: PersonalTable) -> Iterator[Complaint]:
    if table.kind == "row":
        for index, row in enumerate(table.rows):
            if row.label is None:
                yield Complaint(
                    'the key "label" is missing: which people is this row for?', at=("rows", index)
                )
        return
    covered: Counter[int] = Counter()
    for index, row in enumerate(table.rows):
        if row.score is None:
            yield Complaint(
                'the key "score" is missing',
                "add the score, or [lowest, highest]",
                at=("rows", index),
            )
        elif row.score.high - row.score.low > MOST_SCORES:
            yield Complaint("found a row of too many scores", at=("rows", index, "score"))
        else:
            covered.update(range(row.score.low, row.score.high + 1))
    reached = reachable_scores(table)
    for what, wrong in (
        ("no row for the score", sorted(reached - set(covered))),
        ("no way to reach the score", sorted(set(covered) - reached)),
        ("two rows for the score", sorted(score for score, rows in covered.items() if rows > 1)),
    ):
        if wrong and (reached or what.startswith("two")):
            yield Complaint(
                f"{what} {', '.join(map(str, wrong[:10]))}",
                "give one row for every score that can be reached",
                at=("rows",),
            )


def reachable_scores(table: PersonalTable) -> set[int]:
    """List every score a person can have by this table."""
    if table.typed is not None:
        if table.typed.highest - table.typed.lowest > MOST_SCORES:
            return set()
        return set(range(table.typed.lowest, table.typed.highest + 1))
    sums = {0} if table.points else set()
    for each in table.points:
        choices = (
            [p.points for p in each.choose_one] if isinstance(each, ChooseOne) else [0, each.points]
        )
        sums = {total + more for total, more in product(sums, choices)}
        if len(sums) > MOST_SCORES:
            return set()
    return sums


def aid_complaints(aid: Aid) -> Iterator[Complaint]:
    """Say what is wrong between the parts of an aid that are each right in themselves."""
    if aid.status == "withdrawn" and aid.withdrawn_because is None:
        yield Complaint('the key "withdrawn_because" is missing', "say why the aid was withdrawn")
    for name, things in (
        ("options", aid.options),
        ("outcomes", aid.outcomes),
        ("attributes", aid.attributes),
        ("personalisation", aid.personalisation),
        ("what_matters", aid.what_matters),
    ):
        yield from _twice(name, [str(each.id) for each in things])
    yield from _overlaps(aid)
    yield from _tables(aid)


def _twice(name: str, ids: list[str]) -> Iterator[Complaint]:
    for index, each in enumerate(ids):
        if each in ids[:index]:
            message = f'found the id "{each}" a second time, expected a different one'
            yield Complaint(message, "give each its own id", at=(name, index, "id"))


def _overlaps(aid: Aid) -> Iterator[Complaint]:
    parents = {outcome.id: outcome.part_of for outcome in aid.outcomes}
    for index, outcome in enumerate(aid.outcomes):
        seen, parent = {outcome.id}, outcome.part_of
        while parent is not None and parent not in seen:
            seen.add(parent)
            parent = parents.get(parent)
        if parent == outcome.id and outcome.part_of != outcome.id:
            message = "is part of an outcome that is part of it"
            yield Complaint(
                message, "take out one of the two `part_of`", at=("outcomes", index, "part_of")
            )


def _tables(aid: Aid) -> Iterator[Complaint]:
    from sdm.personalising import table_errors

    for index, table in enumerate(aid.personalisation):
        for error in table_errors(aid, table):
            yield NumberError(error.message, error.hint, at=("personalisation", index, *error.at))
