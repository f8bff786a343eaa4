"""What is true of the pages themselves; looked at when asked for."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
