"""The page of the rules, one section each: the same that `sdm explain` tells."""

from __future__ import annotations

from docs.clause_table import anchor, table
from sdm.checking.standards import clauses
from sdm.explaining import READING, explained, families
from sdm.explaining.wording import as_markdown

INTRO = """\
# Rules

What `sdm check` looks for, family by family. `sdm explain RULE` prints the same at a terminal. An
error misleads a reader or leaves out what must be there; a warning may be a fault, and asks to be
looked at. Where a rule is wrong about an aid, a [waiver](../how-to/check-an-aid.md) answers it with
a reason.

The examples are changes to an aid that has no fault: the keys that lead to a value, and the value.
"""


def rules_page() -> str:
    """Describe every rule, family by family."""
    parts = [INTRO, "## While the file is read { #reading }", _reading()]
    for name, (about, rules) in families().items():
        parts.append(f"## {_title(about)} {{ #family-{name} }}")
        for rule in rules:
            parts += [
                f"### {rule.id} {rule.name} {{ #{rule.id.lower()} }}",
                as_markdown(explained(rule), named=_linked),
            ]
    return "\n\n".join(parts)


def _linked(name: str) -> str:
    return f"[{name}](standards.md#{anchor(clauses()[name])})"


def _title(about: str) -> str:
    """Make a heading of what a family says of itself: its first words, without the full stop."""
    return about.split("\n")[0].split(":")[0].rstrip(".")


def _reading() -> str:
    rows = [[f"`{code}`", said] for code, said in READING.items()]
    start = "These are always errors, and no rule is asked before they are put right. [Errors](errors.md) shows them."
    return "\n\n".join([start, table(("code", "what it is"), rows)])
