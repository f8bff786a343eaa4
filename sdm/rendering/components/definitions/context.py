"""Words or facts with what they mean: a glossary, or what there is to say about the aid."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen


@frozen(kw_only=True)
class Definition:
    """A term and what it means."""

    term: str
    meaning: str


@frozen(kw_only=True)
class Definitions:
    """Terms and their meanings, in order."""

    component: ClassVar[str] = "definitions"
    definitions: tuple[Definition, ...]
