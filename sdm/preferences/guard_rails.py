"""The guard rails of "what would you do?": a professional's view, after what matters was heard.

They follow the project's notes on that question (W-G1 to W-G14).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach
from sdm.preferences.talk import WhatWouldYouDoAsked

PRESSURE = re.compile(
    r"\b(?:no[-\s]brainer|you(?:['’]d|\s+would)\s+be\s+(?:mad|crazy|foolish|silly)"
    r"|(?:any|every)(?:one|body)\s+(?:would|sensible)|obviously|clearly\s+the|trust\s+me"
    r"|you\s+(?:have|need)\s+to\s+(?:have|take|choose|agree)|you\s+must"
    r"|I\s+(?:always|never)\s+(?:tell|advise|recommend)"
    r"|most\s+(?:people|of\s+my\s+patients)\s+(?:choose|go\s+for|have))\b",
    re.IGNORECASE,
)
"""Words that press, and counts of what others chose (W-G8, W-G9)."""


def guard_rails(record: PreferenceRecord) -> Iterator[Breach]:
    """Hold every answer to "what would you do?" against the guard rails."""
    heard = bool((record.what_matters.words or "").strip()) or record.what_matters.declined
    for number, asked in enumerate(record.what_would_you_do):
        at = f"what_would_you_do.{number}"
        if asked.answer is None:
            continue
        if not heard:
            yield Breach(
                at=f"{at}.answer",
                message="found an answer, and nothing of what matters to the person",
                hint="hear what matters first, or note that the person did not want to say",
            )
        yield from _view(at, asked)


def pressing(record: PreferenceRecord) -> tuple[Breach, ...]:
    """List the answers that press the person. It is for telling whoever writes; nothing is refused.

    What was said stands in a record as it was said: to leave pressure out would hide it.
    """
    return tuple(
        Breach(
            at=f"what_would_you_do.{number}.answer",
            message="found words that press, or that count what others chose",
            hint='a view says "I would lean to ..., because you told me ..."',
        )
        for number, asked in enumerate(record.what_would_you_do)
        if PRESSURE.search(asked.answer or "")
    )


def _view(at: str, asked: WhatWouldYouDoAsked) -> Iterator[Breach]:
    if asked.answer_type is None:
        yield Breach(
            at=f"{at}.answer_type", message="is missing: advice, what I would do, or what?"
        )
    if asked.answer_type == "personal_disclosure" and not asked.clinician_differs:
        yield Breach(
            at=f"{at}.clinician_differs",
            message="is missing: one way in which the professional's life or values differ",
        )
    if asked.answer_type == "decline_with_reason":
        return
    for name, message in (
        ("sureness", "how sure is the professional?"),
        ("interest", "what do they or their service stand to gain: none, or what?"),
    ):
        if not getattr(asked, name):
            yield Breach(at=f"{at}.{name}", message=f"is missing: {message}")
    if asked.answer_type == "recommendation" and len((asked.would_change_if or "").split()) < 3:
        yield Breach(
            at=f"{at}.would_change_if", message="is missing: what would make the view another one?"
        )
    yield from _reasons(at, asked)


def _reasons(at: str, asked: WhatWouldYouDoAsked) -> Iterator[Breach]:
    leaned = asked.leaned_option
    others = sum(each.for_option != leaned for each in asked.reasons)
    if leaned and not others:
        yield Breach(at=f"{at}.reasons", message="no reason speaks for another option")
    elif leaned and asked.answer_type == "think_aloud" and abs(len(asked.reasons) - 2 * others) > 1:
        yield Breach(
            at=f"{at}.reasons",
            message="speak for one option more than for the others, and it is thinking aloud",
        )
    for number, each in enumerate(asked.reasons):
        if not each.links_to.strip() or not each.for_option.strip():
            yield Breach(
                at=f"{at}.reasons.{number}",
                message="does not say for which option it speaks, and on what it rests",
            )
