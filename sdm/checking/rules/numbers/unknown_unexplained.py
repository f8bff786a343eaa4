"""Not known, and no reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Path
from sdm.model.estimate import ByGroupEstimate
from sdm.model.option import LivingWith
from sdm.model.source import DoesNotApply, Unknown

_NO_REASON = re.compile(
    r"[\W_]*(?:(?:it|this|that) is )?(?:(?:not|un)[ -]?(?:known|clear|available|applicable|relevant)"
    r"|n[/.]?[ak]|none|nil|nothing|no|yes|true|null|missing|empty|blank|tb[acd]|to ?do|x+"
    r"|(?:no(?:body| one)|we (?:do not|don[’']t)|(?:i )?(?:do not|don[’']t)) knows?"
    r"|(?:do(?:es)?) not apply|no (?:data|figures?|numbers?|information|evidence|answer|reason))?[\W_]*",
    re.I,
)


class UnknownUnexplained(Rule):
    """A figure is not known, and the aid does not say why.

    ## Why it matters
    "Not known: not known" leaves readers to guess, and they guess in favour of the treatment:
    told only that evidence was lacking, people supposed that it helped.

    ## Instead
    Say what stands behind it: nobody measured it, no study was found, the source was not seen, it
    cannot arise under this option.
    """

    id = "RISK015"
    name = "unknown-unexplained"
    clauses = ("risk-communication:RC-24",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"outcomes.no_pain.estimates.cream": {"unknown": "not known"}}
    passes: ClassVar[Example] = {"outcomes.no_pain.estimates.cream": {"unknown": "Not measured."}}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each reason that is none."""
        for at, found in _answers(subject):
            key, why = (
                ("unknown", found.unknown)
                if isinstance(found, Unknown)
                else ("does_not_apply", found.does_not_apply)
            )
            if _NO_REASON.fullmatch(why):
                yield Finding(
                    at=(*at, key),
                    message=f'found "{why}", expected why',
                    hint="say what was looked for and not found, or why it cannot arise",
                )


def _answers(subject: Subject) -> Iterator[tuple[Path, Unknown | DoesNotApply]]:
    """Find every place where the aid says that something is not known, or cannot arise."""
    for at, thing in _places(subject):
        if isinstance(thing, Unknown | DoesNotApply):
            yield at, thing


def _places(subject: Subject) -> Iterator[tuple[Path, object]]:
    aid = subject.aid
    yield ("natural_course",), aid.natural_course
    for index, option in enumerate(aid.options):
        for key in LivingWith.__annotations__:
            yield ("options", index, "living_with", key), getattr(option.living_with, key, None)
    for index, attribute in enumerate(aid.attributes):
        for name, cell in attribute.cells.items():
            yield ("attributes", index, "cells", name), cell
    for index, outcome in enumerate(aid.outcomes):
        for name, estimate in outcome.estimates.items():
            at: Path = ("outcomes", index, "estimates", name)
            yield at, estimate
            if isinstance(estimate, ByGroupEstimate):
                for number, group in enumerate(estimate.by_group):
                    yield (*at, "by_group", number), group.estimate
