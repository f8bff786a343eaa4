"""The command `sdm`: words in, one library call, words out.

A command's module, and everything heavy behind it, is imported only when it is asked for.
"""

from __future__ import annotations

import io
import os
import sys

import click

from sdm import __version__
from sdm.cli.lazy import LazyGroup
from sdm.cli.terminal import visible

COMMANDS = {
    "check": "Hold aids against the format and the standards, and list every problem.",
    "diff": "Show what changed from one version of an aid to another.",
    "explain": "Explain a rule: why it matters, what to do instead, and who says so.",
    "handout": "Write an aid as handouts: web page, PDF or plain text.",
    "list": "List the aids in the catalogue.",
    "new": "Start an aid: a folder with a commented aid.yaml.",
    "preview": "Show an aid as a handout while you write it, on each save anew.",
    "publish": "Write a whole catalogue as files: every aid in every handout.",
    "record": "Write down, show and pass on what mattered to a person.",
    "schema": "Write the JSON Schema by which editors help an author.",
    "show": "Show what an aid says, and how each number was worked out.",
    "translate": "Put aids into other languages, and keep the translations up to date.",
}
"""Every command and what it does, so that `sdm --help` imports none of them."""


class Commands(LazyGroup):
    """Turns what went wrong into words and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command: 1 for problems in what was given, 2 for what could not be run."""
        from sdm.errors import AidError, SdmError

        try:
            return super().invoke(ctx)
        except AidError as error:
            click.echo(visible(str(error)), err=True)
            raise SystemExit(1) from None
        except SdmError as error:
            from sdm.preferences.refusing import RecordError
            from sdm.translated_handouts import NotTranslated

            if isinstance(error, RecordError | NotTranslated):
                click.echo(visible(str(error)), err=True)
                raise SystemExit(1) from None
            click.echo(visible(f"sdm: {error}"), err=True)
            raise SystemExit(2) from None
        except BrokenPipeError:  # sdm list | head: no error, though click would call it one
            _print_no_more()
            raise SystemExit(0) from None
        except OSError as error:  # a name too long, a folder that may not be searched, a full disk
            if error.filename is None:
                _print_no_more()
            name = "" if error.filename is None else f"{click.format_filename(error.filename)}: "
            click.echo(f"sdm: {name}{error.strerror or error}", err=True)
            raise SystemExit(2) from None


def _print_no_more() -> None:
    """Let what could not be printed go, or Python tries once more as it ends, and complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=Commands,
    home="sdm.cli",
    told=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def group() -> None:
    """Decision aids for shared decision making.

    An aid is a folder with an aid.yaml: options, what each involves, how many people
    benefit or are harmed, what may matter to you. sdm checks it and writes it as handouts.

    \b
    Example:
      sdm handout knee-osteoarthritis --open
    """


def main() -> None:
    """Run the command; a sign that the terminal does not have is printed as its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    group(prog_name="sdm")
