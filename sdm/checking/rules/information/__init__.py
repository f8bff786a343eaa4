"""What an aid tells: the condition, the decision, the options, what living with them is like."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
