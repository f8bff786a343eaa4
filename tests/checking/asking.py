"""One rule asked about the sound aid with some changes."""

from __future__ import annotations

import datetime

from sdm.checking.rule import Example, Finding
from sdm.checking.rules import by_name
from sdm.checking.subject import Subject
from tests.checking.changed import subject


def found(rule: str, example: Example, today: datetime.date | None = None) -> list[Finding]:
    """Ask one rule about the sound aid with some changes."""
    about = subject(example)
    if today is not None:
        about = Subject(about.aid, about.document, today)
    return list(by_name()[rule].check(about))


def places(rule: str, example: Example) -> list[str]:
    """Give the paths of what a rule finds, with points between the steps."""
    return [".".join(map(str, each.at)) for each in found(rule, example)]


def levels(rule: str, example: Example) -> list[str]:
    """Tell how grave each finding is."""
    return [each.level or by_name()[rule].level for each in found(rule, example)]
