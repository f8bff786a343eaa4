"""A waiver that names no rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.loading.complaint import did_you_mean

_WAIVER = {
    "at": "version",
    "because": "This number was counted in the same trial.",
    "by": "sdm contributors",
}


class WaiverOfNoRule(Rule):
    """A waiver names a rule that there is not.

    ## Why it matters
    It answers nothing, and what it was meant to answer stays open. Or it was written for a rule of
    another tool, and whoever reads it believes that somebody looked.

    ## Instead
    Write the rule's id or its name as `sdm check` prints it; `sdm explain` lists all of them.
    """

    id = "KEEP003"
    name = "waiver-of-no-rule"
    fails: ClassVar[Example] = {"waivers": [{"rule": "number-change-same-version", **_WAIVER}]}
    passes: ClassVar[Example] = {"waivers": [{"rule": "number-changed-same-version", **_WAIVER}]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield each waiver whose rule is no id and no name of any rule."""
        from sdm.checking.rules import by_name  # which lists this rule too

        known = by_name()
        for number, waiver in enumerate(subject.aid.waivers):
            if waiver.rule not in known:
                near = did_you_mean(waiver.rule, known)
                yield Finding(
                    at=("waivers", number, "rule"),
                    message=f'found "{waiver.rule}", expected the id or name of a rule',
                    hint=near or "sdm explain lists the rules",
                )
