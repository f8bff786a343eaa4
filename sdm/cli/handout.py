"""`sdm handout`: write an aid as handouts."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, today

EDITIONS = ("leaflet", "large-print", "simple", "grid", "clinician", "companion")
FORMATS = ("html", "pdf", "text")


@click.command("handout")
@click.argument("aid")
@click.option(
    "-e",
    "--edition",
    "editions",
    type=click.Choice([*EDITIONS, "all"]),
    multiple=True,
    default=["leaflet"],
    show_default=True,
    help="Which handout; may be given more than once.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice([*FORMATS, "all"]),
    multiple=True,
    default=["html"],
    show_default=True,
    help="A web page, a PDF or plain text; may be given more than once.",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    default="a4",
    show_default=True,
    help="The sheet to lay it out for.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="A file, or a folder for several; - prints one. Without this: AID.EDITION.html here.",
)
@click.option("--open", "open_", is_flag=True, help="Open what was written.")
@click.option("--force", is_flag=True, help="Replace a file that sdm did not write.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with.")
@click.option("--allow-overdue", is_flag=True, help="Write an aid past its review, with a banner.")
@click.option(
    "--local",
    type=click.Path(path_type=Path),
    help="A local.yaml: what a service near the person adds (phones, waits, groups).",
)
@click.option("--lang", "language", help="In another language, where it is wholly translated.")
@click.option("--allow-partial", is_flag=True, help="Also where it is not, with a banner.")
@catalogue_option
def command(
    aid: str,
    editions: tuple[str, ...],
    formats: tuple[str, ...],
    paper: str,
    output: Path | None,
    open_: bool,
    force: bool,
    day: datetime.datetime | None,
    allow_overdue: bool,
    local: Path | None,
    language: str | None,
    allow_partial: bool,
    folders: tuple[Path, ...],
) -> None:
    """Write AID as handouts: each edition in each format.

    AID is a slug of the catalogue (see sdm list), a folder, or a file.

    \b
    leaflet      everything the person needs, to read and fill in
    large-print  the same in 18 point, one column
    simple       short sentences with drawings, where the aid has them
    grid         the options side by side, to look at together
    clinician    one sheet for the professional: the talk, step by step
    companion    every sum and every source, to check the numbers

    \b
    Examples:
      sdm handout knee-osteoarthritis --open
      sdm handout knee-osteoarthritis -e leaflet -e grid -f pdf
      sdm handout knee-osteoarthritis --local local.yaml -f pdf
      sdm handout sore-throat-antibiotics --lang cy
      sdm handout my-aids/knee/aid.yaml -e all -f all -o handouts/
    """
    from sdm.handing_out import hand_out, write_all

    made = hand_out(
        aid,
        editions=None if "all" in editions else editions,  # type: ignore[arg-type]
        formats=FORMATS if "all" in formats else formats,  # type: ignore[arg-type]
        paper=paper,  # type: ignore[arg-type]
        folders=folders,
        today=today(day),
        allow_overdue=allow_overdue,
        local=local,
        language=language,
        allow_partial=allow_partial,
    )
    if str(output) == "-":
        if len(made) > 1:
            raise click.UsageError(f"-o - prints one handout, and these are {len(made)}.")
        click.echo(made[0].data, nl=False)
        return
    for path in write_all(made, output, force=force):
        click.echo(path)
        if open_:
            click.launch(path.resolve().as_uri())
