"""JSON Schema of the aid file and of what sdm writes, made from the classes themselves.

The schema of the aid is for editors and integrators. It sees values as YAML 1.2 types them, so it
accepts whatever loads; what takes more than one value to see (references, sums that cannot be,
rows that overlap) only `sdm check` finds.
"""

from __future__ import annotations

import datetime
import inspect
import json
import types
from collections.abc import Callable
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields

from sdm.fields import field_docs
from sdm.loading.complaint import is_model
from sdm.loading.fields import LARGEST_COUNT, LONGEST_LINE, LONGEST_PROSE, PATTERNS
from sdm.model.aid import Aid
from sdm.model.estimate import Group, Interval
from sdm.model.local import Local
from sdm.model.personal import PersonalTable, Row, Scores
from sdm.model.refuse import (
    LONGEST_NAME,
    a_name,
    above_nothing,
    at_least_two,
    at_most_four,
    not_negative,
    some,
)
from sdm.model.text import Line, PartialDate, Prose, Slug
from sdm.numbers.exact import LARGEST_NUMBER, LONGEST_SUM, Number

Schema: TypeAlias = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_LIMITS: dict[object, Schema] = {
    some: {"minItems": 1},
    at_least_two: {"minItems": 2},
    at_most_four: {"maxItems": 4},
    a_name: {"maxLength": LONGEST_NAME},
    above_nothing: {"exclusiveMinimum": 0},
    not_negative: {"minimum": 0},
}
"""What each validator of the model comes to; one that is not listed here stops the work."""

_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}  # `title: 2024` is text
_SUM = r"^(?!\s*-?[0-9]+(\.[0-9]+)?\s*$)\s*[-(0-9][-+*/^x×().0-9\s]*[0-9)]\s*$"
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_WHOLE: Schema = {"type": "integer", "minimum": -LARGEST_COUNT, "maximum": LARGEST_COUNT}


def aid_schema() -> Schema:
    """Make the JSON Schema of the aid file."""
    (version,) = get_args(get_type_hints(Aid)["format"])
    return _document(_AidSchemas(), Aid, f"urn:sdm:schema:aid:{version}")


def local_schema() -> Schema:
    """Make the JSON Schema of a file of local details."""
    return _document(_AidSchemas(), Local, "urn:sdm:schema:local:1")


def output_schema(cl: type, urn: str, *, closed: bool = False) -> Schema:
    """Make the JSON Schema of an attrs class as `json.dumps(attrs.asdict(...))` writes it.

    Args:
        cl: The class, made of texts, whole numbers, truth values, tuples, dicts and such classes.
        urn: The schema's own name.
        closed: Whether keys that it does not name are refused; a later sdm may write more.

    Raises:
        TypeError: A field is of a type that has no one way into JSON, such as float.
    """
    return _document(_ClosedSchemas() if closed else Schemas(), cl, urn)


def as_json(schema: Schema) -> str:
    """Write a schema; the same classes always give the same bytes."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _document(schemas: Schemas, cl: type, urn: str) -> Schema:
    top = schemas.object(cl)
    return {"$schema": DRAFT, "$id": urn, **top, "$defs": dict(sorted(schemas.named.items()))}


class Schemas:
    """Makes the schema of a type, and collects those of classes under their names."""

    def __init__(self) -> None:
        self.named: dict[str, Schema] = {}

    def of(self, kind: Any) -> Schema:
        """Make the schema of any type, or a reference to it."""
        origin = get_origin(kind)
        if origin is Literal:
            return {"enum": list(get_args(kind))}
        if origin in (Union, types.UnionType):
            return self.either(list(get_args(kind)))
        if origin is tuple and get_args(kind)[1:] == (...,):
            return {"type": "array", "items": self.of(get_args(kind)[0])}
        if origin is dict:
            return self.keyed(*get_args(kind))
        if is_model(kind):
            return self.reference(kind, self.object)
        return self.simple(kind)

    def reference(self, kind: Any, make: Callable[[Any], Schema]) -> Schema:
        """Refer to a named schema, and make it when it is first referred to."""
        name: str = kind.__name__
        if name not in self.named:
            self.named[name] = {}  # a class may hold itself
            self.named[name] = make(kind)
        return {"$ref": f"#/$defs/{name}"}

    def either(self, kinds: list[Any]) -> Schema:
        """Any one of several types."""
        return {"anyOf": [self.of(each) for each in kinds]}

    def keyed(self, key: Any, kind: Any) -> Schema:
        """Any keys, each with a value of one type."""
        return {"type": "object", "additionalProperties": self.of(kind)}

    def simple(self, kind: Any) -> Schema:
        """Make the schema of a type that is made of no others."""
        kind = getattr(kind, "__supertype__", kind)  # what a NewType stands for
        simple: dict[Any, Schema] = {
            str: {"type": "string"},
            bool: {"type": "boolean"},
            int: {"type": "integer"},
            type(None): {"type": "null"},
            Any: {},
        }
        if kind not in simple:
            raise TypeError(f"found {kind}, expected a type that has one way into JSON")
        return simple[kind]

    def object(self, cl: type) -> Schema:
        """Make the schema of a class; a later sdm may write more keys, so others are allowed."""
        properties = self.properties(cl)
        return {**_described(cl), "properties": properties, "required": list(properties)}

    def limits(self, attribute: Attribute[Any]) -> Schema:
        """Say what a field's validator refuses, and what it is when it is left out."""
        return _limits(attribute)

    def properties(self, cl: type) -> dict[str, Schema]:
        """Make the schema of each field, with what the text below it says."""
        kinds = get_type_hints(cl)
        said: dict[str, Schema] = {
            name: {"description": text} for name, text in field_docs(cl).items()
        }
        made: dict[str, Schema] = {}
        for each in fields(cl):
            made[each.name] = {
                **said.get(each.name, {}),
                **self.of(kinds[each.name]),
                **self.limits(each),
            }
        return made


