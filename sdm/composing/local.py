"""What a service near the person adds: phones, places, waits, groups, whom to ask."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from sdm.composing.book import Book
from sdm.composing.spoken import words
from sdm.composing.wording import date, in_fours, paragraph, stop
from sdm.model.local import Local, Overlay, Picture
from sdm.rendering.components.definitions.context import Definition, Definitions
from sdm.rendering.components.logo.context import Logo
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section


def near_you(book: Book) -> Iterator[Section]:
    """Compose what a service adds, if one does; it says who says so, and on which day."""
    if book.overlay is None:
        return
    local = book.overlay.local
    heading = words.LOCAL_HEADING.format(organisation=local.organisation)
    parts: list[object] = []
    if book.overlay.picture is not None:
        parts.append(_logo(book.overlay.picture))
    said = words.LOCAL_SAYS.format(organisation=local.organisation, day=date(local.as_of))
    if local.check_by < book.today:
        said = f"{words.LOCAL_OLD.format(day=date(local.check_by))} {said}"
    parts.append(Prose(blocks=paragraph(said), tone="note"))
    kinds = (
        ("phones", words.LOCAL_PHONES, _phones(local)),
        ("clinics", words.LOCAL_CLINICS, _clinics(local)),
        ("waits", words.LOCAL_WAITS, _waits(local)),
        ("groups", words.LOCAL_GROUPS, _groups(local)),
        ("ask", words.LOCAL_ASK, _ask(local)),
    )
    for anchor, name, found in kinds:
        if each := tuple(found):
            inside = (Definitions(layout="rows", definitions=each),)
            parts.append(Section(anchor=f"local-{anchor}", level=3, heading=name, parts=inside))
    yield Section(anchor="local", heading=heading, parts=tuple(parts))


def named(overlay: Overlay) -> str:
    """Name local details so that a record tells which ones the person saw."""
    local = overlay.local
    return words.LOCAL_NAMED.format(
        organisation=local.organisation,
        day=date(local.as_of),
        fingerprint=in_fours(overlay.fingerprint),
    )


def _logo(picture: Picture) -> Logo:
    data = base64.b64encode(picture.data).decode()
    source = f"data:image/{picture.kind};base64,{data}"
    return Logo(kind=picture.kind, source=source, alt=picture.alt)


def _together(*parts: str | None) -> str:
    return " ".join(stop(each) for each in parts if each)


def _phones(local: Local) -> Iterator[Definition]:
    for each in local.phones:
        yield Definition(term=each.label, meaning=_together(each.number, each.times))


def _clinics(local: Local) -> Iterator[Definition]:
    for each in local.clinics:
        said = _together(each.address, each.times, each.access)
        yield Definition(term=each.name, meaning=said or words.LOCAL_NO_MORE)


def _waits(local: Local) -> Iterator[Definition]:
    for each in local.waits:
        said = words.LOCAL_WAIT.format(wait=each.wait.rstrip("."), day=date(each.as_of))
        yield Definition(term=each.what, meaning=said)


def _groups(local: Local) -> Iterator[Definition]:
    for each in local.groups:
        yield Definition(term=each.name, meaning=_together(each.what, each.contact))


def _ask(local: Local) -> Iterator[Definition]:
    for each in local.ask:
        said = _together(each.about, each.contact)
        yield Definition(term=each.who, meaning=said or words.LOCAL_NO_MORE)
