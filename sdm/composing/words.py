"""The fixed words of a handout, in one place, so that one reader can weigh them all.

Figures and their certainty are worded by one table each, never by an author: see
`docs/explanation/numbers.md`.
"""

from __future__ import annotations

from typing import Final

READ_AND_BRING: Final = (
    "To read before you talk, to fill in, and to bring with you. You can have it on paper, in "
    "large print, as a web page or as plain text: ask whoever gave it to you."
)
LEADS: Final = {
    "leaflet": READ_AND_BRING,
    "large-print": READ_AND_BRING,
    "simple": "A simpler version. You can read it with someone you trust.",
    "grid": "The options side by side, on one sheet, to look at together.",
    "clinician": "For the professional: one sheet for the talk. The person has a leaflet of their own.",
    "companion": "Where the numbers come from: every sum, every source, and how this was made.",
}
RUNNING: Final = "{status}. Version {version}."

HELP_HEADING: Final = "Get help now"
ABOUT_HEADING: Final = "What this is about"
DRAFT_HEADING: Final = "Draft"
DRAFT: Final = (
    "No clinician has reviewed this decision aid yet. Use it to try the tool out. "
    "Do not use it to decide about your care."
)
UNREVIEWED_HEADING: Final = "Not yet reviewed"
UNREVIEWED: Final = "No clinician has reviewed this decision aid."
TRANSLATED_HEADING: Final = "A translation"
TRANSLATED: Final = (
    "No native speaker has reviewed these words. Where they are not clear, ask for the original."
)
PARTLY_TRANSLATED: Final = "Parts of this are not translated yet, and stand in another language."
OVERDUE_HEADING: Final = "Out of date"
OVERDUE: Final = (
    "This decision aid was due to be looked at again by {day}. Ask if there is a newer one."
)

WHO_FOR: Final = "Who it is for"
WHO_NOT_FOR: Final = "Who it is not for"
IN_SHORT: Final = "In short"
STEPS: Final = "How to use this"
USE_TOGETHER: Final = "Go through it with a professional who knows your health or your situation."
USE_ALONE: Final = "You can read it on your own. You can also go through it with a professional."

FIRST_HEADING: Final = "First: what matters to you?"
FIRST: Final = (
    "What do you want to be able to do? What worries you most? Write it in your own words. "
    "Show it to whoever you talk to, before you look at any numbers together."
)
FIRST_SPACE: Final = "What matters most to me"
KNOW_SPACE: Final = (
    "What I have tried, and what to know about me (other conditions, needs, what tires me)"
)

