"""A file of answers: YAML whose keys are the fields of a record, read as strictly as an aid."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from attrs import fields, has

from sdm.document import Document, Scalar, Value, read_document
from sdm.errors import AidError, CannotRun, Place, Problem
from sdm.preferences.parsing import LARGEST_FILE
from sdm.preferences.reading import NO_SUCH_KEY, kinds
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach

CODE = "ANSWERS"
WHOLE = re.compile(r"-?[0-9]{1,15}")
TRUTHS = {"true": True, "false": False}
NULLS = ("", "~", "null")


def read_answers(path: Path) -> Document:
    """Read a file of answers as YAML.

    Raises:
        CannotRun: There is no such file, or it is too large.
        AidError: It is no YAML that sdm reads; every problem with its place.
    """
    try:
        with path.open("rb") as opened:
            source = opened.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise CannotRun(f"{path}: cannot be read: {why}") from error
    if len(source) > LARGEST_FILE:
        raise CannotRun(f"{path}: is larger than {LARGEST_FILE // 2**20} MiB, expected answers")
    document = read_document(source, str(path))
    if document.problems:
        raise AidError(document.problems)
    return document


def data_of(document: Document) -> dict[str, Any]:
    """Give the answers of a file as plain data: the field decides what a value is, never YAML."""
    assert isinstance(document.data, dict)  # read_document refuses anything else
    types_of = {**kinds(PreferenceRecord)}
    return {key: _plain(each, types_of.get(key)) for key, each in document.data.items()}


def placed(document: Document, breaches: Iterable[Breach]) -> AidError:
    """Say where in the file each problem stands."""
    return AidError(
        Problem(
            place=_place(document, each),
            code=CODE,
            message=f"{each.at}: {each.message}" if each.at else each.message,
            hint=each.hint,
            at=each.at,
        )
        for each in breaches
    )


def _place(document: Document, breach: Breach) -> Place:
    way = _way(breach.at)
    return document.key_place(way) if breach.message == NO_SUCH_KEY else document.place(way)


def _way(at: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdecimal() else step for step in at.split(".") if step)


def _plain(value: Value, kind: Any) -> Any:
    kind = _bare(kind)
    if isinstance(value, Scalar):
        return _scalar(value, kind)
    if isinstance(value, list):
        inner = get_args(kind)[0] if get_origin(kind) is tuple else None
        return [_plain(each, inner) for each in value]
    if isinstance(kind, type) and has(kind):
        inside = {each.name: kinds(kind)[each.name] for each in fields(kind)}
        return {key: _plain(each, inside.get(key)) for key, each in value.items()}
    return {key: _plain(each, None) for key, each in value.items()}


def _bare(kind: Any) -> Any:
    """Take away what says that a value may be missing."""
    if get_origin(kind) in (Union, types.UnionType):
        (kind,) = (each for each in get_args(kind) if each is not type(None))
    return kind


def _scalar(value: Scalar, kind: Any) -> Any:
    if not value.quoted:
        if value.text in NULLS:
            return None
        if kind is bool and value.text in TRUTHS:
            return TRUTHS[value.text]
        if kind is int and WHOLE.fullmatch(value.text):
            return int(value.text)
    return value.text
