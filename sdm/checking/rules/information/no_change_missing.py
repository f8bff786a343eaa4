"""Staying as you are, left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.model.aid import NoChangeAbsent

FEWEST_WORDS = 5


class NoChangeMissing(Rule):
    """Staying as you are is not among the options.

    ## Why it matters
    Without it people do not learn that they may say no, or wait. IPDAS lets an aid leave it out
    with a reason; NICE asks for it always, and so do the features for personalised care. So a
    reason makes this a warning, to be answered with a waiver by whoever stands for it. A reason of
    fewer than 5 words is none.

    ## Instead
    Make it an option, told as fairly as the others: what the person does, what may follow, what it
    is like. Where it cannot be, as with a birth, say why in `no_change`.
    """

    id = "INFO012"
    name = "no-change-missing"
    clauses: ClassVar[tuple[str, ...]] = (
        "ipdasi-v4:Q3",
        "nice-ecd8:N1.1c",
        "nice-ecd8:N1.2c",
        "personalised-care:P-2",
    )
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {"no_change": {"absent": "The elbow has to be treated in some way."}}
    passes: ClassVar[Example] = {"no_change": "carry_on"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look whether there is such an option, and else for a reason."""
        absent = subject.aid.no_change
        if not isinstance(absent, NoChangeAbsent):
            return
        count = len(absent.absent.split())
        if count < FEWEST_WORDS:
            yield Finding(
                at=("no_change", "absent"),
                message=f"no option is staying as you are; found {count} words on why, "
                f"expected at least {FEWEST_WORDS}",
                hint="make it an option, or say why it cannot be",
            )
        else:
            yield Finding(
                at=("no_change",),
                message=f'no option is staying as you are; the reason given is "{absent.absent}"',
                hint="make it an option, or answer this with a waiver",
                level="warning",
                clauses=("nice-ecd8:N1.1c", "nice-ecd8:N1.2c", "personalised-care:P-2"),
            )
