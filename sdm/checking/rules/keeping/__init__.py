"""How the file itself is kept: waivers, versions, what YAML takes for a comment."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.keeping.waiver_without_finding import WaiverWithoutFinding

RULES: tuple[type[Rule], ...] = (WaiverWithoutFinding,)
