"""One outcome under every option, with pictures where people are counted."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT
from sdm.rendering.components.icon_array.context import IconArray
from sdm.rendering.components.prose.context import Prose, Reference


@frozen(kw_only=True)
class Estimate:
    """What is known about one outcome under one option, or under several with the same words."""

    options: tuple[str, ...]  # names of options; of a group, where groups stand in an option
    kind: str = field(
        metadata=SILENT
    )  # people, value, limit, range, words, unknown, not_applicable, groups
    picture: IconArray | None = None
    number: str = ""  # the number alone, shown large
    sentence: str
    rest: str = ""  # the other side: those who do not
    change: str = ""  # the difference from staying as you are, where it may be said
    groups: tuple[Estimate, ...] = ()
    lines: tuple[str, ...] = ()  # the range
    references: tuple[Reference, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is anything to show but why there is nothing."""
        return self.kind not in ("unknown", "not_applicable")


@frozen(kw_only=True)
class Remark:
    """What to bear in mind with the figures of some options, or of all."""

    options: str = ""
    line: str


@frozen(kw_only=True)
class Outcome:
    """One outcome: what it is, over what time and in whom, and its figure under every option."""

    component: ClassVar[str] = "outcome"
    anchor: str = field(metadata=SILENT)
    heading: str
    lines: tuple[str, ...]  # time, people, how bad, how long it lasts
    estimates: tuple[Estimate, ...]
    remarks: tuple[Remark, ...] = ()  # how sure the figures are, and cautions: each said once
    notes: tuple[Prose, ...] = ()
