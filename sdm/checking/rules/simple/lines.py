"""The sentences of the simpler version, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.model.simple import SimpleLine


def lines(subject: Subject) -> Iterator[tuple[Path, SimpleLine]]:
    """Give each line with the way to it."""
    for number, part in enumerate(subject.aid.simple):
        for index, line in enumerate(part.lines):
            yield ("simple", number, "lines", index), line


def written(*lines: Mapping[str, object]) -> dict[str, object]:
    """Give a simpler version of these lines, for the examples of the rules."""
    return {"simple": [{"heading": "Your knee", "lines": list(lines)}]}
