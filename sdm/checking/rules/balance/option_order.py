"""Options that do not stand in the order that is expected or claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.model.option import Option

_ALPHABET = re.compile(r"\balphabet|\ba to z\b|\ba-z\b", re.I)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.I)


class OptionOrder(Rule):
    """Staying as you are does not come first, or the options do not follow the order claimed.

    ## Why it matters
    What comes first is read most, and order by itself changes what people think of an option. An
    order that is fixed and stated favours nobody; one that claims the alphabet and does not keep
    to it may.

    ## Instead
    Put the option that is no change first, then the others in the order that `order` tells the
    reader; or all of them by the alphabet, if `order` says so.
    """

    id = "BAL003"
    name = "option-order"
    clauses = ("risk-communication:RC-36",)
    strength: ClassVar[Strength] = "moderate"
    fails: ClassVar[Example] = {"no_change": "cream"}
    passes: ClassVar[Example] = {"no_change": "carry_on"}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield at most one finding."""
        aid = subject.aid
        claims = bool(_ALPHABET.search(aid.order))
        if claims and _by_alphabet(aid.options):
            return
        first = subject.no_change
        if first is not None and aid.options[0].id != first.id:
            yield Finding(
                at=("options", 0),
                message=f'"{aid.options[0].id}" comes first, expected "{first.id}", which is staying as you are',
                hint=f'put "{first.id}" first',
            )
        elif claims and not _by_alphabet(aid.options[1:]):
            names = ", ".join(f'"{option.name}"' for option in aid.options)
            yield Finding(
                at=("order",),
                message=f'found "{aid.order}", and the options stand so: {names}',
                hint="put them in that order, or say in `order` which one it is",
            )


def _by_alphabet(options: Sequence[Option]) -> bool:
    names = [option.name.casefold() for option in options]
    bare = [_ARTICLE.sub("", name) for name in names]
    return any(each == sorted(each) for each in (names, bare))
