"""How an aid was made, the dated facts beside its options, and what it asks of a checker."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from sdm.model.refuse import not_negative, some
from sdm.model.source import Checked, CheckResult, Fact
from sdm.model.text import Line, Nothing, PartialDate, Prose, SourceId, Url


@frozen(kw_only=True)
class Maker:
    """Someone who made the aid."""

    name: Line
    """Their name, or the group's."""
    role: Line
    """What they did."""
    credentials: Line
    """What they are qualified in; "none declared" is an answer."""
    interests: Nothing | Line
    """What they stand to gain from one choice or another, or none."""


@frozen(kw_only=True)
class Evidence:
    """How the evidence was found."""

    searched: Line
    """Where."""
    selected: Line
    """By what rule."""
    until: PartialDate
    """Up to what date."""


@frozen(kw_only=True)
class Involved:
    """Who was asked, and what came of it."""

    who: Line
    """What kind of people."""
    number: int = field(validator=not_negative)
    """How many."""
    when: PartialDate
    """When."""
    method: Line
    """How."""
    report: Line | Url
    """Where it is reported."""


@frozen(kw_only=True)
class Development:
    """How the aid was made. `none` is an answer; a missing key is a finding of `sdm check`."""

    made_by: tuple[Maker, ...] | None = None
    """Everyone who made it."""
    funding: Nothing | Line | None = None
    """Who paid for it, or none."""
    evidence: Evidence | None = None
    """How the evidence was found."""
    needs_patients: Nothing | Involved | None = None
    """Patients asked what they need in order to decide."""
    needs_professionals: Nothing | Involved | None = None
    """Professionals asked what patients need in order to decide."""
    review_patients: Nothing | Involved | None = None
    """Patients who reviewed it and did not make it."""
    review_professionals: Nothing | Involved | None = None
    """Professionals who reviewed it and did not make it; while none, every page says so."""
    field_patients: Nothing | Involved | None = None
    """Patients facing the decision who tried it."""
    field_practitioners: Nothing | Involved | None = None
    """Practitioners who tried it with patients."""
    values_testing: Nothing | Involved | None = None
    """People who find reading hard, who tried the statements on what matters."""
    evaluation: Nothing | Involved | None = None
    """A study of what it does to people's knowledge and choices."""
    published: datetime.date | None = None
    """When this version came out."""
    next_review: datetime.date | None = None
    """When it must be looked at again; after that day it is overdue."""
    update_policy: Line | None = None
    """How and when it is kept up to date."""


@frozen(kw_only=True)
class DatedFact:
    """Money, rights, law or a guideline: true in one country, at one time."""

    kind: Literal["money", "right", "law", "guideline", "service"]
    """money, right, law, guideline or service."""
    text: Prose
    """What is so, in plain words; it never says what to choose."""
    country: Line
    """Where it holds."""
    as_of: PartialDate
    """The date or year for which it was true."""
    check_by: datetime.date
    """After this day the reader is told that it may be out of date."""
    sources: tuple[SourceId, ...] = field(validator=some)
    """Where it comes from; at least one."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""
    note: Line | None = None
    """A caution for the reader."""


@frozen(kw_only=True)
class TestAccuracy:
    """Four counts that add up to a number of people who have the test."""

    condition: Line
    """What the test looks for."""
    true_positive: int = field(validator=not_negative)
    """Have it, and the test finds it."""
    false_positive: int = field(validator=not_negative)
    """Do not have it, and the test says they do."""
    false_negative: int = field(validator=not_negative)
    """Have it, and the test misses it."""
    true_negative: int = field(validator=not_negative)
    """Do not have it, and the test says so."""
    sources: tuple[SourceId, ...] = field(validator=some)
    """Where the counts come from."""
    note: Line | None = None
    """What a reader should know about them."""


@frozen(kw_only=True)
class ScreeningTest:
    """What a person should know about a test before they decide to have it."""

    measures: Line
    """What it is meant to find."""
    if_positive: tuple[Line, ...]
    """What normally happens next if it finds something, step by step."""
    if_negative: tuple[Line, ...]
    """What normally happens next if it finds nothing."""
    overdiagnosis: Fact
    """That it can find what would never have caused harm."""
    detected_with: Fact | None = None
    """In how many of how many the test finds it, over what time, and what happens then."""
    detected_without: Fact | None = None
    """In how many of as many it is found without the test, and what happens then."""
    accuracy: TestAccuracy | None = None
    """How often it is right and wrong."""


@frozen(kw_only=True)
class Waiver:
    """A finding of `sdm check` that the author answers with a reason; always listed."""

    rule: Line
    """The rule's id or name."""
    at: Line
    """Where, as keys with points between them, such as outcomes.stroke.label."""
    because: Line
    """Why it does not mislead here."""
    by: Line
    """Who says so."""
