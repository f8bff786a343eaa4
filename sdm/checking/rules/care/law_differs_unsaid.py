"""The law of England, told as if it were everybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.care.told import says
from sdm.checking.subject import Subject
from sdm.errors import Level

_ENGLAND = re.compile(r"\bEngland\b")
_ALL = tuple(
    f"{phrase} {name}"
    for phrase in (
        "rest of the",
        "elsewhere in the",
        "other parts of the",
        "other nations of the",
        "other countries of the",
    )
    for name in ("uk", "united kingdom")
)
NATIONS: Final = {
    "Scotland": ("scotland", "scottish"),
    "Wales": ("wales", "welsh"),
    "Northern Ireland": ("northern ireland", "northern irish"),
}


class LawDiffersUnsaid(Rule):
    """Law or rights of England are told, and not that the rest of the United Kingdom has its own.

    ## Why it matters
    People move, and papers move with them. Capacity, carers' rights and the choice of a hospital
    rest on different laws in the four nations; one that is quoted in the wrong place helps nobody.

    ## Instead
    Say in the fact or its note that the law differs in Scotland, Wales and Northern Ireland, and
    where to look. (Only English is read by this rule.)
    """

    id = "CARE002"
    name = "law-differs-unsaid"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("personalised-care:P-28",)
    fails: ClassVar[Example] = {
        "facts.0.kind": "law",
        "facts.0.text": "A relative has no power to decide, unless they were given it.",
    }
    passes: ClassVar[Example] = {
        "facts.0.kind": "law",
        "facts.0.text": "A relative has no power to decide, unless they were given it. Scotland, "
        "Wales and Northern Ireland have other rules.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the other nations; one finding stands for all the facts."""
        aid = subject.aid
        if not aid.language.startswith("en"):
            return
        for number, fact in enumerate(aid.facts):
            if fact.kind not in ("law", "right") or not _ENGLAND.search(fact.country):
                continue
            silent = [
                nation
                for nation, names in NATIONS.items()
                if nation not in fact.country and not says(aid, names)
            ]
            if silent and not says(aid, _ALL):
                yield Finding(
                    at=("facts", number),
                    message=f'holds in "{fact.country}", and nothing is said of {_listed(silent)}',
                    hint="say that the law differs there",
                )
                return


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
