"""Statements that may matter to a person."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
