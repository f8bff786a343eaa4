"""An order that the reader is not told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

FEWEST_WORDS = 4


class OrderUnsaid(Rule):
    """The aid does not say by what rule options and outcomes are put in order.

    ## Why it matters
    Order changes what people think of an option. Told the rule, a reader knows that no hint is
    meant by it; without one, what comes first looks like advice.

    ## Instead
    Write it so that a reader understands it: "staying as you are first, then from the least to
    the greatest step; benefits, harms, then burdens".
    """

    id = "BAL004"
    name = "order-unsaid"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-36",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"order": "As usual."}
    passes: ClassVar[Example] = {"order": "From the least to the greatest step for your body."}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding where the order is told in too few words to be one."""
        order = subject.aid.order
        if len(order.split()) < FEWEST_WORDS:
            yield Finding(
                at=("order",),
                message=f'found "{order}", expected by what rule options and outcomes are put in order',
                hint="say which option comes first, and what the others and the outcomes follow",
            )
