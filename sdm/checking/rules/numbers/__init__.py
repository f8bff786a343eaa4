"""Figures: denominators, time frames, ranges, what may be compared."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
