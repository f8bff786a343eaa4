"""Estimates and outcomes for the sound aid, and what one rule finds in it with them."""

from __future__ import annotations

from collections.abc import Mapping

from sdm.checking.rule import Finding
from sdm.checking.rules import by_name
from sdm.checking.run import findings
from tests.checking.changed import subject

Changes = Mapping[str, object]

PAIN = "outcomes.no_pain"
SKIN = "outcomes.sore_skin"
UNKNOWN = {"unknown": "Nobody counted them so far."}


def found(rule: str, example: Changes) -> list[Finding]:
    """Give what one rule finds in the sound aid with these changes."""
    return [each for _, each in findings(subject(example), [by_name()[rule]])]


def share(counted: object, among: object = 100, **more: object) -> dict[str, object]:
    """Write an estimate that a source counted and graded."""
    told = {"sources": ["s1"], "as_reported": f"{counted}/{among}", "seen_at": "Table 2"}
    graded = {"certainty": "moderate", "graded_by": "source"}
    return {"counted": counted, "among": among, **graded, **told, **more}


def shares(*numbers: object, **more: object) -> dict[str, object]:
    """Write one such estimate for each option."""
    options = ("carry_on", "brace", "cream")
    return {option: share(each, **more) for option, each in zip(options, numbers, strict=True)}


def outcome(identity: str, **changes: object) -> dict[str, object]:
    """Write a harm of which nobody knows how many have it."""
    usual = {
        "id": identity,
        "label": f"have {identity}",
        "opposite": f"have no {identity}",
        "kind": "harm",
        "better": "fewer",
        "measure": "people",
        "timeframe": "1 year",
        "who": "adults of about 45 with a sore elbow",
        "severity": "a nuisance",
        "lasts": "about 1 week",
        "estimates": dict.fromkeys(("carry_on", "brace", "cream"), UNKNOWN),
    }
    return {**usual, **changes}
