"""`sdm schema`: write the JSON Schema by which editors help an author."""

from __future__ import annotations

from pathlib import Path

import click

from sdm.cli.options import output_options


@click.command("schema")
@click.option(
    "--of",
    type=click.Choice(["aid", "show", "diff", "report", "record", "local", "catalogue"]),
    default="aid",
    show_default=True,
    help="The aid file, what sdm show, sdm diff or sdm check (report) writes, a record, local details, or catalogue.json.",
)
@output_options
def command(of: str, output: Path | None, force: bool) -> None:
    """Write a JSON Schema (draft 2020-12).

    An editor that knows YAML suggests keys and marks mistakes while you type, if the first
    line of the aid names the schema: # yaml-language-server: $schema=../aid.schema.json

    \b
    Examples:
      sdm schema -o aid.schema.json
      sdm schema --of show
    """
    from sdm.differing.change import DiffReport
    from sdm.publishing.schema import catalogue_schema
    from sdm.recording.schema import record_schema
    from sdm.reporting.data import report_schema
    from sdm.schema import aid_schema, as_json, local_schema, output_schema
    from sdm.showing import Shown
    from sdm.writing import write_output

    made = {
        "aid": aid_schema,
        "show": lambda: output_schema(Shown, "urn:sdm:schema:show:1"),
        "diff": lambda: output_schema(DiffReport, "urn:sdm:schema:diff:1"),
        "report": report_schema,
        "record": record_schema,
        "local": local_schema,
        "catalogue": catalogue_schema,
    }
    schema = made[of]()
    if output is None or str(output) == "-":
        click.echo(as_json(schema), nl=False)
        return
    write_output(output, as_json(schema).encode(), force=force)
    click.echo(output)
