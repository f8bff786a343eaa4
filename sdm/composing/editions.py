"""The editions of an aid: the same numbers for different readers and moments."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import get_args

from sdm import __version__
from sdm.composing import back, clinician, companion, grid, leaflet, notices, simple
from sdm.composing.book import COLUMNS, Book
from sdm.composing.handout import Edition, Handout
from sdm.composing.spoken import words
from sdm.errors import CannotRun
from sdm.model.aid import Aid
from sdm.model.local import Overlay
from sdm.speaking import right_to_left

PARTS: dict[Edition, Callable[[Book], Iterator[object]]] = {
    "leaflet": leaflet.parts,
    "large-print": leaflet.parts,  # the same words, laid out afresh
    "grid": grid.parts,
    "simple": simple.parts,
    "clinician": clinician.parts,
    "companion": companion.parts,
}
WITHOUT_SOURCES: tuple[Edition, ...] = ("grid", "clinician", "simple")
"""The editions that leave the list of sources to the leaflet."""


def editions_of(aid: Aid) -> tuple[Edition, ...]:
    """List the editions that there are of an aid: not all have a simpler version."""
    return tuple(each for each in get_args(Edition) if each != "simple" or aid.simple)


def composed(
    aid: Aid,
    *,
    edition: Edition,
    today: datetime.date,
    overdue: bool,
    overlay: Overlay | None = None,
) -> Handout:
    """Compose one edition of an aid that may be shown.

    Raises:
        CannotRun: The aid has no simpler version.
    """
    if edition not in editions_of(aid):
        raise CannotRun(
            f'the aid "{aid.id}" has no simpler version; it is written under `simple`, in short '
            "sentences of its own"
        )
    columns = 0 if edition == "large-print" else COLUMNS
    cites = edition not in WITHOUT_SOURCES
    book = Book(aid, today, overdue, cites=cites, overlay=overlay, columns=columns)
    return Handout(
        edition=edition,
        language=aid.language,
        direction="rtl" if right_to_left(aid.language) else "ltr",
        aid=aid.id,
        version=aid.version,
        fingerprint=book.fingerprint,
        running=_running(book),
        landscape=edition == "grid" and len(aid.options) > book.columns,
        title=aid.title,
        lead=words.LEADS[edition],
        parts=tuple(PARTS[edition](book)),
        footer=(*_footer(book), f"{words.PURPOSE} {words.MADE_WITH.format(version=__version__)}"),
    )


def _footer(book: Book) -> Iterator[str]:
    """Say of the aid what one sheet has room for; the others end with a section about it."""
    if not book.cites:
        yield back.footer(book)


def _running(book: Book) -> str:
    status = words.STATUS[book.aid.status]
    if book.aid.status == "reviewed" and notices.unreviewed(book):
        status = words.UNREVIEWED_HEADING
    if book.overdue:
        status = f"{words.OVERDUE_HEADING}. {status}"
    return words.RUNNING.format(status=status, version=book.aid.version)
