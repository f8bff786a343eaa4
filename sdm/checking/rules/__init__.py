"""Every rule; each family lists its own."""

from __future__ import annotations

from functools import cache

from sdm.checking.rule import Rule
from sdm.checking.rules import (
    balance,
    care,
    information,
    keeping,
    making,
    numbers,
    page,
    reading,
    screening,
    simple,
    sources,
    talk,
    values,
    wording,
)

FAMILIES = (
    information,
    numbers,
    balance,
    values,
    talk,
    screening,
    care,
    sources,
    making,
    wording,
    reading,
    simple,
    keeping,
)


@cache
def rules() -> tuple[Rule, ...]:
    """Give every rule that looks at an aid, family by family."""
    return tuple(rule() for family in FAMILIES for rule in family.RULES)


@cache
def page_rules() -> tuple[Rule, ...]:
    """Give every rule that looks at the pages made of an aid, which is done when asked for."""
    return tuple(rule() for rule in page.RULES)


def all_rules() -> tuple[Rule, ...]:
    """Give every rule, on aids and on pages."""
    return (*rules(), *page_rules())


@cache
def by_name() -> dict[str, Rule]:
    """Find a rule by its id or its name."""
    return {key: rule for rule in all_rules() for key in (rule.id, rule.name)}
