"""What in a text looks as if it told who somebody is: to warn of before it is kept.

Nothing is changed or refused. Only what stands in the text is looked at; names are not found.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Any, Literal

from attrs import fields, frozen, has

from sdm.preferences.aid import AidUsed, FigureShown
from sdm.preferences.json_form import below
from sdm.preferences.reading import kinds
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.talk import Weighed
from sdm.preferences.words import Text, Words

Kind = Literal["nhs_number", "maybe_nhs_number", "email", "phone", "birth_date", "postcode"]
"""maybe_nhs_number: ten digits as an NHS number has, whose last digit does not check the others."""

NAMES: dict[Kind, str] = {
    "nhs_number": "an NHS number",
    "maybe_nhs_number": "an NHS number with a slip in it",
    "email": "an e-mail address",
    "phone": "a phone number",
    "birth_date": "a date of birth",
    "postcode": "a postcode",
}


@frozen
class Suspected:
    """A passage that looks as if it told who somebody is."""

    kind: Kind
    start: int
    """Where it begins in the text, in characters from 0."""
    end: int
    """Where it ends."""


@frozen
class Identifier:
    """The same, in a field of a record."""

    at: str
    """The field, such as what_matters.words."""
    found: Suspected


def suspected(text: str, *, today: datetime.date) -> tuple[Suspected, ...]:
    """Find what looks like an NHS number, an e-mail address, a phone number, a birth or a postcode.

    Args:
        text: Somebody's words.
        today: What day it is; nobody was born next week.

    >>> suspected("ring 07700 900123", today=datetime.date(2026, 11, 25))
    (Suspected(kind='phone', start=5, end=17),)
    """
    found: list[Suspected] = []
    taken: set[int] = set()
    for look in _LOOKS:
        for each in look(text, today):
            if taken.isdisjoint(range(each.start, each.end)):
                taken.update(range(each.start, each.end))
                found.append(each)
    return tuple(sorted(found, key=lambda each: each.start))


def identifiers_in(record: PreferenceRecord, *, today: datetime.date) -> tuple[Identifier, ...]:
    """Look through all that was said, and written, in a record.

    What a host system passes in on purpose (`subject`), and what was copied from the aid, is not
    looked at.
    """
    return tuple(
        Identifier(at, each)
        for at, text in _texts(record, "")
        for each in suspected(text, today=today)
    )


def is_nhs_number(text: str) -> bool:
    """Whether ten digits are an NHS number: the last one checks the others, by modulus 11.

    Source: NHS Data Dictionary, attribute NHS NUMBER (release of August 2021): the first nine
    digits times 10 down to 2, summed; 11 minus the remainder by 11 is the last digit, 0 where that
    is 11; where it is 10 there is no such number.
    https://archive.datadictionary.nhs.uk/DD%20Release%20August%202021/attributes/nhs_number.html

    >>> is_nhs_number("943 476 5919"), is_nhs_number("943 476 5918")
    (True, False)
    """
    digits = [int(char) for char in text if char.isdecimal()]
    if len(digits) != 10:
        return False
    total = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == digits[9]


_COPIED = {
    AidUsed: {"title", "decision"},
    FigureShown: {"group", "label", "said", "timeframe", "certainty", "unknown"},
    Weighed: {"words"},
}
"""The fields that hold the aid's words, not anybody's own."""


def _texts(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """Give every text that somebody wrote, with the way to it."""
    cl: type = type(value)
    copied = _COPIED.get(cl, set())
    for each in fields(cl):
        if each.name not in copied and _is_written(kinds(cl)[each.name]):
            yield from _in(getattr(value, each.name), below(at, each.name))


def _is_written(kind: Any) -> bool:
    """Whether a type is, or holds, words; a free id is none."""
    inner = getattr(kind, "__args__", ())
    return (
        kind in (Words, Text)
        or (isinstance(kind, type) and has(kind))
        or any(_is_written(each) for each in inner)
    )


def _in(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _in(each, below(at, number))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _in(each, below(at, key))
    elif value is not None and has(type(value)):
        yield from _texts(value, at)


_GAP = r"[ \-\u00a0\u2010-\u2014]?"  # what people put between groups of digits
_NHS = re.compile(
    rf"(?<![\w+.,/])(?<!\d[ -])(\d{{3}})({_GAP})\d{{3}}\2\d{{4}}(?!\w|[ -]\d|[.,/]\d)"
)


_ISSUED = "34679"
"""What NHS numbers begin with, those for tests included (ranges: https://docs.rs/nhs-number). Ten
digits that begin with another are hardly one with a slip in it."""


def _nhs(text: str, _: datetime.date) -> Iterator[Suspected]:
    for each in _NHS.finditer(text):
        if is_nhs_number(each[0]):
            yield Suspected("nhs_number", *each.span())
        elif str(int(each[0][0])) in _ISSUED:
            yield Suspected("maybe_nhs_number", *each.span())


_EMAIL = re.compile(
    r"(?<![\w.+%'-])[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])"
)  # it may start only where no earlier one could, so that a long text is gone through once


def _email(text: str, _: datetime.date) -> Iterator[Suspected]:
    yield from (Suspected("email", *each.span()) for each in _EMAIL.finditer(text))


_PHONE = re.compile(
    r"(?<![\w+.,/])(?<!\d[ -])(?:(?:\+|00) ?44[ -]?(?:\(0\)[ -]?)?|\(?0)"
    r"([127](?:[) -]{0,2}\d){8,9})(?!\w|[ -]?\d|[.,/]\d)"
)
"""Numbers of places (01, 02) and of mobiles (07). Those that belong to services alone, 03, 08, 09
and the short ones, tell nothing of the person."""


def _phone(text: str, _: datetime.date) -> Iterator[Suspected]:
    yield from (Suspected("phone", *each.span()) for each in _PHONE.finditer(text))


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_NUMBERS = r"(?P<day>\d{1,2})(?P<sep>[/.\-])(?P<number>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)"
_DATES = (
    re.compile(rf"(?<![\d/.\-]){_NUMBERS}"),
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)"),
    re.compile(
        rf"(?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w){_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<sep>[/.\-])(?P<number>\d{1,2})(?P=sep)(?P<year>\d{2})(?![\d/.\-])"
    ),
)
_BIRTH = re.compile(r"\b(?:born|births?|birthday|birthdate|d\.? ?o\.? ?b)\b", re.IGNORECASE)
NEAR = 30
"""Characters between a word of birth and its date."""


def _birth(text: str, today: datetime.date) -> Iterator[Suspected]:
    for form in _DATES:
        for each in form.finditer(text):
            day = _day(each, today)
            if day is None:
                continue
            start, end = each.span()
            near = _BIRTH.search(text, max(0, start - NEAR), end + NEAR) is not None
            alone = form is _DATES[0] and day.year < today.year - 1
            if (near and day < today - _A_YEAR) or alone:
                yield Suspected("birth_date", start, end)


_A_YEAR = datetime.timedelta(days=366)


def _day(found: re.Match[str], today: datetime.date) -> datetime.date | None:
    """Read a date as it is written in Britain; of a year in two digits, the last one that was."""
    parts = found.groupdict()
    month = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"].lower()) + 1
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 2000 if 2000 + year < today.year - 1 else 1900
    try:
        return datetime.date(year, month, int(parts["day"]))
    except ValueError:
        return None


_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E "
    "EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL "
    "LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM "
    "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
_LONG_AREAS = "|".join(area for area in _AREAS.split() if len(area) == 2)
_DISTRICT = r"\d[\dA-HJKMNPR-Y]?"
_UNIT = r"[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}"
_POSTCODE = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(_AREAS.split())}){_DISTRICT}{_UNIT}"
    rf"|(?i:(?:{_LONG_AREAS}){_DISTRICT}{_UNIT}))(?![\w-])"
)
"""The shapes that the government's address standard gives for a postcode (BS 7666, PostCodeType),
in the 124 areas there are. In small letters, areas of one letter are left out: "b12 5ug" is a
dose."""


def _postcode(text: str, _: datetime.date) -> Iterator[Suspected]:
    yield from (Suspected("postcode", *each.span()) for each in _POSTCODE.finditer(text))


_LOOKS: tuple[Callable[[str, datetime.date], Iterator[Suspected]], ...] = (
    _email,
    _phone,
    _nhs,
    _birth,
    _postcode,
)
"""Where two see something in the same characters, the first one holds."""
