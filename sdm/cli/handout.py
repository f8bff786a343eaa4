"""`sdm handout`: write an aid as a handout."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, today


@click.command("handout")
@click.argument("aid")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["html", "text"]),
    default="html",
    show_default=True,
    help="A web page, or plain text.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Where to write it; - prints it. Without this: AID.leaflet.html here.",
)
@click.option("--open", "open_", is_flag=True, help="Open it in the web browser.")
@click.option("--force", is_flag=True, help="Replace a file that sdm did not write.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with.")
@click.option("--allow-overdue", is_flag=True, help="Write an aid past its review, with a banner.")
@catalogue_option
def command(
    aid: str,
    format_: str,
    output: Path | None,
    open_: bool,
    force: bool,
    day: datetime.datetime | None,
    allow_overdue: bool,
    folders: tuple[Path, ...],
) -> None:
    """Write AID as a leaflet: a web page in one file, or plain text.

    AID is a slug of the catalogue (see sdm list), a folder, or a file.

    \b
    Examples:
      sdm handout knee-osteoarthritis --open
      sdm handout my-aids/knee/aid.yaml --format text -o knee.txt
    """
    from sdm.handing_out import hand_out

    made = hand_out(
        aid, format=format_, folders=folders, today=today(day), allow_overdue=allow_overdue
    )
    if str(output) == "-":
        click.echo(made.data, nl=False)
        return
    path = made.write(output, force=force)
    click.echo(path)
    if open_:
        click.launch(path.resolve().as_uri())
