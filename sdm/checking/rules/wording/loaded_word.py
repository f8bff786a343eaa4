"""A word praises or blames an option."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from attrs import evolve

from sdm.checking.rule import Example, Finding
from sdm.checking.rules.wording.worded import WordedRule
from sdm.checking.subject import Subject
from sdm.checking.texts import Sentence
from sdm.errors import Level
from sdm.model.text import OptionId

UNEVEN = 2  # loaded words more in one option's texts than in another's


class LoadedWord(WordedRule):
    """A word praises or blames an option, such as gentle, simple or aggressive.

    ## Why it matters
    Options must be shown alike. One adjective on one option is enough to lean the page. Where one
    option has two more than another, this is an error.

    ## Instead
    Say what happens: how long it takes, what is felt, what can go wrong and how often.
    """

    id = "WORD015"
    name = "loaded-word"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "ipdasi-v4:C1",
        "nice-ecd8:N1.2b",
        "risk-communication:RC-35",
        "values-clarification:V-12",
    )
    fails: ClassVar[Example] = {
        "options.cream.involves": "You rub a gentle cream on your elbow 3 times a day for 6 weeks. You wash your hands after that."
    }
    passes: ClassVar[Example] = {
        "options.cream.involves": "You rub a cream on your elbow 3 times a day for 6 weeks. You wash your hands after that."
    }
    triggers = frozenset(
        [
            "dangerous",
            "terrible",
            "horrible",
            "devastating",
            "miracle",
            "breakthrough",
            "gold",
            "powerful",
            "gentle",
            "aggressive",
            "simple",
            "easy",
            "harmless",
            "safe",
            "safer",
            "safest",
            "toxic",
            "modern",
            "advanced",
            "natural",
            "wonderful",
            "excellent",
            "effective",
            "drastic",
            "state",
            "cutting",
            "revolutionary",
            "proven",
            "unnecessary",
        ]
    )
    pattern = re.compile(
        r"\b(?:dangerous|terrible|horrible|devastating|miracle|breakthrough|gold[-\s]standard|"
        r"powerful|gentle|aggressive|simple|easy|harmless|safe|safer|safest|toxic|"
        r"(?<!in\s)modern|advanced(?!\s+(?:age|disease|stage|illness|dementia|cancer|plan|decision|care))|"
        r"natural(?!\s+(?:course|history))|wonderful|excellent|highly\s+effective|drastic|"
        r"state[-\s]of[-\s]the[-\s]art|cutting[-\s]edge|revolutionary|proven|unnecessary)\b",
        re.IGNORECASE,
    )
    unless = re.compile(
        r"\b(?:not|nobody|no\s+one|whether|how)\b[^.]{0,30}\b(?:safe|safer|easy|simple|proven)\b|"
        r"\bsafe(?:r|ly)?\s+(?:place|home|house|to\s+(?:drive|eat|go))\b|\bkeep\w*\s+[^.]{0,20}safe\b",
        re.IGNORECASE,
    )
    says = "which praises or blames an option"
    hint = "say what happens instead"

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such word; graver where it falls on one option alone."""
        said = list(super().check(subject))
        count = Counter(_option(finding, subject) for finding in said)
        options = [option.id for option in subject.aid.options]
        least = min((count[option] for option in options), default=0)
        for finding in said:
            option = _option(finding, subject)
            grave = option is not None and count[option] - least >= UNEVEN
            yield evolve(finding, level="error") if grave else finding

    def reads(self, sentence: Sentence) -> bool:
        """Look at what is said of one option, and at its name."""
        return sentence.passage.option is not None


def _option(finding: Finding, subject: Subject) -> OptionId | None:
    if finding.at[0] == "options":
        assert isinstance(finding.at[1], int)
        return subject.aid.options[finding.at[1]].id
    ids = {option.id for option in subject.aid.options}
    return next((OptionId(str(step)) for step in finding.at if step in ids), None)
