"""The page that says how well the rules on words tell sentences apart."""

from __future__ import annotations

from collections.abc import Iterator

from tests.checking.labelled import Labelled, Score, labelled, looks_alike, rules, score

INTRO = """# How well the rules on words work

The WORD rules look for words and phrases. A rule that cries wolf is worse than none: whoever is told
wrongly three times stops reading. So each rule is tried on {total} sentences with labels, in
`tests/cases/sentences.yaml`: {clean} are clean, {aids} are from the aids of this project as they
stood, and {own} were written in the manner of leaflets, with the hard cases on purpose ("common
cold", "only 1 tablet a day", "call 999", "you must take it with food").

- **Precision**: of what a rule finds, the share that ought to be found. Under 90 of 100, a rule may
  only warn; a test holds that.
- **Recall**: of what ought to be found, the share that the rule finds.
- **Alike**: clean sentences that hold one of the words the rule looks for.

## What these figures are not

The sentences were chosen, written and labelled by the people who wrote the rules, and the rules were
mended until they agreed. So the figures show that the rules do what was meant, and that a later
change breaks nothing. They do not show how often authors fall into a fault, nor how a rule does on
words that nobody thought of. A person still has to read the aid.

Once, in November 2026, the rules were run on 116 sentences from web pages for patients that none of
us wrote, found by a search and not kept here. Of 26 findings that are errors, 3 were doubtful on
reading: a "most people" about money, a "many people" about life at large, and an "obviously" that
pushed nobody. Three faults that were missed led to a wider pattern.
"""


def wording_page() -> str:
    """Write the page: what was tried, a row for each rule, and what is told wrongly."""
    sentences = labelled()
    own = sum(each.comes_from == "own" for each in sentences)
    intro = INTRO.format(
        total=len(sentences),
        clean=sum(not each.finds for each in sentences),
        aids=len(sentences) - own,
        own=own,
    )
    return "\n".join([intro, "## Rule by rule", "", *_table(), "", *_told_wrongly()])


def _table() -> Iterator[str]:
    yield "| rule | level | to find | found | wrongly found | alike | precision | recall |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for rule in rules():
        said = score(rule.name)
        alike = sum(looks_alike(rule, each) for each in labelled())
        cells = (
            f"[{rule.id} {rule.name}](rules.md#{rule.id.lower()})",
            rule.level,
            len(said.right) + len(said.missed),
            len(said.right),
            len(said.wrong),
            alike,
            f"{said.precision:.2f}",
            f"{said.recall:.2f}",
        )
        yield f"| {' | '.join(map(str, cells))} |"


def _told_wrongly() -> Iterator[str]:
    """List the sentences on which a rule and its label differ."""
    told = [line for rule in rules() for line in _differing(rule.name, score(rule.name))]
    if told:
        yield from ("## Where rule and label differ", "", *told)


def _differing(name: str, said: Score) -> Iterator[str]:
    for what, sentences in (("finds", said.wrong), ("misses", said.missed)):
        yield from (f"- `{name}` {what}: {_plain(each)}" for each in sentences)


def _plain(sentence: Labelled) -> str:
    return f"“{sentence.text}”".replace("|", "\\|")
