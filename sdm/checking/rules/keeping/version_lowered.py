"""The version is lower than it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject


class VersionLowered(Rule):
    """The version is lower than that of the older aid.

    ## Why it matters
    Of two sheets, the one with the higher version is taken for the newer one.

    ## Instead
    Raise it above the older one, even where the change takes something back.
    """

    id = "KEEP006"
    name = "version-lowered"
    needs_older = True
    fails: ClassVar[Example] = {"version": "0.9.0"}
    passes: ClassVar[Example] = {"version": "1.0.1"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare with the aid before, if there is one and it is the same aid."""
        before, aid = subject.before, subject.aid
        if before is None or before.id != aid.id:
            return
        from sdm.differing import version_change

        if version_change(before, aid) == "lowered":
            yield Finding(
                at=("version",),
                message=f"found {aid.version}, expected {before.version} or higher, as it was",
                hint="versions only rise; a change that takes something back raises it too",
            )
