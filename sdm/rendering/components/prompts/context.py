"""Ways of asking "what would you do?"."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen


@frozen(kw_only=True)
class Prompt:
    """One way of asking, and what to bear in mind about the answer."""

    words: str
    mind: str


@frozen(kw_only=True)
class Prompts:
    """Prompts a person can read out."""

    component: ClassVar[str] = "prompts"
    prompts: tuple[Prompt, ...]
