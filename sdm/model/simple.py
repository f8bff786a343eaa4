"""The simpler version: the aid in short sentences of its own, each beside a drawing."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from sdm.model.refuse import some
from sdm.model.text import Line, OptionId, OutcomeId, SourceId

Drawing = Literal[
    "ambulance",
    "bed",
    "better",
    "body",
    "bottle",
    "brain",
    "breathing_machine",
    "calendar",
    "calm",
    "care_home",
    "carer",
    "chair",
    "chest",
    "child",
    "choose",
    "clock",
    "cpr",
    "doctor",
    "drink",
    "exercise",
    "fall",
    "family",
    "fever",
    "food",
    "friends",
    "germ",
    "heart",
    "heart_shock",
    "help",
    "home",
    "hospital",
    "injection",
    "knee",
    "lungs",
    "money",
    "night",
    "no",
    "not_sure",
    "numbers",
    "nurse",
    "older_person",
    "operation",
    "pain",
    "paper",
    "person",
    "pharmacy",
    "phone",
    "phone_help",
    "prescription",
    "question",
    "read",
    "rest",
    "sick",
    "sign",
    "skin",
    "stairs",
    "stomach",
    "tablets",
    "talk",
    "think",
    "throat",
    "tired",
    "two_people",
    "wait",
    "walk",
    "walking_stick",
    "wash",
    "weight",
    "wheelchair",
    "worry",
    "worse",
    "write",
    "yes",
]
"""Our own drawings, by what they show; `sdm` has a file and words for each."""


LATER = {"later": True}
"""Metadata of a key that format 1 got later: an aid without it keeps the fingerprint it had."""


@frozen(kw_only=True)
class SimpleFigure:
    """One number of the aid, drawn as people; sdm works it out, as everywhere."""

    outcome: OutcomeId
    """The outcome; it counts people."""
    options: tuple[OptionId, ...] = ()
    """Under which options; under all of them where none is named."""


@frozen(kw_only=True)
class SimpleLine:
    """One idea in one short sentence, beside a drawing."""

    say: Line
    """The sentence: 15 words at most, one idea, no number of your own."""
    picture: Drawing
    """The drawing that goes with it."""
    explains: Line | None = None
    """The hard word that this sentence explains; it stood in the sentence before."""
    figure: SimpleFigure | None = None
    """A number of the aid that is shown below the sentence; two in a whole version at most."""
    sources: tuple[SourceId, ...] = ()
    """Where it comes from, if no other part of the aid says so."""


@frozen(kw_only=True)
class SimplePart:
    """A few sentences below a heading."""

    heading: Line
    """The heading, in a few words."""
    lines: tuple[SimpleLine, ...] = field(validator=some)
    """The sentences, in the order in which they are read."""
