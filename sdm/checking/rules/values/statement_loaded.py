"""A statement that judges, or that tells people what they ought to want."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

_LOADED = re.compile(
    r"\b(?:should|must|ought to|dangerous|terrible|horrible|devastating|miracle|breakthrough"
    r"|gold[- ]standard|powerful|gentlest|gentle|aggressive|simplest|simple|easiest|easy|harmless"
    r"|safest|safer?(?= (?:option|choice|treatment|medicine|tablet|drug|operation|procedure|test"
    r"|way))|toxic|minor|modern|advanced(?! (?:dementia|cancer|disease|illness|age|stage|care"
    r"|decision|directive))|natural(?! (?:course|history|cause|light|death)))\b",
    re.I,
)


class StatementLoaded(Rule):
    """A statement about what matters uses a word that judges, or says should or must.

    ## Why it matters
    Statements are there to be agreed with or not. Nobody ticks "I want the dangerous operation",
    and everybody ticks "the gentle one"; "should" tells people what is expected of them.

    ## Instead
    Say what it is about in words that suit people on either side: "I want to avoid an operation if
    I can."
    """

    id = "VALUE004"
    name = "statement-loaded"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-4",)
    fails: ClassVar[Example] = {
        "what_matters.free_arm.statement": "I want the gentle way, with my arm free."
    }
    passes: ClassVar[Example] = {
        "what_matters.free_arm.statement": "I want to go on with my arm free by day."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such word; in English only."""
        if not subject.aid.language.startswith("en"):
            return
        for index, each in enumerate(subject.aid.what_matters):
            for found in _LOADED.finditer(each.statement):
                yield Finding(
                    at=("what_matters", index, "statement"),
                    message=f'found "{found[0]}" in "{each.statement}", expected words that lean to nothing',
                    hint="say what it is about, and leave the judgement to the reader",
                    within=found.span(),
                )
