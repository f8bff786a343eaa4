"""`sdm translate status`: how far translations have come."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option


@click.command("status")
@click.argument("aids", nargs=-1)
@click.option("--list", "listed", is_flag=True, help="Name every place that is stale or missing.")
@catalogue_option
def command(aids: tuple[str, ...], listed: bool, folders: tuple[Path, ...]) -> None:
    """Tell how far the translations of AIDS have come; without any, of all and of the fixed words.

    \b
    Example:
      sdm translate status
    """
    from sdm.cataloguing import catalogue
    from sdm.translation_files import FIXED, states, subject

    there = catalogue(*folders)
    for name in aids or (FIXED, *there.paths()):
        of = subject(name, there)
        for state in states(of):
            click.echo(
                f"{of.name} {state.language}: {state.done} translated, {len(state.stale)} stale, "
                f"{len(state.missing)} missing"
            )
            for place in state.stale if listed else ():
                click.echo(f"  stale: {place}")
            for place in state.missing if listed else ():
                click.echo(f"  missing: {place}")
