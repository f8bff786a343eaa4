"""The hazard log as a page to read and as a table for the log of whoever uses sdm."""

from __future__ import annotations

import csv
import io
import pathlib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

import yaml
from attrs import field, frozen

import sdm
from sdm.checking.rule import Rule
from sdm.checking.rules import all_rules

SOURCE = pathlib.Path(__file__).parent / "explanation" / "clinical-safety" / "hazard-log.yaml"
PAGE = "explanation/clinical-safety/hazard-log.md"
TABLE = "explanation/clinical-safety/hazard-log.csv"
STATUSES = ("controlled", "partly controlled", "open")
COLUMNS = (
    "id",
    "hazard",
    "cause",
    "effect on the person",
    "severity 1-5",
    "likelihood 1-5",
    "existing control",
    "test id",
    "residual risk",
    "owner",
    "status",
)

INTRO = """# Hazard log

What could go wrong for a person when sdm is used, what stops it, which tests prove that, and what
remains. It belongs to sdm {version}.

!!! warning "Nobody has signed this"
    No clinical safety officer has seen this log, and it is no safety case. Severity and likelihood are
    **not assessed**: they are for the organisation that uses sdm and its safety officer, who know the
    people and the place. A number of ours would be made up.

- **Controlled**: every control that is listed has tests that prove it. What they can't reach stands
  under "What remains", and is as much a part of the entry.
- **Partly controlled**: some controls have tests; others are not built, or nothing proves them yet.
- **Open**: no control that is listed has a test.

"Left to you" leads to [what you must do](what-you-must-do.md) yourself. [The same as a
table](hazard-log.csv), one row a hazard, goes into a spreadsheet or your own log.
"""


def _tuple(listed: Iterable[str]) -> tuple[str, ...]:
    return tuple(listed)


@frozen(kw_only=True)
class Control:
    """What sdm does against a hazard, and the tests that prove it or why there are none."""

    does: str
    tests: tuple[str, ...] = field(default=(), converter=_tuple)
    rules: tuple[str, ...] = field(default=(), converter=_tuple)
    """The rules of `sdm check` that look for it in an aid."""
    open: str = ""
    """Why no test proves it."""


@frozen(kw_only=True)
class Hazard:
    """One thing that could harm a person."""

    id: str
    hazard: str
    cause: str
    effect: str
    severity: int | Literal["not assessed"]
    likelihood: int | Literal["not assessed"]
    controls: tuple[Control, ...]
    residual: str
    yours: tuple[str, ...] = field(converter=_tuple)
    """What the organisation that uses sdm must do about it; headings of what-you-must-do.md."""
    owner: str
    status: str


@frozen(kw_only=True)
class Group:
    """Hazards of one part of sdm."""

    id: str
    name: str
    about: str
    hazards: tuple[Hazard, ...]


@frozen(kw_only=True)
class Log:
    """The whole log, and who signed it."""

    signed_by: str
    groups: tuple[Group, ...]

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """Every hazard, in the order of the log."""
        return tuple(each for group in self.groups for each in group.hazards)


@cache
def log() -> Log:
    """Read the log; a key that is not known, or missing, is an error."""
    data = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    return Log(**data | {"groups": tuple(map(_group, data["groups"]))})


def _group(data: dict[str, Any]) -> Group:
    return Group(**data | {"hazards": tuple(map(_hazard, data["hazards"]))})


def _hazard(data: dict[str, Any]) -> Hazard:
    return Hazard(**data | {"controls": tuple(Control(**each) for each in data["controls"])})


def status_of(controls: tuple[Control, ...]) -> str:
    """Say how far a hazard is controlled: as far as there are tests, and no further."""
    proved = [bool(each.tests) for each in controls]
    if all(proved) and proved:
        return "controlled"
    return "partly controlled" if any(proved) else "open"


# The page


def hazard_page() -> str:
    """Write the page: how many of which status, and a section for each hazard."""
    parts = [INTRO.format(version=sdm.__version__), _counts()]
    for group in log().groups:
        parts += [f"## {group.name} {{ #{group.id} }}", _line(group.about)]
        parts += [part for hazard in group.hazards for part in _section(hazard)]
    return "\n\n".join(parts) + "\n"


def _counts() -> str:
    rows = []
    for group in log().groups:
        found = Counter(each.status for each in group.hazards)
        cells = [f"[{group.name}](#{group.id})", len(group.hazards), *(found[s] for s in STATUSES)]
        rows.append(_row(cells))
    head = _row(["part", "hazards", *STATUSES])
    return "\n".join([head, "|---|---:|---:|---:|---:|", *rows])


def _section(hazard: Hazard) -> Iterator[str]:
    yield f"### {hazard.id} {_line(hazard.hazard).rstrip('.')} {{ #{hazard.id.lower()} }}"
    left = " · ".join(f"[{each}](what-you-must-do.md#{each.lower()})" for each in hazard.yours)
    rows = {
        "Cause": _line(hazard.cause),
        "Effect on the person": _line(hazard.effect),
        "Severity, 1 to 5": hazard.severity,
        "Likelihood, 1 to 5": hazard.likelihood,
        "What remains": _line(hazard.residual),
        "Left to you": left or "nothing of its own",
        "Owner": hazard.owner,
    }
    head = _row(["Status", hazard.status])
    yield "\n".join([head, "|---|---|", *map(_row, rows.items())])
    yield "\n".join(["What stops it:\n", *(f"- {_control(each)}" for each in hazard.controls)])


def _control(control: Control) -> str:
    said = [_line(control.does)]
    if control.rules:
        links = (
            f"[{_rule(each).id} {_rule(each).name}](../../reference/rules.md#{each.lower()})"
            for each in control.rules
        )
        said.append(f"Rules: {', '.join(links)}.")
    if control.tests:
        said.append(f"Proof: {', '.join(f'`{each}`' for each in control.tests)}.")
    if control.open:
        said.append(f"**Open: {_line(control.open)}.**")
    return " ".join(said)


def _rule(id: str) -> Rule:
    return next(each for each in all_rules() if each.id == id)


def _row(cells: Any) -> str:
    return f"| {' | '.join(str(each).replace('|', chr(92) + '|') for each in cells)} |"


def _line(text: str) -> str:
    return " ".join(text.split())


# The table


def hazard_table() -> bytes:
    """Write the columns that a hazard log has, for a spreadsheet."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, log().hazards))
    return made.getvalue().encode("utf-8-sig")


def _cells(hazard: Hazard) -> tuple[str, ...]:
    controls = [
        f"{_line(each.does)} (open: {each.open})" if each.open else _line(each.does)
        for each in hazard.controls
    ]
    tests = dict.fromkeys(test for each in hazard.controls for test in each.tests)
    return (
        hazard.id,
        _line(hazard.hazard),
        _line(hazard.cause),
        _line(hazard.effect),
        str(hazard.severity),
        str(hazard.likelihood),
        "\n".join(controls),
        "\n".join(tests),
        _line(hazard.residual),
        hazard.owner,
        hazard.status,
    )