SIMPLE_DRAFT: Final = (
    "This is a draft. No doctor or nurse has checked it yet. Please do not use it to decide."
)
SIMPLE_UNTESTED_HEADING: Final = "Simpler version"
SIMPLE_UNTESTED: Final = (
    "We tried to write this in a simple way. People with a learning disability have not tested it "
    "yet. If you do not understand something, it is not your fault. Please ask."
)
SIMPLE_HOW_SURE: Final = "Are these numbers right?"
SIMPLE_UNSURE: Final = "We are not sure. New studies may find other numbers."
SIMPLE_NO_COUNT: Final = "Nobody knows how many."
SIMPLE_MINE_HEADING: Final = "What I want to say"
SIMPLE_MINE: Final = "You can write or draw here. Someone can help you."
SIMPLE_MATTERS: Final = "What is important to me"
SIMPLE_QUESTIONS: Final = "What I want to ask"
SIMPLE_MORE_HEADING: Final = "If you want to know more"
SIMPLE_MORE: Final = (
    "There is a longer leaflet. It says where all of this comes from. Ask for it if you want it."
)
SIMPLE_WORDS_HEADING: Final = "Hard words"
DRAWINGS: Final = {
    "ambulance": "An ambulance",
    "bed": "A bed",
    "better": "A face that is happier than before",
    "body": "A body",
    "bottle": "A bottle of medicine",
    "brain": "A brain in a head",
    "breathing_machine": "A machine that helps someone breathe",
    "calendar": "A calendar",
    "calm": "A calm face",
    "care_home": "A care home",
    "carer": "A carer with a person",
    "chair": "A chair",
    "chest": "A chest",
    "child": "A child",
    "choose": "A person before two ways to go",
    "clock": "A clock",
    "cpr": "Someone presses on the chest of a person lying down",
    "doctor": "A doctor",
    "drink": "A drink",
    "exercise": "A person who exercises",
    "fall": "A person who falls",
    "family": "A family",
    "fever": "A thermometer",
    "food": "Food on a plate",
    "friends": "Friends together",
    "germ": "A germ",
    "heart": "A heart",
    "heart_shock": "A heart and an electric shock",
    "help": "A hand that holds another hand",
    "home": "A home",
    "hospital": "A hospital",
    "injection": "An injection",
    "knee": "A knee",
    "lungs": "Lungs",
    "money": "Money",
    "night": "Night",
    "no": "A cross: no",
    "not_sure": "A person who is not sure",
    "numbers": "A group of people, some of them marked",
    "nurse": "A nurse",
    "older_person": "An older person",
    "operation": "An operation",
    "pain": "Pain",
    "paper": "A sheet of paper",
    "person": "A person",
    "pharmacy": "A pharmacy",
    "phone": "A phone",
    "phone_help": "A phone that calls for help",
    "prescription": "A prescription",
    "question": "A question mark",
    "read": "A person who reads",
    "rest": "A person who rests",
    "sick": "A person who feels sick",
    "sign": "A hand that signs a paper",
    "skin": "A rash on the skin",
    "stairs": "Stairs",
    "stomach": "A stomach",
    "tablets": "Tablets",
    "talk": "Two people who talk",
    "think": "A person who thinks",
    "throat": "A sore throat",
    "tired": "A tired person",
    "two_people": "Two people",
    "wait": "A person who waits",
    "walk": "A person who walks",
    "walking_stick": "A walking stick",
    "wash": "Washing",
    "weight": "Scales to weigh yourself",
    "wheelchair": "A wheelchair",
    "worry": "A worried face",
    "worse": "A face that is sadder than before",
    "write": "A hand that writes",
    "yes": "A tick: yes",
}
"""What somebody who cannot see a drawing of the simpler version hears instead."""

CONDITION_HEADING: Final = "What is going on"
NOTHING_DONE: Final = "If nothing is done"
NOT_POSSIBLE: Final = "Why doing nothing is not one of the options"

OPTIONS_HEADING: Final = "Your options"
OPTIONS_CAPTION: Final = "What each option involves"
OPTIONS_HEAD: Final = ("In what", "With each option")
INVOLVES: Final = "What it involves"
LIVING_HEADING: Final = "What people say it is like"
LIVING_CAPTION: Final = "What people say it is like to live with each option"
LIVING_HEAD: Final = ("In what", "With each option")
LIVING: Final = {
    "body": "The body",
    "mind": "Mood and feelings",
    "daily": "Daily life",
    "work": "Work and money",
    "others": "Family, friends and carers",
}
NOT_LOOKED_AT: Final = "Not looked at."
NOT_KNOWN: Final = "Not known."
DOES_NOT_APPLY: Final = "Does not apply."
ORDER: Final = "The order: {order}."

OUTCOMES_HEADING: Final = "What could happen"
OUTCOMES_INTRO: Final = (
    "The numbers are about groups of people. Nobody can tell beforehand which of them you will be."
)
SQUARES: Final = "Each square stands for one person."
NO_CHANGE_IS: Final = "“{option}” means staying as you are now."
MORE_HEADING: Final = "More numbers"
MORE_CAPTION: Final = "More that could happen"
USUALLY: Final = "Unless a line says otherwise: {line}"
MORE_HEAD: Final = ("What could happen", "What is known")
UNKNOWN_MEANS: Final = (
    "Where it says “not known”, it could be better, no different or worse. Nobody has found out."
)
COUNTED_OVER: Final = "Time: {timeframe}."
COUNTED_IN: Final = "People: {who}."
HOW_BAD: Final = "How bad it is: {severity}. How long it lasts: {lasts}."
PART_OF: Final = "These people are already counted under “{outcome}”. Do not add the two up."
COMPOSITE: Final = "This puts together: {parts}."
OWN_DENOMINATOR: Final = "Counted out of {denominator} people here: {reason}"
SCALE: Final = "The scale runs from {lowest} to {highest}. {means}"
NAMED_SCALE: Final = "The scale ({name}) runs from {lowest} to {highest}. {means}"
BETTER: Final = {
    "fewer": "Fewer is better.",
    "more": "More is better.",
    "lower": "Lower is better.",
    "higher": "Higher is better.",
    "neither": "",
}
SET_APART: Final = "Do not set these figures against each other: {why}"

