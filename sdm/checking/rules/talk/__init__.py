"""The talk, and the question "what would you do?"."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
