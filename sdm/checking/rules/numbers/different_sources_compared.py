"""Two options' numbers from different studies, side by side without a word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.numbers.shown import Shown
from sdm.checking.rules.numbers.sureness import measured
from sdm.checking.subject import Subject
from sdm.errors import Level

WRONG: dict[str, object] = {
    "sources.s2": {
        "title": "Another made-up trial of creams",
        "kind": "rct",
        "seen": "full",
        "where": "Journal of Examples 2",
        "year": 2025,
        "doi": "10.0000/two",
    },
    "outcomes.no_pain.estimates.cream": {
        "counted": 33,
        "among": 50,
        "ci": [26, 39],
        "certainty": "low",
        "graded_by": "source",
        "sources": ["s2"],
        "as_reported": "33/50",
        "seen_at": "Table 1",
    },
}


class DifferentSourcesCompared(Rule):
    """Two options' numbers come from different sources, and nothing beside them says so.

    ## Why it matters
    People in one study may be older or iller than those in another. sdm prints no difference
    between such numbers, but a reader sees them side by side and works it out.

    ## Instead
    Use a source that compared the two. If there is none, set `indirect: true`, say why in
    `not_comparable`, or explain it in a `note`.
    """

    id = "RISK008"
    name = "different-sources-compared"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-15",)
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {
        **WRONG,
        "outcomes.no_pain.estimates.cream.note": "This was counted in another trial.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield at most one finding an outcome: the first figure that stands alone."""
        for index, outcome in enumerate(subject.aid.outcomes):
            if outcome.not_comparable is not None or outcome.note is not None:
                continue
            silent = [each for each in measured(subject, index, outcome) if not _says_so(each)]
            for one, other in combinations(silent, 2):
                if one.option != other.option and not _linked(one, other):
                    yield Finding(
                        at=other.at,
                        message=f'comes from {_sources(other)}, the figure of "{one.option}" from {_sources(one)}; nothing says that they were not compared',
                        hint="set `indirect: true`, or say it in `not_comparable` or a `note`",
                    )
                    break


def _says_so(each: Shown) -> bool:
    return any(_words(each))


def _words(each: Shown) -> Iterator[object]:
    """Give what tells a reader that a figure stands apart."""
    estimates = (each.figure.basis.estimate, each.outcome.estimates[each.option])
    for key in ("indirect", "not_comparable", "note", "who"):
        yield from (getattr(estimate, key, None) for estimate in estimates)


def _linked(one: Shown, other: Shown) -> bool:
    ours, theirs = one.figure.basis, other.figure.basis
    return bool(ours.sources & theirs.sources) or bool(set(ours.chain) & set(theirs.chain))


def _sources(each: Shown) -> str:
    return ", ".join(sorted(each.figure.basis.sources))
