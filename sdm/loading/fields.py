"""One value from YAML -> one field of the model, exactly or not at all.

Nothing is coerced: 16.6 never becomes 16, `no` never becomes False, "7" never becomes 7.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, get_args

from attrs import frozen

from sdm.document import Scalar, Value
from sdm.errors import Complaint, NumberError
from sdm.loading.complaint import did_you_mean, found
from sdm.model.estimate import Interval
from sdm.model.personal import Scores
from sdm.model.text import (
    AttributeId,
    Language,
    Line,
    OptionId,
    OutcomeId,
    PartialDate,
    Prose,
    Slug,
    SourceId,
    StatementId,
    TableId,
    TopicId,
    Url,
    Version,
)
from sdm.numbers.exact import Number, number
from sdm.prose import ProseError, prose

LONGEST_LINE = 2_000  # characters; the longest single line in the bundled aids has under 700
LONGEST_PROSE = 20_000
LARGEST_COUNT = 10**12

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the order of what is read: "12" would be shown as "21"."""

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NULLS = ("", "~", "null", "Null", "NULL")
_COMMAS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?%?")


@frozen
class Known:
    """The ids of the aid under way, so that a reference to none of them is found at once."""

    options: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    denominator: int | None = None


known: ContextVar[Known] = ContextVar("known")


def text_of(value: Value, wanted: str) -> str:
    """Take the text of a value that is neither a list nor keys and values."""
    if not isinstance(value, Scalar):
        hint = "put the whole text in quotes" if isinstance(value, dict) else "write it as one text"
        raise Complaint(f"found {found(value)}, expected {wanted}", hint)
    if not value.text.strip() or (not value.quoted and value.text in _NULLS):
        raise Complaint(f"found nothing, expected {wanted}", "fill it in, or take the key out")
    return value.text


def _checked_text(value: Value, longest: int, wanted: str) -> str:
    text = text_of(value, wanted)
    if len(text) > longest:
        raise Complaint(
            f"found {len(text):,} characters, expected at most {longest:,}", "split it up"
        )
    if text.isprintable():  # so is nearly every text, and looking at each character takes time
        return text
    for character in text:
        unprintable = unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t"
        if unprintable or character in TURNS:
            raise Complaint(
                f"found the character U+{ord(character):04X}, which no aid may hold",
                "take it out",
            )
    return text


def line(value: Value, _: object = None) -> Line:
    """Read plain text on one line; spaces at its ends and the file's line breaks are no part."""
    text = _checked_text(value, LONGEST_LINE, "a line of text")
    return Line(" ".join(text.split()))


def read_prose(value: Value, _: object = None) -> Prose:
    """Read a small Markdown."""
    text = _checked_text(value, LONGEST_PROSE, "text")
    try:
        return prose(text.strip("\n "))
    except ProseError as error:
        raise Complaint(str(error), "write it in one of those ways") from None


def whole(value: Value, _: object = None) -> int:
    """Read a whole number, written without quotes."""
    text = text_of(value, "a whole number")
    if _is_quoted(value):
        raise Complaint(
            f'found the text "{text}" in quotes, expected a whole number', "take the quotes away"
        )
    if not _WHOLE.fullmatch(text):
        raise Complaint(f"found {found(value)}, expected a whole number", _digits_hint(text))
    if abs(int(text)) > LARGEST_COUNT:
        raise Complaint(f"found {text}, expected a number below {LARGEST_COUNT:,}")
    return int(text)


def _digits_hint(text: str) -> str:
    if _COMMAS.fullmatch(text):
        return f"write it without commas: {text.replace(',', '').rstrip('%')}"
    if text.endswith("%"):
        return "write the number without %, in a field that is a share: `percent`"
    try:
        number(text)
    except NumberError:
        return "write digits, for example 43"
    return "people are counted whole here; give a share as `percent`, or as `counted` and `among`"


def share(value: Value, _: object = None) -> Number:
    """Read an unquoted number, or a quoted sum."""
    text = text_of(value, "a number").strip()
    assert isinstance(value, Scalar)
    if _COMMAS.fullmatch(text) or text.endswith("%"):
        raise Complaint(f'found "{text}", expected a number', _digits_hint(text))
    result = number(text)
    if result.is_sum and not value.quoted:
        raise Complaint(f"found the sum {text} without quotes", f'put it in quotes: "{text}"')
    if value.quoted and not result.is_sum:
        raise Complaint(
            f'found the text "{text}" in quotes, expected a number', "take the quotes away"
        )
    return result


def interval(value: Value, _: object = None) -> Interval:
    """Read the two ends of a range: [low, high]."""
    if not isinstance(value, list) or len(value) != 2:
        raise Complaint(
            f"found {found(value)}, expected the two ends of a range", "write it as [9, 11]"
        )
    low, high = share(value[0]), share(value[1])
    if low.value > high.value:
        raise Complaint(
            f"found {low} before {high}, expected the lower end first",
            f"write it as [{high}, {low}]",
        )
    return Interval(low, high)


