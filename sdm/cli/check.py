"""`sdm check`: hold aids against the format and the standards."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import click

from sdm.cli.options import catalogue_option, many_option, output_options, today


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "html"]),
    default="text",
    show_default=True,
    help="Lines to read, JSON (its schema: sdm schema --of report), SARIF 2.1.0, or a page.",
)
@output_options
@many_option("--select", "Only these rules: ids, names or families such as RISK.")
@many_option("--ignore", "Not these rules: ids, names or families.")
@many_option("--standard", "Only this standard, such as ipdasi-v4, and the rules that hold it.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="From what gravity on the exit code is 1.",
)
@click.option("--clauses", is_flag=True, help="List every clause, and how the aid stands to it.")
@click.option("--rendered", is_flag=True, help="Make the pages too, and look at those.")
@click.option("--watch", is_flag=True, help="Check again on each save, until Ctrl-C.")
@click.option("--since", help="An older aid to compare with: a revision of git, or a file.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes. Without this: one for few files, else one for each core.",
)
@catalogue_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    force: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    standard: tuple[str, ...],
    fail_on: str,
    clauses: bool,
    rendered: bool,
    watch: bool,
    since: str | None,
    day: datetime.datetime | None,
    jobs: int | None,
    folders: tuple[Path, ...],
) -> None:
    """Hold the aids in PATHS against the format and the standards, and list every problem.

    PATHS are aid files, folders of aids, or slugs of the catalogue. Exit code 0: fine; 1: an
    aid has errors (see --fail-on); 2: could not run. sdm explain RULE tells of a rule.

    \b
    Examples:
      sdm check decision_aids/knee-osteoarthritis
      sdm check my-aids --select RISK,chance-word-alone --fail-on warning
      sdm check my-aids --format sarif -o check.sarif
      sdm check my-aids/knee --watch
    """
    from sdm.checking import aids_at, look
    from sdm.checking.run import Choice
    from sdm.checking.tally import Tally
    from sdm.reporting import Wanted, exit_code, written
    from sdm.watching import on_each_save
    from sdm.writing import write_output

    printed = output is None or str(output) == "-"
    wanted = Wanted(
        format=format_,  # type: ignore[arg-type]
        clauses=clauses,
        colour=printed and not os.environ.get("NO_COLOR"),  # click leaves it out of pipes
        in_file=not printed,
        fail_on=fail_on,  # type: ignore[arg-type]
        root=Path.cwd(),
        today=today(day),
    )
    choice = Choice(select=select, ignore=ignore, standards=standard, rendered=rendered)

    def once() -> int:
        tally = Tally()
        looked = look(
            paths,
            folders,
            today=today(day),
            choice=choice,
            jobs=jobs,
            since=since,
            fingerprinted=format_ == "html",
        )
        report = written(looked, tally, wanted)
        if output is None or printed:
            for piece in report:
                click.echo(piece, nl=False)
        else:
            write_output(output, "".join(report).encode(), force=force)
            click.echo(f"{output}: {tally.summary}")
        for reason in tally.unread:
            click.echo(f"sdm: {reason}", err=True)
        return exit_code(tally, fail_on)  # type: ignore[arg-type]

    if not watch:
        raise SystemExit(once())

    def again() -> None:
        click.clear()  # which leaves a file or a pipe alone
        once()
        click.echo("sdm: looks again on each save; Ctrl-C ends it", err=True)

    on_each_save(lambda: aids_at(paths, folders), again)
