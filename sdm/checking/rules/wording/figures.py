"""How many of how many, as sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNIT = r"(?:mg|mcg|g|kg|ml|%|°|years?|months?|weeks?|days?|hours?|minutes?|steps?|doses?)\b"
FREQUENCY = re.compile(
    r"(?<![\w.,])(?P<events>\d[\d,]*(?:\.\d+)?)\s+"
    r"(?:(?:people|women|men|children|adults|patients|babies|carers|others)\s+)?"
    r"(?:in|of|out\s+of|of\s+every|in\s+every|per)\s+(?:every\s+)?"
    rf"(?P<total>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\d.]|,\d)(?!\s*{_UNIT})(?!\s*-)",
    re.IGNORECASE,
)
"""Such as 5 in 100 or 12 people out of 1,000."""

COUNTED = frozenset((10, 20, 25, 50, 100, 200, 500, 1000, 10000, 100000))
"""Numbers of people that figures are counted out of, not those of a study."""


def frequencies(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Give each "so many of so many" of a text, and its total."""
    for found in FREQUENCY.finditer(text):
        yield found, int(found["total"].replace(",", ""))
