"""The companion document: every sum, every source, and how the aid was made."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing import back, notices, reading, workings
from sdm.composing.book import Book


def parts(book: Book) -> Iterator[object]:
    """Give what stands behind the leaflet, for whoever wants to check it."""
    yield from notices.urgent(book)
    yield from notices.reviewed(book)
    yield workings.workings(book)
    yield from workings.second_reading(book)
    yield from back.gaps(book)
    yield reading.reading(book)
    yield back.sources(book)
    yield back.about_aid(book, whole=True)
