"""Words around a chance, an effect or a choice, sentence by sentence."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
