"""A sentence that is surer than the figure it stands with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import TOLD, WordedRule, any_of, any_word, finding, words
from sdm.checking.subject import Subject
from sdm.checking.texts import Passage, Sentence
from sdm.errors import Path
from sdm.model.aid import Aid
from sdm.model.estimate import ByGroupEstimate

_BARE = any_of(
    "reduces|increases|prevents|causes(?! of)|improves|lowers|raises|cures|stops|leads to|results in"
    "|relieves|eases|heals|slows",
    "works(?! (?:on|by|in|at|out|as|full|part))|makes (?:a|no|little|people|you|it|pain|more|less)",
    "(?:does|do) not (?:work|help|change|reduce|increase|prevent|improve|cause|lower|make)",
    "(?:makes|has|is|are) no (?:difference|effect)",
)
_HEDGE = any_of(
    "may|might|could|unsure|uncertain|not (?:very )?sure|not known|unknown|do not know|does not show"
    "|perhaps|whether|if|unclear|not clear|probably|likely|seems?|appears?|suggests?|said|thought"
)
_UNSURE = frozenset(("low", "very_low"))


class SurerThanTheEvidence(WordedRule):
    """A sentence with a figure says more surely what happens than the figure's grade allows.

    ## Why it matters
    "It reduces pain" beside low certainty tells the reader two different things, and the sentence
    is the one that is remembered. How sure a figure is has its own fixed words.

    ## Instead
    Say "may" where certainty is low; where it is very low, say that nobody is sure. Where it is
    moderate, "probably" is expected, and its lack is a warning.
    """

    id = "WORD012"
    name = "surer-than-the-evidence"
    clauses = ("risk-communication:RC-26",)
    strength = "moderate"
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.cream.note": "The cream stops pain."}
    passes: ClassVar[Example] = {
        "outcomes.no_pain.estimates.cream.note": "The cream may stop pain."
    }
    kinds = TOLD
    triggers = any_word(
        "reduces increases prevents causes improves lowers raises cures stops leads results"
        " relieves eases heals slows works makes work help change reduce increase prevent improve"
        " cause lower make difference effect"
    )

    def in_sentence(self, sentence: Sentence, subject: Subject) -> Iterator[Finding]:
        """Yield each bare verb beside a figure that is less sure."""
        if sentence.passage.outcome is None:
            return
        found = _BARE.search(sentence.text)
        if found is None or _HEDGE.search(sentence.text):
            return
        grade = certainty_at(subject.aid, sentence.passage)
        if grade in _UNSURE or grade == "moderate":
            wanted = "probably" if grade == "moderate" else "may"
            yield finding(
                sentence,
                found,
                f'found "{words(found)}" beside a figure of {grade.replace("_", " ")} certainty, expected "{wanted}"',
                f'say "{wanted}", or that it is not known',
                level="warning" if grade == "moderate" else None,
            )


def certainty_at(aid: Aid, passage: Passage) -> str:
    """Give the grade of the figure that a text stands with; the surest, if it is about several."""
    at = passage.at
    outcome = aid.outcomes[int(at[1])]
    if at[2] == "estimates":
        return max(_grades(_estimate(outcome.estimates[passage.option], at)), key=_SUREST)  # type: ignore[index]
    if at[2] != "note":
        return ""
    return max((g for each in outcome.estimates.values() for g in _grades(each)), key=_SUREST)


_ORDER = ("", "very_low", "low", "moderate", "high", "not_graded")
_SUREST = _ORDER.index


def _estimate(estimate: Any, at: Path) -> Any:
    """Go down to the figure of one group, where the text is a group's own."""
    inside = isinstance(estimate, ByGroupEstimate) and at[4:5] == ("by_group",)
    return estimate.by_group[int(at[5])].estimate if inside else estimate


def _grades(estimate: Any) -> Iterator[str]:
    if isinstance(estimate, ByGroupEstimate):
        for each in estimate.by_group:
            yield from _grades(each.estimate)
    else:
        yield getattr(estimate, "certainty", "")
