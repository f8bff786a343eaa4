"""What may matter to the person, and the talk about it."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from sdm.model.refuse import at_most_four
from sdm.model.source import Checked, CheckResult
from sdm.model.text import Line, OptionId, SourceId, StatementId, TopicId

PromptId = Literal["W-P1", "W-P2", "W-P3", "W-P4", "W-P5", "W-P6", "W-P7", "W-P8", "W-P9", "W-P10"]
"""One of the ten prompts for asking "what would you do?"."""


@frozen(kw_only=True)
class Statement:
    """One thing that may matter to a person, in words they might say."""

    id: StatementId
    """Its short name in this file."""
    statement: Line
    """The words, as the person would say them; leaning to nothing."""
    about: tuple[TopicId, ...]
    """The outcomes or attributes it is about, so that the page can show them beside it."""
    favours: tuple[OptionId, ...] = ()
    """The options someone with this view may prefer; for the balance check, never shown."""
    sources: tuple[SourceId, ...] = ()
    """Where the link between the view and the options comes from."""
    checked: CheckResult | Checked | None = None
    """What a second reader found."""


@frozen(kw_only=True)
class WhatWouldYouDo:
    """How the person may ask what the professional would do; there is never an answer here."""

    choice: Literal["close", "one_better"]
    """close: people may well differ. one_better: for most aims one option comes out better."""
    prompts: tuple[PromptId, ...] = field(validator=at_most_four)
    """At most four, in the order shown."""
