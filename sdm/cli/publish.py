"""`sdm publish`: write a whole catalogue as files."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sdm.cli.handout import EDITIONS, FORMATS
from sdm.cli.options import catalogue_option, many_option, today

if TYPE_CHECKING:
    from sdm.publishing import Made, Store, Written


@click.command("publish")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write into; it is made where it is not there.",
)
@many_option("--edition", "Only these handouts. Without this: all of them.")
@many_option("--format", "Only these forms: html, pdf, text. Without this: all of them.")
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter", "both"]),
    default="a4",
    show_default=True,
    help="The sheet to lay PDFs out for.",
)
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with.")
@click.option("--allow-overdue", is_flag=True, help="Also aids past their review, with a banner.")
@click.option("--force", is_flag=True, help="Replace files that sdm did not write.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes. Without this: one for each core.",
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="SDM_CACHE",
    help="Where to keep what was made, so that it is not made twice. Also SDM_CACHE.",
)
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing.")
@catalogue_option
def command(
    paths: tuple[Path, ...],
    output: Path,
    edition: tuple[str, ...],
    format: tuple[str, ...],
    paper: str,
    day: datetime.datetime | None,
    allow_overdue: bool,
    force: bool,
    jobs: int | None,
    cache: Path | None,
    no_cache: bool,
    folders: tuple[Path, ...],
) -> None:
    """Write a whole catalogue: every aid in every handout, form and language, and catalogue.json.

    PATHS are aid files, folders of aids, or slugs of the catalogue; without any, the whole
    catalogue. What was made before and has not changed is not made again. The folder then holds
    these aids and no others: what an earlier time wrote there and is no more part of it, since
    the aid was withdrawn for example, is taken away.

    \b
    Examples:
      sdm publish -o public
      sdm publish my-aids -o public --edition leaflet,grid --format pdf
    """
    from sdm.checking.many import usual_jobs
    from sdm.publishing import Wanted, passing_store, publish
    from sdm.publishing.store import Store, usual_folder

    wanted = Wanted(
        today=today(day),
        editions=_chosen(edition, EDITIONS, "--edition"),  # type: ignore[arg-type]
        formats=_chosen(format, FORMATS, "--format"),  # type: ignore[arg-type]
        papers=("a4", "letter") if paper == "both" else (paper,),  # type: ignore[arg-type]
        allow_overdue=allow_overdue,
    )
    found = _aids(paths, folders)
    number = jobs or usual_jobs(len(found), few=1)

    def write(store: Store) -> Written:
        with _progress(len(found)) as tell:
            return publish(found, output, wanted, store, jobs=number, tell=tell, force=force)

    if no_cache:
        with passing_store() as store:
            done = write(store)
    else:
        store = Store(cache or usual_folder())
        done = write(store)
        store.prune()
    _say(done, output)


def _chosen(given: tuple[str, ...], there_are: tuple[str, ...], option: str) -> tuple[str, ...]:
    for each in given:
        if each not in there_are:
            raise click.BadParameter(
                f'found "{each}", expected some of: {", ".join(there_are)}', param_hint=option
            )
    return tuple(each for each in there_are if each in given) or there_are


def _aids(paths: tuple[Path, ...], folders: tuple[Path, ...]) -> list[Path]:
    from sdm.cataloguing import catalogue
    from sdm.checking import aid_files

    shelf = catalogue(*folders)
    if not paths:
        return [*shelf.paths().values()]
    return [*dict.fromkeys(each for path in paths for each in aid_files(path, shelf))]


@contextmanager
def _progress(aids: int) -> Iterator[Callable[[Made], object]]:
    """Show how far it has come, on a terminal; elsewhere say nothing until it is done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=aids, file=sys.stderr, label="sdm: aids") as bar:

        def one_more(_: Made) -> None:
            bar.update(1)

        yield one_more


def _say(done: Written, output: Path) -> None:
    for aid in done.catalogue.aids:
        if aid.refused:
            click.echo(f"sdm: {aid.refused}: no handouts", err=True)
        for each in aid.left_out:
            click.echo(f"sdm: {aid.id}: {each.because}: left out", err=True)
    for name, gone in Counter(path.partition("/")[0] for path in done.removed).items():
        told = f"{_count(gone, 'file')} taken away, no more part of what is published here"
        click.echo(f"sdm: {name}: {told}", err=True)
    click.echo(
        f"{output}: {_count(len(done.catalogue.aids), 'aid')}, "
        f"{_count(done.written + done.as_before, 'file')}: "
        f"{done.written} written, {done.as_before} as before"
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
