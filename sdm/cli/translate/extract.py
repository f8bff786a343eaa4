"""`sdm translate extract`: begin a translation."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option


@click.command("extract")
@click.argument("aid")
@click.option("--lang", "language", required=True, help="The language, as a tag: cy, ar, ur.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Another file for it.")
@catalogue_option
def command(aid: str, language: str, output: Path | None, folders: tuple[Path, ...]) -> None:
    """Begin a translation of AID: a PO file with every place that has words.

    AID is a slug of the catalogue, a folder, a file, or fixed-words for what sdm itself says.

    \b
    Example:
      sdm translate extract knee-osteoarthritis --lang cy -o cy.po
    """
    from sdm.cataloguing import catalogue
    from sdm.translation_files import begin, subject

    click.echo(begin(subject(aid, catalogue(*folders)), language, output))
