"""`sdm record export`: give a record out whole, for another system."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.options import summary_options, today


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@summary_options("json", "The record whole as JSON, or its summary.")
@click.option("--unfinished", is_flag=True, help="Although it is not valid; it says so.")
@click.option("--with-identifiers", is_flag=True, help="With NHS number, name and day of birth.")
def command(
    file: Path,
    format_: str,
    unfinished: bool,
    with_identifiers: bool,
    output: Path | None,
    force: bool,
    day: datetime.datetime | None,
) -> None:
    """Give out the record in FILE, once it has all that a valid record needs.

    json is the record itself in its canonical bytes (RFC 8785), the others are its summary.
    Who the person is stays out, apart from the host's own reference.

    \b
    Example:
      sdm record export record-1a2b3c4d.sdm.json -o for-the-clinic/
    """
    from sdm.cli.terminal import printed
    from sdm.preferences.files import open_record
    from sdm.receiving import give_out, left_out, summary_path
    from sdm.writing import write_output

    record = open_record(file)
    data = give_out(
        record,
        format_,  # type: ignore[arg-type]
        today=today(day),
        unfinished=unfinished,
        with_identifiers=with_identifiers,
    )
    if not with_identifiers and (fields := left_out(record)):
        click.echo(f"Left out: {', '.join(fields)}.", err=True)
    if str(output) == "-" or (output is None and format_ != "pdf" and format_ != "html"):
        printed(data)
        return
    path = summary_path(record, format_, output, file)  # type: ignore[arg-type]
    write_output(path, data, force=force, private=True)
    click.echo(path)
