"""A waiver whose reason says too little."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST = 5
"""Words of a reason: fewer can hardly say why something does not mislead here."""

_WAIVER = {"rule": "version-lowered", "at": "version", "by": "sdm contributors"}


class WaiverWithoutReason(Rule):
    """A waiver gives no reason, or hardly one.

    ## Why it matters
    Every report lists the waivers, so that a committee can weigh each reason. "Fine" or "false
    alarm" leaves nothing to weigh.

    ## Instead
    Say in a sentence why the finding does not mislead a reader here. If you cannot, mend the aid.
    """

    id = "KEEP004"
    name = "waiver-without-reason"
    level: ClassVar[Level] = "warning"
    fails: ClassVar[Example] = {"waivers": [{**_WAIVER, "because": "false alarm"}]}
    passes: ClassVar[Example] = {
        "waivers": [{**_WAIVER, "because": "Versions before this one were only made for a test."}]
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield each waiver with a reason of fewer than five words."""
        for number, waiver in enumerate(subject.aid.waivers):
            if len(waiver.because.split()) < FEWEST:
                yield Finding(
                    at=("waivers", number, "because"),
                    message=f'found "{waiver.because}", expected a sentence that says why',
                    hint="say why it does not mislead a reader here, or mend what was found",
                )
