"""Words and sentences that are longer than most readers follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import RunningText, running_text
from sdm.checking.subject import Subject
from sdm.errors import Level
from sdm.readability.scores import Reading, reading_age
from sdm.readability.syllables import syllables

AIM = 11
"""The highest reading age that asks nothing of the author."""
LIMIT = 14
"""The highest reading age that any of the standards allows."""

_ALONE = ("readability-accessibility:A-READ-2", "nice-ecd8:N1.4")
"""These allow 14 where a professional goes through the aid with the person, and 11 alone."""

_HARD = (
    "The administration of intravenous medication necessitates continuous observation "
    "by experienced professionals, and complications occasionally require hospitalisation. "
)


class HardToRead(Rule):
    """The aid's sentences ask for a reading age above 11.

    ## Why it matters
    More than 4 in 10 adults struggle with health material that is written for the public. Of 11
    aids checked in 2021, none was at or below the sixth grade that IPDAS looks for. A formula
    counts the length of words and sentences, and nothing else: it says what to mend first, and
    never that people understand.

    ## Instead
    Use shorter words and shorter sentences, and try them out with readers. Put the long names of
    conditions and medicines into `glossary`: each then counts as a word of two syllables, and the
    score with and without that is told. The age is the Flesch-Kincaid grade and 5, in whole years,
    over the sentences of the aid; headings, labels and names are left out, as fragments would make
    it look easier than it is. Standards disagree: above 11 is a warning and above 14 an error for
    every aid; those that allow 14 for an aid read together with a professional are broken by 12 to
    14 only where it is read alone.
    """

    id = "READ001"
    name = "hard-to-read"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = (
        "readability-accessibility:A-READ-1",
        "readability-accessibility:A-READ-2",
        "readability-accessibility:A-READ-3",
        "nice-ecd8:N1.4",
        "personalised-care:P-29",
    )
    fails: ClassVar[Example] = {"natural_course.text": "\n\n".join([_HARD * 3] * 5)}
    passes: ClassVar[Example] = {"natural_course.text": "A nurse gives it and stays with you."}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for the whole aid, where its language has a formula of grades."""
        text = running_text(subject)
        grade = text.reading.grade(exempt=True)
        if grade is None or reading_age(grade) <= AIM:
            return
        is_over_all = reading_age(grade) > LIMIT
        against = is_over_all or subject.aid.intended_use == "alone"
        long = ", ".join(_long(text))
        yield Finding(
            at=("intended_use",),
            message=f"found {_told(text.reading)}, expected a reading age of at most {AIM}",
            hint="mend long sentences first"
            + (f", then long words such as {long}" if long else ""),
            level="error" if is_over_all else "warning",
            clauses=tuple(each for each in self.clauses if against or each not in _ALONE),
        )


def _told(reading: Reading) -> str:
    """Tell two formulas, with the exemption of glossary terms and without it."""
    said = ", ".join(
        f"{formula.name} {exempt:.1f}"
        + (f" ({plain:.1f} with the terms)" if plain != exempt else "")
        for formula, plain, exempt in reading.scores
    )
    age = reading_age(reading.grade(exempt=True) or 0)
    return f"reading age {age} ({said})"


def _long(text: RunningText) -> list[str]:
    """Name the words of three syllables or more that stand most often."""
    words = Counter(word.strip(".,;:()?!“”\"'").lower() for word in text.text.split())
    often = ((word, n) for word, n in words.most_common() if word.isalpha())
    return [f'"{word}"' for word, _ in often if syllables(word) > 2][:3]
