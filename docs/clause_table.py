"""The page that goes through the standards clause by clause, and says how each is held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdm.checking.rule import Rule
from sdm.checking.rules import page_rules
from sdm.checking.standards import Clause, Standard, held_by, standards

INTRO = """\
# Clause by clause

What `sdm check` holds an aid against: every clause of seven standards and sets of rules, in our own
words, and how it is held. `sdm explain ipdasi-v4:K7` prints the same of one clause.

- **Rule**: software looks for the fault; [Rules](rules.md) says how. PAGE rules look at the pages
  themselves, with `sdm check --rendered`.
- **Built**: sdm makes it so for every aid, whatever its author writes, and the tests named prove it.
- **Declared**: the author answers it under `development`; `none` is an answer, silence is not.
- **Person**: what software cannot see, alone or beside a rule.
- **Not yet**: what sdm does not do so far, so that no aid meets the clause whole.
- **Elsewhere**: no matter of an aid, and why.

Met means that software found nothing against it. No aid gets a score here, and none gets a verdict.
"""
COLUMNS = ("rule", "built", "declared", "person", "not yet", "elsewhere")


def standards_page() -> str:
    """Describe every clause of every standard."""
    parts = [INTRO, counts(), "## Where standards disagree { #decisions }", DECIDED, decisions()]
    for standard in standards():
        parts += section(standard)
    return "\n\n".join(parts) + "\n"


# Counts


def ways(clause: Clause) -> dict[str, bool]:
    """Say which ways there are of holding a clause, in the order of the columns."""
    return {
        "rule": bool(held_by().get(clause.name)),
        "built": bool(clause.built),
        "declared": bool(clause.declared),
        "person": bool(clause.person),
        "not yet": bool(clause.lacking),
        "elsewhere": bool(clause.elsewhere),
    }


def counts() -> str:
    """Count the clauses of each standard by how they are held; one may be held in several ways."""
    rows = [
        [f"[{each.name}](#{each.id})", str(len(each.clauses)), *map(str, counted(each.clauses))]
        for each in standards()
    ]
    every = [clause for each in standards() for clause in each.clauses]
    rows.append(["all", str(len(every)), *map(str, counted(every))])
    return table(("standard", "clauses", *COLUMNS), rows)


def counted(clauses: Sequence[Clause]) -> list[int]:
    """Count clauses for each way of holding them."""
    return [sum(ways(clause)[way] for clause in clauses) for way in COLUMNS]


# Decisions

DECIDED = """\
The standards were written by different people for different things, and some ask for opposite ones.
What was decided here, and why:
"""


def decisions() -> str:
    """List what was decided where two standards ask for different things."""
    decided = [clause for each in standards() for clause in each.clauses if clause.decision]
    rows = [[link(clause), one_line(clause.decision)] for clause in decided]
    return table(("clause", "decision"), rows)


def link(clause: Clause) -> str:
    """Lead to a clause of this page."""
    return f"[{clause.name}](#{anchor(clause)})"


def anchor(clause: Clause) -> str:
    """Name the place of a clause on the page."""
    return clause.name.lower().replace(":", "-").replace(".", "-")


# One standard


def section(standard: Standard) -> Iterator[str]:
    """Describe a standard: what it is, what passing means, its clauses by tier, its sources."""
    yield f"## {standard.name} {{ #{standard.id} }}"
    more = f" [Its own page](<{standard.address}>)." if standard.address else ""
    yield f"{standard.about}{more}"
    yield f'!!! note "What passing means"\n    {one_line(standard.claim)}'
    for tier, name in standard.tiers.items():
        clauses = [clause for clause in standard.clauses if clause.tier == tier]
        yield f"### {name} {{ #{standard.id}-{tier} }}"
        yield table(("clause", "what it asks", "how it is held"), list(map(row, clauses)))
    if standard.sources:
        yield f"### Sources of {standard.id} {{ #{standard.id}-sources }}"
        yield "\n".join(sources(standard))


def row(clause: Clause) -> list[str]:
    """Describe a clause in three cells."""
    asked = one_line(clause.text)
    if clause.strength:
        asked += f"<br>*Evidence: {clause.strength}*"
    if clause.only_for_tests:
        asked += "<br>*Only for aids about a test*"
    name = f'<span id="{anchor(clause)}">{clause.id}</span>'
    return [name, asked, "<br>".join(held(clause))]


def held(clause: Clause) -> Iterator[str]:
    """Say how a clause is held, one line for each way."""
    on_pages = tuple(each for each in page_rules() if clause.name in each.clauses)
    if found := (*held_by().get(clause.name, ()), *on_pages):
        yield f"**Rule**: {', '.join(map(rule_link, found))}"
    if clause.declared:
        yield f"**Declared**: {', '.join(f'`{key}`' for key in clause.declared)}"
    if clause.built:
        yield f"**Built**: {one_line(clause.built)} Proof: {'; '.join(map(proof, clause.tests))}."
    if clause.lacking:
        yield f"**Not yet**: {one_line(clause.lacking)}"
    if clause.person:
        yield f"**Person**: {one_line(clause.person)}"
    if clause.elsewhere:
        yield f"**Elsewhere**: {one_line(clause.elsewhere)}"
    if clause.decision:
        yield "[What was decided](#decisions)"


def rule_link(rule: Rule) -> str:
    """Lead to the section of a rule."""
    return f"[{rule.id} {rule.name}](rules.md#{rule.id.lower()})"


def proof(test: str) -> str:
    """Write the name of a test as the sentence that it is, and where it stands."""
    file, _, name = test.partition("::")
    said = name.removeprefix("test_").replace("_", " ")
    return f"*{said}* (`{file.removeprefix('tests/')}`)"


def sources(standard: Standard) -> Iterator[str]:
    """List the sources of a standard, and how much of each was read."""
    for source in standard.sources.values():
        cited = one_line(source.cite)
        where = f"[{cited}](<{source.address}>)" if source.address else cited
        read = source.checked_against
        seen = " Not read." if read == "not read" else f" Seen: {one_line(read)}." if read else ""
        yield f"- {where}{seen}"


# Tables


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def one_line(text: str) -> str:
    """Put text on one line that a table can hold."""
    return " ".join(text.split()).replace("|", "\\|")
