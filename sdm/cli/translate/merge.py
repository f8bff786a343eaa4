"""`sdm translate merge`: bring translations up to date."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option


@click.command("merge")
@click.argument("aid")
@click.option("--lang", "languages", multiple=True, help="One language; without it, all there are.")
@catalogue_option
def command(aid: str, languages: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Bring the translations of AID up to date with it; nothing that somebody wrote is lost.

    Where words have changed, the old translation stays and is marked as unsure (fuzzy), with the
    words it was made from. What is in no place any more is kept at the end of the file.

    \b
    Example:
      sdm translate merge knee-osteoarthritis --lang cy
    """
    from sdm.cataloguing import catalogue
    from sdm.translation_files import subject, update

    for path, state in update(subject(aid, catalogue(*folders)), languages):
        missing, stale = len(state.missing), len(state.stale)
        click.echo(f"{path}: {state.done} translated, {stale} stale, {missing} missing")
