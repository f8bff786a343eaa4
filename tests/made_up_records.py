"""Two made-up records: an ordinary one, and one in which everything is said."""

from __future__ import annotations

import datetime

from attrs import evolve

from sdm.preferences.aid import AidUsed, FigureShown, HandoutGiven, RowChosen
from sdm.preferences.deciding import (
    Action,
    Amendment,
    Author,
    ConsentForm,
    CopyToPerson,
    Decision,
    Issue,
    LookBack,
    Provenance,
    Review,
    Software,
    Withheld,
)
from sdm.preferences.people import (
    AdvancePlan,
    BestInterests,
    Capacity,
    Child,
    Contact,
    Interpreter,
    Need,
    PersonInvolved,
    Professional,
    Proxy,
    Recording,
    Subject,
    View,
)
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.talk import (
    EarlierWords,
    Goal,
    GoodOrBad,
    Leaning,
    OptionDiscussed,
    OptionNotOffered,
    OtherCondition,
    OwnStatement,
    Question,
    Reason,
    Tried,
    UnderstandingCheck,
    Weighed,
    WhatMatters,
    WhatWouldYouDoAsked,
)
from sdm.preferences.words import Hash, Moment, Partial, Text, Uuid, Words

TODAY = datetime.date(2026, 12, 1)
DAY = datetime.date(2026, 11, 25)


def moment(text: str) -> Moment:
    return Moment(datetime.datetime.fromisoformat(text))


GP = Professional(role=Text("GP"))
PHYSIO = Professional(role=Text("Physiotherapist"), organisation=Text("Hill Street Surgery"))

STAY, EXERCISE, SURGERY = (
    OptionDiscussed(
        id="no_change",
        text=Text("Carry on as I am"),
        is_no_action=True,
        benefits=(GoodOrBad(text=Text("nothing to arrange")),),
        risks=(GoodOrBad(text=Text("pain may stay as it is")),),
    ),
    OptionDiscussed(
        id="exercise",
        text=Text("Exercise and physiotherapy"),
        benefits=(GoodOrBad(text=Text("less pain for many people"), outcome="pain"),),
        risks=(GoodOrBad(text=Text("sore muscles at first")),),
    ),
    OptionDiscussed(
        id="surgery",
        text=Text("Knee replacement"),
        benefits=(GoodOrBad(text=Text("much less pain for most people"), outcome="pain"),),
        risks=(
            GoodOrBad(
                text=Text("a clot or an infection"),
                serious=True,
                matters_to_person="yes",
                outcome="clot",
            ),
        ),
    ),
)

FIGURES = tuple(
    FigureShown(
        outcome=outcome,
        option=option,
        label=Text(label),
        said=Text(f"{people} of 100 people {label}"),
        people=people,
        out_of=100,
        timeframe=Text("in 1 year"),
        certainty=Text("We are not very sure. New research is likely to change it."),
    )
    for outcome, label, counts in (
        ("pain", "have much less pain", (20, 40, 80)),
        ("clot", "have a clot", (1, 1, 3)),
    )
    for option, people in zip(("no_change", "exercise", "surgery"), counts, strict=True)
)

