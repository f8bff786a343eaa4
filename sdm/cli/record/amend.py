"""`sdm record amend`: the next version of a record."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, now, talk_options

STATUSES = ("in_progress", "valid", "cancelled", "entered_in_error")


@click.command("amend")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--because", required=True, metavar="WHY", help="Why there is a new version.")
@click.option("--matters", metavar="WORDS", help="What matters most, in the person's words.")
@click.option("--question", "questions", multiple=True, metavar="WORDS", help="A question to add.")
@click.option("--from", "answers", type=click.Path(path_type=Path), help="A file of answers.")
@click.option("--status", type=click.Choice(STATUSES), help="The status it is to have.")
@click.option("--role", help="The role of the professional who writes; else the person does.")
@click.option("--requested-by", metavar="WHO", help="Who asked for it.")
@click.option("--keep-identifiers", is_flag=True, help="Keep what may tell who somebody is.")
@talk_options
@catalogue_option
def command(
    file: Path,
    because: str,
    matters: str | None,
    questions: tuple[str, ...],
    answers: Path | None,
    status: str | None,
    role: str | None,
    requested_by: str | None,
    keep_identifiers: bool,
    happened: datetime.datetime | None,
    led_by: str | None,
    folders: tuple[Path, ...],
) -> None:
    """Make the next version of the record in FILE, and say why.

    Nothing is overwritten: the version before is kept beside it. A file of answers has the
    same keys as for sdm record new; each takes the place of what stood under that key.

    \b
    Examples:
      sdm record amend r.sdm.json --because "after the talk" --from answers.yaml
      sdm record amend r.sdm.json --because "agreed" --status valid --role GP
    """
    from sdm.asking.amending import Changes, amended, new_identifiers, save_all
    from sdm.cataloguing import catalogue
    from sdm.cli.terminal import may_keep
    from sdm.composing.summary_words import STATUS
    from sdm.preferences.deciding import Author
    from sdm.preferences.files import kept_name, open_record
    from sdm.preferences.making import by_role
    from sdm.preferences.refusing import RecordError
    from sdm.recording.archive import find_aid

    before = open_record(file)
    found = find_aid(before.aid, catalogue(*folders))
    changes = Changes(
        because=because,
        matters=matters,
        questions=questions,
        answers=answers,
        status=status,  # type: ignore[arg-type]
        requested_by=requested_by,
        author=by_role(role) or Author(kind="person"),
        happened=happened,
        led_by=by_role(led_by),
    )
    when = now()
    made = amended(before, changes, found.aid if found else None, now=when)
    problems = new_identifiers(before, made[-1], when.date())
    if problems and not keep_identifiers:
        click.echo(str(RecordError(problems, str(answers or file))), err=True)
        if not may_keep("Keep it as it is?"):
            raise SystemExit(1)
    save_all(made, file)
    click.echo(f"{file}: version {made[-1].version}, {STATUS[made[-1].status]}.")
    click.echo(f"  the version before: {kept_name(file, made[-1].version - 1)}")
