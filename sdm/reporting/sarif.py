"""What was found, in SARIF 2.1.0: for code hosts and editors that show findings beside the file."""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from textwrap import indent
from typing import TypeAlias
from urllib.parse import quote

from sdm import __version__
from sdm.checking.tally import Looked, Unread
from sdm.checking.waivers import Answered
from sdm.errors import Problem
from sdm.explaining import READING, RuleExplained, every_rule
from sdm.explaining.wording import as_markdown, as_text
from sdm.reporting.data import dumped

Json: TypeAlias = dict[str, object]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "sdmFinding/v1"


def pieces(
    looked: Iterable[Looked], exit_code: Callable[[], int], root: pathlib.Path
) -> Iterator[str]:
    """Write a log of one run piece by piece, each aid's results as it goes by.

    Args:
        looked: What was found.
        exit_code: Gives the command's exit code, once all has gone by.
        root: The folder from which files are named, as the repository's top.
    """
    unread: list[str] = []
    yield _start()
    comma = ""
    for each in looked:
        if isinstance(each, Unread):
            unread.append(each.why)
            continue
        seen = Counter[str]()
        results: tuple[Problem | Answered, ...] = (*each.problems, *each.waived)
        for found in results:
            line = json.dumps(_result(found, root, seen), ensure_ascii=False)
            yield f"{comma}\n        {line}"
            comma = ","
    yield _end(unread, exit_code())


def _start() -> str:
    driver = {
        "name": "sdm",
        "fullName": "sdm check",
        "version": __version__,
        "semanticVersion": __version__,
        "shortDescription": {"text": "Holds decision aids against the published standards."},
        "rules": [each for _, each in _descriptors()],
    }
    return (
        f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
        f'      "automationDetails": {{"id": "sdm check/"}},\n'
        f'      "tool": {{"driver":\n{indent(dumped(driver), " " * 8)}\n      }},\n'
        f'      "columnKind": "unicodeCodePoints",\n      "results": ['
    )


def _end(unread: list[str], code: int) -> str:
    notes = [{"level": "error", "message": {"text": why}} for why in unread]
    invocation: Json = {"executionSuccessful": not unread, "exitCode": code}
    if notes:
        invocation["toolExecutionNotifications"] = notes
    told = indent(dumped([invocation]), " " * 6).lstrip()
    return f'\n      ],\n      "invocations": {told}\n    }}\n  ]\n}}\n'


@cache
def _descriptors() -> tuple[tuple[str, Json], ...]:
    """Describe every rule, and what is found while an aid is read, by id."""
    read = [(code, _reading(code, about)) for code, about in READING.items()]
    return (*read, *((each.id, _rule(each)) for each in every_rule()))


@cache
def _positions() -> dict[str, int]:
    return {name: number for number, (name, _) in enumerate(_descriptors())}


def _reading(code: str, about: str) -> Json:
    return {
        "id": code,
        "shortDescription": {"text": about},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["format"]},
    }


def _rule(told: RuleExplained) -> Json:
    standards = dict.fromkeys(each.name.split(":")[0] for each in told.clauses)
    return {
        "id": told.id,
        "name": told.name,
        "shortDescription": {"text": " ".join(told.fault.split("\n\n")[0].split())},
        "fullDescription": {"text": told.why},
        "help": {"text": as_text(told), "markdown": as_markdown(told)},
        "defaultConfiguration": {"level": told.level},
        "properties": {
            "tags": [told.family, *standards],
            "clauses": [each.name for each in told.clauses],
            "strength": told.strength,
        },
    }


def _result(found: Problem | Answered, root: pathlib.Path, seen: Counter[str]) -> Json:
    problem = found.problem if isinstance(found, Answered) else found
    result: Json = {"ruleId": problem.code}
    if problem.code in _positions():
        result["ruleIndex"] = _positions()[problem.code]
    hint = f"\n{problem.hint}" if problem.hint else ""
    result |= {
        "level": problem.level,
        "message": {"text": f"{problem.message}{hint}"},
        "locations": [_location(problem, root)],
        "partialFingerprints": {FINGERPRINT: _fingerprint(problem, seen)},
        "properties": {"clauses": list(problem.clauses)},
    }
    if isinstance(found, Answered):
        said = f"{found.waiver.because} ({found.waiver.by})"
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": said}]
    return result


def _location(problem: Problem, root: pathlib.Path) -> Json:
    place = problem.place
    location: Json = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(place.file, root)},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }
    if problem.at:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.at}]
    return location


@lru_cache(maxsize=1)
def uri(file: str, root: pathlib.Path) -> str:
    """Name a file from a folder on; one that stands elsewhere, from the top of the file system.

    >>> uri("aids/sore throat.yaml", pathlib.Path("/home/me"))
    'aids/sore%20throat.yaml'
    """
    path = root.absolute() / file
    if path.is_relative_to(root.absolute()):
        return quote(path.relative_to(root.absolute()).as_posix())
    return path.as_uri()


def _fingerprint(problem: Problem, seen: Counter[str]) -> str:
    """Name a finding by what it is and where in the aid, so that moved lines change nothing."""
    said = "\n".join((problem.code, problem.at, problem.message))
    seen[said] += 1
    return hashlib.sha256(f"{said}\n{seen[said]}".encode()).hexdigest()[:32]
