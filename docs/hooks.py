"""Pages that sdm writes about itself: its aids, components, keys, commands, names, decisions."""

from __future__ import annotations

import datetime
import inspect
import pathlib
import re
import types
from collections.abc import Iterator
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

import attrs
import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import sdm
from docs.clause_table import standards_page
from docs.gallery import gallery
from docs.hazard_log import PAGE as HAZARDS
from docs.hazard_log import TABLE as HAZARD_TABLE
from docs.hazard_log import hazard_page, hazard_table
from docs.rule_pages import rules_page
from docs.sheets import sheets
from docs.wording_figures import wording_page
from sdm.cli import group
from sdm.cli.options import today
from sdm.fields import field_docs
from sdm.model.aid import Aid
from sdm.model.estimate import Estimate, Interval, Sourced
from sdm.model.personal import Scores
from sdm.model.text import Line, Prose
from sdm.numbers.exact import Number

DOCS = pathlib.Path(__file__).parent
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed"}
KINDS["security"] = "Security"
PALETTE = '<form class="md-header__option" data-md-component="palette"'


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the written pages to those that stand in docs/."""
    pages = {
        "reference/format.md": format_page(),
        "reference/commands.md": commands_page(),
        "reference/rules.md": rules_page(),
        "reference/standards.md": standards_page(),
        "reference/wording.md": wording_page(),
        "reference/python.md": python_page(),
        "decisions/index.md": decisions_page(),
        "changes.md": changes_page(),
        HAZARDS: hazard_page(),
        HAZARD_TABLE: hazard_table(),
    }
    for address, content in [*pages.items(), *gallery(), *sheets(today(None))]:
        files.append(File.generated(config, address, content=content))
    return files


def on_post_page(output: str, **_: Any) -> str:
    """Take from the keyboard what the theme hides from screen readers: the choice of its colours.

    It follows the system here, so nobody has anything to choose.
    """
    return output.replace(PALETTE, f"{PALETTE} hidden")


# The format


def format_page() -> str:
    """Describe every key, from the model's classes and the sentence below each field."""
    classes = list(reached(Aid))
    forms = [each for each in get_args(Estimate) if each in classes]
    others = [each for each in classes if each not in forms]
    return "\n\n".join(
        [
            "# The format",
            (
                "Every key of an `aid.yaml`, format 1. `sdm schema` writes the same as a JSON Schema, "
                "by which an editor helps while you type. A key that is not listed is refused, and so "
                "is one given twice. The key decides what its value is: `no`, `1:30` and `1.10` stay "
                "text where text is wanted."
            ),
            *(class_section(each) for each in others),
            "## Estimate",
            (
                "One outcome under one option. An estimate says one thing that is known, in the form "
                "in which it is known; its keys decide the form. sdm works out the number of people, "
                "and `sdm show AID --workings` prints how."
            ),
            "### With every figure",
            "These keys go with each form below that says so.",
            table(Sourced),
            *(class_section(each, "###") for each in forms),
        ]
    )


def reached(start: type) -> Iterator[type]:
    """Give a class of the model, and every class that its fields lead to, once each."""
    seen, waiting = {start}, [start]
    while waiting:
        cls = waiting.pop(0)
        yield cls
        for hint in get_type_hints(cls).values():
            for found in classes_in(hint):
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)


def classes_in(hint: Any) -> Iterator[type]:
    """Give the classes with keys of their own in a type."""
    if isinstance(hint, type) and attrs.has(hint) and hint not in WORDS:
        yield hint
    for inner in get_args(hint):
        yield from classes_in(inner)


def class_section(cls: type, level: str = "##") -> str:
    """Describe a class: its sentence, and a table of its keys."""
    parts = [f"{level} {title(cls)}", inspect.cleandoc(cls.__doc__ or ""), table(cls)]
    if issubclass(cls, Sourced):
        parts.append("And the keys that go [with every figure](#with-every-figure).")
    return "\n\n".join(parts)


def table(cls: type) -> str:
    """List the keys of a class, without those that go with every figure."""
    hints, docs = get_type_hints(cls), field_docs(cls)
    everywhere = field_docs(Sourced) if cls is not Sourced and issubclass(cls, Sourced) else {}
    rows = [
        f"| `{each.name}` | {'yes' if each.default is attrs.NOTHING else ''} "
        f"| {words(hints[each.name])} | {cell(docs.get(each.name, ''))} |"
        for each in attrs.fields(cls)
        if each.name not in everywhere or docs[each.name] != everywhere[each.name]
    ]
    return "\n".join(["| key | needed | value | what it says |", "|---|---|---|---|", *rows])


