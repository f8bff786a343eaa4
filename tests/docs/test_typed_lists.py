"""Lists that are typed into the reference by hand name all that there is."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator

import click

from sdm.cli import group
from sdm.cli.schema import command as schema
from sdm.composing.words import DRAWINGS

DOCS = pathlib.Path(__file__).parents[2] / "docs"


def commands(within: click.Group, above: str) -> Iterator[str]:
    context = click.Context(within)
    for name in within.list_commands(context):
        each = within.get_command(context, name)
        if isinstance(each, click.Group):
            yield from commands(each, f"{above} {name}")
        else:
            yield f"{above} {name}"


def test_every_command_has_its_exit_codes() -> None:
    table = (DOCS / "reference" / "exit-codes.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(sdm [a-z ]+)`", table))
    named |= (
        {"sdm translate status"} if re.search(r"`sdm translate merge`, `status`", table) else set()
    )
    assert set(commands(group, "sdm")) <= named


def test_every_schema_is_named_beside_a_file() -> None:
    page = (DOCS / "reference" / "files.md").read_text(encoding="utf-8")
    (of,) = (each for each in schema.params if each.name == "of")
    assert isinstance(of.type, click.Choice)
    assert set(of.type.choices) <= set(re.findall(r"--of ([a-z]+)", page))


def test_every_drawing_is_listed_for_authors() -> None:
    page = (DOCS / "how-to" / "write-a-simpler-version.md").read_text(encoding="utf-8")
    assert set(DRAWINGS) <= set(re.findall(r"`([a-z_]+)`", page))
