"""`sdm translate check`: hold translations against the aid."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import catalogue_option


@click.command("check")
@click.argument("aid")
@click.option("--lang", "languages", multiple=True, help="One language; without it, all there are.")
@catalogue_option
def command(aid: str, languages: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Hold the translations of AID against it: numbers, marks, places for values, odd signs.

    It cannot tell whether the words are right. That takes somebody who speaks the language.

    \b
    Example:
      sdm translate check sore-throat-antibiotics
    """
    from sdm.cataloguing import catalogue
    from sdm.errors import AidError
    from sdm.translation_files import problems, subject

    if found := tuple(problems(subject(aid, catalogue(*folders)), languages)):
        raise AidError(found)
    click.echo("No problem found. Whether the words are right, only a speaker can tell.")
