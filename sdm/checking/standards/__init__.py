"""The standards as data: every clause, and how an aid is held against it.

One YAML file a standard stands beside this one. Which rules hold a clause, the rules say; a file
says the rest: what the author must declare, what a person must judge, what the renderer builds so
that no author can get it wrong, and what is no matter of an aid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any, Literal

from attrs import field, frozen

from sdm.checking.rule import Finding, Rule
from sdm.checking.rules import rules
from sdm.errors import CannotRun
from sdm.loading.complaint import did_you_mean
from sdm.model.aid import Aid
from sdm.model.development import Evidence, Involved, Maker

STANDARDS = (
    "ipdasi-v4",
    "risk-communication",
    "readability-accessibility",
    "values-clarification",
    "what-would-you-do",
    "personalised-care",
    "nice-ecd8",
)

OTHER_LANGUAGE = "its rules read English, and this aid is in another language"

Status = Literal["met", "not_met", "declared", "person", "does_not_apply"]
"""How an aid stands to a clause. A person always judges more than software can see."""


@frozen(kw_only=True)
class Source:
    """What a clause rests on."""

    id: str
    cite: str
    address: str = ""
    checked_against: str = ""
    """How much of it was read."""


@frozen(kw_only=True)
class Clause:
    """One sentence of a standard, in our own words, and how an aid is held against it."""

    standard: str
    id: str
    text: str
    tier: str
    """The id of its tier; see `Standard.tiers`."""
    strength: str = ""
    """How strong the evidence for it is, where the standard says so."""
    sources: tuple[str, ...] = ()
    only_for_tests: bool = False
    """Whether it concerns only aids about a test."""
    only_for_simple: bool = False
    """Whether it concerns only aids with a simpler version."""
    declared: tuple[str, ...] = ()
    """The keys of `development` in which the author answers it."""
    person: str = ""
    """What a person must judge, beside or instead of what software sees."""
    built: str = ""
    """How sdm holds it for every aid, whatever its author writes."""
    tests: tuple[str, ...] = ()
    """The tests that prove it, as file::name."""
    lacking: str = ""
    """What sdm does not do yet, so that no aid meets it whole."""
    elsewhere: str = ""
    """Why it is no matter of an aid, or not yet."""
    decision: str = ""
    """Where standards disagree: what was decided here, and why."""

    @property
    def name(self) -> str:
        """The clause as rules name it, such as ipdasi-v4:K7."""
        return f"{self.standard}:{self.id}"


@frozen(kw_only=True)
class Standard:
    """One published standard, or one set of rules drawn from research."""

    id: str
    name: str
    about: str
    """What it is, in a sentence or two."""
    claim: str
    """What passing here means, and what it does not."""
    address: str = ""
    tiers: dict[str, str] = field(factory=dict)
    """The name of each tier, by its id, in order."""
    clauses: tuple[Clause, ...]
    sources: dict[str, Source] = field(factory=dict)


@frozen(kw_only=True)
class ClauseReport:
    """How one aid stands to one clause."""

    clause: Clause
    status: Status
    why: str
    """What was found or declared, how it is held, or why it does not apply."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that hold it."""
    findings: int = 0
    """How many findings speak against it, waived ones included."""
    waived: int = 0


@cache
def standards() -> tuple[Standard, ...]:
    """Read every standard."""
    return tuple(_standard(name) for name in STANDARDS)


def standard(name: str) -> Standard:
    """Find one standard by its id.

    Raises:
        CannotRun: There is none of that name.
    """
    for each in standards():
        if each.id == name:
            return each
    hint = did_you_mean(name, STANDARDS) or f"there are: {', '.join(STANDARDS)}"
    raise CannotRun(f'there is no standard called "{name}"; {hint}')


@cache
def clauses() -> dict[str, Clause]:
    """Find a clause by its name, such as ipdasi-v4:K7."""
    return {clause.name: clause for each in standards() for clause in each.clauses}


@cache
def held_by() -> dict[str, tuple[Rule, ...]]:
    """Give the rules that hold each clause, by its name."""
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in rules():
        for clause in rule.clauses:
            found[clause] = (*found.get(clause, ()), rule)
    return found


def _standard(name: str) -> Standard:
    import yaml

    text = resources.files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return Standard(
        id=name,
        name=data["name"],
        about=data["about"],
        claim=data["claim"],
        address=data.get("address", ""),
        tiers=data["tiers"],
        clauses=tuple(_clause(name, key, said) for key, said in data["clauses"].items()),
        sources={key: Source(id=key, **said) for key, said in data.get("sources", {}).items()},
    )


