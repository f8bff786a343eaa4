"""One option's name much longer than another's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.errors import Level

TIMES = 2
FAR_APART = 20  # characters; "Warfarin" beside "Newer medicine (DOAC)" is no harm


class OptionNamesUneven(Rule):
    """One option's name is more than twice as long as another's.

    ## Why it matters
    Names stand everywhere. In a survey experiment, naming the options at all changed how many
    people chose one of them; a name that explains itself at length works like a reason.

    ## Instead
    Keep all names short and alike. What the name cannot hold goes into `full_name` or `involves`.
    """

    id = "VALUE006"
    name = "option-names-uneven"
    level: ClassVar[Level] = "warning"
    clauses = ("values-clarification:V-12",)
    strength: ClassVar[Strength] = "weak"
    fails: ClassVar[Example] = {
        "options.brace.name": "A brace that a nurse fits for you at the clinic"
    }
    passes: ClassVar[Example] = {"options.brace.name": "A brace to wear by day"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding at each name that is too long beside the shortest."""
        names = [option.name for option in subject.aid.options]
        shortest = min(names, key=len)
        for index, name in enumerate(names):
            if len(name) > max(TIMES * len(shortest), FAR_APART + len(shortest)):
                yield Finding(
                    at=("options", index, "name"),
                    message=f'"{name}" has {len(name)} characters, "{shortest}" has {len(shortest)}; expected names of about one length',
                    hint="shorten it, and put the rest into `full_name`",
                )
