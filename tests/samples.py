"""Aids that the tests read: small, made up, and complete."""

from __future__ import annotations

import pathlib

SMALL: pathlib.Path = pathlib.Path(__file__).parent / "aids" / "small.yaml"

SOUND: pathlib.Path = SMALL.with_name("sound.yaml")
"""An aid in which no rule finds fault."""


def small_text() -> str:
    return SMALL.read_text(encoding="utf-8")
