"""What can be chosen, what each choice involves, and what it is like to live with."""

from __future__ import annotations

from attrs import field, frozen

from sdm.model.refuse import a_name
from sdm.model.source import Checked, CheckResult, DoesNotApply, Fact, Unknown
from sdm.model.text import AttributeId, Line, OptionId, Prose, SourceId


@frozen(kw_only=True)
class LivingWith:
    """What people say it is like to live with an option; a missing key means nobody looked."""

    body: Fact | Unknown | DoesNotApply | None = None
    """How it feels in the body."""
    mind: Fact | Unknown | DoesNotApply | None = None
    """How it feels in mind and mood."""
    daily: Fact | Unknown | DoesNotApply | None = None
    """What it does to daily life."""
    work: Fact | Unknown | DoesNotApply | None = None
    """What it does to work and money."""
    others: Fact | Unknown | DoesNotApply | None = None
    """What it does to time with family, friends and carers."""


@frozen(kw_only=True)
class Option:
    """One thing the person can choose; staying as they are is one too."""

    id: OptionId
    """Its short name in this file."""
    name: Line = field(validator=a_name)
    """What the reader sees everywhere: short, plain, praising nothing."""
    full_name: Line | None = None
    """The whole name, shown once, where `name` is too short to be exact."""
    involves: Prose
    """What the person does and what is done, step by step."""
    living_with: LivingWith | None = None
    """What people say it is like to live with."""
    sources: tuple[SourceId, ...] = ()
    """Where `involves` comes from."""


@frozen(kw_only=True)
class Cell:
    """What one option involves in one respect: about 12 words, so that the grid fits its page."""

    text: Line
    """The words in the cell."""
    sources: tuple[SourceId, ...] = ()
    """Where they come from."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""
    note: Line | None = None
    """What a reader should know that the cell has no room for."""


@frozen(kw_only=True)
class Attribute:
    """One respect in which options differ, in words: visits, recovery, can it be undone."""

    id: AttributeId
    """Its short name in this file."""
    label: Line
    """The heading of the row."""
    cells: dict[OptionId, Cell | Unknown | DoesNotApply]
    """One cell for every option."""
