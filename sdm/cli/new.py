"""`sdm new`: start an aid."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sdm.cli.options import many_option, today

if TYPE_CHECKING:
    from sdm.starting import Answers

KINDS = ("treatment", "test", "care", "birth", "service", "money")
DECIDERS = ("self", "carer", "parent")


@click.command("new")
@click.argument("slug")
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The folder to make it in. Without this: here.",
)
@click.option("--kind", type=click.Choice(KINDS), help="What kind of decision it is.")
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME",
    help="The name of an option, once for each; staying as you are comes first.",
)
@click.option(
    "--no-stay", "must_change", is_flag=True, help="Staying as you are is none of the options."
)
@click.option("--words", is_flag=True, help="There are no numbers; what is known stands in words.")
@many_option("--decides", "Who decides: self, carer, parent.")
@click.option("--alone", is_flag=True, help="It is read alone, and not with a professional.")
@click.option("--ask/--no-ask", default=None, help="Ask for these one by one; usual on a terminal.")
def command(
    slug: str,
    folder: Path,
    kind: str | None,
    options: tuple[str, ...],
    must_change: bool,
    words: bool,
    decides: tuple[str, ...],
    alone: bool,
    ask: bool | None,
) -> None:
    """Start an aid: make the folder SLUG with a commented aid.yaml to fill in.

    SLUG is its name in small letters, digits and hyphens. On a terminal a few questions come
    first, and the file fits the answers; Enter takes what stands in brackets. Nothing that is
    there already is changed.

    \b
    Examples:
      sdm new tennis-elbow --in my-aids
      sdm new hearing-test --kind test --option "No test" --option "A test" --words
    """
    from sdm.starting import Answers, skeleton, start

    for each in decides:
        if each not in DECIDERS:
            raise click.BadParameter(
                f'found "{each}", expected some of: {", ".join(DECIDERS)}', param_hint="--decides"
            )
    usual = Answers()
    answers = Answers(
        kind=kind or usual.kind,  # type: ignore[arg-type]
        options=options or usual.options,
        stays=not must_change,
        numbers=not words,
        decides=decides or usual.decides,  # type: ignore[arg-type]
        alone=alone,
    )
    said = any((kind, options, must_change, words, decides, alone))
    if (not said and _on_a_terminal()) if ask is None else ask:
        skeleton(slug, today(None), answers)  # complains before anybody answers a question
        answers = _asked(answers)
    path = start(slug, folder, today(None), answers)
    aid, schema = (shlex.quote(str(each)) for each in (path, folder / "aid.schema.json"))
    click.echo(f"""\
{path}: made. Write your own words in place of those that say what to write.

Next:
  sdm check {aid}
  sdm handout {aid} --open

For suggestions while you type, in an editor that knows YAML:
  sdm schema -o {schema}""")


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _asked(usual: Answers) -> Answers:
    """Ask a few questions; each can be left at what stands in brackets."""
    from sdm.starting import OTHER, STAY, Answers

    click.echo("A few questions; Enter takes what stands in brackets. All can be changed later.\n")
    kind = click.prompt("What kind of decision is it?", usual.kind, type=click.Choice(KINDS))
    who = click.prompt("Who decides?", usual.decides[0], type=click.Choice(DECIDERS))
    alone = click.confirm("Will people read it without a professional?", usual.alone)
    stays = click.confirm("Can people stay as they are?", usual.stays)
    names: list[str] = []
    if stays:
        names.append(click.prompt("What is staying as they are called?", STAY))
    click.echo("Name the other options, one at a time; Enter alone ends the list.")
    while True:
        name = click.prompt(f"Option {len(names) + 1}", "", show_default=False).strip()
        if name and name.casefold() in {each.casefold() for each in names}:
            click.echo("That one is there already.")
        elif name:
            names.append(name)
        elif len(names) >= 2:
            break
        elif stays:
            names.append(OTHER)
            break
        else:
            click.echo("An aid has two options at least.")
    numbers = click.confirm("Are there numbers: how many people get better, or are harmed?", True)
    return Answers(
        kind=kind,  # type: ignore[arg-type]
        options=tuple(names),
        stays=stays,
        numbers=numbers,
        decides=(who,),  # type: ignore[arg-type]
        alone=alone,
    )
