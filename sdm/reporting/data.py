"""What was found, as JSON; its schema: `sdm schema --of report`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import indent
from typing import Any, Literal

from attrs import asdict, frozen

from sdm import __version__
from sdm.checking.run import AidReport
from sdm.checking.standards import ClauseReport, Status, standard
from sdm.checking.tally import Looked, Tally, Unread
from sdm.errors import Level, Place, Problem
from sdm.misreading import visible
from sdm.schema import Schema, output_schema

URN = "urn:sdm:schema:report:1"
"""The name of the schema."""


@frozen(kw_only=True)
class ReportedProblem:
    """One thing an author can put right."""

    rule: str
    """The id of the rule that found it; YAML, FORMAT, REFERENCE or NUMBER where reading did."""
    name: str
    """The rule's name; empty where reading found it."""
    level: Level
    """How grave it is."""
    place: Place
    """Where in which file; lines and columns count from 1."""
    at: str
    """The way to the value, with the ids of items; empty for the whole file."""
    message: str
    """What was found and what was expected."""
    hint: str
    """What to do; may be empty."""
    clauses: tuple[str, ...]
    """The clauses that it speaks against, such as ipdasi-v4:K7."""


@frozen(kw_only=True)
class ReportedWaiver:
    """A problem that the author answers with a reason."""

    problem: ReportedProblem
    """What was found all the same."""
    because: str
    """Why it does not mislead here."""
    by: str
    """Who says so."""


@frozen(kw_only=True)
class ReportedCounts:
    """How many clauses have each status."""

    met: int
    """Nothing speaks against it, as far as software sees."""
    not_met: int
    """A finding speaks against it, or nothing was declared."""
    declared: int
    """The author says what was done."""
    person: int
    """A person must look."""
    does_not_apply: int
    """It is no matter of this aid."""


@frozen(kw_only=True)
class ReportedTier:
    """One tier of a standard."""

    id: str
    """The tier's id."""
    name: str
    """Its name."""
    counts: ReportedCounts
    """How many of its clauses have each status."""


@frozen(kw_only=True)
class ReportedClause:
    """How the aid stands to one clause; `sdm explain STANDARD:ID` says what the clause asks."""

    id: str
    """The clause's id within its standard."""
    tier: str
    """The id of its tier."""
    status: Status
    """How the aid stands to it."""
    why: str
    """What was found or declared, how it is held, or why it does not apply; may be empty."""
    rules: tuple[str, ...]
    """The ids of the rules that hold it."""
    findings: int
    """How many findings speak against it, waived ones included."""
    waived: int
    """How many of them are waived."""


@frozen(kw_only=True)
class ReportedStandard:
    """How the aid stands to one standard; there is no score on purpose."""

    id: str
    """The standard's id."""
    name: str
    """Its name."""
    claim: str
    """What passing means here, and what it does not."""
    tiers: tuple[ReportedTier, ...]
    """Counts by tier."""
    clauses: tuple[ReportedClause, ...]
    """Every clause."""


@frozen(kw_only=True)
class ReportedAid:
    """What was found in one aid."""

    file: str
    """Its file, as it was named."""
    id: str
    """The aid's id; empty, like its other particulars, where the file could not be read as one."""
    title: str
    """Its title."""
    version: str
    """Its version."""
    status: str
    """draft, reviewed or withdrawn."""
    problems: tuple[ReportedProblem, ...]
    """What is wrong, in file order."""
    waived: tuple[ReportedWaiver, ...]
    """What is answered with a reason."""
    standards: tuple[ReportedStandard, ...]
    """How it stands to each standard; none where the file could not be read as an aid."""


@frozen(kw_only=True)
class Reported:
    """What `sdm check` found."""

    format: Literal[1]
    """The version of this format."""
    sdm: str
    """The version of sdm that looked."""
    aids: tuple[ReportedAid, ...]
    """Every aid that was looked at, in the order given."""
    unread: tuple[str, ...]
    """What could not be looked at, and why."""


def reported(report: AidReport) -> ReportedAid:
    """Give what was found in one aid as it stands in the JSON."""
    return ReportedAid(
        file=visible(str(report.file)),
        id=report.id,
        title=report.title,
        version=report.version,
        status=report.status,
        problems=tuple(map(_problem, report.problems)),
        waived=tuple(
            ReportedWaiver(
                problem=_problem(each.problem), because=each.waiver.because, by=each.waiver.by
            )
            for each in report.waived
        ),
        standards=tuple(_standards(report)),
    )


def _problem(problem: Problem) -> ReportedProblem:
    return ReportedProblem(
        rule=problem.code,
        name=problem.rule,
        level=problem.level,
        place=problem.place,
        at=problem.at,
        message=problem.message,
        hint=problem.hint,
        clauses=problem.clauses,
    )


def _standards(report: AidReport) -> Iterator[ReportedStandard]:
    tally = Tally()
    tally.add(report)
    clauses = groupby(report.clauses, key=lambda each: each.clause.standard)
    for (name, tiers), (_, held) in zip(tally.tiers(), clauses, strict=True):
        of = standard(name)
        yield ReportedStandard(
            id=name,
            name=of.name,
            claim=of.claim,
            tiers=tuple(
                ReportedTier(
                    id=tier.tier,
                    name=tier.name,
                    counts=ReportedCounts(
                        met=tier.statuses["met"],
                        not_met=tier.statuses["not_met"],
                        declared=tier.statuses["declared"],
                        person=tier.statuses["person"],
                        does_not_apply=tier.statuses["does_not_apply"],
                    ),
                )
                for tier in tiers
            ),
            clauses=tuple(map(_clause, held)),
        )


def _clause(report: ClauseReport) -> ReportedClause:
    return ReportedClause(
        id=report.clause.id,
        tier=report.clause.tier,
        status=report.status,
        why=report.why,
        rules=report.rules,
        findings=report.findings,
        waived=report.waived,
    )


def report_schema() -> Schema:
    """Make the JSON Schema of the report; a key that it does not name is refused."""
    return output_schema(Reported, URN, closed=True)


def pieces(looked: Iterable[Looked]) -> Iterator[str]:
    """Write the JSON piece by piece, each aid as it goes by."""
    unread: list[str] = []
    yield f'{{\n  "format": 1,\n  "sdm": {json.dumps(__version__)},\n  "aids": ['
    comma = ""
    for each in looked:
        if isinstance(each, Unread):
            unread.append(each.why)
        else:
            yield f"{comma}\n{indent(dumped(asdict(reported(each))), '    ')}"
            comma = ","
    told = indent(dumped(unread), "  ").lstrip()
    end = "\n  ]" if comma else "]"
    yield f'{end},\n  "unread": {told}\n}}\n'


def dumped(value: Any) -> str:
    """Write a value as JSON to read."""
    return json.dumps(value, ensure_ascii=False, indent=2)
