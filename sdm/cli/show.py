"""`sdm show`: what an aid says, and how each number was worked out."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option, format_option


@click.command("show")
@click.argument("aid")
@click.option("--workings", is_flag=True, help="Show each sum as one would do it on paper.")
@format_option("Lines to read, or JSON (its schema: sdm schema --of show).")
@catalogue_option
def command(aid: str, workings: bool, format_: str, folders: tuple[Path, ...]) -> None:
    """Show what AID says: its options, and the number of people for each outcome.

    AID is a slug of the catalogue (see sdm list), a folder, or a file.

    \b
    Examples:
      sdm show atrial-fibrillation-stroke-prevention --workings
      sdm show knee-osteoarthritis --format json
    """
    from sdm.cataloguing import catalogue
    from sdm.showing import as_json, as_text, shown

    told = shown(catalogue(*folders).aid(aid))
    click.echo(as_json(told) if format_ == "json" else as_text(told, workings=workings))
