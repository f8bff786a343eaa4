"""What was found, as lines to read: places first, so that an editor can jump to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from sdm.checking.run import AidReport
from sdm.checking.standards import ClauseReport, Status, standard
from sdm.checking.tally import STATUSES, Looked, Tally
from sdm.checking.waivers import Answered
from sdm.errors import Problem
from sdm.reporting.wording import EVERY_CLAUSE, NO_VERDICT, applying, tier_in_words, why_of

RED, YELLOW, GREEN, BOLD, DIM, PLAIN = (
    f"\x1b[{code}m" for code in ("31", "33", "32", "1", "2", "0")
)

SEVERAL = 3
"""A standard with more tiers than this is told in one line, unless every clause is listed."""

COLOURS: dict[Status, str] = {
    "met": GREEN,
    "not_met": RED,
    "declared": GREEN,
    "person": YELLOW,
    "does_not_apply": DIM,
}

Paint = Callable[[str, str], str]
"""Puts the code of a colour before some words, or nothing."""


def lines(
    looked: Iterable[Looked], tally: Tally, *, clauses: bool = False, colour: bool = False
) -> Iterator[str]:
    """Write it line by line; nothing is said by colour alone.

    Args:
        looked: What was found, which goes by and is not kept.
        tally: What has gone by, counted.
        clauses: Whether to list every clause of every aid.
        colour: Whether to colour it, for a terminal.
    """
    paint = partial(_painted, colour)
    for each in looked:
        if isinstance(each, AidReport):
            yield from _lines(_aid(each, paint, clauses=clauses))
    yield from _lines(_standards(tally, paint, clauses=clauses))
    if tally.aids or not tally.unread:
        yield f"{paint(BOLD, tally.summary)}\n"


def _lines(parts: Iterable[str]) -> Iterator[str]:
    for each in parts:
        yield f"{each}\n"


def _painted(colour: bool, code: str, words: str) -> str:
    return f"{code}{words}{PLAIN}" if colour and words else words


def _aid(report: AidReport, paint: Paint, *, clauses: bool) -> Iterator[str]:
    for problem in report.problems:
        yield from _problem(problem, paint)
    for answered in report.waived:
        yield from _waived(answered, paint)
    if clauses and report.clauses:
        yield ""
        yield paint(BOLD, f"{report.title} ({report.file})")
        yield from _clauses(report.clauses, paint)


def _problem(problem: Problem, paint: Paint) -> Iterator[str]:
    """Write a problem as `str` does, with colours."""
    warns = problem.level == "warning"
    code = paint(YELLOW if warns else RED, f"{'warning ' if warns else ''}{problem.code}")
    rule = f" {problem.rule}:" if problem.rule else ""
    yield f"{paint(BOLD, f'{problem.place}:')} {code}{rule} {problem.message}"
    if problem.hint:
        yield paint(DIM, f"  hint: {problem.hint}")


def _waived(answered: Answered, paint: Paint) -> Iterator[str]:
    problem, waiver = answered.problem, answered.waiver
    said = f"waived {problem.code} {problem.rule}: {problem.message}"
    yield paint(DIM, f"{problem.place}: {said}")
    yield paint(DIM, f"  because: {waiver.because} ({waiver.by})")


def _clauses(reports: Iterable[ClauseReport], paint: Paint) -> Iterator[str]:
    named = ""
    for each in reports:
        if each.clause.standard != named:
            named = each.clause.standard
            yield ""
            yield paint(BOLD, standard(named).name)
        rules = f" [{', '.join(each.rules)}]" if each.rules else ""
        why = f": {said}" if (said := why_of(each)) else ""
        yield f"  {each.clause.name}  {paint(COLOURS[each.status], STATUSES[each.status])}{why}{rules}"
        yield paint(DIM, f"      {each.clause.text}")


def _standards(tally: Tally, paint: Paint, *, clauses: bool) -> Iterator[str]:
    told = [*tally.tiers()]
    if not told:
        return
    if tally.errors or tally.warnings or tally.waived or clauses:
        yield ""
    for name, tiers in told:
        yield f"{paint(BOLD, standard(name).name)}: {applying(tiers, tally.reasons[name])}"
        if len(tiers) == 1 or (len(tiers) > SEVERAL and not clauses):
            yield f"  {tier_in_words(sum((tier.statuses for tier in tiers), Counter()))}"
            continue
        width = max(len(tier.name) for tier in tiers)
        for tier in tiers:
            yield f"  {tier.name:<{width}}  {tier_in_words(tier.statuses)}"
    yield ""
    yield NO_VERDICT
    if not clauses:
        yield EVERY_CLAUSE
    yield ""