def _clause(standard: str, key: str, said: dict[str, Any]) -> Clause:
    lists = {each: tuple(said.get(each, ())) for each in ("sources", "declared", "tests")}
    return Clause(**{**said, **lists, "standard": standard, "id": key})


def clause_reports(
    aid: Aid,
    seen: Iterable[tuple[Rule, Finding]],
    still_open: Sequence[tuple[Rule, Finding]],
    asked: Iterable[Rule],
    only: tuple[str, ...] = (),
) -> tuple[ClauseReport, ...]:
    """Say how an aid stands to each clause.

    Args:
        aid: The aid.
        seen: Everything the rules saw.
        still_open: What of it no waiver answers.
        asked: The rules that were asked; a clause whose rules were not is left to a person.
        only: The standards to report on; all of them where none is named.
    """
    against, left = _counted(seen), _counted(still_open)
    names = frozenset(rule.id for rule in asked)
    return tuple(
        _report(aid, clause, against.get(clause.name, 0), left.get(clause.name, 0), names)
        for each in standards()
        if not only or each.id in only
        for clause in each.clauses
    )


def _counted(seen: Iterable[tuple[Rule, Finding]]) -> dict[str, int]:
    count: dict[str, int] = {}
    for rule, finding in seen:
        for clause in finding.clauses or rule.clauses:
            count[clause] = count.get(clause, 0) + 1
    return count


def _report(
    aid: Aid, clause: Clause, against: int, left: int, asked: frozenset[str]
) -> ClauseReport:
    holding = held_by().get(clause.name, ())
    ids = tuple(rule.id for rule in holding)
    if (
        clause.only_for_tests
        and aid.test is None
        and aid.catalogue.kind not in ("test", "screening")
    ):
        return _said(clause, "does_not_apply", "this aid is not about a test", ids)
    if clause.only_for_simple and not aid.simple:
        return _said(clause, "does_not_apply", "this aid has no simpler version", ids)
    if clause.elsewhere:
        return _said(clause, "does_not_apply", clause.elsewhere, ids)
    if against:
        if left:
            why = f"{left} finding{'s' if left != 1 else ''}"
        else:
            why = "found, and answered by the author with a reason (see the waivers)"
        return ClauseReport(
            clause=clause,
            status="not_met",
            why=why,
            rules=ids,
            findings=against,
            waived=against - left,
        )
    if clause.lacking:
        return _said(clause, "not_met", clause.lacking, ids)
    if clause.declared:
        return _declared(aid, clause, ids)
    if holding and not asked.issuperset(ids):
        return _said(clause, "person", "its rules were left out of this run", ids)
    if not all(rule.understands(aid.language) for rule in holding):
        return _said(clause, "person", OTHER_LANGUAGE, ids)
    if holding or clause.built:
        return _said(clause, "met", _beside_a_person(clause, clause.built), ids)
    return _said(clause, "person", clause.person, ids)


def _beside_a_person(clause: Clause, said: str) -> str:
    """Say what holds, and what software cannot see of it."""
    still = clause.person and f"A person must still judge: {clause.person}"
    return " ".join(filter(None, (said, still)))


@cache
def _said(clause: Clause, status: Status, why: str, rules: tuple[str, ...]) -> ClauseReport:
    return ClauseReport(clause=clause, status=status, why=why, rules=rules)


def _declared(aid: Aid, clause: Clause, ids: tuple[str, ...]) -> ClauseReport:
    answers = [getattr(aid.development, key) for key in clause.declared]
    if any(answer is None for answer in answers):
        return ClauseReport(
            clause=clause, status="not_met", why="the author says nothing", rules=ids
        )
    if all(answer == "none" for answer in answers) and clause.declared != ("funding",):
        return ClauseReport(
            clause=clause, status="not_met", why="declared: none; nobody has done this", rules=ids
        )
    told = "; ".join(_told(answer) for answer in answers)
    why = _beside_a_person(clause, f"declared: {told.rstrip('.')}.")
    return ClauseReport(clause=clause, status="declared", why=why, rules=ids)


def _told(answer: object) -> str:
    match answer:
        case Involved():
            said = f"{answer.number} {answer.who}, {answer.when}, {answer.method}"
            return f"{said}; reported: {answer.report}"
        case Evidence():
            return f"{answer.searched}, up to {answer.until}; {answer.selected}"
        case tuple():
            return "; ".join(_told(each) for each in answer)
        case Maker():
            return f"{answer.name}: {answer.role}; {answer.credentials}"
        case _:
            return str(answer)