class _ClosedSchemas(Schemas):
    """The same, where a key that is not named is refused."""

    def object(self, cl: type) -> Schema:
        """Make the schema of a class: these keys and no others."""
        return {**super().object(cl), "additionalProperties": False}


class _AidSchemas(Schemas):
    """The same for the classes of the model, as an author may write them in YAML."""

    def of(self, kind: Any) -> Schema:
        """Make the schema of any type; those with a form of their own in YAML have a name."""
        if kind in _SIMPLE:
            return self.reference(kind, _SIMPLE.__getitem__)
        if kind in PATTERNS:
            return self.reference(kind, _patterned)
        if kind in (Group, Row):
            return self.reference(kind, self.beside)
        return self.reference(kind, self.ends) if kind in _ENDS else super().of(kind)

    def either(self, kinds: list[Any]) -> Schema:
        """Any one of several types; a key that may be left out is left out, never null."""
        kinds = [each for each in kinds if each is not type(None)]
        if len(kinds) == 1:
            return self.of(kinds[0])
        word = "oneOf" if all(is_model(each) for each in kinds) else "anyOf"
        return {word: [self.of(each) for each in kinds]}

    def keyed(self, key: Any, kind: Any) -> Schema:
        """Keys of a fixed form."""
        return {**super().keyed(key, kind), "propertyNames": self.of(key)}

    def simple(self, kind: Any) -> Schema:
        """Make the schema of a type that is made of no others."""
        return _WHOLE if kind is int else super().simple(kind)

    def object(self, cl: type) -> Schema:
        """Make the schema of a class: these keys and no others."""
        return _closed(_described(cl), self.properties(cl), _required(cl))

    def ends(self, cl: type) -> Schema:
        """Two ends as a list, or for scores one number alone."""
        end = self.of(get_type_hints(cl)["low"])
        both: Schema = {"type": "array", "items": end, "minItems": 2, "maxItems": 2}
        return {**_said(cl), **({"anyOf": [end, both]} if _ENDS[cl] else both)}

    def beside(self, cl: type) -> Schema:
        """Make the schema of a class beside whose keys its estimate's keys stand, in any form."""
        forms = get_args(get_type_hints(cl)["estimate"])
        return {**_said(cl), "oneOf": [self._merged(cl, form) for form in forms]}

    def _merged(self, cl: type, form: type) -> Schema:
        own = {name: each for name, each in self.properties(cl).items() if name != "estimate"}
        where = self.of(form)["$ref"]
        refers: dict[str, Schema] = {
            each.name: {"$ref": f"{where}/properties/{each.name}"} for each in fields(form)
        }
        needed = [*(name for name in _required(cl) if name in own), *_required(form)]
        if cl is Row:  # what a row needs and its table says, the row may leave to the table
            said_by_table = {each.name for each in fields(PersonalTable)}
            needed = [name for name in needed if name not in said_by_table]
        return _closed(_described(form), {**own, **refers}, needed)


_SIMPLE: dict[Any, Schema] = {
    Line: {"description": "Plain text on one line.", **_TEXT, "maxLength": LONGEST_LINE},
    Prose: {
        "description": "Text in a small Markdown: paragraphs, bullets, bold and links.",
        **_TEXT,
        "maxLength": LONGEST_PROSE,
    },
    Number: {
        "description": 'A number, or a sum in quotes: "100 - 96.1".',
        "type": ["number", "string"],
        "minimum": -LARGEST_NUMBER,
        "maximum": LARGEST_NUMBER,
        "pattern": _SUM,
        "maxLength": LONGEST_SUM,
    },
    datetime.date: {
        "description": "A day, such as 2026-11-21.",
        "type": "string",
        "pattern": _DAY,
        "format": "date",
    },
}
"""The types that an author may write in several ways, or in one that JSON has no type for."""

_ENDS = {Interval: False, Scores: True}
"""The classes that are written as [low, high], and whether one number may stand for both."""

_AS_NUMBER: dict[Any, Schema] = {
    PartialDate: {"minimum": 1000, "maximum": 9999},  # a year
    Slug: {"minimum": 0},
}
"""The one-word texts that may be all digits: YAML reads a whole number there."""


def _patterned(kind: Any) -> Schema:
    pattern, wanted, example = PATTERNS[kind]
    number = _AS_NUMBER.get(kind)
    return {
        "description": f"{wanted[0].upper()}{wanted[1:]}, such as {example}.",
        "type": "string" if number is None else ["string", "integer"],
        "pattern": f"^({pattern})$",
        **(number or {}),
    }


def _said(cl: type) -> Schema:
    return {"description": inspect.getdoc(cl) or ""}


def _described(cl: type) -> Schema:
    return {**_said(cl), "type": "object"}


def _closed(start: Schema, properties: dict[str, Schema], required: list[str]) -> Schema:
    return {
        **start,
        "additionalProperties": False,
        "properties": properties,
        "required": required,
    }


def _required(cl: type) -> list[str]:
    return [each.name for each in fields(cl) if each.default is NOTHING]


def _limits(attribute: Attribute[Any]) -> Schema:
    validator, default = attribute.validator, attribute.default
    limits: Schema = {} if validator is None else _LIMITS[validator]
    return {**limits, "default": default} if isinstance(default, bool | str) else limits
