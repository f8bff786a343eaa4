"""`sdm translate`: aids, and the fixed words of sdm, in other languages."""

from __future__ import annotations

import click

from sdm.cli.lazy import LazyGroup

COMMANDS = {
    "extract": "Begin a translation: a PO file with every place that has words.",
    "merge": "Bring a translation up to date with its aid; nothing is lost.",
    "status": "Tell how far translations have come.",
    "check": "Hold translations against the aid: numbers, marks, places for values.",
}
"""Every command and what it does, in the order in which they are used."""


@click.group("translate", cls=LazyGroup, home="sdm.cli.translate", told=COMMANDS)
def command() -> None:
    """Aids in other languages, as PO files beside the aid.

    Numbers are in no translation: they come from the aid itself. A language is offered only
    where all that a handout shows is translated, and from the words that stand there now.

    \b
    Example:
      sdm translate status sore-throat-antibiotics
    """
