"""The examples of every component, as what a template draws: for the gallery and for the tests."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import frozen, resolve_types
from cattrs import Converter

from sdm.composing.handout import Handout
from sdm.model.text import Block
from sdm.prose import parsed
from sdm.rendering.components import FOLDER

NAMES = sorted(path.parent.name for path in FOLDER.glob("*/context.py"))
"""The components there are: each is a folder with a context."""


@frozen
class Example:
    """One named example of a component."""

    component: str
    name: str
    part: Any


def examples() -> Iterator[Example]:
    """Build every example of every component, in the order of their names."""
    converter = make_converter()
    for component in NAMES:
        path = FOLDER / component / "examples.yaml"
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, value in written.items():
            yield Example(component, name, converter.structure(value, component_class(component)))


def component_class(name: str) -> type:
    """Find the class of a component by its folder's name."""
    module = importlib.import_module(f"sdm.rendering.components.{name}.context")
    (found,) = (
        each
        for each in vars(module).values()
        if getattr(each, "component", None) == name and each.__module__ == module.__name__
    )
    resolve_types(found)
    return found  # type: ignore[no-any-return]


def make_converter() -> Converter:
    """Build contexts from plain YAML: prose from text, parts by their component's name."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_func(
        lambda t: t == tuple[Block, ...], lambda value, _: parsed(str(value))
    )

    def part(value: Any, _: object) -> Any:
        rest = {key: item for key, item in value.items() if key != "component"}
        return converter.structure(rest, component_class(value["component"]))

    converter.register_structure_hook_func(
        lambda t: t == tuple[Any, ...], lambda value, _: tuple(part(each, None) for each in value)
    )
    return converter


def alone(part: Any) -> Handout:
    """Put one component into a handout that holds nothing else."""
    return Handout(
        edition="leaflet",
        language="en-GB",
        direction="ltr",
        aid="example",
        version="1.0.0",
        fingerprint="0",
        running="Draft.",
        title="Example",
        lead="One component.",
        parts=(part,),
        footer=("The end.",),
    )
