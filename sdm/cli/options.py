"""Options that several commands share."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from sdm.errors import CannotRun


def format_option(told: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add `--format`, for what is printed as lines to read or as JSON."""
    choice = click.Choice(["text", "json"])
    return click.option(
        "--format", "format_", type=choice, default="text", show_default=True, help=told
    )


def many_option(name: str, told: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add an option that may be given more than once, and takes several words with commas."""
    return click.option(
        name, multiple=True, callback=_between_commas, metavar="NAME,...", help=told
    )


def _between_commas(
    _: click.Context, __: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(word.strip() for each in given for word in each.split(",") if word.strip())


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output` and `--force`, for what is printed unless it goes to a file."""
    output = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, allow_dash=True),
        help="Where to write it. Without this, or with -, it is printed.",
    )
    force = click.option("--force", is_flag=True, help="Replace a file that sdm did not write.")
    return output(force(command))


def a_file(_: click.Context, __: click.Parameter, given: Path | None) -> Path | None:
    """Refuse - where a file is to be kept, and not printed."""
    if str(given) == "-":
        raise click.BadParameter("found -, expected the name of a file: a record is kept")
    return given


def catalogue_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--catalogue`, which may be given more than once."""
    return click.option(
        "--catalogue",
        "folders",
        multiple=True,
        envvar="SDM_CATALOGUE",
        type=click.Path(path_type=Path),
        help="A folder of your own aids, searched first. Also SDM_CATALOGUE.",
    )(command)


def talk_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--talk-on` and `--led-by`, for when a talk was and who led it."""
    when = click.option(
        "--talk-on",
        "happened",
        type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
        callback=lambda _, __, moment: moment and moment.astimezone(),
        help="When the talk was, by the clock here; a record needs it to be valid.",
    )
    who = click.option("--led-by", metavar="ROLE", help="The role of whoever led the talk.")
    return when(who(command))


SUMMARY_FORMATS = ("text", "html", "pdf", "json", "csv")


def summary_options(usual: str, told: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add `--format`, `--date`, `--output` and `--force`, for what is made of a record."""
    choice = click.Choice(SUMMARY_FORMATS)
    forms = click.option(
        "-f", "--format", "format_", type=choice, default=usual, show_default=True, help=told
    )
    day = click.option(
        "--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to reckon with."
    )
    return lambda command: forms(day(output_options(command)))


def now() -> datetime.datetime:
    """Tell what time it is here, to the second: SOURCE_DATE_EPOCH's, or the clock's.

    Raises:
        CannotRun: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    moment = _epoch() or datetime.datetime.now().astimezone()
    return moment.replace(microsecond=0)


def today(given: datetime.datetime | None) -> datetime.date:
    """Tell what day it is: the day given, SOURCE_DATE_EPOCH, or the clock's.

    Raises:
        CannotRun: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    if given is not None:
        return given.date()
    moment = _epoch()
    return datetime.date.today() if moment is None else moment.date()


def _epoch() -> datetime.datetime | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise CannotRun(f'SOURCE_DATE_EPOCH is "{epoch}", expected a number of seconds') from None
