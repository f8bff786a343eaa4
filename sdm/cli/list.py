"""`sdm list`: list the aids in the catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option, format_option


@click.command("list")
@format_option("Lines to read, or JSON.")
@catalogue_option
def command(format_: str, folders: tuple[Path, ...]) -> None:
    """List the aids in the catalogue: those that come with sdm, and your own.

    \b
    Example:
      sdm list --format json
    """
    from sdm.listing import as_json, as_text, listed

    aids = listed(folders)
    click.echo(as_json(aids) if format_ == "json" else as_text(aids))
