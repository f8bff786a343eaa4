"""What changed and what is wrong with the version, as text, JSON or a page."""

from __future__ import annotations

import json

from attrs import asdict

from sdm import __version__
from sdm.composing import words
from sdm.differing import diff
from sdm.differing.change import DiffProblem, DiffReport
from sdm.differing.page import page
from sdm.differing.reading import Versions
from sdm.differing.text import as_text
from sdm.errors import Problem
from sdm.rendering.html import html


def report(found: Versions, problems: tuple[Problem, ...] = ()) -> DiffReport:
    """Compare two versions, and tell with it what rules found about the version."""
    return DiffReport(
        format=1,
        sdm=__version__,
        diff=diff(found.old, found.new) if found.old is not None else None,
        problems=tuple(
            DiffProblem(
                rule=each.code,
                name=each.rule,
                level=each.level,
                place=each.place,
                message=each.message,
                hint=each.hint,
            )
            for each in problems
        ),
    )


def written(told: DiffReport, format: str, *, colour: bool = False, in_file: bool = False) -> str:
    """Write a report.

    Args:
        told: The report.
        format: text, json or html.
        colour: Whether lines to read are coloured, for a terminal.
        in_file: Whether lines to read go into a file, which then names sdm.
    """
    if format == "html":
        return html(page(told))
    if format == "json":
        return json.dumps(asdict(told), ensure_ascii=False, indent=2) + "\n"
    made = f"\n{words.MADE_WITH.format(version=__version__)}\n" if in_file else ""
    return as_text(told, colour=colour) + made
