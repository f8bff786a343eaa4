"""Whether a text holds a figure: a number that somebody must have counted or measured."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"""\b(?:type|stage|grade|phase|part|step|table|ring|call|dial|text)\s+[0-9]+  # a name, a phone
    |\b(?:101|111|112|911|995|999)\b              # numbers to ring, and no others
    |\b[^\W\d_]+-?[0-9]\w*                        # B12, Covid-19, HbA1c
    |\b(?:1[89]|20)[0-9]{2}(?:s\b|\b(?!,[0-9]))   # a year
    |([0-9])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Names and years are taken up first, so that only what is left is a figure."""


def holds_figure(text: str) -> bool:
    """Whether there is a number that is no name, no year and no number to ring.

    >>> holds_figure("7 in 10 are better."), holds_figure("Ring 999. In the 1950s, type 2 was new.")
    (True, False)
    """
    return any(match[1] for match in _NUMBER.finditer(text))
