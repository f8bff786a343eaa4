"""Steps of a talk: what to do, and words to say."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen


@frozen(kw_only=True)
class Step:
    """One step; blanks in the words are filled by whoever says them, never by software."""

    number: str = ""
    name: str
    do: str
    say: str = ""


@frozen(kw_only=True)
class TalkSteps:
    """Steps in their order."""

    component: ClassVar[str] = "talk_steps"
    steps: tuple[Step, ...]
