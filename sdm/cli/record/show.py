"""`sdm record show`: a record as its summary."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, summary_options, today


@click.command("show")
@click.argument("file", type=click.Path(path_type=Path))
@summary_options("text", "Text, a web page, a PDF, the record as JSON, or a table.")
@click.option("--large-print", is_flag=True, help="The same words in large print.")
@click.option("--whole", is_flag=True, help="Also what a restricted record keeps back.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="Its sheet.")
@click.option("--lang", "language", default="en", help="The language of sdm's own words: ar, cy.")
@click.option("--open", "open_", is_flag=True, help="Open what was written.")
@catalogue_option
def command(
    file: Path,
    format_: str,
    large_print: bool,
    whole: bool,
    paper: str,
    language: str,
    output: Path | None,
    force: bool,
    open_: bool,
    day: datetime.datetime | None,
    folders: tuple[Path, ...],
) -> None:
    """Show the record in FILE: what matters to the person first, in their words.

    Text, CSV and JSON are printed; a web page or a PDF goes to a file, which only you can read.

    \b
    Examples:
      sdm record show record-1a2b3c4d.sdm.json
      sdm record show record-1a2b3c4d.sdm.json -f pdf --large-print --open
      sdm record show record-1a2b3c4d.sdm.json --lang cy
    """
    from sdm.cataloguing import catalogue
    from sdm.cli.terminal import printed, visible
    from sdm.preferences.files import open_record
    from sdm.receiving import beside_aid, beside_versions, summary_path
    from sdm.summarising import summarise
    from sdm.writing import write_output

    record = open_record(file)
    when = today(day)
    data = summarise(
        record,
        format_,  # type: ignore[arg-type]
        today=when,
        large=large_print,
        whole=whole,
        paper=paper,  # type: ignore[arg-type]
        language="en-GB" if language == "en" else language,
    )
    for line in (*beside_versions(record, file), *beside_aid(record, catalogue(*folders))):
        click.echo(visible(line), err=True)
    if str(output) == "-" or (output is None and format_ in ("text", "json", "csv")):
        printed(data)
        return
    path = summary_path(record, format_, output, file)  # type: ignore[arg-type]
    write_output(path, data, force=force, private=True)
    click.echo(path)
    if open_:
        click.launch(path.resolve().as_uri())
