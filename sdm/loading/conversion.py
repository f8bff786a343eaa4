"""The one strict converter: plain data from YAML -> the model, and back to plain data."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, Attribute, fields, fields_dict
from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from sdm.document import Scalar, Value
from sdm.errors import Complaint
from sdm.loading import checks
from sdm.loading.complaint import found, is_model, together
from sdm.loading.fields import (
    PATTERNS,
    day,
    interval,
    known,
    line,
    literal,
    patterned,
    read_prose,
    scores,
    share,
    truth,
    whole,
)
from sdm.loading.forms import choose_model, form_key
from sdm.model.estimate import Group, Interval, SingleEstimate
from sdm.model.option import Attribute as OptionAttribute
from sdm.model.outcome import Outcome
from sdm.model.personal import PersonalTable, Row, Scores
from sdm.model.text import Line, Prose
from sdm.numbers.exact import Number

Hook = Callable[[Any, Any], Any]


def make_converter() -> Converter:
    """Build the converter; every type of the model has exactly one way in."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_factory(is_model, lambda cl: _class_hook(cl, converter))
    for cl, hook in _FIELDS.items():
        converter.register_structure_hook(cl, hook)
    for cl in PATTERNS:
        converter.register_structure_hook(cl, patterned)
    converter.register_structure_hook_func(_made_of(Literal), literal)
    converter.register_structure_hook_func(_is_union, lambda value, t: _union(value, t, converter))
    converter.register_structure_hook_func(_made_of(tuple), lambda v, t: _many(v, t, converter))
    converter.register_structure_hook_func(_made_of(dict), lambda v, t: _keyed(v, t, converter))
    table = _class_hook(PersonalTable, converter)
    converter.register_structure_hook(PersonalTable, lambda value, _: _table(value, table))
    converter.register_structure_hook(
        Group, lambda value, _: _beside(value, Group, SingleEstimate, converter)
    )
    converter.register_structure_hook(
        Row, lambda value, _: _beside(value, Row, SingleEstimate, converter)
    )
    return converter


_FIELDS: dict[Any, Hook] = {
    int: whole,
    bool: truth,
    Line: line,
    Number: share,
    Interval: interval,
    Scores: scores,
    Prose: read_prose,
    datetime.date: day,
}

_CHECKED_CLASSES: dict[type, Callable[[Any], None]] = {
    Outcome: checks.check_outcome,
    OptionAttribute: checks.check_attribute,
    PersonalTable: checks.check_table,
}


def _class_hook(cl: type, converter: Converter) -> Hook:
    """Structure one class: keys and values only, every complaint at once, then its own checks."""
    inner: Hook = make_dict_structure_fn(cl, converter)
    check = _CHECKED_CLASSES.get(cl)
    wanted = [each.name for each in fields(cl) if each.default is NOTHING] or [fields(cl)[0].name]

    def structure(value: Value, _: Any) -> Any:
        if not isinstance(value, dict):
            example = ", ".join(wanted[:3])
            raise Complaint(
                f"found {found(value)}, expected keys and values ({example})",
                _keys_hint(value, wanted),
            )
        model = inner(value, cl)
        if check is not None:
            check(model)
        return model

    return structure


def _keys_hint(value: Value, wanted: list[str]) -> str:
    if isinstance(value, Scalar) and value.text:
        return f"write the keys below it, each on its own line: {wanted[0]}: ..."
    return "write each key on its own line, set in under this one"


def _made_of(origin: Any) -> Callable[[Any], bool]:
    return lambda t: get_origin(t) is origin


def _is_union(cl: Any) -> bool:
    return get_origin(cl) in (Union, types.UnionType)


def _union(value: Value, cl: Any, converter: Converter) -> Any:
    """Structure a value that may be one of several kinds; what stands there decides which."""
    models, words, free = _kinds(cl)
    if isinstance(value, dict) and models:
        return converter.structure(value, choose_model(value, models))
    if not (words or free):
        return converter.structure(value, models[0])
    return converter.structure(value, _plain_kind(value, words, free))


@cache
def _kinds(cl: Any) -> tuple[tuple[type, ...], tuple[Any, ...], tuple[Any, ...]]:
    """Part the kinds of a union into model classes, fixed words, and free text."""
    kinds = [each for each in get_args(cl) if each is not type(None)]
    plain = [each for each in kinds if not is_model(each)]
    words = tuple(each for each in plain if get_origin(each) is Literal)
    models = tuple(each for each in kinds if is_model(each))
    return models, words, tuple(each for each in plain if each not in words)