def scores(value: Value, _: object = None) -> Scores:
    """Read one score, or the two ends of several: 6 or [7, 9]."""
    if isinstance(value, list):
        if len(value) != 2:
            raise Complaint(f"found {found(value)}, expected a score or [lowest, highest]")
        low, high = whole(value[0]), whole(value[1])
        if low > high:
            raise Complaint(f"found {low} before {high}, expected the lower score first")
        return Scores(low, high)
    score = whole(value)
    return Scores(score, score)


def truth(value: Value, _: object = None) -> bool:
    """Read true or false, in these very words."""
    text = text_of(value, "true or false")
    if isinstance(value, Scalar) and not value.quoted and text in ("true", "false"):
        return text == "true"
    raise Complaint(
        f"found {found(value)}, expected true or false", "write true or false, without quotes"
    )


def day(value: Value, _: object = None) -> datetime.date:
    """Read a day: 2026-11-21."""
    text = text_of(value, "a day such as 2026-11-21")
    try:
        if _DAY.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise Complaint(
        f'found "{text}", expected a day that exists', "write year-month-day: 2026-11-21"
    )


def literal(value: Value, cl: Any) -> Any:
    """Read one of a few fixed words or numbers."""
    choices = get_args(cl)
    text = text_of(value, f"one of {', '.join(map(str, choices))}")
    for choice in choices:
        if text == str(choice) and not (isinstance(choice, int) and _is_quoted(value)):
            return choice
    listed = (
        " or ".join(str(each) for each in choices)
        if len(choices) < 3
        else "one of " + ", ".join(str(each) for each in choices)
    )
    raise Complaint(f"found {found(value)}, expected {listed}", _literal_hint(value, choices))


def _is_quoted(value: Value) -> bool:
    return isinstance(value, Scalar) and value.quoted


def _literal_hint(value: Value, choices: tuple[object, ...]) -> str:
    if isinstance(choices[0], int) and _is_quoted(value):
        return "take the quotes away"
    if choices == (1,):
        return "this sdm reads format 1; a file of a later format needs a later sdm"
    near = did_you_mean(value.text if isinstance(value, Scalar) else "", map(str, choices))
    return near or "use one of these words, spelt as here"


PATTERNS: dict[Any, tuple[str, str, str]] = {
    Slug: (
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "small letters, digits and single hyphens",
        "knee-osteoarthritis",
    ),
    Version: (
        r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)",
        "three numbers with points between",
        "1.10.0",
    ),
    Language: (r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag", "en-GB"),
    PartialDate: (
        r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
        "a year, month or day",
        "2026-11",
    ),
    Url: (r"https?://[^\s<>\"]+", "an address", "https://www.nice.org.uk/guidance/ng226"),
    OptionId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "knee_replacement"),
    OutcomeId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "major_bleed"),
    AttributeId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "blood_tests"),
    TopicId: (r"[a-z][a-z0-9_]*", "the id of an outcome or attribute", "major_bleed"),
    TableId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "orbit"),
    StatementId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "avoid_stroke"),
    SourceId: (r"[a-z][a-z0-9_]*", "an id of small letters, digits and _", "s12"),
}
"""For each kind of one-word text: its pattern, what that is in words, and an example."""


_COMPILED = {cl: re.compile(pattern) for cl, (pattern, _, _) in PATTERNS.items()}


def patterned(value: Value, cl: Any) -> str:
    """Read a one-word text of a fixed form, and find it among the ids if it refers to one."""
    _, wanted, example = PATTERNS[cl]
    text = text_of(value, f"{wanted}, such as {example}")
    if not _COMPILED[cl].fullmatch(text):
        raise Complaint(f"found {found(value)}, expected {wanted}", f"for example {example}")
    return refer(text, cl)


_REFERRED: dict[Any, tuple[str, Callable[[Known], tuple[str, ...]]]] = {
    OptionId: ("option", lambda ids: ids.options),
    OutcomeId: ("outcome", lambda ids: ids.outcomes),
    SourceId: ("source", lambda ids: ids.sources),
    TopicId: ("outcome or attribute", lambda ids: (*ids.outcomes, *ids.attributes)),
}


def refer(text: str, cl: Any) -> str:
    """Check that an id is one of those the aid defines."""
    if cl in _REFERRED:
        kind, known_names = _REFERRED[cl]
        names = known_names(known.get())
        if text not in names:
            hint = did_you_mean(text, names) or f"this aid has: {', '.join(names) or 'none'}"
            message = f'found "{text}", which is no {kind} of this aid'
            raise Complaint(message, hint, code="REFERENCE")
    return text