ORDINARY = PreferenceRecord(
    record_id=Uuid("6f1c2f0e-6d3c-4d0e-9d0b-0b8f2f6a1c11"),
    status="valid",
    speaker="person",
    aid=AidUsed(
        id="knee-osteoarthritis",
        version="0.1.0",
        fingerprint=Hash("0123456789abcdef" * 4),
        title=Text("Painful knee osteoarthritis: which treatment next?"),
        decision=Text("Which treatment, if any, do I want to try next for my painful knee?"),
        edition="leaflet",
        format="print",
        evidence_until="2026-09",
        review_due=datetime.date(2027, 11, 1),
    ),
    provenance=Provenance(
        author=Author(kind="professional", role=Text("GP")),
        performer=Author(kind="professional", role=Text("GP")),
        event_date=moment("2026-11-25T10:10:00+00:00"),
        recorded_at=moment("2026-11-25T10:30:00+00:00"),
        software=Software(name="sdm", version="0.1.0"),
    ),
    problem=(Text("Painful knee osteoarthritis"),),
    needs=(
        Need(
            need=Text("Large print"),
            kind="communication",
            format_given=Text("leaflet"),
            need_met="yes",
        ),
    ),
    what_matters=WhatMatters(
        words=Words(
            "I look after my husband, so I can't be off my feet for long.\n"
            "I want to get up the stairs without thinking about it, and get back to the allotment."
        ),
        recorded_as="verbatim",
        goals=(Goal(words=Words("Dig my own potatoes")),),
        concerns=(Words("Who looks after Ted if I'm in hospital?"),),
        statements=(
            Weighed(
                statement="avoid_surgery",
                words=Text("I want to avoid an operation if I can"),
                answer="answered",
                weight="a_lot",
            ),
            Weighed(
                statement="less_pain",
                words=Text("I want less pain soon"),
                answer="answered",
                weight="somewhat",
            ),
            Weighed(
                statement="no_visits",
                words=Text("I want few visits"),
                answer="not_sure",
            ),
        ),
        own=(OwnStatement(words=Words("Being there for Ted"), weight="very_much"),),
    ),
    tried=(
        Tried(
            what=Words("Tablets from the chemist"),
            what_happened=Words("upset my stomach"),
            when=Partial("2026-06"),
        ),
    ),
    other_conditions=(OtherCondition(words=Words("a weak bladder")),),
    leaning_before=Leaning(option="exercise"),
    options=(STAY, EXERCISE, SURGERY),
    figures_shown=FIGURES,
    questions=(
        Question(
            words=Words("Will walking wear it out?"),
            answered="yes",
            answer=Text("No. Walking does not harm the knee."),
        ),
    ),
    decision=Decision(
        outcome="option_chosen",
        option="exercise",
        text=Text("Exercise and physiotherapy"),
        made_by="person",
        made_on=DAY,
        reasons_words=Words("I can do it at home, with Ted"),
        would_change_words=Words("if I can't manage the stairs by summer"),
    ),
    review=Review(date=datetime.date(2027, 3, 1), responsible=Text("GP")),
    actions_person=(
        Action(
            what=Text("does the exercises on four days a week"),
            who=Text("The person"),
            by_when=Text("from Monday"),
        ),
    ),
    actions_professional=(
        Action(
            what=Text("refers to the physiotherapist"),
            who=Text("GP"),
            by_when=Text("this week"),
        ),
    ),
    contacts=(
        Contact(
            when=moment("2026-11-25T10:10:00+00:00"),
            seen_by=GP,
            responsible_professional=GP,
            method="face_to_face",
        ),
    ),
)
"""What a visit of ten minutes leaves behind."""

