"""A decision aid: one decision, its options, and what is known about them."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from sdm.model.development import DatedFact, Development, ScreeningTest, Waiver
from sdm.model.option import Attribute, Option
from sdm.model.outcome import Outcome
from sdm.model.personal import PersonalTable
from sdm.model.refuse import at_least_two, some
from sdm.model.simple import LATER, SimplePart
from sdm.model.source import DoesNotApply, Fact, Source
from sdm.model.text import Language, Line, Nothing, OptionId, Prose, Slug, SourceId, Version
from sdm.model.values import Statement, WhatWouldYouDo


@frozen(kw_only=True)
class Catalogue:
    """How people find the aid."""

    topic: tuple[Line, ...]
    """What it is about, in words people search for."""
    kind: Line
    """What kind of decision: treatment, test, care, birth, service, money."""
    decides: tuple[Literal["self", "carer", "parent"], ...]
    """Who decides: self, carer, parent."""


@frozen(kw_only=True)
class NoChangeAbsent:
    """Staying as you are is not possible, and why."""

    absent: Line
    """Why there is no such option: a birth has to happen, for example."""


@frozen(kw_only=True)
class Term:
    """A word that readers may not know."""

    plain: Line
    """What it means, completing "INR: ..."."""
    sources: tuple[SourceId, ...] = ()
    """Where the meaning comes from, if it needs a source."""


@frozen(kw_only=True)
class Aid:
    """A decision aid: one decision, its options, and what is known about them."""

    format: Literal[1]
    """The version of this format: 1."""
    id: Slug
    """Its name in folders and addresses; the folder is called the same."""
    version: Version
    """Three numbers, such as 0.1.0; any change of a number raises it."""
    status: Literal["draft", "reviewed", "withdrawn"]
    """draft until professionals have reviewed it; withdrawn aids are refused."""
    withdrawn_because: Line | None = None
    """Why it was withdrawn; needed then."""
    language: Language
    """The language of its words, such as en-GB."""
    country: Line
    """Whose money, rights and services it describes."""
    title: Line
    """What the reader sees at the top."""
    decision: Line
    """The one question it helps with, in one sentence."""
    intended_use: Literal["alone", "together"]
    """together: read with a professional. alone: must be understood without one."""
    catalogue: Catalogue
    """How people find it."""
    who_for: Prose
    """Whom it is for."""
    who_not_for: Prose
    """Whom it is not for, and where they should turn."""
    get_help_now: Nothing | Fact
    """What to do at once if something is wrong; printed first. none if nothing applies."""
    key_points: tuple[Line, ...]
    """The three to five things to know, in plain words and with no advice."""
    condition: tuple[Fact, ...]
    """The condition or situation that makes the decision necessary."""
    natural_course: Fact | DoesNotApply
    """What happens if nothing is done."""
    glossary: dict[Line, Term] = field(factory=dict)
    """Words that readers may not know; listed at the end."""
    denominator: Literal[100, 1000, 10000]
    """Every picture and sentence counts out of this many people."""
    denominator_reason: Line | None = None
    """Why not 100, where it is not."""
    order: Line
    """By what rule the options and outcomes are put in order; the reader is told."""
    no_change: OptionId | NoChangeAbsent
    """The option that is staying as you are."""
    options: tuple[Option, ...] = field(validator=at_least_two)
    """What can be chosen; at least two."""
    attributes: tuple[Attribute, ...] = ()
    """What the options involve, in words, one cell an option."""
    outcomes: tuple[Outcome, ...] = field(validator=some)
    """What could happen, with figures; at least one."""
    test: ScreeningTest | None = None
    """Only for a test: what it finds, and what follows."""
    personalisation: tuple[PersonalTable, ...] = ()
    """Printed tables in which a person finds their own row."""
    what_matters: tuple[Statement, ...]
    """What may matter to the person."""
    questions: tuple[Line, ...]
    """Questions to take to the talk."""
    steps: tuple[Line, ...]
    """The steps of reaching a decision with this aid."""
    what_would_you_do: WhatWouldYouDo
    """Prompts for asking what the professional would do; never an answer."""
    uncertainties: tuple[Fact, ...]
    """What is not known, or not known well."""
    gaps: tuple[Line, ...] = ()
    """What was looked for and not found."""
    facts: tuple[DatedFact, ...] = ()
    """Money, rights, law and guidelines, dated and kept apart from the options."""
    simple: tuple[SimplePart, ...] = field(default=(), metadata=LATER)
    """The simpler version: the aid in short sentences of its own, each beside a drawing."""
    sources: dict[SourceId, Source]
    """Where everything comes from."""
    development: Development
    """How it was made."""
    waivers: tuple[Waiver, ...] = ()
    """Findings of `sdm check` that are answered with a reason."""

    @property
    def stay(self) -> OptionId | None:
        """The option that is staying as you are, if there is one."""
        return None if isinstance(self.no_change, NoChangeAbsent) else self.no_change

    def option(self, option: OptionId) -> Option:
        """Find one option by its id."""
        return next(each for each in self.options if each.id == option)

    def outcome(self, outcome: str) -> Outcome:
        """Find one outcome by its id."""
        return next(each for each in self.outcomes if each.id == outcome)

    def denominator_of(self, outcome: Outcome) -> int:
        """Out of how many people this outcome counts."""
        return outcome.denominator or self.denominator
