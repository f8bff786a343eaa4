"""Silence about money."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class FundingUndeclared(Undeclared):
    """It is not said who paid for the aid.

    ## Why it matters
    Who pays may gain from one of the options. Of 30 aids that were scored again in 2015, only 3 met
    all certification items, and the funding source was among the usual gaps. It is cheap to fill.

    ## Instead
    Name everyone who gave money or working time in `funding`, or write `none`.
    """

    id = "MADE001"
    name = "funding-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C6",)
    key = "funding"
    asked = "who paid for it"
    hint: ClassVar[str] = "name who paid, in money or in working time; or write `none`"
    fails: ClassVar[Example] = {"development.funding": None}
    passes: ClassVar[Example] = {"development.funding": "none"}