PEOPLE: Final = "of {denominator} people {label}"
REST: Final = "{count} {opposite}"
FEWER_THAN_ONE: Final = "fewer than 1"
MORE_THAN: Final = "more than {count}"
COMPARED: Final = "“More” and “fewer” compare with “{option}”."
MORE: Final = "{count} more"
FEWER: Final = "{count} fewer"
SAME: Final = "The same number"
LIKELY: Final = "Likely between {low} and {high}."
RANGE: Final = "Range ({of}): {low} to {high}."
ABOUT: Final = "about"
AT_MOST: Final = "at most {number}"
AT_LEAST: Final = "at least {number}"
IN_BRACKETS: Final = "({low} to {high})"
FROM_TO: Final = "{low} to {high}"
ACROSS: Final = "This is a range ({of})."
SAME_AS: Final = "The same figure as “{option}”: {because}"
POOLED: Final = "One figure for this option and “{option}” together."
INDIRECT: Final = "These options were not tried out against each other directly."
COULD_BE_CHANCE: Final = "The difference could be chance."
APART: Final = "Do not set this figure against the others: {why}"
FIGURE_WHO: Final = "This figure is about {who}."
NOT_CONFIRMED: Final = "A second reader could not confirm this."
CERTAINTY: Final = {
    "high": "We are sure of this.",
    "moderate": "We are fairly sure. New research could change it.",
    "low": "We are not very sure. New research is likely to change it.",
    "very_low": "We are very unsure.",
    "not_graded": "Nobody has graded how sure this figure is.",
}
GRADED_BY_AUTHOR: Final = "This grade is our own."
GRADES_OUR_OWN: Final = "Who says how sure we are: every such grade here is our own."
OF_OPTIONS: Final = "{options}: {line}"
IN_GROUP: Final = "{option} ({group})"
PICTURE: Final = "Picture: {filled} of {total} squares are filled."

ROWS_HEADING: Final = "Find your own row"
ROWS_FOR: Final = "For {valid_for}."
ROWS_NOT_FOR: Final = (
    "If that is not you, do not use this table. Ask what is known for people like you."
)
POINTS_HOW: Final = "Tick what holds for you and add up the points. Then find your row below."
ONE_OF: Final = "{label} (one of its group)"
TYPED_HOW: Final = (
    "Ask for your {name}, and write it here with its date. It is never worked out here."
)
ROWS_HOW: Final = "Find the row that is most like you."
ROWS_CAPTION: Final = "{label}, {timeframe}, out of {denominator} people"
ROWS_LAST_LINK: Final = (
    "The other columns follow from “{option}” through what studies found. They are less sure than "
    "they look."
)
POINTS_HEAD: Final = ("What counts", "Points")
SCORE: Final = "Score"
WHO: Final = "Who"

GRID_HOW: Final = (
    "Look at the rows together. Mark the ones that matter most to you. Two numbers in brackets "
    "are a range. “Not known” means that nobody has found out: it could be better, no different or "
    "worse."
)
GRID_CAPTION: Final = "The options side by side"
GRID_PART: Final = (
    "The options side by side, part {number} of {total}; “{option}” stands in every part"
)
GRID_WHAT: Final = "What it is"
GRID_PEOPLE: Final = "How many people {label}."
GRID_SPACE: Final = "What matters most to me, and what I want to ask"
GRID_MORE: Final = "The leaflet has more numbers, what goes with each, and the sources."

LOCAL_HEADING: Final = "Near you: {organisation}"
LOCAL_SAYS: Final = "{organisation} says this, as of {day}. It is no part of the decision aid."
LOCAL_OLD: Final = "This may be out of date: it was to be looked at again by {day}."
LOCAL_PHONES: Final = "Phone"
LOCAL_CLINICS: Final = "Where to go"
LOCAL_WAITS: Final = "How long people wait"
LOCAL_WAIT: Final = "{wait} (as of {day})."
LOCAL_GROUPS: Final = "Groups and people nearby"
LOCAL_ASK: Final = "Whom to ask"
LOCAL_NO_MORE: Final = "No more is stated."
LOCAL_NAMED: Final = "{organisation}, as of {day}, fingerprint {fingerprint}"

