"""Answers that are not a record yet: kept after every one, so that nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import frozen

from sdm.asking.answers import Answers
from sdm.asking.roles import ROLES
from sdm.errors import CannotRun
from sdm.preferences.files import read_bytes, write_private
from sdm.preferences.parsing import parse
from sdm.preferences.people import Speaker
from sdm.preferences.refusing import RecordError
from sdm.preferences.words import Uuid

ENDING = ".draft.json"
FORMAT = 1


@frozen(kw_only=True)
class Draft:
    """What was answered so far, and about which aid."""

    aid: str
    """The aid's id."""
    fingerprint: str
    """The fingerprint of the aid that the questions are of."""
    record_id: Uuid
    """The id that the record will have."""
    speaker: Speaker
    """Who is speaking."""
    answers: Answers
    """The answers, by question."""
    asked: tuple[str, ...] = ()
    """The questions that were put, those that were skipped too."""


def save_draft(draft: Draft, path: Path) -> None:
    """Write a draft, whole, for its owner's eyes only.

    Raises:
        CannotRun: It cannot be written there.
    """
    data = {"format": FORMAT, "kind": "sdm draft"} | {
        "aid": draft.aid,
        "fingerprint": draft.fingerprint,
        "record_id": draft.record_id,
        "speaker": draft.speaker,
        "answers": draft.answers,
        "asked": list(draft.asked),
    }
    text = json.dumps(data, ensure_ascii=False, indent=2)
    write_private(path, f"{text}\n".encode())


def open_draft(path: Path) -> Draft:
    """Read a draft.

    Raises:
        CannotRun: There is no such file, or it is no draft.
    """
    try:
        data = parse(read_bytes(path), str(path))
    except RecordError as error:
        raise _none(path) from error
    if not isinstance(data, dict) or data.get("kind") != "sdm draft" or not _whole(data):
        raise _none(path)
    return Draft(
        aid=data["aid"],
        fingerprint=data["fingerprint"],
        record_id=data["record_id"],
        speaker=data["speaker"],
        answers=dict(data["answers"]),
        asked=tuple(data["asked"]),
    )


def _none(path: Path) -> CannotRun:
    return CannotRun(f"{path}: found no draft of answers, expected one that sdm record new kept")


def _whole(data: dict[str, Any]) -> bool:
    texts = ("aid", "fingerprint", "record_id", "speaker")
    return (
        data.get("format") == FORMAT
        and all(isinstance(data.get(each), str) for each in texts)
        and data["speaker"] in ROLES
        and isinstance(data.get("answers"), dict)
        and isinstance(data.get("asked"), list)
        and all(_is_answer(each) for each in data["answers"].values())
        and all(isinstance(each, str) for each in data["asked"])
    )


def _is_answer(value: Any) -> bool:
    """Whether it is words, a choice, or a list of entries; what they may say is asked later."""
    return isinstance(value, str) or (
        isinstance(value, list)
        and all(
            isinstance(each, dict) and all(isinstance(text, str) for text in each.values())
            for each in value
        )
    )
