"""The estimates of an outcome that a source must stand behind, and the way to each."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.errors import Path
from sdm.model.estimate import ByGroupEstimate, FoundEstimate, Sourced
from sdm.model.outcome import Outcome


def sourced(number: int, outcome: Outcome) -> Iterator[tuple[Path, Sourced | FoundEstimate]]:
    """Give what was counted, measured or found, group by group; `number` is the outcome's."""
    for option, estimate in outcome.estimates.items():
        path: Path = ("outcomes", number, "estimates", option)
        if isinstance(estimate, ByGroupEstimate):
            for group, each in enumerate(estimate.by_group):
                if isinstance(each.estimate, Sourced | FoundEstimate):
                    yield (*path, "by_group", group), each.estimate
        elif isinstance(estimate, Sourced | FoundEstimate):
            yield path, estimate
