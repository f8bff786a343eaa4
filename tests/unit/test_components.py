"""Each component by itself: a complete folder, and templates that show all its class holds."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from jinja2 import nodes

from docs.component_examples import NAMES, alone, component_class, examples
from sdm.rendering import html, text
from sdm.rendering.components import FOLDER, texts
from tests.laws.test_text_law import assert_in_order, visible_text

EXAMPLES = [
    pytest.param(each.component, each.part, id=f"{each.component}-{each.name}")
    for each in examples()
]


@pytest.mark.parametrize("name", NAMES)
def test_the_folder_is_complete(name: str) -> None:
    wanted = {
        "README.md",
        "context.py",
        "examples.yaml",
        "template.html.jinja",
        "template.txt.jinja",
        "template.typ",
    }
    assert wanted <= {path.name for path in (FOLDER / name).iterdir()}
    readme = (FOLDER / name / "README.md").read_text(encoding="utf-8")
    assert readme.startswith(f"# {name}\n")
    for word in ("**Use it**", "**Not for**", "Source:"):
        assert word in readme


@pytest.mark.parametrize("name", [name for name in NAMES if name != "icon_array"])
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_the_template_uses_every_field_of_its_class_and_no_other(name: str, ending: str) -> None:
    environment = (html if ending == "html" else text)._environment()
    source = (FOLDER / name / f"template.{ending}.jinja").read_text(encoding="utf-8")
    names = {each.name for each in fields(component_class(name))}
    tree = environment.parse(source)
    used = {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "this"
    }
    # Ids, kinds and tones serve the page alone; plain text has no use for them.
    silent = {each.name for each in fields(component_class(name)) if each.metadata.get("silent")}
    spoken = names - silent - {"known", "level", "out_of_date"}
    assert spoken <= used
    assert used <= names | _inner_names(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_template_uses_every_field_that_is_text(name: str) -> None:
    source = (FOLDER / name / "template.typ").read_text(encoding="utf-8")
    used = set(re.findall(r"\.([a-z_]+)\b", source))
    module = importlib.import_module(f"sdm.rendering.components.{name}.context")
    own = [
        each for each in vars(module).values() if getattr(each, "__module__", "") == module.__name__
    ]
    spoken = {
        each.name
        for cl in own
        for each in fields(cl)
        if not each.metadata.get("silent") and each.name not in {"number", "anchor"}
    }
    by_macros = {"blocks", "references"} if "macros.typ" in source else set()
    assert spoken - by_macros <= used | PICTURED.get(name, set())


# The drawing itself says how many are filled; a heading is shown by its level.
PICTURED = {"icon_array": {"filled", "empty", "columns"}}


def _inner_names(name: str) -> set[str]:
    """Name the fields of what stands inside a component; macros call that `this` as well."""
    module = importlib.import_module(f"sdm.rendering.components.{name}.context")
    inner = [each for each in vars(module).values() if hasattr(each, "__attrs_attrs__")]
    return {each.name for cl in inner for each in fields(cl)} | {"component", "blocks"}


@pytest.mark.parametrize(("name", "part"), EXAMPLES)
def test_an_example_shows_all_its_text_in_order(name: str, part: Any) -> None:
    handout = alone(part)
    page, plain = html.html(handout), text.text(handout)
    assert_in_order(handout, visible_text(page))
    assert_in_order(handout, plain)
    assert "The end." in list(texts(handout))


@pytest.mark.parametrize(("name", "part"), EXAMPLES)
def test_an_example_looks_as_it_did(
    name: str, part: Any, golden: Callable[[str, str], None], request: pytest.FixtureRequest
) -> None:
    case = request.node.callspec.id
    page = html.html(alone(part))
    golden(f"components/{case}.html", page[page.index("<main>") : page.index("</main>")])
    golden(f"components/{case}.txt", text.text(alone(part)))


def test_markup_in_text_is_shown_as_text() -> None:
    (part,) = (each.part for each in examples() if each.name == "markup_is_text")
    page = html.html(alone(part))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "{{ 7 * 7 }}" in visible_text(page)


def test_every_component_that_has_style_keeps_it_beside_its_template() -> None:
    sheets = {path.parent.name for path in Path(FOLDER).glob("*/style.css")}
    assert sheets == set(NAMES)
