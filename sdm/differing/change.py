"""What changed between two versions of an aid, as data that each format prints in its own way."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sdm.errors import Level, Place, Problem

Kind = Literal["changed", "added", "removed"]
"""What became of a thing between the older aid and the newer one."""


@frozen(kw_only=True)
class Side:
    """One of the two aids."""

    id: str
    """The aid's id."""
    title: str
    """Its title."""
    version: str
    """Its version."""
    fingerprint: str
    """Its fingerprint: SHA-256 of its RFC 8785 JSON."""
    options: dict[str, str]
    """The names of its options, by their ids."""


@frozen(kw_only=True)
class Item:
    """A whole thing that came or went, such as an option; what stands in it is listed besides."""

    at: str
    """Its place, as keys and ids with points between them."""
    change: Literal["added", "removed"]
    """added or removed."""
    kind: str
    """What it is: option, outcome, row, group, source and the like."""
    name: str
    """Its name for a reader."""


@frozen(kw_only=True)
class Written:
    """One key of an estimate, as its author wrote it."""

    key: str
    """The key, such as risk_ratio."""
    old: str | None
    """What stood there; null where it did not stand."""
    new: str | None
    """What stands there; null where it does not stand."""


@frozen(kw_only=True)
class NumberChange:
    """A number, or what is part of one: over what time, in whom, out of how many, how sure."""

    at: str
    """Its place, as keys and ids with points between them."""
    change: Literal["changed", "added", "removed", "follows"]
    """follows: nothing was written anew here; a number that it starts from changed."""
    what: str
    """What it is about, for a reader: the heading of an outcome, or the title of a table."""
    of: str
    """Whose number it is: an option, a group, a row; or the key, such as timeframe."""
    outcome: str | None = None
    """The id of the outcome, where it is a figure of one."""
    option: str | None = None
    """The id of the option, where it is a figure of one."""
    group: str | None = None
    """The group, where the figure is split by group."""
    table: str | None = None
    """The id of the personal table, where it stands in one."""
    row: str | None = None
    """The row of the table."""
    old: str | None
    """What a reader saw; null where there was nothing."""
    new: str | None
    """What a reader sees; null where there is nothing."""
    exact_old: str | None = None
    """The exact number before, as a decimal or a fraction, where it was a single number."""
    exact_new: str | None = None
    """The exact number now."""
    written: tuple[Written, ...] = ()
    """What its author wrote anew."""
    follows_from: tuple[str, ...] = ()
    """What else it starts from that changed: ids of options, "denominator", "row"."""


@frozen(kw_only=True)
class Part:
    """A run of words within a text that changed."""

    change: Literal["same", "added", "removed"]
    """same: stands in both."""
    text: str
    """The words."""


@frozen(kw_only=True)
class TextChange:
    """A text that changed, came or went."""

    at: str
    """Its place, as keys and ids with points between them."""
    change: Kind
    """changed, added or removed."""
    old: str | None
    """What stood there; null where nothing did."""
    new: str | None
    """What stands there; null where nothing does."""
    parts: tuple[Part, ...]
    """The two laid over each other, word by word."""


@frozen(kw_only=True)
class Diff:
    """What changed between two aids: numbers, then words, then sources, then the rest."""

    old: Side
    """The older aid."""
    new: Side
    """The newer aid."""
    version: Literal["raised", "same", "lowered"]
    """What became of the version."""
    items: tuple[Item, ...]
    """Whole things that came or went."""
    numbers: tuple[NumberChange, ...]
    """Numbers that changed, came or went."""
    words: tuple[TextChange, ...]
    """What else a reader sees."""
    numbers_gone: tuple[str, ...]
    """Numbers that stood within those words and stand there no more."""
    numbers_come: tuple[str, ...]
    """Numbers that stand within those words and did not before."""
    sources: tuple[TextChange, ...]
    """Where things come from, and what a second reader found."""
    making: tuple[TextChange, ...]
    """The aid itself: its status, how it was made, its waivers."""
    moved: tuple[str, ...]
    """Lists of which only the order changed, or the order too."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed but the version and the order of things."""
        return not (self.items or self.numbers or self.words or self.sources or self.making)


@frozen(kw_only=True)
class DiffProblem:
    """What is wrong with the version of the newer aid."""

    rule: str
    """The rule's id."""
    name: str
    """The rule's name."""
    level: Level
    """error or warning."""
    place: Place
    """Where in the file of the newer aid."""
    message: str
    """What was found."""
    hint: str
    """What to do."""

    def __str__(self) -> str:
        return str(
            Problem(
                place=self.place,
                code=self.rule,
                rule=self.name,
                level=self.level,
                message=self.message,
                hint=self.hint,
            )
        )


@frozen(kw_only=True)
class DiffReport:
    """What changed from one version of an aid to another."""

    format: Literal[1]
    """The version of this form of report: 1."""
    sdm: str
    """The version of sdm that compared them."""
    diff: Diff | None
    """What changed; null where there is no older version."""
    problems: tuple[DiffProblem, ...]
    """A number that changed while the version did not rise, or a version that was lowered."""