WEIGH_HEADING: Final = "How much does each of these matter to you?"
WEIGH: Final = "There are no right or wrong answers. Mark a box in each line, or leave it out."
WEIGH_SCALE: Final = ("not at all", "a little", "a lot", "very much", "not sure")
"""Grades that a record and the living page have too, so that what is ticked can be written down."""
WEIGH_OWN: Final = "Something else that matters to me"

WOULD_HEADING: Final = "“What would you do?”"
WOULD: Final = (
    "It is a fair question. The answer helps you more if you first say what matters most to you, "
    "and what worries you most. Then you could ask one of these."
)
WOULD_AFTER: Final = (
    "The answer is one person's view. You may see it differently, and that is fine."
)
WOULD_ANSWER_SPACE: Final = "What they said, and why; what would make them say something else"
WOULD_FITS: Final = "Does it fit what matters to me?"
YES_NO: Final = ("Yes", "No", "Not sure")
PROMPTS: Final = {
    "W-P1": (
        "“You know now what matters most to me. Which option would you lean to, and why?”",
        "The answer may come from their life rather than from yours.",
    ),
    "W-P2": (
        "“What would you want someone close to you to think about before they choose?”",
        "They and their family may want other things than you do.",
    ),
    "W-P3": (
        "“What reasons do people give for each of the options?”",
        "Their reasons tell you more than how many chose what.",
    ),
    "W-P4": (
        "“What about me, or which new fact, would make you lean the other way?”",
        "This shows how firm a view is, and what it rests on.",
    ),
    "W-P5": (
        "“What do you advise for me, how sure are you, and what would a colleague who disagrees say?”",
        "Advice is worth more when you know how sure it is.",
    ),
    "W-P6": (
        "“Which of the options would worry you most for someone like me?”",
        "Ask what exactly the worry is, and how many people it happens to.",
    ),
    "W-P7": (
        "“Who does each of these options suit, and who does it not suit?”",
        "See which of those people sounds like you.",
    ),
    "W-P8": (
        "“Do I have to decide today? What happens if I wait?”",
        "Time to think is an answer too.",
    ),
    "W-P9": (
        "“What do people wish they had known, if they were sorry about a choice later?”",
        "One person's story is not yours. It can still show what to ask about.",
    ),
    "W-P10": (
        "“Does it make a difference to you or to this service which one I choose?”",
        "You may ask this of anyone who advises you.",
    ),
}

QUESTIONS_HEADING: Final = "Questions to ask"
QUESTIONS_SPACE: Final = "My own questions"

UNKNOWN_HEADING: Final = "What is not known"
GAPS: Final = "We looked for these and did not find them"

NEXT_HEADING: Final = "Where I am now"
LEANING: Final = "Where I lean today (you can change your mind)"
NOT_NOW: Final = "Not now: I want to look again later"
NOT_SURE: Final = "I am not sure yet"
SOMEONE_ELSE: Final = "Someone else decides, or helps me"
READY: Final = "How ready I feel"
READY_SCALE: Final = (
    "I have not thought about it much yet",
    "I am still weighing things up",
    "I am close to deciding",
    "I have decided",
)
HELP_SPACE: Final = "What would help me to decide"
NEXT_SPACE: Final = "What happens next: who does what by when, and when we look at this again"

FACTS_HEADING: Final = "Money, rights and guidelines"
FACTS_INTRO: Final = "Facts for {country} at a date, and no advice on what to choose. Other countries have other rules."
FACTS_MOSTLY: Final = "{dated} Another date stands with its fact."
FACT_KINDS: Final = {
    "money": "Money",
    "right": "Your rights",
    "law": "The law",
    "guideline": "What guidelines say",
    "service": "Services",
}
FACT_DATED: Final = "{country}, as of {as_of}. Check again after {check_by}."
FACT_LATE: Final = "This may be out of date. Check it before you rely on it."

TEST_HEADING: Final = "The test"
TEST_FINDS: Final = "What it looks for"
TEST_POSITIVE: Final = "If it finds something"
TEST_NEGATIVE: Final = "If it finds nothing"
TEST_OVER: Final = "It can find what would never have harmed you"
TEST_WITH: Final = "When it is found by the test"
TEST_WITHOUT: Final = "When it is found later, without the test"
TEST_ACCURACY: Final = "How often it is right and wrong"
TEST_COUNTS: Final = (
    "Of {total} people who have the test, {ill} have {condition}. The test finds {tp} of them and misses {fn}.",
    "{well} do not have it. For {fp} of them the test says that they might. For {tn} it says that they do not.",
)

