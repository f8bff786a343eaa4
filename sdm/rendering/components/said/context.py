"""What somebody said, in their own words; and what was noted beside it."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from sdm.rendering.components import SILENT


@frozen(kw_only=True)
class Saying:
    """One thing that was said or noted: what it is, the words, and what goes with them."""

    label: str
    lines: tuple[str, ...]  # the words, line by line as they were written
    note: str = ""  # whose, when, how
    quoted: bool = field(default=False, metadata=SILENT)  # somebody's own words
    whose: str = field(default="", metadata=SILENT)  # for a table; nobody's where it was noted
    exact: str = field(default="", metadata={**SILENT, "drawn": False})  # byte for byte


@frozen(kw_only=True)
class Said:
    """Sayings in order; their own words stand in quotation marks, with all their lines."""

    component: ClassVar[str] = "said"
    language: str = field(metadata=SILENT)  # of the words; empty where it is not known
    sayings: tuple[Saying, ...]
