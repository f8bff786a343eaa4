"""How many of how many, and how many per cent, as sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

PEOPLE = (
    "people|persons|patients|women|men|children|adults|babies|infants|boys|girls|mothers|fathers"
    "|parents|families|carers|residents|smokers|users"
)
"""Who is counted, as a part of a pattern."""

_TIME = r"points?|mg|mcg|g|ml|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|steps?|shops?|places?|sessions?"
NOT_TIME = rf"(?!\s*(?:{_TIME})\b)(?!\s*%)"
"""What must not follow a number of people: it would be a time or a dose."""

_CHANCE = re.compile(
    rf"""(?<![\w.,£$€])(\d+(?:,\d{{3}})*(?:\.\d+)?)\s+
    (?:(?:{PEOPLE})\s+)?
    (in|out\s+of|of|per)\s+(?:every\s+)?
    (\d+(?:,\d{{3}})*)(?![\d]|[,.:/]\d){NOT_TIME}""",
    re.VERBOSE | re.IGNORECASE,
)
MAYBE = re.compile(r"\d\s+(?:\w+\s+)?(?:in|of|out|per)\s", re.IGNORECASE)
"""What every chance holds; most texts with a number do not, and are looked at no further."""
_PERCENT = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)", re.IGNORECASE)
_SCORE = re.compile(
    r"\b(?:pain|scor(?:e|es|ed|ing)|scales?|rat(?:e|ed|ing)|worry|mood|tiredness|marks?)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_ROUND = frozenset((10, 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000))
"""Totals for which "5 of 100" is taken for a chance, and not for a count from a study."""

_NO_FIGURE = re.compile(
    r"""\b(?:1[89]|20)\d\d(?:/\d\d)?\b(?!,\d)                   # a year
    |\b(?:999|111|112|101|119|18001)\b                            # numbers to ring
    |\b(?:aged?|over|under|above|below|than|least|or|and|to|about)\s+\d+
        (?:\s+(?:to|and|or)\s+\d+)?(?=\s*(?:years?|or\s+(?:over|older|under|more)|[.,;)]|$))
    |\b(?:stage|grade|type|score|phase|part|step|table|day|week|month|year)s?\s+(?:of\s+)?\d+
    |[£$€]\s*\d[\d,.]*
    |\d+(?:\.\d+)?(?:\s*(?:to|or|and)\s*\d+(?:\.\d+)?)?[\s-]*(?:mg|mcg|g|ml|cm|mm|kg
        |(?:years?|months?|weeks?|days?|hours?|minutes?)(?:\s+of\s+age)?|times|tablets?|doses?|visits?
        |km|miles?|metres?)\b
    |\b[a-z]+-?\d\w*                                              # B12, Covid-19
    |(\d|\b(?:half|thirds?|quarters?|nobody|no\s+one|none|everybody|everyone)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What holds digits and is no chance is taken up first; what is left is a figure."""


class Chance(NamedTuple):
    """So many in so many, as a text gives it."""

    events: Fraction
    out_of: int
    start: int
    end: int

    @property
    def share(self) -> Fraction:
        """The chance as one number."""
        return self.events / self.out_of


def chances(text: str) -> Iterator[Chance]:
    """Find the chances in a text; years, times, doses and scores are none.

    >>> [each.out_of for each in chances("5 in 100 by 3 in 2024, or 1 in 1,000")]
    [100, 1000]
    """
    if not MAYBE.search(text):
        return
    for found in _CHANCE.finditer(text):
        events, out_of = Fraction(found[1].replace(",", "")), int(found[3].replace(",", ""))
        word = found[2].lower()
        if events > out_of or ("," not in found[3] and 1900 <= out_of < 2100):
            continue
        if word != "in" and out_of not in _ROUND:
            continue
        if out_of in (5, 10) and word != "in" and _SCORE.search(text, 0, found.start()):
            continue
        yield Chance(events, out_of, *found.span())


def percentages(text: str) -> Iterator[re.Match[str]]:
    """Find the percentages in a text."""
    return _PERCENT.finditer(text)


def has_figure(text: str) -> bool:
    """Whether a text holds a number that may say how often: no year, age, time, dose or price.

    >>> has_figure("It is rare under 65."), has_figure("It is rare: 3 in 1,000 a year.")
    (False, True)
    """
    return any(found[1] for found in _NO_FIGURE.finditer(text))
