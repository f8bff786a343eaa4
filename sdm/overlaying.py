"""`local.yaml` -> what a service adds to an aid: strict, and every problem found in one pass."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from attrs import fields

from sdm.document import Document, read_file
from sdm.errors import AidError, CannotRun, Complaint, Problem
from sdm.loading import converter
from sdm.loading.complaint import placed, problems
from sdm.model.aid import Aid
from sdm.model.local import Local, Logo, Overlay, Picture

LARGEST_LOGO = 100 * 1024
"""More bytes than this would make every page slow for people far from a mast."""
MOST_PIXELS = 1200
"""So many pixels wide or high are sharp on any paper."""

_OF_AN_AID = {each.name for each in fields(Aid)} - {each.name for each in fields(Local)}


def load_local(path: Path) -> Overlay:
    """Load what a service adds, with its picture.

    Raises:
        CannotRun: There is no such file, or it cannot be read.
        AidError: It has problems; all of them, each with its place.
    """
    document = read_file(path)
    found = [*document.problems, *_touches(document)]
    local: Local | None = None
    picture: Picture | None = None
    try:
        local = converter().structure(_without_touches(document), Local)
        _check(local)
        picture = None if local.logo is None else _picture(local.logo, path.parent)
    except Exception as error:
        found += problems(error, document)
    if found or local is None:
        raise AidError(dict.fromkeys(found))
    digest = hashlib.sha256(document.source.encode())
    if picture is not None:
        digest.update(picture.data)
    return Overlay(local=local, fingerprint=digest.hexdigest(), picture=picture)


def check_for(overlay: Overlay, aid: Aid) -> None:
    """Refuse local details that are for other aids.

    Raises:
        CannotRun: They name the aids that they are for, and this is none of them.
    """
    meant = overlay.local.aids
    if meant and aid.id not in meant:
        raise CannotRun(
            f'these local details are for {", ".join(meant)}, and this aid is "{aid.id}"; '
            "add it to `aids`, or leave `aids` out"
        )


def _touches(document: Document) -> Iterator[Problem]:
    """Refuse what would change the aid: its numbers, its options, its words."""
    data = document.data
    for key in data if isinstance(data, dict) else ():
        if key in _OF_AN_AID:
            complaint = Complaint(
                f'found "{key}", which belongs to the aid; local details add to it and change nothing',
                "take it out; whoever keeps the aid can change it there",
                at=(key,),
                on_key=True,
            )
            yield placed(complaint, (), document)


def _without_touches(document: Document) -> object:
    data = document.data
    if not isinstance(data, dict):
        return data
    return {key: value for key, value in data.items() if key not in _OF_AN_AID}


def _check(local: Local) -> None:
    if local.check_by < local.as_of:
        raise Complaint(
            f"found {local.check_by}, which is before as_of ({local.as_of})",
            "say until when somebody vouches for it",
            at=("check_by",),
        )
    for number, each in enumerate(local.waits):
        if each.as_of > local.as_of:
            raise Complaint(
                f"found {each.as_of}, which is after the day of the whole file ({local.as_of})",
                "bring the file's own as_of up to date",
                at=("waits", number, "as_of"),
            )
    if not (local.phones or local.clinics or local.waits or local.groups or local.ask):
        raise Complaint(
            "found nothing for a reader, expected one at least of phones, clinics, waits, groups, ask"
        )


def _picture(logo: Logo, folder: Path) -> Picture:
    """Read a picture, and make sure that it is one, and small."""
    at = ("logo", "file")
    if Path(logo.file).name != logo.file or logo.file in (".", ".."):
        raise Complaint(f'found "{logo.file}", expected the name of a file beside this one', at=at)
    try:
        with (folder / logo.file).open("rb") as file:
            data = file.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise Complaint(
            f'found no file "{logo.file}" that can be read beside this one: {error.strerror}', at=at
        ) from error
    if len(data) > LARGEST_LOGO:
        raise Complaint(
            f"found more than {LARGEST_LOGO // 1024} kB, expected a small picture",
            "save it smaller: 300 pixels wide are enough",
            at=at,
        )
    return Picture(kind=_kind(data, at), data=data, alt=logo.alt)


def _kind(data: bytes, at: tuple[str, ...]) -> Literal["png", "jpeg"]:
    kind: Literal["png", "jpeg"] = "png" if data.startswith(b"\x89PNG\r\n\x1a\n") else "jpeg"
    size = _png_size(data) if kind == "png" else _jpeg_size(data)
    if size is None:
        raise Complaint(
            "found neither PNG nor JPEG, by its first bytes",
            "save it as PNG; drawings with code in them (SVG) are not taken",
            at=at,
        )
    if not all(1 <= each <= MOST_PIXELS for each in size):
        raise Complaint(
            f"found {size[0]} by {size[1]} pixels, expected at most {MOST_PIXELS} each way", at=at
        )
    return kind


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-12:]:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments of a JPEG to the one that says how large it is."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
