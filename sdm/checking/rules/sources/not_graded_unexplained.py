"""A figure that nobody graded, and no word why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.rules.sources.estimates import sourced
from sdm.checking.subject import Subject
from sdm.errors import Level, Path
from sdm.model.aid import Aid
from sdm.model.estimate import ByGroupEstimate
from sdm.model.outcome import Outcome

_OF_GRADES = re.compile(r"\bgrad(?:e|es|ed|ing)\b|\bcertaint|\bhow sure\b", re.IGNORECASE)


class NotGradedUnexplained(Rule):
    """A figure is not graded, and nothing says why.

    ## Why it matters
    "Not graded" can mean that a good source gave no grade, or that nobody took the trouble. The
    reader cannot tell whether to lean on the figure. Prices and visits are left out: they are not
    effects, and there is nothing to grade.

    ## Instead
    Say it in a `note` on the estimate or the outcome. If one reason holds for all, say it once:
    under `evidence.selected`, `gaps` or `uncertainties`, with the word "graded" or "how sure".
    """

    id = "SRC006"
    name = "not-graded-unexplained"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K19",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.brace.certainty": "not_graded",
        "outcomes.sore_skin.estimates.brace.graded_by": None,
    }
    passes: ClassVar[Example] = {
        "outcomes.sore_skin.estimates.brace.certainty": "not_graded",
        "outcomes.sore_skin.estimates.brace.graded_by": None,
        "outcomes.sore_skin.estimates.brace.note": "The study did not say how sure it is.",
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at what is not graded; one finding stands for all of an outcome."""
        if _explained_once(subject.aid):
            return
        for number, outcome in enumerate(subject.aid.outcomes):
            if outcome.note or _is_no_effect(outcome):
                continue
            first = next(_unexplained(number, outcome), None)
            if first is not None:
                yield Finding(
                    at=(*first, "certainty"),
                    message="is not graded, and no note says why",
                    hint="say in a `note` why nobody graded it, or once under `evidence.selected`",
                )


def _explained_once(aid: Aid) -> bool:
    evidence = aid.development.evidence
    said: list[str] = [evidence.selected] if evidence else []
    said += [*aid.gaps, *(fact.text.source for fact in aid.uncertainties)]
    return any(_OF_GRADES.search(text) for text in said)


def _is_no_effect(outcome: Outcome) -> bool:
    return outcome.kind == "burden" and outcome.measure in ("amount", "events")


def _unexplained(number: int, outcome: Outcome) -> Iterator[Path]:
    noted = {
        option
        for option, each in outcome.estimates.items()
        if isinstance(each, ByGroupEstimate) and each.note
    }
    for path, estimate in sourced(number, outcome):
        if estimate.certainty == "not_graded" and not estimate.note and path[3] not in noted:
            yield path
