"""`sdm record`: what mattered to a person, in their words, as a file that is theirs."""

from __future__ import annotations

import click

from sdm.cli.lazy import LazyGroup

COMMANDS = {
    "new": "Write down what matters to a person, one question at a time.",
    "show": "Show a record as its summary: text, web page, PDF, table or JSON.",
    "amend": "Make the next version of a record, and say why.",
    "import": "Take in a record from the web page or from elsewhere.",
    "export": "Give a record out whole, for another system.",
}
"""Every command and what it does, in the order in which they are used."""


@click.group("record", cls=LazyGroup, home="sdm.cli.record", told=COMMANDS)
def command() -> None:
    """What mattered to a person about one decision, kept in a file that is theirs.

    A record is not a consent form. It has no name in it, and it never says what to choose.

    \b
    Example:
      sdm record new knee-osteoarthritis
    """
