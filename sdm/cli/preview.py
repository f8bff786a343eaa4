"""`sdm preview`: show an aid as a handout while it is written."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.handout import EDITIONS
from sdm.cli.options import catalogue_option, today


@click.command("preview")
@click.argument("aid")
@click.option(
    "-e",
    "--edition",
    type=click.Choice(EDITIONS),
    default="leaflet",
    show_default=True,
    help="Which handout to show first; the page lets you change.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="Where to serve it. Without this, a port that is free.",
)
@click.option("--open/--no-open", "open_", default=True, help="Open it in your browser, or not.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with.")
@catalogue_option
def command(
    aid: str,
    edition: str,
    port: int,
    open_: bool,
    day: datetime.datetime | None,
    folders: tuple[Path, ...],
) -> None:
    """Show AID as a handout while you write it, with what was found beside the text.

    AID is a slug of the catalogue, a folder, or a file. The page is for this computer alone,
    and shows each save within about a second. Ctrl-C ends it.

    \b
    Example:
      sdm preview my-aids/knee
    """
    from sdm.previewing import preview

    def started(address: str) -> None:
        click.echo(address)
        click.echo("sdm: shows each save; Ctrl-C ends it", err=True)
        if open_:
            click.launch(address)

    preview(
        aid,
        edition=edition,  # type: ignore[arg-type]
        port=port,
        today=today(day),
        folders=folders,
        started=started,
    )
