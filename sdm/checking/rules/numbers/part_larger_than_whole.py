"""A part of an outcome with more people than the whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.figures.result import Figure, PeopleFigure
from sdm.numbers.rounding import decimal

RAW_SKIN = {
    "id": "raw_skin",
    "label": "have skin that is sore and raw",
    "opposite": "have no raw skin",
    "kind": "harm",
    "better": "fewer",
    "measure": "people",
    "timeframe": "1 year",
    "who": "adults of about 45 with a sore elbow",
    "severity": "a nuisance",
    "lasts": "about 1 week",
    "part_of": "sore_skin",
    "estimates": {
        "carry_on": {"unknown": "Nobody looked at it apart from the others."},
        "brace": {
            "percent": 20,
            "ci": [10, 30],
            "certainty": "low",
            "graded_by": "source",
            "sources": ["s1"],
            "as_reported": "20% (10 to 30)",
            "seen_at": "Table 4",
        },
        "cream": {"unknown": "Nobody looked at it apart from the others."},
    },
}

WRONG: dict[str, object] = {"outcomes.+": RAW_SKIN}


class PartLargerThanWhole(Rule):
    """More people have a part of an outcome than have the whole of it.

    ## Why it matters
    `part_of` tells readers that these people are counted in the other outcome already. More of
    them than there are in it cannot be: one of the figures is about other people, or wrong.

    ## Instead
    Check both figures. If they come from different people, take `part_of` out, or say in
    `not_comparable` why the two do not fit.
    """

    id = "RISK012"
    name = "part-larger-than-whole"
    clauses = ("ipdasi-v4:K5",)
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {
        **WRONG,
        "outcomes.raw_skin.estimates.brace.percent": 3,
        "outcomes.raw_skin.estimates.brace.ci": [1, 6],
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each option under which the part is the larger."""
        for index, part in enumerate(subject.aid.outcomes):
            if part.part_of is None or part.not_comparable is not None:
                continue
            wholes = subject.figures[part.part_of]
            for option, figure in subject.figures[part.id].items():
                ours, theirs = _share(figure), _share(wholes[option])
                if ours is not None and theirs is not None and ours > theirs:
                    yield Finding(
                        at=("outcomes", index, "estimates", option),
                        message=f'{decimal(ours * 100)} of 100 people have it, and {decimal(theirs * 100)} of 100 have "{part.part_of}", of which it is a part',
                        hint="check both figures, or take `part_of` out",
                    )


def _share(figure: Figure) -> Fraction | None:
    return figure.exact / figure.out_of if isinstance(figure, PeopleFigure) else None
