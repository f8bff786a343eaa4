"""The fixed words of a summary, in one place, so that one reader can weigh them all.

They are plain ASCII: a summary is pasted into systems that know little else. What the person said
stays as it is.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = {
    "me": "What matters to me ({status})",
    "them": "What matters to the person ({status})",
}
STATUS: Final = {
    "in_progress": "in progress, not final",
    "valid": "valid",
    "cancelled": "cancelled",
    "entered_in_error": "entered in error",
}
STATUS_MEANS: Final = {
    "in_progress": "This is not final and can still change.",
    "valid": "Agreed and current.",
    "cancelled": "This no longer applies.",
    "entered_in_error": "Do not use this. What it said is not shown here.",
}
WHY: Final = "Why: {reason}"
VERSION: Final = "Version {version}, written on {day}."
FOR: Final = "For {who}."
BORN: Final = "born {day}"
NHS_NUMBER: Final = "NHS number {number}"
NHS_NUMBER_IS: Final = {
    "traced": " (checked to be this person's)",
    "not_traced": " (not checked to be this person's)",
    "not_known": " (not known whether it was checked)",
}
REFERENCE: Final = "reference {reference}"
RUNNING: Final = "{status}. Not a consent form. Version {version}."

DUE_HEADING: Final = "Check before you rely on this"
REVIEW_DUE: Final = "This was to be looked at again by {day}. What matters may have changed."
AID_DUE: Final = (
    "The decision aid was to be looked at again by {day}. Its figures may be out of date."
)
RESTRICTED: Final = "Restricted"
RESTRICTED_MEANS: Final = "Not everybody who may read the notes may read this."
LEFT_OUT: Final = "Kept in the record and left out here: {parts}."

HEADINGS: Final = {
    "needs": "Needs",
    "matters": "What matters most",
    "weighed": "How much each thing matters",
    "others": "What others think",
    "tried": "Tried already",
    "conditions": "Other conditions",
    "before": "Before the talk",
    "talk": "The talk",
    "options": "Choices talked about",
    "questions": "Questions",
    "view": "One professional's view",
    "figures": "Figures shown",
    "decision": "Decision",
    "decision_not_final": "Decision (not final)",
    "next": "Next steps",
    "doubts": "Doubts and remarks",
    "back": "Looking back",
    "who": "Who was there",
    "alone": "Offered a talk alone",
    "able": "Who can decide",
    "plans": "Plans for later",
    "sharing": "Who may see this",
    "withheld": "Held back",
}

SPEAKING: Final = "Who is speaking"
SPEAKERS: Final = {
    "person": "the person",
    "person_with_support": "the person, with support",
    "attorney_or_deputy": "an attorney or deputy",
    "relative": "a relative or friend",
    "best_interests_meeting": "a professional, for a best-interests meeting",
}
SPEAKING_MEANS: Final = {
    "person": "",
    "person_with_support": "The person, with somebody to support them.",
    "attorney_or_deputy": (
        "An attorney or deputy, who says what they think the person would want. These are not the "
        "person's own words."
    ),
    "relative": (
        "A relative or friend, who tells what they know of the person and has no legal power to "
        "decide for them. These are not the person's own words."
    ),
    "best_interests_meeting": (
        "A professional, who prepares a best-interests meeting. These are not the person's own "
        "words."
    ),
}
OWN_WORDS: Final = {
    "person": "In my own words",
    "person_with_support": "In my own words",
    "attorney_or_deputy": "In the attorney's or deputy's words",
    "relative": "In the relative's or friend's words",
    "best_interests_meeting": "In the professional's words",
}
SUMMED_UP: Final = "As a professional put it"
TOLD: Final = "As somebody else told it"
RECORDED_AS: Final = {
    "verbatim": "Written down word for word.",
    "summarised_by_professional": "These are not the very words.",
    "via_interpreter": "Said through an interpreter.",
    "reported_by_other": "These are not the very words.",
}
MATTERS_MOST: Final = "What matters most"
DECLINED: Final = "Asked, and did not want to say."
NOT_NOTED: Final = "Nothing is noted yet."
WORRY: Final = "Worry"
IDEA: Final = "What I think is going on"
IDEA_OF: Final = "What they think is going on"
HOPE: Final = "Hope for the talk"
SAID_BEFORE: Final = "Said or wrote before"
FROM: Final = "From: {where}"
ABOUT_ME: Final = "About Me record"
KEPT_AT: Final = "Kept here: {where}"

GOAL: Final = "Goal"
RANKED: Final = "Goal {rank}"
GOAL_WHY: Final = "{goal}, why"
GOAL_ACTIVITY: Final = "{goal}, doing what"
GOAL_SUPPORT: Final = "{goal}, with what help"
GOAL_AMOUNT: Final = "{goal}, how much"
GOAL_BY_WHEN: Final = "{goal}, by when"
IMPORTANCE: Final = "How much it matters, as they put it: {number} out of 10."

WEIGHTS: Final = {
    "very_much": "Very much",
    "a_lot": "A lot",
    "somewhat": "Somewhat",
    "a_little": "A little",
    "not_at_all": "Not at all",
}
ANSWERS: Final = {
    "answered": "No weight noted",
    "not_sure": "Not sure",
    "skipped": "Skipped",
    "prefer_not_to_say": "Did not want to say",
}
NOT_WEIGHED: Final = "Not weighed"
BECAUSE: Final = "Because"

TRIED: Final = "Tried"
HAPPENED: Final = "What happened"
ALSO_HAS: Final = "Also has"
NO_FIGURES: Final = "No figures for this condition: those of the decision aid may not fit."
FIGURES_TOO: Final = "The figures of the decision aid are about people with this too."

NEEDS: Final = {
    "communication": "To read, hear or talk",
    "access": "To get there and around",
    "energy": "To save strength",
    "other": "Also needed",
}
GIVEN: Final = "Given or done: {what}"
MET: Final = {
    "yes": "This met the need.",
    "no": "This did not meet the need.",
    "not_asked": "Not asked whether this met the need.",
}
ASK_AGAIN: Final = "Ask again on {day}."
TOLD_TO: Final = "May be told to: {who}"
INTERPRETER: Final = "Interpreter"
INTERPRETED: Final = {
    "professional": "Used: a professional interpreter.",
    "family_or_friend": "Used: a relative or friend.",
    "other": "Used: somebody else.",
}
INTERPRETER_USED: Final = "Used."
INTERPRETER_NOT_USED: Final = "Not used."
IN_LANGUAGE: Final = "Language: {language}."
ADJUSTMENT: Final = "Adjustment made"

LEANING: Final = "Leaning towards"
NOT_SURE: Final = "Not sure yet"
STRENGTH: Final = "How strongly, as they put it: {number} out of 10."
UNSURE_BECAUSE: Final = "What makes it hard"
WOULD_HELP: Final = "What would help"
SAID_ON: Final = "Said on {day}."
READY: Final = "Ready to decide"
READINESS: Final = {"yes": "Yes.", "no": "No.", "needs_time": "Needs time."}
ROLE: Final = "Wants to"
ROLES: Final = {
    "me": "decide alone",
    "me_after_advice": "decide after hearing advice",
    "together": "decide together with the professional",
    "professional_after_hearing_me": "let the professional decide, after being heard",
    "someone_else": "let somebody else decide",
    "not_sure": "not sure",
}
SUPPORT: Final = "Support wanted"

QUESTION: Final = "The question"
PROBLEM: Final = "What it is about"
AGENDA: Final = "Wanted to talk about"
AGENDA_PROFESSIONAL: Final = "The professional wanted to talk about"
GIVEN_BEFORE: Final = "Given before the talk"
GIVEN_AWAY: Final = "Given to take away"
GIVEN_AS: Final = "{edition}, {format}, on {day}."
STAYING: Final = "{option} (no change)"
GOOD: Final = "Good points: {points}."
BAD: Final = "Bad points: {points}."
SERIOUS: Final = "serious"
MATTERS: Final = {"yes": "matters to the person", "no": "does not matter to the person"}
NO_STAYING: Final = "Why staying as you are was no choice"
NOT_OFFERED: Final = "Not offered"
UNCERTAINTY: Final = "Told what nobody knows"
DONE: Final = {True: "Yes.", False: "No."}
CHECKED: Final = "Checked that it was clear"
HOW: Final = "How: {how}"
PUT_RIGHT: Final = "Explained again: {what}"

FAMILY: Final = "the family"
ASKED: Final = "Asked"
ANSWER: Final = "Answer"
ANSWERED: Final = {
    "yes": "It was answered.",
    "no": "Not answered yet.",
    "later": "To be answered later.",
}

VIEW_IS: Final = "This is a view and no decision. The person may see it another way."
VIEW_QUESTION: Final = "The question"
ASKED_BY: Final = {
    "patient": "The person asked.",
    "family": "The family asked.",
    "offered_and_accepted": "The professional offered to answer, and the person agreed to hear it.",
}
WHY_ASKED: Final = "Hoped to hear"
ANSWER_TYPES: Final = {
    "recommendation": "Advice, as one view",
    "personal_disclosure": "What they themselves would do",
    "think_aloud": "What they thought aloud",
    "decline_with_reason": "Gave no view, and why",
    None: "The answer",
}
VIEW_LEANS: Final = "The view leans towards"
VIEW_REASON: Final = 'A reason for "{option}"'
RESTS_ON: Final = "It rests on: {what}"
DIFFERS: Final = "How the professional differs"
SURE: Final = "How sure they are"
SURENESS: Final = {
    "sure": "Sure.",
    "fairly_sure": "Fairly sure.",
    "not_very_sure": "Not very sure.",
    "very_unsure": "Very unsure.",
}
OTHER_WAY_IF: Final = "They would lean another way if"
INTEREST: Final = "What they stand to gain"
KIND_OF_CHOICE: Final = "What kind of choice"
KINDS_OF_CHOICE: Final = {
    "close": "People may well choose differently.",
    "one_better": "The professional thinks that one choice comes out better.",
    "one_only": "The professional sees one choice only. It still needs the person's agreement.",
}
PERSON_THINKS: Final = "What the person thinks of it"
PATIENT_VIEW: Final = {
    "fits": "It fits what matters to them.",
    "does_not_fit": "It does not fit what matters to them.",
    "not_sure": "Not sure.",
    "not_asked": "Not asked.",
}
TALK_AGAIN: Final = "To be talked about again on {day}."

ALSO_SHOWN: Final = "Also shown"
FIGURES_KEPT: Final = "The record keeps all figures as shown."
FIGURE: Final = "{option}: {said}"
FIGURE_GROUP: Final = "{option}, {group}"
FIGURE_UNKNOWN: Final = "Not known: {why}"
OVER: Final = "Time: {timeframe}."
ROW: Final = "Own row"
ROW_BY: Final = "Found by: {inputs}."
ROW_FROM: Final = "From: {where}"

UNDECIDED: Final = "Nothing is decided yet."
OUTCOMES: Final = {
    "option_chosen": "Chosen",
    "no_action_chosen": "Chosen: nothing now",
    "deferred": "To be decided later",
    "not_sure": "Not sure yet",
    "declined_to_choose": "Does not want to choose",
    "asked_professional_to_choose": "Asked a professional to choose",
    "someone_else_decides": "Somebody else decides",
    "withdrawn": "Taken back",
}
MADE_BY_IS: Final = "By {who} on {day}."
MADE_BY: Final = {
    "person": "the person",
    "person_with_support": "the person, with support",
    "proxy": "somebody who has the legal power to decide for the person",
    "best_interests": "those who must decide in the person's best interests",
    "parental_responsibility": "somebody with parental responsibility",
    "court": "a court",
}
ON: Final = "On {day}."
DECISION_WHY: Final = "Why"
CHANGE_MIND: Final = "What would change my mind"
CHANGE_MIND_OF: Final = "What would change their mind"

BY_WHEN: Final = "By when: {when}"
STEP_STATUS: Final = {"to_do": "", "done": "Done.", "dropped": "Dropped."}
CONFIDENCE: Final = "How sure they are that they can, as they put it: {number} out of 10."
LOOK_AGAIN: Final = "Look at it again"
LOOK_ON: Final = "on {day}"
LOOK_AFTER: Final = "after {interval}"
SEES_TO_IT: Final = "Who sees to it: {who}"
SOONER: Final = "Sooner if"
TRIGGERS: Final = {
    "seen_by_someone_else": "somebody else sees the person",
    "time_passed": "time has passed",
    "condition_changed": "the condition has changed",
    "mind_may_have_changed": "the person may have changed their mind",
    "treatment_changed": "the treatment has changed",
    "new_evidence": "there is new evidence",
}
RAISED_BY: Final = {
    "person": "The person's doubt",
    "professional": "A professional's remark",
    "other": "Somebody else's remark",
}
CONSENT_FORM: Final = "Consent form, kept elsewhere"
COPY: Final = "Copy for the person"
COPY_WAS: Final = {"offered": "Offered.", "given": "Given.", "declined": "Not wanted."}
CORRECTIONS: Final = "Wants this put right"
WITHHELD: Final = {True: "Not shared", False: "Shared later"}
LEGAL_ADVICE: Final = "Advice taken: {advice}"
DELAYED: Final = "Still to be shared: {what}"

ASKED_ON: Final = "Asked on {day}"
KNEW: Final = "Knew enough to decide: {answer}"
FITS: Final = "The choice fits what matters: {answer}"
YES_NO: Final = {"yes": "Yes.", "no": "No.", "not_sure": "Not sure."}
TELL_THE_NEXT: Final = "Would tell the next person"
BACK_WORDS: Final = "Also said"

PURPOSE: Final = (
    "It is made to help people talk and to keep what was said. It gives no advice, works out "
    "nobody's risk and makes no decision."
)
AID: Final = "Decision aid: {id}, version {version}, fingerprint {fingerprint}."
AID_SEEN: Final = "Seen as: {how}."
AID_WITH: Final = "with local additions: {overlay}"
AID_EVIDENCE: Final = "Evidence searched until {day}."
AID_REVIEW: Final = "To be looked at again by {day}."
AID_OVERDUE: Final = "It was out of date when it was used. Why it was used: {why}"
RECORD: Final = "Record {id}, version {version}, written by {who} on {when}."
TALK_WAS: Final = "It happened on {when}."
TALK_LED: Final = "It was led by {who}."
TALK_LED_TOO: Final = "Who wrote it led the talk."
AMENDED: Final = "It takes the place of version {version}. Why: {reason}"
AMENDED_FOR: Final = "Asked for by: {who}"
SAME_SOFTWARE: Final = "Written and shown with sdm {own}."
SOFTWARE: Final = "Written with {name} {version}; this summary is made with sdm {own}."
AUTHORS: Final = {
    "person": "the person",
    "professional": "a professional",
    "other": "somebody else",
    "device": "a device",
}

SPELLED_HEADING: Final = "Some words cannot be printed here"
SPELLED_LETTERS: Final = (
    "This print has no letters of the script in which some words were written. They stand letter "
    "by letter, by name, in square brackets. The web page and the plain text show them as they are."
)
SPELLED: Final = (
    "Signs that this print cannot draw stand by name in square brackets. The web page and the "
    "plain text show them as they are."
)

CSV_HEAD: Final = ("part", "what", "words", "whose words", "note")
CSV_SUMMARY: Final = "summary"
CSV_STATUS: Final = "status"
CSV_NOTICE: Final = "notice"
CSV_ABOUT: Final = "about this record"