def _plain_kind(value: Value, words: tuple[Any, ...], free: tuple[Any, ...]) -> Any:
    """Prefer a fixed word (`none`) where it stands there; otherwise free text, where allowed."""
    text = value.text if isinstance(value, Scalar) else ""
    for each in words:
        if text in get_args(each):
            return each
    return free[0] if free else words[0]


def _many(value: Value, cl: Any, converter: Converter) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Complaint(f"found {found(value)}, expected a list", _list_hint(value))
    (kind, *_) = get_args(cl)
    return tuple(_each([(index, item) for index, item in enumerate(value)], kind, cl, converter))


def _list_hint(value: Value) -> str:
    if isinstance(value, Scalar) and value.text:
        return f"write it as [{value.text}], or each item on its own line after a hyphen"
    return "write each item on its own line after a hyphen: - ..."


def _keyed(value: Value, cl: Any, converter: Converter) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise Complaint(
            f"found {found(value)}, expected keys and values", "write each key on its own line"
        )
    key_kind, kind = get_args(cl)
    wrong_keys: list[Exception] = []
    keys = {}
    for key in value:
        try:
            keys[key] = converter.structure(Scalar(key, quoted=False), key_kind)
        except Complaint as complaint:
            wrong_keys.append(
                Complaint(
                    complaint.message, complaint.hint, code=complaint.code, at=(key,), on_key=True
                )
            )
    try:
        values = _each(list(value.items()), kind, cl, converter)
    except IterableValidationError as error:
        raise IterableValidationError(error.message, [*error.exceptions, *wrong_keys], cl) from None
    if wrong_keys:
        raise together(wrong_keys, dict)
    return dict(zip(keys.values(), values, strict=True))


def _each(items: list[tuple[Any, Value]], kind: Any, cl: Any, converter: Converter) -> list[Any]:
    """Structure every item, and report the complaints of all of them together."""
    structured, errors = [], []
    hook = converter.get_structure_hook(kind)
    for index, item in items:
        try:
            structured.append(hook(item, kind))
        except Exception as error:
            error.add_note(IterableValidationNote(f"at {index}", index, kind))
            errors.append(error)
    if errors:
        raise IterableValidationError("items", errors, cl)
    return structured


def _beside(value: Value, cl: type, estimate: Any, converter: Converter) -> Any:
    """Structure a class whose estimate's keys stand beside its own keys."""
    own = {each.name: each for each in fields(cl) if each.name != "estimate"}
    if not isinstance(value, dict):
        raise Complaint(f"found {found(value)}, expected keys and values ({', '.join(own)})")
    errors: list[Exception] = []
    filled: dict[str, Any] = {}
    for name, attribute in own.items():
        try:
            if name in value:
                filled[name] = _at(name, value[name], attribute, converter)
            elif attribute.default is NOTHING:
                raise Complaint(f'the key "{name}" is missing', f'add "{name}:" here')
        except Exception as error:
            errors.append(error)
    rest = {key: item for key, item in value.items() if key not in own}
    try:
        filled["estimate"] = converter.structure(rest, estimate)
    except Exception as error:
        errors.append(error)
    if errors:
        raise together(errors, cl)
    return cl(**filled)


def _at(name: str, value: Value, attribute: Attribute[Any], converter: Converter) -> Any:
    try:
        return converter.structure(value, attribute.type or object)
    except Complaint as complaint:
        complaint.at = (name, *complaint.at)
        raise


_WITHOUT_CERTAINTY = {
    form_key(cl) for cl in get_args(SingleEstimate) if "certainty" not in fields_dict(cl)
}


def _table(value: Value, inner: Hook) -> Any:
    """Let the rows of a table leave `certainty` and `sources` to the table."""
    if isinstance(value, dict) and isinstance(value.get("rows"), list):
        rows = value["rows"]
        assert isinstance(rows, list)
        shared = {
            "sources": _known_sources(value.get("sources")),
            "certainty": value.get("certainty", Scalar("not_graded", quoted=False)),
        }
        value = {**value, "rows": [_with(row, shared) for row in rows]}
    return inner(value, PersonalTable)


def _known_sources(sources: Value | None) -> Value:
    """Keep what rows may take over: a wrong source is told once, at the table, not at each row."""
    ids = known.get().sources
    items = sources if isinstance(sources, list) else []
    right: list[Value] = [item for item in items if isinstance(item, Scalar) and item.text in ids]
    return right or [Scalar(each, quoted=False) for each in ids[:1]]


def _with(row: Value, shared: dict[str, Value]) -> Value:
    if not isinstance(row, dict) or not row.keys().isdisjoint(_WITHOUT_CERTAINTY):
        return row
    return {**shared, **row}
