"""A decision that leans on a carer, without the carer's own side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.information.living import entries
from sdm.checking.subject import Subject
from sdm.errors import Level


class CarerSideMissing(Rule):
    """A carer decides too, and what an option means for carers and family is not said.

    ## Why it matters
    What is asked of a carer is part of what the option costs. It decides whether the plan holds. A
    decision that leans on a carer should never be shown without the carer's own side.

    ## Instead
    Say under `living_with.others` what the option asks of carers and family, for every option.
    Where nothing was found, write `unknown` with the reason.
    """

    id = "CARE001"
    name = "carer-side-missing"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-15", "ipdasi-v4:Q6")
    fails: ClassVar[Example] = {
        "catalogue.decides": ["self", "carer"],
        **{
            f"options.{option}.living_with.others": None
            for option in ("carry_on", "brace", "cream")
        },
        "facts.+": {
            "kind": "law",
            "text": "A carer is asked what the person would want. It is about best interests in "
            "England; Scotland, Wales and Northern Ireland have other rules.",
            "country": "England",
            "as_of": 2026,
            "check_by": "2099-12-31",
            "sources": ["s1"],
        },
    }
    passes: ClassVar[Example] = {"catalogue.decides": ["self", "carer"]}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at `living_with.others` of every option."""
        aid = subject.aid
        if "carer" not in aid.catalogue.decides:
            return
        told = ["others" in entries(option) for option in aid.options]
        # Told of some and not of all is what living-with-uneven finds, and leaves to this rule.
        clauses = self.clauses if any(told) else self.clauses[:1]
        for number, option in enumerate(aid.options):
            if not told[number]:
                yield Finding(
                    at=("options", number, "living_with", "others"),
                    message=f'found nothing on what "{option.name}" means for carers and family',
                    hint="say what it asks of them, or `unknown` with the reason",
                    clauses=clauses,
                )
