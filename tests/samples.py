"""Aids that the tests read: small, made up, and complete."""

from pathlib import Path

SMALL = Path(__file__).parent / "aids" / "small.yaml"


def small_text() -> str:
    return SMALL.read_text(encoding="utf-8")
