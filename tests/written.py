"""Build parts of the model from YAML, as authors write them, by the one strict converter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sdm.document import read_document
from sdm.figures.result import Figure
from sdm.figures.work import Work
from sdm.loading import converter
from sdm.loading.fields import Known, known
from sdm.model.estimate import Estimate
from sdm.model.text import OptionId


def structured(text: str, cl: Any, *, options: Iterable[str] = (), denominator: int = 1000) -> Any:
    """Structure YAML as `cl`; its options and the source "s1" are there to be referred to."""
    token = known.set(Known(options=tuple(options), sources=("s1",), denominator=denominator))
    try:
        return converter().structure(read_document(text.encode(), "aid.yaml").data, cl)
    finally:
        known.reset(token)


def estimates(text: str) -> dict[OptionId, Estimate]:
    """Structure one estimate for each option; certainty and sources are added where they go."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    names = [line.split(":", 1)[0].strip() for line in lines]
    bare = ("unknown", "does_not_apply", "same_as", "pooled_with", "by_definition", "by_group")
    filled = [
        line if any(f"{key}:" in line for key in bare) else _with_evidence(line) for line in lines
    ]
    built: dict[OptionId, Estimate] = structured(
        "\n".join(filled), dict[OptionId, Estimate], options=names
    )
    return built


def _with_evidence(line: str) -> str:
    extra = ", sources: [s1]" if "certainty:" in line else ", certainty: low, sources: [s1]"
    return line.rstrip().removesuffix("}") + extra + "}"


def figures(text: str, *, out_of: int = 1000, people: bool = True) -> dict[str, Figure]:
    """Work out one figure for each option."""
    work = Work(estimates(text), out_of, people)
    return {option: work.figure(option) for option in work.estimates}
