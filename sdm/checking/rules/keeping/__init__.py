"""How the file itself is kept: waivers, versions, what YAML takes for a comment."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.keeping.comment_swallows_text import CommentSwallowsText
from sdm.checking.rules.keeping.number_changed_same_version import NumberChangedSameVersion
from sdm.checking.rules.keeping.placeholder_left import PlaceholderLeft
from sdm.checking.rules.keeping.version_lowered import VersionLowered
from sdm.checking.rules.keeping.waiver_of_no_rule import WaiverOfNoRule
from sdm.checking.rules.keeping.waiver_without_finding import WaiverWithoutFinding
from sdm.checking.rules.keeping.waiver_without_reason import WaiverWithoutReason

RULES: tuple[type[Rule], ...] = (
    WaiverWithoutFinding,
    NumberChangedSameVersion,
    WaiverOfNoRule,
    WaiverWithoutReason,
    CommentSwallowsText,
    VersionLowered,
    PlaceholderLeft,
)
