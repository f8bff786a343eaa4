"""An outcome that rolls several into one, or a stand-in, without what it hides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.model.outcome import Outcome

FEWEST_WORDS = 4

WRONG: dict[str, object] = {"outcomes.sore_skin.composite": ["a rash", "an itch"]}


class CompositeUnexplained(Rule):
    """A combined outcome says nothing of its parts, or a stand-in nothing of what it leaves open.

    ## Why it matters
    "Heart attack, stroke or a stay in hospital" can fall because stays do, while strokes do not.
    A laboratory value can get better while people feel the same.

    ## Instead
    For a combined outcome, give the parts their own figures (`part_of`), or say in `explain` or
    a `note` which part drives the result. For a `surrogate`, write a sentence on what it does not
    tell.
    """

    id = "RISK017"
    name = "composite-unexplained"
    level: ClassVar[Level] = "warning"
    clauses = ("risk-communication:RC-39",)
    fails: ClassVar[Example] = WRONG
    passes: ClassVar[Example] = {
        **WRONG,
        "outcomes.sore_skin.explain": "Nearly all of them have an itch, and a few have a rash.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each outcome that leaves open what it is made of."""
        outcomes = subject.aid.outcomes
        for index, outcome in enumerate(outcomes):
            if outcome.composite and not _explained(outcome, outcomes):
                parts = ", ".join(outcome.composite)
                yield Finding(
                    at=("outcomes", index, "composite"),
                    message=f"rolls {len(outcome.composite)} into one ({parts}), and nothing says which of them drives the figures",
                    hint="give the parts their own outcomes with `part_of`, or say it in `explain` or a `note`",
                )
            if outcome.surrogate and len(outcome.surrogate.split()) < FEWEST_WORDS:
                yield Finding(
                    at=("outcomes", index, "surrogate"),
                    message=f'found "{outcome.surrogate}", expected a sentence on what it does not tell',
                    hint="say what a patient feels or lives through that it leaves open",
                )


def _explained(outcome: Outcome, outcomes: tuple[Outcome, ...]) -> bool:
    said = outcome.explain or outcome.note or outcome.also_known
    return bool(said) or any(each.part_of == outcome.id for each in outcomes)
