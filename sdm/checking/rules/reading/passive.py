"""Sentences that say what is done, and not who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.rules.reading.running_text import running_text
from sdm.checking.subject import Subject
from sdm.errors import Level

MOST = 10  # of 100 sentences; a measure of the project's own
_TOO_FEW = 10  # sentences, in which one more or less would decide

_PASSIVE = re.compile(
    r"""[ ](?:is|are|was|were|be|been|being)
    (?:[ ](?:not|never|always|also|usually|often|sometimes|only|then|still|now|\w+ly))?
    [ ](?!(?:often|even|then|when|open|ten|seven|eighteen|women|men|children|between|golden|sudden
        |green|hidden|swollen|broken|tired|worried|scared|frightened|interested|pleased|red|need
        |indeed|married|retired|used[ ]to|supposed|allowed|concerned|mixed|limited|advanced|sacred
        |naked|aged|married|unmarried|related|relieved)\b)
    [a-z]+(?:ed|en)\b""",
    re.VERBOSE,
)


class Passive(Rule):
    """More than 10 in 100 sentences say what is done, and not who does it.

    ## Why it matters
    "It is injected" leaves open who injects it: a nurse, or I? Sentences that name who acts, and
    that speak to the reader as "you", are easier to follow and easier to act on.

    ## Instead
    Say who does it: "a nurse gives you the injection", "you take it at night". What counts here is
    a form of "be" with a word in -ed or -en behind it, so a few others are counted, and a few
    passives are missed; one finding an aid says how many.
    """

    id = "READ006"
    name = "passive"
    languages: ClassVar[tuple[str, ...]] = ("en",)
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("readability-accessibility:A-TXT-6",)
    fails: ClassVar[Example] = {
        "natural_course.text": "\n\n".join(
            ["The arm is washed. It is covered. It is then lifted."] * 6
        )
    }
    passes: ClassVar[Example] = {
        "natural_course.text": "\n\n".join(
            ["You wash the arm. It is covered. You then lift it."] * 2
        )
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding for the aid, at the first such sentence; in English only."""
        text = running_text(subject)
        total = text.reading.counts.sentences
        if text.language != "en" or total < _TOO_FEW:
            return
        passages = {text.passage_at(found.start()): None for found, _ in text.finds(_PASSIVE)}
        found = [
            sentence
            for passage in passages
            if text.sentences_once.get(passage.text) is passage
            for sentence in subject.texts.sentences_of(passage)
            if _PASSIVE.search(sentence.text)
        ]
        if len(found) * 100 > MOST * total:
            yield Finding(
                at=found[0].passage.at,
                message=f'found {len(found)} of {total} sentences that do not say who acts, expected at most {MOST} in 100; the first is "{found[0].text}"',
                hint="say who does it, or speak to the reader as you",
                within=found[0].within,
            )
