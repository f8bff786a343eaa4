"""What is wrong with one value, in an author's words, and how that becomes a placed problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from attrs import fields, has
from cattrs import BaseValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from sdm.document import Document, Scalar, Value
from sdm.errors import Complaint, Path, Problem

LONGEST_QUOTE = 60  # characters of the author's own text in a message


class Complaints(BaseValidationError):
    """Several complaints about one value, each with its own way down from it."""


def together(complaints: Iterable[Exception], cl: type) -> Complaints:
    """Bundle complaints so that all of them are reported at once."""
    return Complaints(f"in {cl.__name__}", list(complaints), cl)


def problems(error: BaseException, document: Document) -> list[Problem]:
    """List every problem behind an error from the converter, with its place."""
    return [placed(complaint, path, document) for complaint, path in _flatten(error, ())]


def _flatten(error: BaseException, path: Path) -> Iterator[tuple[Complaint, Path]]:
    if isinstance(error, BaseValidationError):
        for each in error.exceptions:
            yield from _flatten(each, (*path, *_step(each)))
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield unknown_key(key, [each.name for each in fields(error.cl)]), path
    elif isinstance(error, KeyError):
        yield Complaint(f'the key "{path[-1]}" is missing', f'add "{path[-1]}:" here'), path
    elif isinstance(error, Complaint):
        yield error, path
    else:
        raise error


def _step(error: BaseException) -> Path:
    """Tell which attribute, key or item an error is about; cattrs keeps it in a note."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def placed(complaint: Complaint, path: Path, document: Document) -> Problem:
    """Make a problem of a complaint about the value at a path."""
    whole = (*path, *complaint.at)
    place = document.key_place(whole) if complaint.on_key else document.place(whole)
    where = named(whole, document.data)
    message = f"{where}: {complaint.message}" if where else complaint.message
    return Problem(place=place, code=complaint.code, message=message, hint=complaint.hint, at=where)


def named(path: Path, data: Value) -> str:
    """Write a path with the ids of items instead of their positions, as an author knows them."""
    return ".".join(str(step) for step in _named(path, data))


def _named(path: Path, data: Value) -> Iterator[str | int]:
    value: Value | None = data
    for step in path:
        if isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
            name = value.get("id") if isinstance(value, dict) else None
            yield name.text if isinstance(name, Scalar) and name.text else step + 1
        else:
            value = value.get(str(step)) if isinstance(value, dict) else None
            yield step


def unknown_key(key: str, known: Iterable[str]) -> Complaint:
    """Complain about a key that is not in the format."""
    names = list(known)
    near = did_you_mean(key, names)
    hint = near or "the keys that stand here: " + ", ".join(names)
    return Complaint(
        f'found the key "{key}", which is not in the format', hint, at=(key,), on_key=True
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest known words, or nothing."""
    near = get_close_matches(word.lower(), list(known), n=2, cutoff=0.6)
    return "did you mean " + " or ".join(f'"{each}"' for each in near) + "?" if near else ""


def found(value: Value | None) -> str:
    """Say what was found, quoting the author's own text."""
    if isinstance(value, dict):
        keys = ", ".join(list(value)[:3])
        return (
            f"keys and values ({keys}{', ...' if len(value) > 3 else ''})"
            if value
            else "an empty {}"
        )
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if value is None or (not value.text and not value.quoted):
        return "nothing"
    text = " ".join(value.text.split())
    return f'"{text[:LONGEST_QUOTE]}..."' if len(text) > LONGEST_QUOTE else f'"{text}"'


def is_model(cl: object) -> bool:
    """Whether a type is one of the model's classes."""
    return isinstance(cl, type) and has(cl)
