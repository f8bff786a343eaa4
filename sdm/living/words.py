"""The fixed words of the living page, in one place, so that one reader can weigh them all.

What has two wordings says first what is said to the person, then what is said to somebody who
speaks for the person. The words on a carer's rights say no more than the project's notes on
personalised care (section 5, from the Care Act 2014).
"""

from __future__ import annotations

from typing import Final

NOT_SAID: Final = ("NOT_SAID", "COMPARED")
"""What holds names, and no words."""

Both = tuple[str, str]
"""To the person, and to somebody who speaks for them."""

TOOLS: Final = "How to show this page"
START: Final = (
    "You can write on this page. It sends nothing, and it keeps nothing when you close it. "
    "Leave out whatever you like."
)
STEPS: Final = "Steps"
STEP_BY_STEP: Final = "Step by step"
ALL_AT_ONCE: Final = "All on one page"
STEP_OF: Final = "Step {number} of {total}"
BACK: Final = "Back: {step}"
NEXT: Final = "Next: {step}"
SMALLER: Final = "Smaller letters"
LARGER: Final = "Larger letters"
READ: Final = "Read this to me"
STOP: Final = "Stop reading"
FEWER: Final = "Fewer numbers"
EVERYTHING: Final = "All numbers"
NO_ANSWER: Final = "Take my answer back"
ANOTHER: Final = "Add another"
TAKE_OUT: Final = "Take out: {what}"

NAMES: Final[dict[str, Both]] = {
    "who": ("Who is this about?", "Who is this about?"),
    "matters": ("What matters to me", "What matters to the person"),
    "options": ("The options", "The options"),
    "outcomes": ("What could happen", "What could happen"),
    "weigh": ("How much each thing matters", "How much each thing matters"),
    "known": ("What is known on it", "What is known on it"),
    "questions": ("What to ask", "What to ask"),
    "where": ("Where I am now", "Where the person is now"),
    "carer": ("For the carer", "For the carer"),
    "keep": ("Keep it, or not", "Keep it, or not"),
    "more": ("Facts and sources", "Facts and sources"),
}
"""The steps, in the order of the page."""

HEADINGS: Final[dict[str, Both]] = {
    "who": ("Who is using this page?", "Who is using this page?"),
    "known": (
        "What is known on what matters most to you",
        "What is known on what matters most to the person",
    ),
}
"""What stands above a step, where that is more than its name."""
WHO_ASK: Final = "Whose words will stand here?"
CARER_OFFER: Final[Both] = (
    "I want a page for the person who cares for me",
    "The person, or whoever may decide for them, wants a page for their carer",
)
CARER_IS: Final = (
    "A carer is anyone who gives unpaid help. The page is there only if it is wanted, and what "
    "the carer writes stands apart."
)

WEIGH_ASK: Final[Both] = (
    "How much does this matter to you?",
    "How much does this matter to the person?",
)
OTHER_ANSWERS: Final = {
    "not_sure": "Not sure",
    "prefer_not_to_say": "I would rather not say",
    "skipped": "Skip this one",
}
"""The answers that are no weight."""
DECLINE: Final = "I was asked, and would rather not say"
WEIGH_OWN: Final[Both] = (
    "Something else that matters to me",
    "Something else that matters to the person",
)

ROW_HOLDS: Final[Both] = ("What holds for you?", "What holds for the person?")
ROW_WHICH: Final[Both] = ("Which row is most like you?", "Which row is most like the person?")
ROW_ONE_OF: Final = "Choose one"
ROW_TYPED: Final = "{name} ({unit}), a whole number from {lowest} to {highest}"
ROW_POINT: Final = "{label}: {points}"
ROW_NONE_HOLDS: Final = "None of these holds"
ROW_SUM: Final = "Points: {sum} = {score}."
ROW_YOURS: Final[Both] = ("This is your row: {row}.", "This is the person's row: {row}.")
ROW_MARK: Final[Both] = ("Your row", "Their row")
ROW_LIKE: Final = (
    "The figures are about a group of people who are alike in this. They cannot tell what happens "
    "to one of them, and they hold only for: {valid_for}."
)
ROW_USED: Final = (
    "Where options are set beside what matters, further down, this row stands in place of the "
    "average."
)
ROW_INFORMS: Final = "No other figure on this page changes with it."
ROW_AVERAGE: Final = "Back to the average"
ROW_MISSING: Final = "Not complete yet. Choose one in each group: {groups}."
ROW_NO_NUMBER: Final = "Found “{found}”. Write a whole number from {lowest} to {highest}."
ROW_OUTSIDE: Final = (
    "Found {found}. The table speaks for {lowest} to {highest} only, so it has no row for this. "
    "Ask what is known for people like you."
)
ROW_NONE: Final = "The table has no row for {found} points. Ask what is known for people like you."
ROW_ONE_AT_A_TIME: Final = "Your row in “{table}” was taken back: both tables change one figure."

