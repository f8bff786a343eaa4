"""What a rule is about, and what a clause asks: for an author at a terminal, and for the docs."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import yaml
from attrs import frozen

from sdm.checking.rule import Example, Rule, Strength
from sdm.checking.rules import all_rules, by_name
from sdm.checking.standards import (
    STANDARDS,
    Clause,
    Source,
    Standard,
    clauses,
    held_by,
    standard,
    standards,
)
from sdm.errors import CannotRun, Level
from sdm.loading.complaint import did_you_mean

READING: dict[str, str] = {
    "YAML": "The file cannot be read as YAML, or not in the way an aid is written.",
    "FORMAT": "A key is missing or not in the format, or a value is of the wrong kind.",
    "REFERENCE": "An id that no option, outcome, attribute or source of this aid has.",
    "NUMBER": "A number that cannot be, such as more people than there are.",
}
"""What is found while an aid is read, before any rule is asked, by its code."""


@frozen(kw_only=True)
class CodeExplained:
    """What is found while an aid is read, before any rule is asked."""

    code: str
    about: str


@frozen(kw_only=True)
class ClauseExplained:
    """What one clause of a standard asks, and how an aid is held against it."""

    name: str
    """As rules name it, such as ipdasi-v4:K7."""
    standard: str
    """The standard's name."""
    tier: str
    """The tier's name."""
    text: str
    """What it asks, in our own words."""
    strength: str
    """How strong the evidence is, where the standard says so."""
    held: tuple[str, ...]
    """How an aid is held against it, a sentence each."""
    rules: tuple[str, ...]
    """The ids of the rules that hold it."""
    decision: str
    """Where standards disagree: what was decided here, and why."""
    sources: tuple[Source, ...]


@frozen(kw_only=True)
class StandardExplained:
    """What one standard is, and its clauses."""

    id: str
    name: str
    about: str
    claim: str
    """What passing here means, and what it does not."""
    address: str
    tiers: dict[str, tuple[ClauseExplained, ...]]
    """The clauses by the name of their tier."""


@frozen(kw_only=True)
class RuleExplained:
    """What one rule finds, why that matters, and what to do instead."""

    id: str
    name: str
    family: str
    level: Level
    strength: Strength
    """What it rests on."""
    fault: str
    why: str
    instead: str
    clauses: tuple[ClauseExplained, ...]
    """The clauses it holds an aid against."""
    sources: tuple[Source, ...]
    """What those rest on, each once."""
    fails: str
    """An example that it finds fault with: a sentence, or what is changed in a sound aid."""
    passes: str
    """The same put right."""


Explained: TypeAlias = RuleExplained | ClauseExplained | StandardExplained | CodeExplained
"""What `sdm explain` tells of."""


def explained(rule: Rule) -> RuleExplained:
    """Tell all there is to tell of a rule."""
    told = rule.told()
    held = tuple(clause_explained(clauses()[name]) for name in rule.clauses if name in clauses())
    sources = {source.cite: source for clause in held for source in clause.sources}
    return RuleExplained(
        id=rule.id,
        name=rule.name,
        family=_family(rule).rpartition(".")[2],
        level=rule.level,
        strength=rule.strength,
        fault=told.get("", ""),
        why=told.get("Why it matters", ""),
        instead=told.get("Instead", ""),
        clauses=held,
        sources=tuple(sources.values()),
        fails=_example(rule.fails),
        passes=_example(rule.passes),
    )


def clause_explained(clause: Clause) -> ClauseExplained:
    """Tell all there is to tell of a clause."""
    of = standard(clause.standard)
    return ClauseExplained(
        name=clause.name,
        standard=of.name,
        tier=of.tiers.get(clause.tier, clause.tier),
        text=clause.text,
        strength=clause.strength,
        held=tuple(_held(clause)),
        rules=tuple(rule.id for rule in held_by().get(clause.name, ())),
        decision=clause.decision,
        sources=tuple(of.sources[key] for key in clause.sources if key in of.sources),
    )


def standard_explained(of: Standard) -> StandardExplained:
    """Tell all there is to tell of a standard."""
    return StandardExplained(
        id=of.id,
        name=of.name,
        about=of.about,
        claim=of.claim,
        address=of.address,
        tiers={
            said: tuple(clause_explained(each) for each in of.clauses if each.tier == tier)
            for tier, said in of.tiers.items()
        },
    )


def _held(clause: Clause) -> Iterator[str]:
    """Say how an aid is held against a clause, a sentence for each way."""
    if clause.only_for_tests:
        yield "It concerns only aids about a test."
    if clause.only_for_simple:
        yield "It concerns only aids with a simpler version."
    for rule in held_by().get(clause.name, ()):
        yield f"The rule {rule.id} {rule.name} looks for it."
    if clause.declared:
        keys = ", ".join(f"development.{key}" for key in clause.declared)
        yield f"The author declares it: {keys}."
    if clause.built:
        proof = f" Proved by {', '.join(clause.tests)}." if clause.tests else ""
        yield f"sdm builds it in: {clause.built}{proof}"
    if clause.lacking:
        yield f"What sdm does not do yet: {clause.lacking}"
    if clause.person:
        yield f"A person judges: {clause.person}"
    if clause.elsewhere:
        yield f"It is no matter of an aid here: {clause.elsewhere}"


def _family(rule: Rule) -> str:
    return type(rule).__module__.rpartition(".")[0]


def families() -> dict[str, tuple[str, tuple[Rule, ...]]]:
    """Give each family's rules and what it is about, by its name."""
    found: dict[str, tuple[str, tuple[Rule, ...]]] = {}
    for rule in all_rules():
        module = _family(rule)
        about = inspect.getdoc(sys.modules[module]) or ""
        name = module.rpartition(".")[2]
        found[name] = (about, (*found.get(name, ("", ()))[1], rule))
    return found


def _example(example: Example) -> str:
    """Write an example as an author would: a sentence, or keys and values of YAML."""
    if isinstance(example, str):
        return example
    return "\n".join(_change(path, value) for path, value in example.items())


def _change(path: str, value: object) -> str:
    if value is None:
        return f"# {path}: taken out"
    written = yaml.safe_dump({path: _plain(value)}, sort_keys=False, allow_unicode=True, width=88)
    return written.rstrip("\n")


def _plain(value: object) -> object:
    """Give a value as the dumper knows it: tuples as lists, other mappings as dicts."""
    match value:
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case bool() | int() | float():
            return value
        case _:
            return str(value)


def find(name: str) -> Explained:
    """Find the rule, clause, standard or code of that name or id, in small letters or large.

    Raises:
        CannotRun: There is none.
    """
    wanted = name.casefold()
    for rule in all_rules():
        if wanted in (rule.id.casefold(), rule.name):
            return explained(rule)
    for key, clause in clauses().items():
        if wanted == key.casefold():
            return clause_explained(clause)
    for each in standards():
        if wanted == each.id:
            return standard_explained(each)
    if (code := name.upper()) in READING:
        return CodeExplained(code=code, about=READING[code])
    known = [*by_name(), *clauses(), *STANDARDS]
    hint = did_you_mean(name, known) or "sdm explain, without a name, lists the rules"
    raise CannotRun(f'there is no rule or clause called "{name}"; {hint}')


def every_rule() -> tuple[RuleExplained, ...]:
    """Tell all there is to tell of every rule."""
    return tuple(explained(rule) for rule in all_rules())
