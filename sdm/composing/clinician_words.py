"""The fixed words of the professional's sheet.

The steps and guard rails for "what would you do?" follow the project's own standard, which was
built on studies of how doctors answer. No trial of this exact sequence was found.
"""

from __future__ import annotations

from typing import Final

AGENDA_HEADING: Final = "The talk"
AGENDA_FIRST: Final = "Say that there is a choice to make: “{decision}” {stays}"
STAYING: Final = "“{option}” is one of the options."
AGENDA: Final = (
    "Ask who else should be part of this, and what makes talking easier: language, hearing, large print, time.",
    "Hear what matters, before any number.",
    "Go through the options together. Lay the grid between you. Give a piece, then check it.",
    "Weigh them up by what matters to this person. Help, and do not hurry.",
    "Ask where they lean. “Not now”, “not sure” and “someone else decides” are answers too.",
    "Agree what happens next, and when to look at it again.",
)

MATTERS_HEADING: Final = "First: what matters to this person"
MATTERS: Final = (
    "“What do you want to be able to do?” “What worries you most?” “What have you tried, and how "
    "was it?” Write it down in their words, and read it back."
)
FOR_OTHERS: Final = (
    "If someone speaks for the person, ask what the person would say matters, and hear what the "
    "one who speaks needs on its own."
)
MATTERS_SPACE: Final = "In their words"

OPTIONS_HEADING: Final = "The options"
NUMBERS: Final = (
    "The numbers stand in the grid, with what goes with each: lay it between you. Say both sides of "
    "a number, the time and how sure it is. Say plainly what nobody knows."
)
TOPICS: Final = "What could happen: {topics}."
TOPIC: Final = "{outcome} ({timeframe})"

WOULD_HEADING: Final = "If they ask: “What would you do?”"
WOULD: Final = (
    "It is a fair question, and it deserves an answer: after you have heard what matters, and as "
    "one person's view. What you would choose and what you would advise can differ."
)
STEPS: Final = (
    ("Welcome it", "Take it as a good question.", "“I am glad that you ask.”"),
    (
        "Find out which question it is",
        "Advice for them, or what you would do yourself?",
        "“Do you want my advice for you, or to hear what I might do in my own life?”",
    ),
    (
        "Hear what matters",
        "Ask, or read back what they said. Do not go on without it.",
        "“You said that ______ matters most, and that ______ worries you. Is that right?”",
    ),
    (
        "Name the difference",
        "Say one way in which your life differs from theirs.",
        "“I do not live your life. For one thing, I ______.”",
    ),
    (
        "Answer",
        "Pick one way of answering, below. Reasons first, the lean last.",
        "“Because ______ matters to you, and ______ is known about it, ______.”",
    ),
    (
        "How sure, and what would change it",
        "Be no surer than the figures are.",
        "“I am ______ sure. I would lean the other way if ______.”",
    ),
    (
        "Hand it back",
        "Invite disagreement.",
        "“How does that sit with you? You may well see it differently.”",
    ),
    ("Give time", "Offer another talk, or someone else to talk to.", "“It need not be today.”"),
    ("Note it", "Write down that a view was asked for and given, and what they made of it.", ""),
)
ANSWERS_HEADING: Final = "Ways of answering"
ANSWERS: Final = (
    (
        "Advice tied to what matters to them",
        "When one option clearly fits what they want.",
        "“You told me that ______ matters most and you want to avoid ______. I would lean to ______, because ______.”",
    ),
    (
        "What I would do",
        "When they ask for it, and you say how you differ.",
        "“I think that I would ______, because I ______. Many see it another way. What is different for you?”",
    ),
    (
        "Thinking aloud, with no lean",
        "When the options are close or they are torn. Give each side the same weight.",
        "“If ______ came first, that points to ______. If ______ came first, to ______. Which is more like you?”",
    ),
)
GUARD_RAILS_HEADING: Final = "Guard rails"
GUARD_RAILS: Final = (
    "What matters to them comes first; then a view, and only if they ask or agree to hear it.",
    "Keep advice for them apart from what you would do.",
    "Tie each reason to a fact in the aid, or to something they value. Give a reason for another option too.",
    "No pressure, and no word of what others chose.",
    "Say openly if you or your service gain from one of the options.",
    "Not in an emergency, and not where only one option is reasonable. That is advice, and they still have to agree to it.",
)

TEACH_BACK_HEADING: Final = "Check that you made it clear"
TEACH_BACK: Final = (
    "“I want to know if I explained this well. Could you tell me in your own words what the "
    "options are, and what could happen with each?” If something is missing, explain it another "
    "way and ask again. It tests what you said, and not the person."
)

RECORD_HEADING: Final = "Write down"
RECORD: Final = (
    "What matters to them, in their own words; kept apart from what others said.",
    "Which options you talked about, and what they asked.",
    "Where they lean or what they decided, and why; or that it is open.",
    "If a view was asked for: by whom, what was said and how surely, and what they thought of it.",
    "Who was there; what they need in order to follow (format, language), and if it was met.",
    "What happens next: who does what by when, and when you look at it again. Give them a copy.",
)
RECORD_SPACE: Final = "Notes to copy into the record"
