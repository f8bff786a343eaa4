"""A group of commands that imports each only when it is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from keyword import iskeyword
from typing import Any

import click


class LazyGroup(click.Group):
    """Loads a command when it is asked for, and tells what each does without importing it."""

    def __init__(self, *args: Any, home: str, told: Mapping[str, str], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.home = home
        """The package in which each command has a module of its name (import_ for import)."""
        self.told = told
        """Every command, and what it does."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which they are told of."""
        return [*self.told]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in self.told:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f"{self.home}.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does without importing it."""
        with formatter.section("Commands"):
            formatter.write_dl([*self.told.items()])
