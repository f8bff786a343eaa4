"""What the text below each field of a class says, for the schema and the reference pages."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import attrs

from sdm.errors import CannotRun


def field_docs(cl: type) -> dict[str, str]:
    """Read the text below each field of an attrs class, inherited fields included.

    Args:
        cl: The class. What it says of a field goes before what its parents say.

    Returns:
        The text of each field that has one, in the order of the fields.

    Raises:
        CannotRun: The source of the class is not there to be read.

    >>> from sdm.model.source import Unknown
    >>> field_docs(Unknown)["unknown"]
    'Why it is not known.'
    """
    return dict(_docs(cl))


@cache
def _docs(cl: type) -> dict[str, str]:
    said: dict[str, str] = {}
    for each in reversed(cl.__mro__):
        if attrs.has(each):
            said.update(_below(each))
    return {each.name: said[each.name] for each in attrs.fields(cl) if each.name in said}


def _below(cl: type) -> Iterator[tuple[str, str]]:
    """Find each annotated name of a class's own body that is followed by a text."""
    for first, second in pairwise(_body(cl)):
        match first, second:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)


def _body(cl: type) -> list[ast.stmt]:
    try:
        source = textwrap.dedent(inspect.getsource(cl))
    except (OSError, TypeError) as error:
        raise CannotRun(
            f"{cl.__module__}.{cl.__qualname__}: its source cannot be read, "
            "expected the .py file beside the package; install sdm again"
        ) from error
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.ClassDef)
    return definition.body
