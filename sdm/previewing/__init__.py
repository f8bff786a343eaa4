"""Show an author the handout while they write: on each save anew, with what was found beside it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from sdm.cataloguing import catalogue
from sdm.composing.handout import Edition
from sdm.document import read_file
from sdm.errors import AidError
from sdm.previewing.desk import Desk
from sdm.previewing.serving import serving
from sdm.watching import on_each_save


def preview(
    aid: str,
    *,
    edition: Edition = "leaflet",
    port: int = 0,
    today: datetime.date,
    folders: Iterable[Path] = (),
    started: Callable[[str], object] = print,
) -> None:
    """Serve a page on this computer alone that shows an aid as it is saved, until Ctrl-C.

    Args:
        aid: A slug of the catalogue, or the path of a folder or a file.
        edition: The handout that is shown first.
        port: Where to serve it; 0 takes one that is free.
        today: The day to reckon with.
        folders: Folders of your own aids, whose slugs may be named too.
        started: What to do with the address of the page, once it is there.

    Raises:
        CannotRun: There is no such aid, or the port is taken.
    """
    file = catalogue(*folders).path(aid)
    with suppress(AidError):  # whatever is wrong with the aid is shown on the page
        read_file(file)
    desk = Desk(file, today, edition)
    with serving(desk, port) as address:
        started(address)
        on_each_save(lambda: [file], desk.look)


__all__ = ["preview"]
