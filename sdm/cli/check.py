"""`sdm check`: hold aids against the format."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@catalogue_option
def command(paths: tuple[Path, ...], folders: tuple[Path, ...]) -> None:
    """Hold the aids in PATHS against the format, and list every problem.

    PATHS are aid files, folders of aids, or slugs of the catalogue. Exit code 0: no problem;
    1: problems in an aid; 2: could not run.

    \b
    Example:
      sdm check decision_aids/knee-osteoarthritis
    """
    from sdm.checking import check

    report = check(paths, folders)
    for problem in report.problems:
        click.echo(str(problem))
    for reason in report.unread:
        click.echo(f"sdm: {reason}", err=True)
    if report.files or not report.unread:
        click.echo(report.summary, err=bool(report.problems or report.unread))
    raise SystemExit(2 if report.unread else 1 if report.problems else 0)
