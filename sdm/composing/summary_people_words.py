"""The fixed words of a summary on who was there, who can decide, and plans for later."""

from __future__ import annotations

from typing import Final

SEEN_BY: Final = "Spoke to: {who}."
RESPONSIBLE: Final = "Responsible: {who}."
ACCOMPANIED: Final = "Came along: {who}."
PRESENT: Final = "Also there: {who}."
METHODS: Final = {
    "face_to_face": "Face to face.",
    "phone": "By phone.",
    "video": "By video.",
    "letter": "By letter.",
    "online": "Online.",
}
PLACE: Final = "Where: {place}."
CONTACT_TYPE: Final = "Kind of contact: {what}."
SPECIALTY: Final = "Specialty: {what}."
RECORDED: Final = "The service recorded it."
NOT_RECORDED: Final = "The service did not record it."
RECORDING_CONSENT: Final = {
    "yes": "The person agreed to the recording.",
    "no": "The person did not agree to the recording.",
    "not_asked": "Not asked whether the person agreed to a recording.",
}
ALONE: Final = {
    "yes": "The person was offered a talk alone.",
    "no": "The person was not offered a talk alone.",
    "not_asked": "",
}
TOOK_PART: Final = "Took part"
TOOK_PART_AS: Final = {
    "supporter": "as a supporter",
    "interpreter": "as an interpreter",
    "proxy": "as somebody who speaks for the person",
    "professional": "as a professional",
}
RELATIONSHIPS: Final = {
    "carer": "carer",
    "guardian": "guardian",
    "next_of_kin": "next of kin (this gives no power to decide)",
    "attorney": "attorney",
    "deputy": "deputy",
    "advocate": "advocate",
    "other": "",
}

CAPACITY: Final = "Able to decide (mental capacity)"
CAPACITY_IS: Final = {
    "presumed": "Taken to be able: nobody has shown otherwise.",
    "assessed_has": "Assessed: able to make this decision.",
    "assessed_lacks": "Assessed: not able to make this decision at this time.",
    "fluctuates": "This goes up and down.",
}
ASSESSED_DECISION: Final = "For this decision: {what}"
ASSESSED_BY: Final = "By: {who}."
ASSESSED_ON: Final = "On {day}."
EVIDENCE: Final = "It rests on: {what}"
SUPPORT_GIVEN: Final = "What was done to help: {what}"
REGAIN: Final = {
    "yes": "Likely to be able to decide later.",
    "no": "Not likely to be able to decide later.",
    "not_known": "Not known whether the person will be able to decide later.",
}
PROXIES: Final = {
    "lpa_health_welfare": "Attorney for health and welfare",
    "court_deputy": "Deputy named by the court",
    "parental_responsibility": "Has parental responsibility",
    "advocate_imca": "Independent mental capacity advocate",
    "family_consulted": "Family who were asked",
}
UNNAMED: Final = "No name is noted."
CHECKED_ON: Final = "Checked on {day}."
CONTACT_AT: Final = "Contact: {how}"
REGISTERED: Final = {
    "yes": "Somebody saw that the document is registered.",
    "no": "Nobody has noted that the document is registered.",
}
NOT_SAID: Final = ("NOT_SAID", "WITH_DOCUMENT")
WITH_DOCUMENT: Final = ("lpa_health_welfare", "court_deputy")
LIFE: Final = {
    "yes": "It covers treatment that keeps the person alive.",
    "no": "It does not cover treatment that keeps the person alive.",
    "not_stated": "It is not noted whether it covers treatment that keeps the person alive.",
}
LIMITS: Final = "It does not cover: {what}"
BEST_INTERESTS: Final = "Decided in the person's best interests by"
BEST: Final = {
    "person_took_part": "How the person took part",
    "past_present_wishes": "What the person says, and said before",
    "beliefs_values": "What the person believes in and lives by",
    "other_factors": "What else the person would weigh",
    "less_restrictive_options": "What would limit the person less",
    "how_reached": "How it was decided",
    "reasons": "Why",
}
CONSULTED: Final = "Was asked ({who})"
NOT_BASED: Final = {
    True: "It does not rest on age, looks or behaviour.",
    False: "It is not noted that it does not rest on age, looks or behaviour.",
}
CHILD: Final = "Age"
AGES: Final = {"under_13": "under 13", "13_to_15": "13 to 15", "16_to_17": "16 or 17"}
GILLICK: Final = {
    "not_assessed": "Nobody has noted whether they are able to decide this (Gillick).",
    "competent": "Found able to decide this (Gillick).",
    "not_competent": "Found not able to decide this (Gillick).",
}
PARENTS: Final = "Parental responsibility: {who}"

PLANS: Final = {
    "adrt": "Advance decision to refuse treatment",
    "advance_statement": "Advance statement",
    "lasting_power_of_attorney": "Lasting power of attorney",
    "respect": "ReSPECT form",
    "dnacpr": "DNACPR form",
    "treatment_escalation_plan": "Treatment escalation plan",
    "emergency_plan": "Emergency plan",
    "other": "Other plan",
}
HELD: Final = {"has": "Has one.", "has_not": "Has none.", "not_known": "Not known."}
DATED: Final = "Dated: {day}."
SEEN: Final = "Seen by: {who}"
NOT_JUDGED: Final = "Nobody has judged here whether it is valid."

SHARING: Final = "Agreed"

LANGUAGES: Final = {
    "ar": "Arabic",
    "bfi": "British Sign Language",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "cy": "Welsh",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "ga": "Irish",
    "gd": "Scottish Gaelic",
    "gu": "Gujarati",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "ku": "Kurdish",
    "lt": "Lithuanian",
    "pa": "Punjabi",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "so": "Somali",
    "sq": "Albanian",
    "ta": "Tamil",
    "ti": "Tigrinya",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
