"""The living page: the web handout, and over it what helps a person think.

Without JavaScript the page is the complete handout. With it, the same page asks, picks and shows;
it works nothing out, sends nothing and keeps nothing.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdm.composing.handout import Edition, Handout, LivePage
    from sdm.model.aid import Aid
    from sdm.model.local import Overlay

LIVING: tuple[Edition, ...] = ("leaflet", "large-print")
"""The handouts whose web page lives; the others are sheets to look at together."""


def compose(
    aid: Aid,
    *,
    today: datetime.date,
    edition: Edition = "leaflet",
    allow_overdue: bool = False,
    local: Overlay | None = None,
) -> Handout:
    """Compose a handout; the web page of a leaflet and of large print lives.

    Args:
        aid: The aid as this person will see it.
        today: What day it is; decides what is overdue or may be out of date.
        edition: Which handout; `sdm.composing.handout.Edition` lists them.
        allow_overdue: Compose an aid that is past its review all the same, with a banner.
        local: What a service near the person adds, as `sdm.overlaying.load_local` gives it.

    Raises:
        Refused: The aid was withdrawn, or is overdue and `allow_overdue` is not given.
    """
    from sdm.composing import compose as composed

    handout = composed(aid, today=today, edition=edition, allow_overdue=allow_overdue, local=local)
    due = aid.development.next_review
    return live(handout, aid, overdue=due is not None and due < today, local=local)


def live(
    handout: Handout, aid: Aid, *, overdue: bool = False, local: Overlay | None = None
) -> Handout:
    """Let the web page of a handout live; what it needs is worked out only if a page is made.

    Args:
        handout: A leaflet, in usual or large print; of any other it gives back the same.
        aid: The aid that it was composed of.
        overdue: Whether it has the banner that says that the aid is out of date.
        local: What a service near the person adds to it.
    """
    from attrs import evolve

    if handout.edition not in LIVING:
        return handout
    made = cache(lambda: _page(aid, handout, overdue=overdue, local=local))
    return evolve(handout, live=made)


def _page(aid: Aid, handout: Handout, *, overdue: bool, local: Overlay | None) -> LivePage:
    from sdm.composing.handout import LivePage
    from sdm.living.data import page_data
    from sdm.living.script import as_json, script, style

    data = page_data(aid, handout, overdue=overdue, local=local)
    return LivePage(data=as_json(data), script=script(), style=style())


__all__ = ["LIVING", "compose", "live"]