ELSEWHERE: Final = "The companion document has every sum, and more about each source: ask for it."
WORKINGS_HEADING: Final = "How we worked out the numbers"
WORKINGS_INTRO: Final = (
    "For each number: what the source reported, each sum, and the whole number that is shown. "
    "Numbers are rounded once, at the end, to the nearest whole person."
)
REPORTED: Final = "Reported: {words}"
SEEN_AT: Final = "Seen at: {place}"
RESULT: Final = "Shown as {shown}."
ENDS: Final = "The ends of the range: {low} and {high}."
STARTS: Final = "Starts from “{option}”: {people} of {denominator}."
GROUP: Final = "{group}: {line}"
CHECKED: Final = {
    "confirmed": "A second reader looked this up again and confirmed it.",
    "corrected": "A second reader looked this up again and corrected it.",
    "not_confirmed": "A second reader could not confirm this.",
}

SECOND_READING_HEADING: Final = "What a second reader looked up"

READING_HEADING: Final = "How hard the leaflet is to read"
READING_COUNTED: Final = {
    "scored": (
        "These scores are for the {words} words of the leaflet, in {sentences} sentences; its "
        "headings and cells count as sentences, which makes it look easier. Its list of sources is "
        "left out. Its language: {language}."
    ),
    "too_short": "The leaflet has {words} words, which is too few for any score.",
    "not_assessed": "Not assessed: there is no formula here for its language ({language}).",
}
READING_GRADE: Final = "{score}: a reading age of about {age}."
READING_EASE: Final = "{score}: the higher, the easier."
READING_ROUGH: Final = "{score}: the lower, the easier. A rough score, made for no language alone."
READING_EXEMPT: Final = "With each longer term of the word list as two syllables: {score}"
READING_MEANS: Final = (
    "A formula counts the length of words and sentences. It does not show that people understand."
)

GLOSSARY_HEADING: Final = "Words used here"
SOURCES_HEADING: Final = "Sources"
SEEN: Final = {
    "full": "Read in full.",
    "part": "Read in part.",
    "abstract": "Only the summary was read.",
    "second_hand": "Not read itself: seen through what others say about it.",
}
SEARCHED_TO: Final = "Looked for studies up to {day}."
ACCESSED: Final = "Looked at: {day}."

ABOUT_AID_HEADING: Final = "About this decision aid"
NOT_STATED: Final = "Not stated"
NONE: Final = "None"
ABOUT_AID: Final = {
    "version": "Version",
    "status": "Status",
    "published": "Published",
    "evidence": "Evidence up to",
    "searched": "Where we looked",
    "selected": "How we chose",
    "next_review": "Next review due",
    "update_policy": "How it is kept up to date",
    "made_by": "Made by",
    "funding": "Paid for by",
    "interests": "Interests of its makers",
    "done": "Done, say its makers",
    "not_done": "Not done, say its makers",
    "unsaid": "Its makers do not say if this was done",
    "country": "Money, rights and services of",
    "fingerprint": "Fingerprint",
    "licence": "Share and adapt it under",
}
DECLARED: Final = {
    "needs_patients": "asking patients what they need",
    "needs_professionals": "asking professionals",
    "review_patients": "review by patients",
    "review_professionals": "review by professionals",
    "field_patients": "use by those who face this decision",
    "field_practitioners": "use by professionals",
    "values_testing": "trying “what matters” with those who find reading hard",
    "evaluation": "a study of its effects",
}
"""What the makers of an aid may have done with people, by its key in `development`."""
LICENCE: Final = "Creative Commons BY 4.0"
STATUS: Final = {
    "draft": "Draft: no clinician has reviewed it",
    "reviewed": "Reviewed",
    "withdrawn": "Withdrawn",
}
NO_SCORE: Final = (
    "It does not say which option to choose. It gives no score. It is not a consent form."
)
FOOTER: Final = (
    "{title} Version {version}, {status}. Evidence to {evidence}. Next review due {due}. "
    "Fingerprint {fingerprint}. Not a consent form."
)
PURPOSE: Final = "This helps people talk. It gives no advice and makes no decision."
MADE_WITH: Final = "Made with sdm {version}."
MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
