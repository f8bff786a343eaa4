"""How an aid was made: who paid, who was asked, when it came out, when it is looked at again."""

from __future__ import annotations

from sdm.checking.rule import Rule

RULES: tuple[type[Rule], ...] = ()
