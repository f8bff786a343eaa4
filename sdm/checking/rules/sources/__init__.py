"""Where figures and facts come from."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
