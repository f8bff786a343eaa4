"""Many good points and few bad ones, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.figures.result import NotApplicableFigure, UnknownFigure, singles
from sdm.model.text import OptionId

TIMES = 2
FEW = 3  # of 1 against 3 nobody can say that it leans


class UnevenPoints(Rule):
    """An option has more than twice as many good points as bad ones, or the reverse.

    Counted are the outcomes of which something is known under the option, benefits against harms
    and burdens, once one side has more than three; parts of another outcome count with their
    whole.

    ## Why it matters
    Ten benefits and three harms look like a good bargain before a number is read. Often it means
    only that more was measured on one side.

    ## Instead
    Put benefits that say nearly the same together, look for what is missing on the other side, or
    say in `gaps` that it was looked for, and waive this warning.
    """

    id = "BAL002"
    name = "uneven-points"
    level: ClassVar[Level] = "warning"
    clauses = ("ipdasi-v4:C1",)
    fails: ClassVar[Example] = {
        f"outcomes.{new}": {
            "id": f"sore_{number}",
            "label": f"have a sore spot of kind {number}",
            "opposite": "have no such spot",
            "kind": "harm",
            "better": "fewer",
            "measure": "people",
            "timeframe": "1 year",
            "who": "adults of about 45 with a sore elbow",
            "severity": "a nuisance",
            "lasts": "about 1 week",
            "estimates": {
                option: {
                    "percent": 5,
                    "ci": [3, 8],
                    "certainty": "low",
                    "graded_by": "source",
                    "sources": ["s1"],
                    "as_reported": "5% (3 to 8)",
                    "seen_at": "Table 4",
                }
                for option in ("carry_on", "brace", "cream")
            },
        }
        for number, new in enumerate(("2", "3", "4"))
    }
    passes: ClassVar[Example] = {"outcomes.sore_skin.kind": "burden"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for the whole aid, naming the options."""
        good, bad = (_known(subject, is_benefit=side) for side in (True, False))
        if not any(good.values()) or not any(bad.values()):
            return  # then nothing is known of one side at all, which RISK007 tells
        uneven = [
            f'"{option}" has {good[option]} good, {bad[option]} bad'
            for option in good
            if max(good[option], bad[option]) > max(FEW, TIMES * min(good[option], bad[option]))
        ]
        if uneven:
            yield Finding(
                at=("outcomes",),
                message=f"{'; '.join(uneven)}; expected {TIMES} times as many on one side at most",
                hint="look for what is missing on the other side, or say in `gaps` what was looked for",
            )


def _known(subject: Subject, *, is_benefit: bool) -> dict[OptionId, int]:
    """Count for each option the outcomes of one side of which something is known."""
    count = {option.id: 0 for option in subject.aid.options}
    for outcome in subject.aid.outcomes:
        if outcome.part_of is not None or (outcome.kind == "benefit") is not is_benefit:
            continue
        for option, figure in subject.figures[outcome.id].items():
            silent = UnknownFigure | NotApplicableFigure
            count[option] += any(not isinstance(each, silent) for each in singles(figure))
    return count