FULL = evolve(
    ORDINARY,
    version=2,
    supersedes=Hash("f" * 64),
    status="in_progress",
    status_reason=Text("she wants to think again"),
    confidentiality="restricted",
    sharing=(Text("the physiotherapist may see all of it"), Text("her daughter may not")),
    subject=Subject(
        ref="host-77",
        nhs_number="9434765919",
        nhs_number_status="traced",
        name="Ann Example",
        birth_date=datetime.date(1950, 5, 1),
    ),
    aid=evolve(
        ORDINARY.aid,
        language="en-GB",
        overlay=Text("Hill Street"),
        review_due=datetime.date(2026, 11, 1),
        used_overdue_because=Text("the new one was not out yet"),
    ),
    provenance=evolve(
        ORDINARY.provenance,
        performer=Author(
            kind="professional",
            role=Text("Physiotherapist"),
            name=Text("Lee Example"),
            organisation=Text("Hill Street Surgery"),
        ),
        amendment=Amendment(
            of_version=1, reason=Text("she rang to add a worry"), requested_by=Text("the person")
        ),
    ),
    needs=(
        *ORDINARY.needs,
        Need(need=Text("a lift"), kind="access"),
        Need(
            need=Text("a break after ten minutes"),
            kind="energy",
            format_given=Text("two short visits"),
            review_on=datetime.date(2027, 1, 1),
            shared_with=Text("the physiotherapist"),
        ),
        Need(need=Text("somebody to sit with Ted"), kind="other"),
    ),
    interpreter=Interpreter(used=True, who="professional", language="cy"),
    reasonable_adjustments=(Text("an appointment after ten o'clock"),),
    what_matters=evolve(
        ORDINARY.what_matters,
        goals=(
            *ORDINARY.what_matters.goals,
            Goal(
                words=Words("Sleep through"),
                why=Words("I'm no use tired"),
                rank=1,
                importance=9,
                activity=Words("lie on my side"),
                support=Words("a better mattress"),
                amount=Words("five nights a week"),
                by_when=Words("Christmas"),
            ),
        ),
        statements=(
            *ORDINARY.what_matters.statements,
            Weighed(statement="a", words=Text("I want to drive"), answer="skipped"),
            Weighed(statement="b", words=Text("Money matters"), answer="prefer_not_to_say"),
            Weighed(
                statement="c",
                words=Text("I want to stay at home"),
                answer="answered",
                weight="very_much",
                because=Words("Ted won't go anywhere"),
            ),
        ),
        own=(*ORDINARY.what_matters.own, OwnStatement(words=Words("my 🌱 allotment"))),
        ideas=(Words("It's worn out"),),
        expectations=(Words("A plan"),),
        said_before=(
            EarlierWords(
                words=Words("No hospitals for me"), when=Partial("2024"), where=Text("her diary")
            ),
        ),
        about_me_ref="host-about-me-5",
    ),
    others_think=(
        View(who=Text("Jo"), words=Words("She does too much."), relationship=Text("daughter")),
    ),
    agenda_person=Words("My knee, and Ted"),
    agenda_professional=Text("falls"),
    pre_discussion=Text("the leaflet, by post"),
    problem=(Text("Osteoarthritis of the knee"),),
    handouts=(
        HandoutGiven(when=moment("2026-11-25T10:30:00+00:00"), edition="leaflet", format="print"),
    ),
    rows=(
        RowChosen(
            table="age",
            row=Text("75 to 79"),
            inputs={"age": Text("76")},
            where_from=Text("the notes"),
        ),
    ),
    no_action_absent_because=Text("none"),
    options=(
        *ORDINARY.options,
        OptionDiscussed(
            id="brace", text=Text("A brace"), combined_text=Text("Some like it, some do not.")
        ),
    ),
    figures_shown=(
        *FIGURES,
        FigureShown(
            outcome="clot",
            option="brace",
            group=Text("over 70"),
            label=Text("have a clot"),
            said=Text("not known"),
            timeframe=Text("in 1 year"),
            unknown=Text("nobody has counted"),
        ),
    ),
    options_not_offered=(
        OptionNotOffered(text=Text("Keyhole washing-out"), reason=Text("it does not help")),
    ),
    uncertainty_explained=True,
    questions=(
        *ORDINARY.questions,
        Question(words=Words("Can I kneel?"), answered="later"),
        Question(words=Words("Who pays?")),
    ),
    understanding_check=UnderstandingCheck(
        done=True, how=Text("she said it back"), put_right=Text("the scan is not needed")
    ),
    leaning_before=Leaning(
        option=None,
        strength=4,
        unsure_because=(Words("I can't tell"),),
        what_would_help=(Words("a talk with somebody who had it"),),
        on=DAY,
    ),
    ready_to_decide="needs_time",
    support_wanted=Words("a week"),
    role_wanted="together",
    what_would_you_do=(
        WhatWouldYouDoAsked(
            question=Words("What would you do?"),
            asked_by="patient",
            why_asked=Words("to hear it from somebody who knows knees"),
            answer_type="recommendation",
            answer=Text("I would start with exercise, since you want to stay at home."),
            leaned_option="exercise",
            reasons=(
                Reason(text=Text("you can stay at home"), for_option="exercise", links_to="pain"),
                Reason(text=Text("more relief"), for_option="surgery", links_to="relief"),
            ),
            clinician_differs=Text("I have nobody to look after"),
            sureness="fairly_sure",
            would_change_if=Text("if the pain wakes you every night"),
            interest=Text("none"),
            kind_of_choice="close",
            patient_view="fits",
            follow_up=datetime.date(2027, 1, 1),
        ),
    ),
    review=Review(
        date=datetime.date(2026, 11, 30),
        interval=Text("three months"),
        when=Text("if she falls"),
        responsible=Text("GP"),
    ),
    review_triggers=("condition_changed", "new_evidence"),
    issues=(
        Issue(details=Text("unsure about the stairs"), raised_by="person"),
        Issue(details=Text("seems very tired"), raised_by="professional"),
    ),
    withheld=Withheld(
        withheld=False,
        reason=Text("the scan is not back"),
        legal_advice=Text("none"),
        delayed=Text("the scan, next week"),
    ),
    actions_person=(
        *ORDINARY.actions_person,
        Action(what=Text("asks Jo"), who=Text("The person"), status="dropped", confidence=3),
    ),
    consent_forms=(ConsentForm(type=Text("Form 1"), location=Text("the notes")),),
    copy_to_person=CopyToPerson(
        result="given", format=Text("large print"), on=DAY, corrections=Words("It's Ted, not Ed")
    ),
    look_backs=(
        LookBack(
            on=datetime.date(2027, 6, 1),
            knew_enough="yes",
            fits="not_sure",
            tell_the_next=Words("Ask about the stairs"),
            words=Words("Glad I waited"),
        ),
    ),
    contacts=(
        Contact(
            when=moment("2026-11-25T10:10:00+00:00"),
            seen_by=PHYSIO,
            responsible_professional=GP,
            accompanied_by=(PersonInvolved(relationship=Text("husband")),),
            method="video",
            place=Text("at home"),
            place_type=Text("home"),
            contact_type=Text("first visit"),
            specialty=Text("physiotherapy"),
            professionals_present=(Professional(role=Text("Student"), name=Text("Sam Example")),),
            recording=Recording(made=True, consent="yes", location=Text("the service's archive")),
            seen_alone_offered="yes",
        ),
    ),
    people_involved=(
        PersonInvolved(
            name=Text("Jo Example"),
            relationship=Text("daughter"),
            relationship_type="next_of_kin",
            took_part_as="supporter",
        ),
        PersonInvolved(professional_role=Text("Link worker"), took_part_as="professional"),
    ),
    capacity=Capacity(
        status="assessed_has",
        decision=Text("which treatment"),
        assessed_by=GP,
        assessed_on=DAY,
        evidence=Text("understands, weighs, says it back"),
        support_given=Text("more time"),
        likely_to_regain="not_known",
    ),
    proxies=(
        Proxy(
            kind="lpa_health_welfare",
            name=Text("Jo Example"),
            contact=Text("through the surgery"),
            registered_checked="yes",
            checked_on=DAY,
            checked_how=Text("on the register"),
            covers_life_sustaining="no",
            document_location=Text("with her solicitor"),
            limits=Text("where she lives"),
        ),
    ),
    best_interests=BestInterests(
        decision_maker=GP,
        person_took_part=Text("in all of it"),
        past_present_wishes=Words("to stay at home"),
        beliefs_values=Words("to be of use"),
        other_factors=Text("Ted"),
        consulted=(View(who=Text("Jo"), words=Words("Home is best.")),),
        less_restrictive_options=Text("a chair lift"),
        how_reached=Text("at a meeting"),
        reasons=Text("it is what she wants"),
        not_based_on_age_appearance_behaviour=True,
    ),
    child=Child(
        age_band="16_to_17",
        gillick="competent",
        assessed_by=GP,
        parental_responsibility=Text("her mother"),
        seen_alone_offered="yes",
    ),
    advance_plans=(
        AdvancePlan(
            kind="adrt",
            exists="has",
            location=Text("the blue folder"),
            dated=Partial("2025-02-03"),
            seen_by=Text("GP"),
        ),
        AdvancePlan(kind="dnacpr", exists="has_not"),
        AdvancePlan(kind="respect", exists="not_known"),
    ),
)
"""Everything at once; no real record is like it."""
