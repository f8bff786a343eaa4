"""A sum that the reader is asked to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.errors import Level

_SUM = re.compile(
    r"""(?:(?:\A\W*|(?<=[:;,)]\ ))(?:(?:now|then|first|please),?\ )?  # told to do it
        |\byou\ (?:can\ |could\ |may\ |(?:only\ )?need\ to\ |should\ |must\ |have\ to\ )?
        |\b(?:then|and|please)\ )
    (?:(?P<add>add|take\ away)\b{FEW}\ (?:numbers|figures|points|scores?|totals?
            |percentages|chances|risks|rows)
        |(?:subtract|multiply|divide)\b{FEW}\ (?:\d[\d.,]*|numbers?|figures?|points|scores?|totals?|weight
            |height|age|chances?|risks?|percentages?)
        |(?:work\ out|calculate)\b{FEW}\ (?:numbers?|figures?|scores?|totals?|sums?|percentages?
            |chances?|risks?|costs?|bmi))\b""".replace("{FEW}", r"(?:\ (?!not\b)[\w’'-]+){0,4}?"),
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGERS = frozenset(("add", "subtract", "away", "multiply", "divide", "work", "calculate"))


class SumsAsked(Rule):
    """The reader is asked to do a sum.

    ## Why it matters
    More than 6 in 10 adults struggle with health material once it holds numbers. A sum that goes
    wrong gives a wrong number that looks like the person's own.

    ## Instead
    Do the sum, and print what comes out. Adding up the points of a printed table is left alone:
    there every step can be seen and checked, and no program can hide one.
    """

    id = "READ010"
    name = "sums-asked"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-11",)
    fails: ClassVar[Example] = "Multiply the two numbers to see your chance."
    passes: ClassVar[Example] = "Ask your doctor or nurse what the two numbers mean for you."

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each sum that is asked for; in English only."""
        if not subject.aid.language.startswith("en"):
            return
        has_points = any(table.kind == "points" for table in subject.aid.personalisation)
        for sentence in subject.texts.having(_TRIGGERS):
            found = _SUM.search(sentence.text)
            if found is None:
                continue
            words = found[0].strip()
            if has_points and found["add"] and ("point" in words or "score" in words):
                continue
            start, end = found.span()
            yield Finding(
                at=sentence.passage.at,
                message=f'found "{words}", expected no sums for the reader to do',
                hint="do the sum, and print what comes out",
                within=(sentence.start + start, sentence.start + end),
            )
