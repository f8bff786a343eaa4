"""YAML -> an aid: strict, and every problem found in one pass."""

from __future__ import annotations

import pathlib
from functools import cache
from typing import TYPE_CHECKING

from sdm.document import Document, Scalar, Value, read_document, read_file
from sdm.errors import AidError, Problem
from sdm.loading.complaint import problems, together
from sdm.loading.fields import Known, known
from sdm.model.aid import Aid

if TYPE_CHECKING:
    from cattrs import Converter

AID_FILE = "aid.yaml"


def load(path: pathlib.Path | str) -> Aid:
    """Load an aid from its file, or from the folder that holds its `aid.yaml`.

    Raises:
        CannotRun: There is no such file, or it cannot be read.
        AidError: The aid has problems; all of them, each with its place.
    """
    path = pathlib.Path(path)
    return from_document(read_file(path / AID_FILE if path.is_dir() else path))


def loads(source: bytes | str, file: str = "aid.yaml") -> Aid:
    """Load an aid from text; `file` names it in places.

    Raises:
        AidError: The aid has problems; all of them, each with its place.
    """
    data = source.encode() if isinstance(source, str) else source
    return from_document(read_document(data, file))


def from_document(document: Document) -> Aid:
    """Turn what a file says into an aid.

    Raises:
        AidError: The aid has problems; all of them, each with its place.
    """
    found = list(document.problems)
    token = known.set(_known(document.data))
    aid: Aid | None = None
    try:
        aid = converter().structure(document.data, Aid)
        _check(aid)
    except Exception as error:
        found += _once(problems(error, document))
    finally:
        known.reset(token)
    if found or aid is None:
        raise AidError(found)
    return aid


def _check(aid: Aid) -> None:
    from sdm.loading.checks import aid_complaints

    complaints: list[Exception] = list(aid_complaints(aid))
    if complaints:
        raise together(complaints, Aid)


def _once(found: list[Problem]) -> list[Problem]:
    return list(dict.fromkeys(found))


@cache
def converter() -> Converter:
    """Give the one converter; building it takes longer than loading an aid."""
    from sdm.loading.conversion import make_converter

    return make_converter()


def _known(data: Value) -> Known:
    """Collect the ids an aid defines, before anything refers to them."""
    top = data if isinstance(data, dict) else {}
    denominator = top.get("denominator")
    text = denominator.text if isinstance(denominator, Scalar) else ""
    sources = top.get("sources")
    return Known(
        options=_ids(top.get("options")),
        outcomes=_ids(top.get("outcomes")),
        attributes=_ids(top.get("attributes")),
        sources=tuple(sources) if isinstance(sources, dict) else (),
        denominator=int(text) if text in ("100", "1000", "10000") else None,
    )


def _ids(things: Value | None) -> tuple[str, ...]:
    items = things if isinstance(things, list) else []
    ids = [item.get("id") for item in items if isinstance(item, dict)]
    return tuple(each.text for each in ids if isinstance(each, Scalar) and each.text)


__all__ = ["AID_FILE", "converter", "from_document", "load", "loads"]