KNOWN_INTRO: Final = "There is no score here, and no winner."
KNOWN_BESIDE: Final = "Better and worse are set against “{option}”."
KNOWN_NOTHING: Final = (
    "Nothing is marked yet. What is known shows here once you mark things under “{step}”."
)
KNOWN_OWN: Final = "You added this. The decision aid does not name it, and may have no figures on it. Ask about it."
KNOWN_ROW: Final = "For the row: {row}."
KNOWN_CONDITION: Final = (
    "Another condition was written down. The figures may not allow for it. Ask how far they hold."
)
STANDINGS: Final = {
    "better": "Better",
    "worse": "Worse",
    "same": "No clear difference",
    "not_known": "Not known whether better or worse",
    "start": "The others are set against this",
    "neither": "Neither better nor worse in itself",
    "groups": "Compare the same group of people",
    "apart": "Not to be set against the others",
}
"""How an option stands on one thing; of what is not known or does not apply, its words say so."""

COMPARED: Final = ("better", "worse", "same")
"""The standings that set an option against another."""

WOULD_HELPS: Final = "Say first what matters most. Then the answer can be about you."
WOULD_ASK: Final = "Which of these do you want to ask?"
WOULD_OWN: Final = "A question in my own words"
WOULD_WHY: Final = "What do you hope to hear from it?"
QUESTIONS_ASK: Final = "Which of these do you want to ask?"

CARER_ABOUT: Final = (
    "This page is about you, the carer. What you write stands apart from what the person says."
)
CARER_EFFECT: Final = (
    "What does caring do to you: your health, sleep, work, free time, and others you care for?"
)
CARER_ABLE: Final = "What can you do, and want to do? What not?"
CARER_RIGHT: Final = (
    "In England, a carer has a right to an assessment by the council, however much or little care "
    "they give (Care Act 2014). It looks at what caring does to you, whether you can and want to "
    "go on, and at work, learning and free time."
)
CARER_SAYS: Final = {
    "effect": "Carer, on what caring does to them",
    "able": "Carer, on what they can do and want to do",
}
"""Under which name a carer's words stand in the record."""

KEEP_INTRO: Final = (
    "Nothing has left this page, and nothing is kept. When you close it, what you wrote is gone, "
    "unless you print it or save it."
)
KEEP_WHO: Final = "To keep it, say whose words these are."
KEEP_PRINT: Final = "Print the summary"
KEEP_SAVE: Final = "Save it as a file"
KEEP_SAVED: Final = "Saved as {file}, where this device keeps what it downloads. Whoever opens that file can read it."
KEEP_OPEN: Final = "Open a file saved before"
KEEP_CLEAR: Final = "Take out everything I wrote"
KEEP_SURE: Final = "What is written on this page now will be gone. Go on?"
KEEP_PREVIEW: Final = "Your summary"
OPENED: Final = "Opened. The words of the file stand on this page again."
OPENED_NEWER: Final = (
    "Opened. The file was made with version {version} of this decision aid, and this page is "
    "version {now}. Its words stand here now; it will be saved as a new record with the figures of "
    "this page, and the file stays as it is."
)
NOT_OPENED: Final = "It was not opened, and nothing on this page was changed."
OPEN_LARGE: Final = "The file is larger than 2 MB, and no record is."
OPEN_BROKEN: Final = "The file holds no record that this page can read: {why}."
OPEN_OTHER: Final = "The file is about another decision aid: {title}."
OPEN_STATUS: Final = (
    "The record in this file is {status}. It is changed with those who keep it, not on this page."
)
USED_OVERDUE: Final = (
    "The page was made all the same, with a banner that says that it is out of date"
)
USED_LATE: Final = "The person used the page after the day by which it was to be looked at again"
"""Why an aid was used although it is out of date: it was not when the page was made."""
AMENDED: Final = "Changed on the web page of the decision aid"
"""Why there is a new version of a record that was opened again."""
