"""`sdm record new`: write down what matters to a person, one question at a time."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from sdm.cli.handout import EDITIONS
from sdm.cli.options import a_file, catalogue_option, now, talk_options

SPEAKERS = (
    "person",
    "person_with_support",
    "attorney_or_deputy",
    "relative",
    "best_interests_meeting",
)


@click.command("new")
@click.argument("aid")
@click.option("--from", "answers", type=click.Path(path_type=Path), help="A file of answers.")
@click.option("--template", is_flag=True, help="Print a file of answers to fill in for this aid.")
@click.option("--speaker", type=click.Choice(SPEAKERS), help="Whose words they are.")
@click.option("--all", "everything", is_flag=True, help="Also what is asked after a talk.")
@click.option("--resume", type=click.Path(path_type=Path), help="A draft to go on with.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), callback=a_file, help="The record's file."
)
@click.option("--edition", type=click.Choice(EDITIONS), help="The handout that the person had.")
@click.option("--row", "rows", multiple=True, metavar="TABLE=ROW", help="Their row of a table.")
@click.option("--role", help="The role of the professional who writes.")
@click.option("--valid", metavar="REASON", help="Make it valid at once, and why.")
@click.option("--allow-overdue", metavar="WHY", help="Use an aid past its review, and why.")
@click.option("--keep-identifiers", is_flag=True, help="Keep what may tell who somebody is.")
@talk_options
@catalogue_option
def command(
    aid: str,
    answers: Path | None,
    template: bool,
    speaker: str | None,
    everything: bool,
    resume: Path | None,
    output: Path | None,
    edition: str | None,
    rows: tuple[str, ...],
    role: str | None,
    valid: str | None,
    allow_overdue: str | None,
    keep_identifiers: bool,
    happened: datetime.datetime | None,
    led_by: str | None,
    folders: tuple[Path, ...],
) -> None:
    """Write down what matters to a person about the decision of AID.

    Questions come one at a time, and each can be skipped. Ctrl-C stops; what was said is
    kept, and --resume goes on. Nothing here is a name or a number, and nothing is chosen
    for anybody. The record is not a consent form.

    \b
    Examples:
      sdm record new knee-osteoarthritis
      sdm record new knee-osteoarthritis --template > answers.yaml
      sdm record new knee-osteoarthritis --from answers.yaml
    """
    from sdm.asking.session import Talk, from_file, from_questions, made_valid
    from sdm.asking.template import template as blank
    from sdm.cataloguing import catalogue
    from sdm.cli.terminal import Asked
    from sdm.composing.summary_words import STATUS
    from sdm.preferences.making import by_role
    from sdm.preferences.record import NOT_A_CONSENT_FORM

    loaded = catalogue(*folders).aid(aid)
    if template:
        click.echo(blank(loaded), nl=False)
        return
    talk = Talk(
        aid=loaded,
        now=now(),
        speaker=speaker,  # type: ignore[arg-type]
        edition=edition,
        overdue_because=allow_overdue,
        rows=dict(map(_row, rows)),
        role=role,
        happened=happened,
        led_by=by_role(led_by),
    )
    if answers is not None:
        record, path = from_file(talk, answers, path=output, keep_identifiers=keep_identifiers)
    else:
        record, path = from_questions(
            talk, Asked(), path=output, resume=resume, everything=everything
        )
        click.echo()
    click.echo(f"{path}: {STATUS[record.status]}.")
    if valid is not None:
        record = made_valid(record, path, talk, reason=valid)
        click.echo(f"{path}: {STATUS[record.status]}, version {record.version}.")
    click.echo(NOT_A_CONSENT_FORM)
    click.echo(f"  see it with: sdm record show {path}")


def _row(said: str) -> tuple[str, int | str]:
    table, equals, row = said.partition("=")
    if not equals:
        raise click.BadParameter(f"found {said!r}, expected TABLE=ROW", param_hint="--row")
    return table, int(row) if row.isascii() and row.isdecimal() and len(row) < 7 else row
