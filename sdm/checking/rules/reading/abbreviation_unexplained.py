"""Letters that stand for words nobody told the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

_LETTERS = re.compile(r"(?<![\w./@-])[A-Z]{2,7}(?=s?(?![\w@-]|\.\w))")
_IN_CAPITALS = re.compile(r"[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){2,}")
"""A run of words in capitals is no abbreviation; another rule finds it."""

_EVERYWHERE = frozenset(("EU", "UK", "US", "USA", "TV", "II", "III", "IV", "VI", "VII", "VIII"))
_EVERYBODY_KNOWS = {
    "en": _EVERYWHERE | {"AM", "BBC", "DVD", "GP", "ID", "NHS", "OK", "PDF", "PIN", "PM"},
}
"""By language; a language that is not here has those that are known everywhere."""

_STRESSED = frozenset((
    "ALL", "ALWAYS", "AND", "ANY", "BOTH", "BUT", "CAN", "DO", "IF", "IS", "MAY", "MORE", "MUST",
    "NEVER", "NO", "NOT", "ONE", "ONLY", "OR", "STOP", "TO", "WILL", "YES", "YOU", "YOUR",
))  # fmt: skip
"""Plain words that somebody put into capitals."""

_BESIDE = r"\((?:or |also |also called |called |known as )?{0}s?(?: for short)?[);,]|\b{0}s? ?\(\w"
_TOLD = (
    r"|\b{0}s?,? (?:is|are) short for|\b{0}s?,? (?:which )?(?:stands|stand) for|called an? {0}\b"
)


class AbbreviationUnexplained(Rule):
    """An abbreviation is used, and nothing says what it stands for.

    ## Why it matters
    Those who work with an abbreviation forget that others never heard it. A reader who stops at
    "INR" stops reading, or thinks that it is not meant for them.

    ## Instead
    Write the words in full, and leave the letters out. Where people will hear them anyway, put them
    in brackets behind the words at first use, or put them into `glossary`.
    """

    id = "READ005"
    name = "abbreviation-unexplained"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-TXT-5",
        "nice-ecd8:N1.4",
    )
    fails: ClassVar[Example] = "Some people have an EMG before they are told what it is."
    passes: ClassVar[Example] = (
        "Some people have a test of their nerves and muscles (EMG) before they are told what it is."
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for the first use of each that is explained nowhere before or there."""
        text = running_text(subject)
        done = set[str]()
        for run in text.capitals:
            found = _LETTERS.match(text.text, run.start())
            if found is None or found[0] in done:
                continue
            letters = found[0]
            done.add(letters)
            if _is_known(letters, subject, text.language) or _is_told(letters, text.text, found):
                continue
            place = text.place(*found.span())
            yield Finding(
                at=place.at,
                message=f'found "{letters}", expected it to be explained at its first use',
                hint=f"write the words in full, or put {letters} into `glossary`",
                within=place.within,
            )


def _is_known(letters: str, subject: Subject, language: str) -> bool:
    if letters in _STRESSED or letters in _EVERYBODY_KNOWS.get(language, _EVERYWHERE):
        return True
    word = re.compile(rf"\b{letters}s?\b")
    explained = (f"{term} {meaning.plain}" for term, meaning in subject.aid.glossary.items())
    if any(word.search(each) for each in explained):
        return True
    # The name of a body that the aid cites is a name, whatever its letters stand for.
    cited = (
        part for source in subject.aid.sources.values() for part in (source.authors, source.where)
    )
    return any(word.search(part) for part in cited if part)


def _is_told(letters: str, text: str, first: re.Match[str]) -> bool:
    """Whether it stands in a run of capitals, or its meaning stands beside its first use."""
    start = text.rfind("\0", 0, first.start()) + 1
    end = text.find("\0", first.end())
    passage = text[start : end if end >= 0 else len(text)]
    if any(letters in run[0] for run in _IN_CAPITALS.finditer(passage)):
        return True
    return re.search((_BESIDE + _TOLD).format(letters), passage) is not None
