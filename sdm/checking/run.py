"""Hold one aid against the rules: every finding placed, sorted, and waived where it is answered."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from sdm.checking.rule import Finding, Rule
from sdm.checking.rules import all_rules, by_name, rules
from sdm.checking.standards import ClauseReport, clause_reports, standard
from sdm.checking.subject import Subject
from sdm.checking.waivers import Answered, answered
from sdm.document import Document, read_file
from sdm.errors import AidError, CannotRun, Problem
from sdm.loading import from_document
from sdm.loading.complaint import did_you_mean
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid


@frozen(kw_only=True)
class Choice:
    """Which rules are asked, and which standards reported on; an empty field leaves none out."""

    select: tuple[str, ...] = ()
    """Ids, names or families (RISK) of the rules to ask."""
    ignore: tuple[str, ...] = ()
    """Ids, names or families of rules to leave out."""
    standards: tuple[str, ...] = ()
    """Ids of the standards; only rules that hold one of their clauses, or none, are asked."""
    rendered: bool = False
    """Whether the rules on pages are asked too; without it, only those that `select` names."""

    def rules(self) -> tuple[Rule, ...]:
        """Give the rules that are asked.

        Raises:
            CannotRun: There is no such rule, family or standard.
        """
        for name in self.standards:
            standard(name)
        wanted, unwanted = _named_rules(self.select), _named_rules(self.ignore)
        return tuple(
            rule
            for rule in (all_rules() if self.rendered or self.select else rules())
            if (not self.select or rule.id in wanted)
            and rule.id not in unwanted
            and (not self.standards or _of(rule, self.standards))
        )


EVERYTHING = Choice()


def _of(rule: Rule, standards: tuple[str, ...]) -> bool:
    """Tell whether a rule is asked for these standards; those on the file itself always are."""
    return not rule.clauses or any(clause.split(":")[0] in standards for clause in rule.clauses)


def _named_rules(names: Iterable[str]) -> set[str]:
    """Give the ids of rules that a name, an id or the letters of a family stand for."""
    found = set()
    for name in names:
        ids = {
            rule.id
            for rule in all_rules()
            if name.upper() in (rule.id, rule.id.rstrip("0123456789")) or name.lower() == rule.name
        }
        if not ids:
            hint = did_you_mean(name, by_name())
            raise CannotRun(f'there is no rule called "{name}"' + (f"; {hint}" if hint else ""))
        found |= ids
    return found


@frozen(kw_only=True)
class AidReport:
    """What was found in one aid, in file order."""

    file: pathlib.Path
    title: str = ""
    """Empty where the file could not be read as an aid; then only the format was looked at."""
    id: str = ""
    version: str = ""
    status: str = ""
    fingerprint: str = ""
    """Only where it was asked for."""
    problems: tuple[Problem, ...]
    """What is not answered."""
    waived: tuple[Answered, ...] = ()
    """What the author answers with a reason."""
    clauses: tuple[ClauseReport, ...] = ()
    """How the aid stands to each clause of each standard."""


def check_file(
    file: pathlib.Path,
    today: datetime.date | None = None,
    choice: Choice = EVERYTHING,
    since: str | None = None,
    *,
    fingerprinted: bool = False,
) -> AidReport:
    """Check one aid.

    Args:
        file: Its file.
        today: The day; without one, nothing is late.
        choice: The rules to ask.
        since: The older aid to compare with: its file, or a revision of git.
        fingerprinted: Whether the report names the aid's fingerprint, which takes a while.

    Raises:
        CannotRun: The file cannot be read, or the older one.
    """
    return check_document(read_file, file, today, choice, since, fingerprinted=fingerprinted)


def check_document(
    read: Callable[[pathlib.Path], Document],
    file: pathlib.Path,
    today: datetime.date | None,
    choice: Choice,
    since: str | None = None,
    *,
    fingerprinted: bool = False,
) -> AidReport:
    """Check what `read` gives for a file; an aid that cannot be loaded is told of the format."""
    try:
        document = read(file)
        aid = from_document(document)
    except AidError as error:
        return AidReport(file=file, problems=error.problems)
    subject = Subject(aid, document, today, before=_before(since, file))
    asked = choice.rules()
    seen = list(findings(subject, asked))
    problems, waived, still_open = answered(subject, seen, asked)
    return AidReport(
        file=file,
        title=aid.title,
        id=aid.id,
        version=aid.version,
        status=aid.status,
        fingerprint=fingerprint(aid) if fingerprinted else "",
        problems=tuple(sorted(problems, key=lambda each: each.place)),
        waived=tuple(sorted(waived, key=lambda each: each.problem.place)),
        clauses=clause_reports(aid, seen, still_open, asked, choice.standards),
    )


def _before(since: str | None, file: pathlib.Path) -> Aid | None:
    if since is None:
        return None
    from sdm.differing.reading import since as aid_since

    return aid_since(since, file)


def findings(
    subject: Subject, asked: Iterable[Rule] | None = None
) -> Iterator[tuple[Rule, Finding]]:
    """Give every finding of some rules, or of all, unplaced and unwaived."""
    for rule in rules() if asked is None else asked:
        for finding in rule.check(subject):
            yield rule, finding
