"""Findings that the author answers with a reason, and waivers that answer nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from sdm.checking.rule import Finding, Rule
from sdm.checking.rules.keeping.waiver_without_finding import WaiverWithoutFinding
from sdm.checking.subject import Subject
from sdm.errors import Problem
from sdm.model.development import Waiver


@frozen
class Answered:
    """One finding, and the waiver that answers it."""

    problem: Problem
    waiver: Waiver


Seen = tuple[Rule, Finding]


def answered(
    subject: Subject, seen: Sequence[Seen], asked: Iterable[Rule]
) -> tuple[list[Problem], tuple[Answered, ...], list[Seen]]:
    """Part what was seen into what is open and what is waived.

    Args:
        subject: The aid.
        seen: What the rules saw.
        asked: The rules that were asked; a waiver of any other is left alone.

    Returns:
        The open problems, the answered ones, and what was seen and not waived.
    """
    waivers = subject.aid.waivers
    open_, waived, used = list[Seen](), list[Answered](), set[int]()
    for rule, finding in seen:
        number = next(
            (n for n, each in enumerate(waivers) if _meets(each, rule, finding, subject)), None
        )
        if number is None:
            open_.append((rule, finding))
        else:
            used.add(number)
            waived.append(Answered(subject.problem(rule, finding), waivers[number]))
    for rule in asked:
        if isinstance(rule, WaiverWithoutFinding):
            open_ += [(rule, each) for each in rule.unused(subject, asked, used)]
    return [subject.problem(*each) for each in open_], tuple(waived), open_


def _meets(waiver: Waiver, rule: Rule, finding: Finding, subject: Subject) -> bool:
    if waiver.rule not in (rule.id, rule.name):
        return False
    return _within(subject.named(finding.at), waiver.at)


def _within(path: str, wanted: str) -> bool:
    """Tell whether a finding's place, as the report names it, is the waiver's or stands below it.

    Positions in a path count from 1, in one way only: else a waiver could answer its neighbour too.
    """
    return path == wanted or path.startswith(f"{wanted}.")
