"""Which options have no outcome of some kinds: nothing good, or nothing bad, is told of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdm.model.aid import Aid
from sdm.model.estimate import ByGroupEstimate, Estimate
from sdm.model.outcome import Kind
from sdm.model.source import DoesNotApply


def has_kind(aid: Aid, kinds: Collection[Kind]) -> bool:
    """Whether any outcome is of one of these kinds."""
    return any(outcome.kind in kinds for outcome in aid.outcomes)


def options_without(aid: Aid, kinds: Collection[Kind]) -> Iterator[int]:
    """Give the positions of the options of which no outcome of these kinds says anything.

    That nobody knows is something; that the question cannot arise is nothing.
    """
    outcomes = [outcome for outcome in aid.outcomes if outcome.kind in kinds]
    for number, option in enumerate(aid.options):
        if not any(_says_something(outcome.estimates[option.id]) for outcome in outcomes):
            yield number


def _says_something(estimate: Estimate) -> bool:
    if isinstance(estimate, ByGroupEstimate):
        return any(not isinstance(group.estimate, DoesNotApply) for group in estimate.by_group)
    return not isinstance(estimate, DoesNotApply)
