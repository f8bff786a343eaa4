"""Whether a text counts people out of people, or says that nobody knows."""

from __future__ import annotations

import re
from typing import Final

HOW_MANY: Final = re.compile(
    r"\b([0-9][0-9.,]*)(?:\s+(?:more|fewer|extra|people|women|men))*"
    r"\s+(?:out\s+of|of|in|from|per|for)\s+(?:every\s+|each\s+|about\s+)?([0-9][0-9,]*)"
    r"|\b(?:of|in|among)\s+(?:every\s+|each\s+|about\s+)?([0-9][0-9,]*)\b"
    r"(?!(?:\s+\w+)?\s+(?:out\s+of|of|in|from|per)\s+(?:every\s+|each\s+|about\s+)?[0-9])"
    r"[^.]*?\b[0-9]"
    r"|\b(?:nobody|no one|none|everybody|everyone)\b[^.]*?\b(?:of|in|among)\s+([0-9][0-9,]*)",
    re.IGNORECASE,
)
"""In English: 3 of 100, 3 out of every 100 people; of 100 people, 3; none of 100."""

NOT_KNOWN: Final = re.compile(
    r"\b(?:not|nobody|no one|never)\b[^.]*?\b(?:know|known|knows|counted|measured|certain|sure|clear"
    r"|studied|found|agree|agreed|agrees)\b"
    r"|\b(?:unknown|uncertain|unclear)\b"
    r"|\bno\b[^.]*?\b(?:study|studies|trials?|figures?|numbers?|evidence|data)\b",
    re.IGNORECASE,
)


def counts(text: str) -> bool:
    """Whether it says how many of how many, or that this is not known.

    >>> counts("Of 1,000 women, 3 are treated for nothing."), counts("Some are treated at once.")
    (True, False)
    """
    return bool(HOW_MANY.search(text) or NOT_KNOWN.search(text))


def out_of(text: str) -> set[int]:
    """Give the numbers of people that it counts out of.

    >>> out_of("8 of 100 people with the test, 50 in 1,000 without.")
    {1000, 100}
    >>> out_of("The test finds it in 8 of 100 people."), out_of("Of 200 women, 3 are treated.")
    ({100}, {200})
    """
    found = (next(filter(None, match.groups()[1:]), "") for match in HOW_MANY.finditer(text))
    return {int(number) for each in found if (number := each.replace(",", ""))}
