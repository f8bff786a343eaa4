"""What was found, as a page in the look of the handouts, to share with a committee."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Final

from sdm import __version__
from sdm.checking.run import AidReport
from sdm.checking.standards import ClauseReport, standard
from sdm.checking.tally import STATUSES, Looked, Tally, Unread, counted, tally_of
from sdm.checking.waivers import Answered
from sdm.composing import words
from sdm.composing.handout import Handout
from sdm.composing.wording import capital, date, paragraph, stop
from sdm.errors import Problem
from sdm.misreading import visible
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.definitions.context import Definition, Definitions
from sdm.rendering.components.facts.context import Fact, Facts
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.stacked_table.context import Entry, StackedRow, StackedTable
from sdm.reporting.wording import NO_VERDICT, applying, tier_in_words, why_of

TITLE: Final = "What a check found: {what}"
LEAD: Final = "Held against the published standards by sdm {version}{day}. {summary}."
ON: Final = " on {day}"
RUNNING: Final = "What a check found. {what}."
DRAFT: Final = "No clinician has reviewed this decision aid. It is not for use in care."
WITHDRAWN: Final = "This decision aid was withdrawn and must not be handed out."
LOOKED_AT, FOUND, WAIVED = "What was looked at", "What was found", "Answered with a reason"
NOT_LOOKED_AT: Final = "What could not be looked at"
STANDARDS: Final = "How it stands to the standards"
TOGETHER: Final = "How they stand to the standards, together"
NOTHING_FOUND: Final = "Nothing was found."
NOTHING_AGAINST: Final = "Nothing was found that speaks against it."
NOT_AN_AID: Final = "The file could not be read as an aid, so only its format was looked at."
MORE_OF_ONE: Final = "A report on one aid alone also tells of each clause."
LEVELS: Final = {"error": "Errors", "warning": "Warnings"}
HEADS: Final = ("Standard", "Clauses of each tier")
CLAUSE_HEADS: Final = ("Clause", "How the aid stands to it")


def page(looked: Sequence[Looked], tally: Tally, today: datetime.date | None = None) -> Handout:
    """Compose a page of what was found.

    Args:
        looked: What was found; of one aid every clause is told.
        tally: The same, counted.
        today: The day that the page names.
    """
    aids = [each for each in looked if isinstance(each, AidReport)]
    unread = tuple(each.why for each in looked if isinstance(each, Unread))
    only = aids[0] if len(aids) == 1 else None
    what = _name(only) if only else counted(len(aids), "aid")
    return Handout(
        edition="companion",
        language="en-GB",
        direction="ltr",
        aid=only.id if only else "",
        version=only.version if only else "",
        fingerprint=only.fingerprint if only else "",
        running=RUNNING.format(what=what),
        title=TITLE.format(what=what),
        lead=LEAD.format(
            version=__version__,
            day=ON.format(day=date(today)) if today else "",
            summary=capital(tally.summary),
        ),
        parts=(
            *(_one(only, tally) if only else _many(aids, tally)),
            *_unread(unread),
        ),
        footer=(NO_VERDICT, words.MADE_WITH.format(version=__version__)),
    )


def _name(report: AidReport) -> str:
    return report.title or visible(str(report.file))


def _one(report: AidReport, tally: Tally) -> Iterator[object]:
    yield from _status(report)
    yield Prose(blocks=paragraph(NO_VERDICT))
    yield Section(anchor="looked-at", heading=LOOKED_AT, parts=(_particulars(report),))
    yield Section(anchor="found", heading=FOUND, parts=tuple(_found(report)))
    yield from _standing(STANDARDS, tally)
    for name, clauses in groupby(report.clauses, key=lambda each: each.clause.standard):
        yield _standard(name, [*clauses])


def _many(aids: Sequence[AidReport], tally: Tally) -> Iterator[object]:
    yield Prose(blocks=paragraph(f"{NO_VERDICT} {MORE_OF_ONE}"))
    yield from _standing(TOGETHER, tally)
    for number, report in enumerate(aids, 1):
        parts = (*_status(report), _particulars(report), *_found(report))
        heading = f"{number}. {_name(report)}"  # two versions of an aid may have one title
        yield Section(anchor=f"aid-{number}", heading=heading, parts=parts)


def _unread(unread: tuple[str, ...]) -> Iterator[Section]:
    if unread:
        parts = (Checklist(kind="dots", items=unread),)
        yield Section(anchor="unread", heading=NOT_LOOKED_AT, parts=parts)


def _status(report: AidReport) -> Iterator[Notice]:
    said = {"draft": DRAFT, "withdrawn": WITHDRAWN}.get(report.status)
    if said:
        kind = "draft" if report.status == "draft" else "overdue"
        yield Notice(kind=kind, heading=capital(report.status), blocks=paragraph(said))


def _particulars(report: AidReport) -> Definitions:
    told = {
        "Aid": report.title,
        "File": visible(str(report.file)),
        "Version": report.version,
        "Status": words.STATUS.get(report.status, ""),
        "Fingerprint": " ".join(wrap(report.fingerprint, 4)),  # in fours, as people read it out
        "Found": tally_of([report]).summary.split(": ", 1)[1],
    }
    return Definitions(
        layout="rows",
        definitions=tuple(
            Definition(term=term, meaning=stop(capital(meaning)) if term == "Found" else meaning)
            for term, meaning in told.items()
            if meaning
        ),
    )


def _found(report: AidReport) -> Iterator[object]:
    if not report.title:
        yield Prose(blocks=paragraph(NOT_AN_AID))
    elif not report.problems:
        yield Prose(blocks=paragraph(NOTHING_FOUND))
    for level, heading in LEVELS.items():
        grave = [each for each in report.problems if each.level == level]
        if grave:
            facts = tuple(_fact(each) for each in grave)
            yield Facts(heading=f"{heading} ({len(grave):,})", facts=facts)
    if report.waived:
        facts = tuple(_answered(each) for each in report.waived)
        yield Facts(heading=f"{WAIVED} ({len(facts):,})", facts=facts)


def _fact(problem: Problem) -> Fact:
    hint = paragraph(stop(capital(problem.hint))) if problem.hint else ()
    return Fact(
        blocks=(*paragraph(stop(problem.message)), *hint),
        dated=_where(problem),
        references=(),
        out_of_date=problem.level == "error",
    )


def _where(problem: Problem) -> str:
    place = problem.place
    parts = [f"Line {place.line:,}, column {place.column:,}", f"{problem.code} {problem.rule}"]
    parts += [", ".join(problem.clauses)]
    return " · ".join(each.strip() for each in parts if each)


def _answered(answered: Answered) -> Fact:
    problem, waiver = answered.problem, answered.waiver
    reason = paragraph(f"{stop(waiver.because)} Says: {stop(waiver.by)}")
    return Fact(
        blocks=(*paragraph(stop(problem.message)), *reason),
        dated=_where(problem),
        references=(),
        out_of_date=False,
    )


def _standing(heading: str, tally: Tally) -> Iterator[Section]:
    rows = tuple(
        StackedRow(
            label=standard(name).name,
            lines=(stop(applying(tiers, tally.reasons[name])),),
            entries=tuple(
                Entry(options=tier.name, blocks=paragraph(stop(tier_in_words(tier.statuses))))
                for tier in tiers
            ),
        )
        for name, tiers in tally.tiers()
    )
    if rows:
        table = StackedTable(caption=heading, head=HEADS, rows=rows)
        yield Section(anchor="standards", heading=heading, parts=(table,))


def _standard(name: str, reports: list[ClauseReport]) -> Section:
    of = standard(name)
    tables = (
        StackedTable(
            caption=f"{of.name}: {said}",
            head=CLAUSE_HEADS,
            rows=tuple(_clause(each) for each in reports if each.clause.tier == tier),
        )
        for tier, said in of.tiers.items()
        if any(each.clause.tier == tier for each in reports)
    )
    said = [Prose(blocks=paragraph(text)) for text in (of.about, of.claim) if text]
    return Section(anchor=f"standard-{name}", heading=of.name, parts=(*said, *tables))


def _clause(report: ClauseReport) -> StackedRow:
    why = why_of(report) or NOTHING_AGAINST
    rules = f" ({', '.join(report.rules)})" if report.rules else ""
    entry = Entry(
        options=capital(STATUSES[report.status]),
        blocks=paragraph(f"{stop(capital(why))}{rules}"),
    )
    return StackedRow(label=report.clause.id, lines=(report.clause.text,), entries=(entry,))
