"""`sdm schema`: write the JSON Schema by which editors help an author."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("schema")
@click.option(
    "--of",
    type=click.Choice(["aid", "show", "diff", "report"]),
    default="aid",
    show_default=True,
    help="The aid file, or what sdm show, sdm diff or sdm check (report) writes as JSON.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Where to write it. Without this, or with -, it is printed.",
)
@click.option("--force", is_flag=True, help="Replace a file that sdm did not write.")
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
    from sdm.reporting.data import report_schema
    from sdm.schema import aid_schema, as_json, output_schema
    from sdm.showing import Shown
    from sdm.writing import write_output

    written = {"show": Shown, "diff": DiffReport}
    if of in written:
        schema = output_schema(written[of], f"urn:sdm:schema:{of}:1")
    else:
        schema = aid_schema() if of == "aid" else report_schema()
    if output is None or str(output) == "-":
        click.echo(as_json(schema), nl=False)
        return
    write_output(output, as_json(schema).encode(), force=force)
    click.echo(output)
