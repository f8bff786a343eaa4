"""What a time frame says: how long, or up to which event."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_DAYS = {"day": Fraction(1), "night": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14)}
_DAYS |= {"month": Fraction(1461, 48), "year": Fraction(1461, 4), "decade": Fraction(14610, 4)}
_TURNS = (
    "second|minute|hour|quarter|term|trimester|season|winter|summer|lifetime|visit|course|dose"
    "|session|cycle|period|pregnancy|stay|appointment|round"
)
_UNIT = f"(?:{'|'.join(_DAYS)}|{_TURNS})s?"
_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMBER = rf"(?:{_DIGITS}|{'|'.join(_NUMBERS)})"
_SOME = rf"(?:{_NUMBER}|each|every|per|few|several|half|½|this|that|the|first|next|last|hospital)"

_LENGTH = re.compile(rf"\b{_SOME}[\s-](?:\w+\s)?{_UNIT}\b|\b{_UNIT} to {_UNIT}\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EVENT = re.compile(
    r"\b(?:during|throughout|while|whilst|when|until|till|before|after|since|within|from|by|around"
    r"|(?:end|start|rest|day|moment|time) of|at (?:the|one|a|birth|discharge|fitting|death)"
    r"|one point in time|for (?:life|ever|good)|forever|life-?long|lifetime|permanent(?:ly)?"
    r"|(?:in|on|over|for|this|that|one|each|every|the|a|an|any later|later) (?:\w+ )?(?:illness|birth"
    r"|pregnancy|operation|procedure|surgery|treatment|episode|attack|infection|admission|test"
    r"|scan|screening|hospital|life))\b",
    re.I,
)
_UNBOUNDED = re.compile(
    r"\bnot (?:stated|known|given|clear|reported)\b|\bunknown\b|\bunclear\b|\bvar(?:y|ies|ious)\b"
    r"|\bdiffers?\b|\ba while\b|\bsome time\b|\bany ?time\b|\bsometimes?\b|\bby and by\b"
    r"|\bfrom time to time\b|\b(?:the|a) (?:study|studies|trials?|research)\b",
    re.I,
)
_ONE_LENGTH = re.compile(rf"({_NUMBER})[\s-]({'|'.join(_DAYS)})s?\b", re.I)
_ANY_DIGITS = re.compile(_DIGITS)
_BEFORE_IT = re.compile(
    r"^(?:about|around|within|over|in|after|at|for|up to|the|by|first|next)\s+", re.I
)


def bounds_a_time(text: str) -> bool:
    """Whether a reader can tell over how long, or up to which event, a figure is counted.

    >>> bounds_a_time("6 to 8 days"), bounds_a_time("during the course"), bounds_a_time("soon")
    (True, True, False)
    """
    if _LENGTH.search(text) or _YEAR.search(text):
        return True
    return bool(_EVENT.search(text)) and not _UNBOUNDED.search(text)


def days_in(text: str) -> Fraction | None:
    """Count the days of a time frame that names one length of time, and no other.

    >>> days_in("about 2 weeks"), days_in("6 to 12 weeks"), days_in("one week")
    (Fraction(14, 1), None, Fraction(7, 1))
    """
    found = _ONE_LENGTH.findall(text)
    if len(found) != 1 or len(_ANY_DIGITS.findall(text)) > found[0][0][0].isdigit():
        return None
    number, unit = found[0][0].lower(), found[0][1].lower()
    count = _NUMBERS.get(number)
    return (Fraction(number.replace(",", "")) if count is None else count) * _DAYS[unit]


def alike(text: str) -> object:
    """Give something that is equal for time frames that mean the same.

    >>> alike("1 year") == alike("12 months") == alike("Within one year")
    True
    """
    days = days_in(text)
    if days is not None:
        return round(days)
    return _BEFORE_IT.sub("", " ".join(text.lower().rstrip(".").split()))
