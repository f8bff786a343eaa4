"""What is told of a rule or a clause: as lines to read, as JSON, as Markdown."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator

from attrs import asdict

from sdm.checking.rule import Strength
from sdm.checking.standards import Source, standards
from sdm.explaining import (
    ClauseExplained,
    CodeExplained,
    Explained,
    RuleExplained,
    StandardExplained,
    families,
)

WIDTH = 88
"""Of lines to read, in characters."""

STRENGTHS: dict[Strength, str] = {
    "strong": "strong evidence",
    "moderate": "moderate evidence",
    "weak": "weak evidence",
    "consensus": "agreement of those who know the field; not a study that tested it",
    "required": "a standard demands it",
}
"""What each strength means, in words."""

OF_SDM = "how sdm wants an aid to be kept; no standard asks it"
"""The same of a rule that holds no clause."""

_ITEM = re.compile(r"\n(?=[-*] )")

WHILE_READING = "It is found while the file is read, before any rule is asked."


def as_json(told: Explained | Iterable[Explained]) -> str:
    """Write it as JSON."""
    plain = [asdict(each) for each in told] if isinstance(told, Iterable) else asdict(told)
    return json.dumps(plain, ensure_ascii=False, indent=2)


def listed() -> str:
    """List the rules by family, and the standards, as lines to read."""
    lines = []
    for name, (about, held) in families().items():
        lines += [f"{name}: {about.split(': ', 1)[-1]}"]
        lines += [f"  {rule.id} {rule.name}" for rule in held]
        lines += [""]
    lines += ["Standards; sdm explain ipdasi-v4 lists the clauses of one:"]
    lines += [f"  {each.id}: {each.name}" for each in standards()]
    return "\n".join(lines)


def as_text(told: Explained) -> str:
    """Write it as lines to read."""
    return "\n\n".join(part for part in _parts(told) if part)


def _parts(told: Explained) -> Iterator[str]:
    match told:
        case RuleExplained():
            return _rule_text(told)
        case ClauseExplained():
            return _clause_text(told)
        case StandardExplained():
            return _standard_text(told)
        case CodeExplained():
            return iter((told.code, _wrapped(told.about), WHILE_READING))


def _rule_text(told: RuleExplained) -> Iterator[str]:
    yield f"{told.id} {told.name} ({told.level})"
    yield _wrapped(told.fault)
    yield _headed("Why it matters", told.why)
    yield _headed("Instead", told.instead)
    if told.clauses:
        lines = [f"{each.name} ({each.standard}): {each.text}" for each in told.clauses]
        yield "\n".join(["Clauses it holds an aid against", *map(_item, lines)])
    yield f"What it rests on: {_rests_on(told)}."
    yield _sources_text(told.sources)
    yield f"An example that fails\n{textwrap.indent(told.fails, '    ')}"
    yield f"And one that passes\n{textwrap.indent(told.passes, '    ')}"


def _rests_on(told: RuleExplained) -> str:
    return STRENGTHS[told.strength] if told.clauses else OF_SDM


def _clause_text(told: ClauseExplained) -> Iterator[str]:
    yield f"{told.name}, {told.standard}, {told.tier}"
    yield _wrapped(told.text)
    yield "\n".join(["How an aid is held against it", *map(_item, told.held)])
    yield _headed("Where standards disagree", told.decision) if told.decision else ""
    yield f"How strong the evidence is: {told.strength}" if told.strength else ""
    yield _sources_text(told.sources)


def _standard_text(told: StandardExplained) -> Iterator[str]:
    yield f"{told.id}: {told.name}"
    yield _wrapped(told.about)
    yield _wrapped(told.claim)
    yield told.address
    for tier, clauses in told.tiers.items():
        lines = [f"{each.name.split(':')[1]}: {each.text}" for each in clauses]
        yield "\n".join([tier, *map(_item, lines)])


def _sources_text(sources: tuple[Source, ...]) -> str:
    if not sources:
        return ""
    return "\n".join(["Sources", *(_item(_cited(each)) for each in sources)])


def _cited(source: Source, address: str = "{address}") -> str:
    read = source.checked_against
    parts = [
        source.cite,
        address.format(address=source.address) if source.address else "",
        {"": "", "not read": "Not read."}.get(read, f"Read: {read}."),
    ]
    return " ".join(filter(None, parts))


def _headed(heading: str, text: str) -> str:
    return f"{heading}\n{_wrapped(text, '  ')}"


def _wrapped(text: str, indent: str = "") -> str:
    """Break lines anew, but keep paragraphs and the items of lists apart."""
    return "\n\n".join(
        "\n".join(_filled(each, indent, indent) for each in _ITEM.split(paragraph))
        for paragraph in text.split("\n\n")
    )


def _item(text: str) -> str:
    return _filled(text, "  - ", "    ")


def _filled(text: str, first: str, rest: str) -> str:
    """Break lines between words only: an address stays whole."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_markdown(told: RuleExplained, *, named: Callable[[str], str] = "`{}`".format) -> str:
    """Write what there is to tell of a rule as Markdown, without a heading.

    Args:
        told: The rule.
        named: Writes the name of a clause, perhaps as a link.
    """
    parts = [
        told.fault,
        f"**Why it matters.** {told.why}",
        f"**Instead.** {told.instead}",
        f"**An example that fails:**\n\n{_fenced(told.fails)}",
        f"**And one that passes:**\n\n{_fenced(told.passes)}",
    ]
    if told.clauses:
        lines = [f"- {named(each.name)} ({each.standard}): {each.text}" for each in told.clauses]
        parts.append("\n".join(["**Clauses it holds an aid against:**", "", *lines]))
    level = "An error" if told.level == "error" else "A warning"
    parts.append(f"{level}. What it rests on: {_rests_on(told)}.")
    if told.sources:
        parts.append(
            "\n".join(
                ["**Sources:**", "", *(f"- {_cited(each, '<{address}>')}" for each in told.sources)]
            )
        )
    return "\n\n".join(parts)


def _fenced(example: str) -> str:
    return f"```yaml\n{example}\n```"
