"""Records of older versions of the model, brought to this one before they are read.

When the model changes, raise `SCHEMA_VERSION` and add one line to `UPGRADES`: from the version
before, to the new one, and the function that turns the plain data of the one into the other. A
function is given what nobody has checked, so it leaves alone whatever has not the form it knows;
reading complains of that afterwards. It never drops what a person said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sdm.preferences.record import SCHEMA_VERSION
from sdm.preferences.refusing import Breach

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: dict[str, tuple[str, Upgrade]] = {}
"""For each older version: the version that comes after it, and how to get there."""

_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")


def upgraded(data: dict[str, Any]) -> dict[str, Any] | Breach:
    """Bring plain data to this version of the model, or say why that cannot be.

    A record of a later minor version is let through: what it has that this sdm does not know is
    found when it is read. Of a later major version nothing can be said.
    """
    for _ in range(len(UPGRADES) + 1):
        version = data.get("schema_version")
        found = parts(version)
        if found is None:
            return Breach(
                at="schema_version",
                message=f'is missing or is no version, expected one such as "{SCHEMA_VERSION}"',
            )
        if found[:2] >= _OURS[:2]:
            return data if found[0] == _OURS[0] else _later(version)
        if version not in UPGRADES:
            return Breach(at="schema_version", message=f"there never was a version {version}")
        to, upgrade = UPGRADES[version]
        data = {**upgrade(data), "schema_version": to}
    raise AssertionError("the table of upgrades runs in a ring")


def parts(version: object) -> tuple[int, ...] | None:
    """Take a version apart, or give None where it is none."""
    found = _VERSION.fullmatch(version) if isinstance(version, str) else None
    return tuple(map(int, found.groups())) if found else None


def is_later(version: object) -> bool:
    """Whether a later sdm than this one wrote a version."""
    found = parts(version)
    return found is not None and found[:2] > _OURS[:2]


def _later(version: Any) -> Breach:
    return Breach(
        at="schema_version",
        message=f"a later sdm wrote this (version {version}; this one reads {SCHEMA_VERSION})",
        hint="install the newest sdm to open it",
    )


_OURS = parts(SCHEMA_VERSION) or ()
