"""From an aid to a handout: which sections, in which order, in which words.

Every decision about content is taken here; what comes out is final.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from sdm.errors import SdmError

if TYPE_CHECKING:
    from sdm.composing.handout import Edition, Handout
    from sdm.model.aid import Aid
    from sdm.model.local import Overlay


class Refused(SdmError):
    """An aid must not be shown to anybody: it was withdrawn, or it is overdue."""


def compose(
    aid: Aid,
    *,
    today: datetime.date,
    edition: Edition = "leaflet",
    allow_overdue: bool = False,
    local: Overlay | None = None,
) -> Handout:
    """Compose a handout.

    Args:
        aid: The aid as this person will see it.
        today: What day it is; decides what is overdue or may be out of date.
        edition: Which handout; `sdm.composing.handout.Edition` lists them.
        allow_overdue: Compose an aid that is past its review all the same, with a banner.
        local: What a service near the person adds, as `sdm.overlaying.load_local` gives it; it
            shows in the leaflet, in usual or large print.

    Raises:
        Refused: The aid was withdrawn, or is overdue and `allow_overdue` is not given.
    """
    from sdm.composing.editions import composed
    from sdm.speaking import speaking

    if aid.status == "withdrawn":
        raise Refused(f'the aid "{aid.id}" was withdrawn: {aid.withdrawn_because}')
    due = aid.development.next_review
    overdue = due is not None and due < today
    if overdue and not allow_overdue:
        raise Refused(
            f'the aid "{aid.id}" should have been looked at again by {due}; '
            "use --allow-overdue to write it with a banner that says so"
        )
    with speaking(aid.language):
        return composed(aid, edition=edition, today=today, overdue=overdue, overlay=local)


__all__ = ["Refused", "compose"]
