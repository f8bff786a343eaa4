"""How hard the words are to read."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
