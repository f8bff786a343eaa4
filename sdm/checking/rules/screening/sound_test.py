"""A test described as it should be, which the examples of these rules change; nothing is real."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ACCURACY: Final[Mapping[str, object]] = {
    "condition": "a torn cord in the elbow",
    "true_positive": 8,
    "false_positive": 10,
    "false_negative": 2,
    "true_negative": 80,
    "sources": ["s1"],
}

TEST: Final[Mapping[str, object]] = {
    "measures": "whether a cord in the elbow is torn",
    "if_positive": ["You are told.", "You talk about what can be done."],
    "if_negative": ["You are told.", "If the pain goes on, ask your doctor again."],
    "overdiagnosis": {
        "text": "Of 100 people tested, 3 are told of a tear that would never have hurt.",
        "sources": ["s1"],
    },
    "detected_with": {
        "text": "With the test, 8 of 100 people learn of a tear within a year.",
        "sources": ["s1"],
    },
    "detected_without": {
        "text": "Without it, 5 of 100 people learn of a tear within a year.",
        "sources": ["s1"],
    },
    "accuracy": ACCURACY,
}


def described(**changes: object) -> dict[str, object]:
    """Give the sound test with some of its keys changed; None takes one out."""
    changed = {**TEST, **changes}
    return {"test": {key: value for key, value in changed.items() if value is not None}}
