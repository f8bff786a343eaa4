"""`sdm record import`: take in a record from the web page or from elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import a_file, catalogue_option, today


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), callback=a_file, help="The record's file."
)
@click.option("--keep-identifiers", is_flag=True, help="Keep what may tell who somebody is.")
@catalogue_option
def command(
    file: Path, output: Path | None, keep_identifiers: bool, folders: tuple[Path, ...]
) -> None:
    """Take in the record in FILE, or from - : read strictly, and kept whole or not at all.

    It is kept in this folder under a name that says nothing of the person, unless -o says
    otherwise. A record that stands here already is replaced only by a later version made
    from it, and the version before is kept beside it.

    \b
    Examples:
      sdm record import ~/Downloads/what-matters.sdm.json
      sdm record import - -o records/ < from-elsewhere.json
    """
    from sdm.cataloguing import catalogue
    from sdm.cli.terminal import may_keep, taken_in, visible
    from sdm.composing.summary_words import STATUS
    from sdm.preferences.refusing import RecordError
    from sdm.receiving import keep, receive

    data, name = taken_in(file)
    received = receive(data, name, aids=catalogue(*folders), today=today(None))
    for line in received.about_aid:
        click.echo(visible(line), err=True)
    if received.identifiers and not keep_identifiers:
        problems = RecordError(received.identifiers, name)
        click.echo(visible(str(problems)), err=True)
        if not may_keep("Keep it as it is?"):
            raise SystemExit(1)
    path, written = keep(received.record, output)
    record = received.record
    told = f"{STATUS[record.status]}, version {record.version}"
    click.echo(f"{path}: {told}." if written else f"{path}: stands there already, {told}.")
