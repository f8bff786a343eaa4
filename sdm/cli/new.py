"""`sdm new`: start an aid."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from sdm.cli.options import today


@click.command("new")
@click.argument("slug")
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The folder to make it in. Without this: here.",
)
def command(slug: str, folder: Path) -> None:
    """Start an aid: make the folder SLUG with a commented aid.yaml to fill in.

    SLUG is its name in small letters, digits and hyphens. Nothing that is there already is
    changed.

    \b
    Example:
      sdm new tennis-elbow --in my-aids
    """
    from sdm.starting import start

    path = start(slug, folder, today(None))
    aid, schema = (shlex.quote(str(each)) for each in (path, folder / "aid.schema.json"))
    click.echo(f"""\
{path}: made. Write your own words in place of those that say what to write.

Next:
  sdm check {aid}
  sdm handout {aid} --open

For suggestions while you type, in an editor that knows YAML:
  sdm schema -o {schema}""")
