"""Words of the glossary that come without their meaning, or never."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import RunningText, running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5  # letters of a word that its other forms share: bleed, bleeding


class GlossaryWordLate(Rule):
    """A word of the glossary comes up without its meaning, or never comes up at all.

    ## Why it matters
    The glossary stands at the end. Who meets a strange word on the first page does not look there;
    they read on without having understood, or stop. And a word that is never used only makes the
    list longer.

    ## Instead
    At its first use, say the plain words first and put the term in brackets behind them. Take terms
    out that the aid does without. A meaning counts as said where at least one of its longer words
    stands in the same text; whether it explains anything, a person must say.
    """

    id = "READ009"
    name = "glossary-word-late"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-TXT-4",
        "nice-ecd8:N1.4",
    )
    fails: ClassVar[Example] = {"condition.0.text": "A sore elbow comes from a tendon that hurts."}
    passes: ClassVar[Example] = {
        "condition.0.text": "A sore elbow comes from a cord between muscle and bone (a tendon)."
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each such term; in English, as others change their words more."""
        text = running_text(subject)
        if text.language != "en":
            return
        for term, meaning in subject.aid.glossary.items():
            start = text.first(term)
            if start is None:
                yield Finding(
                    at=("glossary", term),
                    message=f'"{term}" is used nowhere else, expected a term that readers meet',
                    hint="take it out",
                )
            elif not _is_explained(term, meaning.plain, text, start):
                place = text.place(start, start + len(term))
                yield Finding(
                    at=place.at,
                    message=f'found "{term}" without its meaning, expected plain words beside its first use',
                    hint=f"say it in plain words first, then the term in brackets; the glossary has “{meaning.plain}”",
                    within=place.within,
                )


def _is_explained(term: str, plain: str, text: RunningText, start: int) -> bool:
    """Whether brackets or a word of its meaning stand in the text of its first use."""
    passage = text.passage_at(start).text.lower()
    small = term.lower()
    if f"({small}" in passage or f"{small} (" in passage or f"{small}s (" in passage:
        return True
    own = {word[:_STEM] for word in _WORD.findall(small)}
    meant = {word[:_STEM] for word in _WORD.findall(plain.lower())} - own - _SAY_NOTHING
    return not meant or any(stem in passage for stem in meant)


_SAY_NOTHING = {word[:_STEM] for word in (
    "about", "from", "have", "into", "made", "more", "people", "some", "something", "such", "than",
    "that", "their", "them", "there", "they", "this", "used", "very", "when", "where", "which",
    "with", "without", "word", "your",
)}  # fmt: skip
