"""What stands in a catalogue, in a few words an aid."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from attrs import asdict, frozen

from sdm.cataloguing import catalogue
from sdm.loading import load


@frozen(kw_only=True)
class Listed:
    """One aid in a list."""

    id: str
    title: str
    decision: str
    status: str
    version: str
    language: str
    country: str
    topic: tuple[str, ...]
    kind: str
    decides: tuple[str, ...]
    options: tuple[str, ...]
    evidence_until: str | None
    next_review: str | None
    path: str


def listed(folders: Sequence[Path] = ()) -> list[Listed]:
    """List every aid of the catalogue, in the order of the alphabet.

    Raises:
        AidError: One of them has problems.
        CannotRun: A folder is not there.
    """
    return [_listed(path) for path in catalogue(*folders).paths().values()]


def _listed(path: Path) -> Listed:
    aid = load(path)
    made = aid.development
    return Listed(
        id=aid.id,
        title=aid.title,
        decision=aid.decision,
        status=aid.status,
        version=aid.version,
        language=aid.language,
        country=aid.country,
        topic=aid.catalogue.topic,
        kind=aid.catalogue.kind,
        decides=aid.catalogue.decides,
        options=tuple(option.name for option in aid.options),
        evidence_until=made.evidence.until if made.evidence else None,
        next_review=made.next_review.isoformat() if made.next_review else None,
        path=str(path),
    )


def as_text(aids: Sequence[Listed]) -> str:
    """Write the list as lines: the slug to type, the title, and how far it has come."""
    width = max((len(each.id) for each in aids), default=0)
    return "\n".join(f"{each.id:<{width}}  {each.title} ({each.status})" for each in aids)


def as_json(aids: Sequence[Listed]) -> str:
    """Write the list as JSON."""
    return json.dumps([asdict(each) for each in aids], ensure_ascii=False, indent=2)
