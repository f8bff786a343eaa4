"""`sdm diff`: what changed from one version of an aid to another."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, output_options


@click.command("diff")
@click.argument("aids", nargs=-1, required=True, metavar="[OLD] NEW")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Lines to read, JSON (its schema: sdm schema --of diff), or a page to share.",
)
@output_options
@catalogue_option
def command(
    aids: tuple[str, ...], format_: str, output: Path | None, force: bool, folders: tuple[Path, ...]
) -> None:
    """Show what changed from OLD to NEW: numbers first, then words, then sources.

    OLD and NEW are aid files, folders or slugs of the catalogue, or REVISION:FILE for what
    stands in git. Without OLD, NEW is compared with the same file in git's HEAD. Exit code 1: a
    number changed and the version did not rise, or an aid has problems.

    \b
    Examples:
      sdm diff knee-osteoarthritis
      sdm diff v1.0:my-aids/knee/aid.yaml my-aids/knee/aid.yaml
      sdm diff old.yaml new.yaml --format html -o changes.html
    """
    from sdm.checking.since import version_problems
    from sdm.differing.reading import versions
    from sdm.differing.report import report, written
    from sdm.writing import write_output

    if len(aids) > 2:
        raise click.UsageError(f"found {len(aids)} aids, expected [OLD] NEW.")
    found = versions(aids, folders)
    told = report(found, version_problems(found))
    if output is None or str(output) == "-":  # click leaves out colour where no terminal is
        click.echo(written(told, format_, colour="NO_COLOR" not in os.environ), nl=False)
    else:
        write_output(output, written(told, format_, in_file=True).encode(), force=force)
        click.echo(output)
    raise SystemExit(1 if told.problems else 0)