def title(cls: type) -> str:
    """Name a class in words: PersonalTable is "Personal table", RateEstimate is "Rate"."""
    name = cls.__name__ if cls not in get_args(Estimate) else cls.__name__.removesuffix("Estimate")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


WORDS: dict[Any, str] = {
    Line: "one line of text",
    Prose: "text, with **bold**, links and bullets",
    Number: "number, or a sum in quotes",
    Interval: "[low, high]",
    Scores: "whole number, or [lowest, highest]",
    datetime.date: "date",
    bool: "true or false",
    int: "whole number",
    str: "text",
}


def words(hint: Any) -> str:
    """Say in words what a value of this type looks like in YAML."""
    origin, inside = get_origin(hint), get_args(hint)
    if hint in WORDS:
        return WORDS[hint]
    if isinstance(hint, NewType):
        named = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", hint.__name__).lower()
        return f"id of {indefinite(named.removesuffix(' id'))}" if named.endswith(" id") else named
    if origin is Literal:
        return " · ".join(f"`{each}`" for each in inside)
    if origin is tuple:
        return f"list: {words(inside[0])}"
    if origin is dict:
        return f"for each {words(inside[0])}: {words(inside[1])}"
    if origin in (Union, types.UnionType):
        return union_words([each for each in inside if each is not type(None)])
    return f"[{title(hint)}](#{title(hint).lower().replace(' ', '-')})"


def indefinite(noun: str) -> str:
    """Put "a" or "an" before a word."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def union_words(inside: list[Any]) -> str:
    """Say which of several a value may be; the forms of an estimate count as one."""
    forms = [each for each in inside if each in get_args(Estimate)]
    if len(forms) > 2:
        inside = [each for each in inside if each not in forms]
        return " or ".join(["[an estimate](#estimate)", *map(words, inside)])
    return " or ".join(map(words, inside))


def cell(text: str) -> str:
    """Put text in one cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


# Commands, public names, decisions, changes


def commands_page() -> str:
    """Print what `--help` prints, for every command."""
    top = click.Context(group, info_name="sdm", max_content_width=90, terminal_width=90)
    parts = [
        "# Commands",
        (
            "Exit codes, the same in every command: 0 fine, 1 problems in an aid or a record, 2 could not run. "
            "`AID` is a slug of the catalogue, a folder, or a file."
        ),
        f"```text\n{group.get_help(top)}\n```",
    ]
    parts += _commands_of(group, top, 2)
    return "\n\n".join(parts)


def _commands_of(within: click.Group, above: click.Context, level: int) -> Iterator[str]:
    """Give the help of each command of a group, and of those within it."""
    for name in within.list_commands(above):
        command = within.get_command(above, name)
        assert command is not None
        context = click.Context(command, parent=above, info_name=name, terminal_width=90)
        yield f"{'#' * level} {context.command_path}"
        yield f"```text\n{command.get_help(context)}\n```"
        if isinstance(command, click.Group):
            yield from _commands_of(command, context, level + 1)


def python_page() -> str:
    """Have mkdocstrings describe every public name where it is defined."""
    names = []
    for name in sdm.__all__:
        thing = getattr(sdm, name)
        names.append(f"::: {thing.__module__}.{thing.__qualname__}")
    start = (
        "# Python\n\n`import sdm` gives these names; each is loaded when it is first used. "
        "Everything is typed. [Use it from Python](../how-to/use-from-python.md) shows them at "
        "work."
    )
    return "\n\n".join([start, *names])


def decisions_page() -> str:
    """List the decisions by number."""
    lines = []
    for path in sorted((DOCS / "decisions").glob("[0-9]*.md")):
        heading = path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")
        lines.append(f"- [{path.stem[:4]} {heading}]({path.name})")
    start = (
        "# Decisions\n\nWhat would be hard to undo, one page each: what the question was, what we "
        "chose, and what follows. A decision that no longer holds stays, and names the one that "
        "took its place."
    )
    return "\n\n".join([start, "\n".join(lines)])


def changes_page() -> str:
    """Join what is not released yet, from the fragments, and the change log."""
    log = (DOCS.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    head, _, released = log.partition("<!-- changes begin -->")
    fragments: dict[str, list[str]] = {}
    for path in sorted((DOCS / "changes").glob("*.*.md")):
        kind = KINDS[path.name.split(".")[1]]
        fragments.setdefault(kind, []).append(path.read_text(encoding="utf-8").strip())
    waiting = [
        "\n\n".join([f"### {kind}", "\n".join(f"- {text}" for text in texts)])
        for kind, texts in sorted(fragments.items())
    ]
    unreleased = ["## Not released yet", *waiting] if waiting else []
    return "\n\n".join([head.strip(), *unreleased, released.strip()])
