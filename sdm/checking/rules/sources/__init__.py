"""Where figures and facts come from, and whether somebody else can look them up."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.sources.fact_without_source import FactWithoutSource
from sdm.checking.rules.sources.figure_not_traceable import FigureNotTraceable
from sdm.checking.rules.sources.grader_unsaid import GraderUnsaid
from sdm.checking.rules.sources.not_graded_unexplained import NotGradedUnexplained
from sdm.checking.rules.sources.nothing_said_of_gaps import NothingSaidOfGaps
from sdm.checking.rules.sources.source_never_cited import SourceNeverCited
from sdm.checking.rules.sources.source_without_address import SourceWithoutAddress

RULES: tuple[type[Rule], ...] = (
    FactWithoutSource,
    SourceWithoutAddress,
    SourceNeverCited,
    FigureNotTraceable,
    GraderUnsaid,
    NotGradedUnexplained,
    NothingSaidOfGaps,
)
