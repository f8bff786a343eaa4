"""Every place of an aid with words for a reader, by the ids that lead to it."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields, has

from sdm.model.aid import Aid, Catalogue
from sdm.model.development import Development, Waiver
from sdm.model.source import Checked, Source
from sdm.model.text import Line, Prose
from sdm.prose import prose

Act = Callable[[str, str], str]
"""What to put in a place, from its way and the words that stand there."""

IN_ITS_OWN_WORDS = (Source, Checked, Catalogue, Development, Waiver)
"""What stays in the language of the evidence: the trail that leads back to it, and how the aid was
made and is found. Whoever follows it reads that language at its end."""

ALSO_LEFT = ("as_reported", "seen_at", "checked")
"""Fields that quote a source."""


def places(aid: Aid) -> Iterator[tuple[str, str]]:
    """List every place with words, and the words, in the order of the aid."""
    found: dict[str, str] = {}

    def note(place: str, text: str) -> str:
        found[place] = text
        return text

    mapped(aid, note)
    yield from found.items()


def mapped(aid: Aid, act: Act) -> Aid:
    """Put other words in every place of an aid.

    Raises:
        ValueError: The words of a place are Markdown that an aid cannot have.
    """
    made: Aid = _object(aid, "", act)
    return made


def _object(node: Any, way: str, act: Act) -> Any:
    changed = {}
    cl: type = type(node)
    for name, kind in _kinds(cl).items():
        value = getattr(node, name)
        if name in ALSO_LEFT or value is None:
            continue
        new = _value(value, kind, f"{way}.{name}" if way else name, act)
        if new is not value:
            changed[name] = new
    return evolve(node, **changed) if changed else node


@cache
def _kinds(cl: type) -> dict[str, Any]:
    hints = get_type_hints(cl)
    return {each.name: hints[each.name] for each in fields(cl) if each.init}


def _value(value: Any, kind: Any, way: str, act: Act) -> Any:
    if isinstance(value, Prose):
        new = act(way, value.source)
        return value if new == value.source else prose(new)
    if isinstance(value, str):
        return act(way, value) if _is_line(value, kind) else value
    if isinstance(value, IN_ITS_OWN_WORDS):
        return value
    if isinstance(value, tuple):
        inner = _inner(kind, tuple)
        items = tuple(
            _value(each, inner, f"{way}.{_name(each, at)}", act) for at, each in enumerate(value)
        )
        return (
            items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        )
    if isinstance(value, dict):
        return _table(value, kind, way, act)
    return _object(value, way, act) if has(type(value)) else value


def _table(value: dict[Any, Any], kind: Any, way: str, act: Act) -> dict[Any, Any]:
    """Map a table; its keys are words themselves where a reader sees them, as in a glossary."""
    key_kind, inner = _inner_of_dict(kind)
    made = {}
    for key, each in value.items():
        new_key = act(f"{way}.{key}", key) if key_kind is Line else key
        made[new_key] = _value(each, inner, f"{way}.{key}", act)
    same = all(made.get(key) is each for key, each in value.items())
    return value if same and len(made) == len(value) else made


def _name(item: Any, at: int) -> str:
    """Name an item of a list: by its id, the option or group it is of, or its number."""
    for name in ("id", "group"):
        if isinstance(found := getattr(item, name, None), str):
            return found
    return str(at + 1)


def _is_line(value: str, kind: Any) -> bool:
    kinds = _parts(kind)
    fixed = {word for each in kinds if get_origin(each) is Literal for word in get_args(each)}
    return Line in kinds and value not in fixed


def _parts(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def _inner(kind: Any, origin: type) -> Any:
    (found,) = (each for each in _parts(kind) if get_origin(each) is origin)
    return get_args(found)[0]


def _inner_of_dict(kind: Any) -> tuple[Any, Any]:
    (found,) = (each for each in _parts(kind) if get_origin(each) is dict)
    key, inner = get_args(found)
    return key, inner
