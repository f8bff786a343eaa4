"""JSON Schema of a record, for integrators and for whoever writes records without sdm.

What takes more than one value to see (a decision among the options, a status with its reason) it
does not say: `sdm.preferences.rules` does.
"""

from __future__ import annotations

import datetime
import inspect
from typing import Any

from attrs import NOTHING, fields

from sdm.preferences.json_form import LARGEST_WHOLE
from sdm.preferences.reading import CLOCK, DAY, HASH, PARTIAL, UUID, ZONE
from sdm.preferences.record import SCHEMA_VERSION, PreferenceRecord
from sdm.preferences.words import (
    Hash,
    Moment,
    Partial,
    Text,
    Uuid,
    Words,
    from_one,
    has_offset,
    not_blank,
    nought_to_ten,
    one_to_ten,
)
from sdm.schema import DRAFT, Schema, Schemas

URN = f"urn:sdm:schema:record:{SCHEMA_VERSION.partition('.')[0]}"

_SIMPLE: dict[Any, Schema] = {
    Words: {"description": "A person's own words, byte for byte.", "type": "string"},
    Text: {"description": "Words of whoever writes the record down.", "type": "string"},
    Uuid: {"description": "A random id.", "type": "string", "pattern": f"^{UUID}$"},
    Hash: {
        "description": "SHA-256 in 64 small hexadecimal digits.",
        "type": "string",
        "pattern": f"^{HASH}$",
    },
    Partial: {
        "description": "A day, a month or a year: 2026-11-25, 2026-11 or 2026.",
        "type": "string",
        "pattern": f"^{PARTIAL}$",
    },
    Moment: {
        "description": "A time with its offset, such as 2026-11-25T10:30:00+00:00.",
        "type": "string",
        "pattern": f"^{DAY}T{CLOCK}{ZONE}$",
        "format": "date-time",
    },
    datetime.date: {
        "description": "A day, such as 2026-11-25.",
        "type": "string",
        "pattern": f"^{DAY}$",
        "format": "date",
    },
}
"""The kinds of values that JSON has no type for; each has a name of its own in the schema."""

_LIMITS: dict[object, Schema] = {
    not_blank: {"pattern": r"\S"},
    from_one: {"minimum": 1},
    one_to_ten: {"minimum": 1, "maximum": 10},
    nought_to_ten: {"minimum": 0, "maximum": 10},
    has_offset: {},  # the form of a moment says it
}
"""What each validator of the model comes to; one that is not listed here stops the work."""


def record_schema() -> Schema:
    """Make the JSON Schema of a record."""
    schemas = _RecordSchemas()
    top = schemas.object(PreferenceRecord)
    needed = ["schema_version", *_required(PreferenceRecord)]  # a reader starts from it
    named = dict(sorted(schemas.named.items()))
    return {"$schema": DRAFT, "$id": URN, **top, "required": needed, "$defs": named}


def _required(cl: type) -> list[str]:
    return [each.name for each in fields(cl) if each.default is NOTHING]


class _RecordSchemas(Schemas):
    """Makes the schema of the model's classes as a record is written: nothing is ever null."""

    def of(self, kind: Any) -> Schema:
        """Make the schema of any type; words, days and the like have a name."""
        if kind in _SIMPLE:
            return self.reference(kind, _SIMPLE.__getitem__)
        return super().of(kind)

    def either(self, kinds: list[Any]) -> Schema:
        """What may be left out is left out, never null."""
        (kind,) = (each for each in kinds if each is not type(None))
        return self.of(kind)

    def simple(self, kind: Any) -> Schema:
        """Make the schema of a type that is made of no others."""
        if kind is int:
            return {"type": "integer", "minimum": -LARGEST_WHOLE, "maximum": LARGEST_WHOLE}
        return super().simple(kind)

    def limits(self, attribute: Any) -> Schema:
        """Say what a field's validator refuses."""
        return {} if attribute.validator is None else _LIMITS[attribute.validator]

    def object(self, cl: type) -> Schema:
        """Make the schema of a class: these keys and no others."""
        return {
            "description": inspect.getdoc(cl) or "",
            "type": "object",
            "additionalProperties": False,
            "properties": self.properties(cl),
            "required": _required(cl),
        }
