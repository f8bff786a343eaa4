"""What people meet by name says what it is: public names, keys of the format, commands."""

from __future__ import annotations

import inspect
import pathlib
import tomllib
from collections.abc import Iterator

import attrs
import click
import pytest

import sdm
from sdm.cli import group
from sdm.fields import field_docs
from sdm.model.aid import Aid
from sdm.model.estimate import Interval
from sdm.model.personal import Scores
from sdm.numbers.exact import Number
from tests.docs.model_classes import reached

ROOT = pathlib.Path(__file__).parents[2]


def test_few_names_are_public() -> None:
    assert len(sdm.__all__) <= 25
    assert sorted(sdm.__all__) == sdm.__all__


@pytest.mark.parametrize("name", sdm.__all__)
def test_a_public_name_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(sdm, name))


def test_a_name_that_is_not_public_is_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="nothing_like_it"):
        getattr(sdm, "nothing_like_it")  # noqa: B009 - mypy refuses it written out
    assert {*sdm.__all__, "__version__"} == set(dir(sdm))


@pytest.mark.parametrize("cls", reached(Aid), ids=lambda cls: cls.__name__)
def test_every_key_of_the_format_says_what_it_is(cls: type) -> None:
    assert cls.__doc__
    if cls not in (Interval, Number, Scores):  # written as one value, not with keys
        assert [each.name for each in attrs.fields(cls) if each.name not in field_docs(cls)] == []


def commands(within: click.Group, above: click.Context) -> Iterator[click.Context]:
    """Give every command, with the way to it; those within another come after it."""
    for name in within.list_commands(above):
        command = within.get_command(above, name)
        assert command is not None
        context = click.Context(command, parent=above, info_name=name)
        yield context
        if isinstance(command, click.Group):
            yield from commands(command, context)


EVERY = [*commands(group, click.Context(group, info_name="sdm"))]


@pytest.mark.parametrize("context", EVERY, ids=lambda each: each.command_path)
def test_a_command_shows_an_example(context: click.Context) -> None:
    _, _, examples = context.command.get_help(context).partition("Example")
    assert context.command_path in examples


@pytest.mark.parametrize("context", EVERY, ids=lambda each: each.command_path)
def test_every_option_of_a_command_says_what_it_does(context: click.Context) -> None:
    options = [each for each in context.command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


def test_every_module_stands_in_a_layer() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = settings["tool"]["importlinter"]["contracts"]
    layers = {name.strip(" ()") for row in contract["layers"] for name in row.split(":")}
    parts = {
        f"sdm.{path.stem}"
        for path in (ROOT / "sdm").glob("[a-z]*")
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert parts - layers == {"sdm.rendering"}  # its parts are named one by one
