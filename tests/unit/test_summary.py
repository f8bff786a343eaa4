"""The summary of a record: what stands where, in which words, and what is never said."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import get_args

import pytest
from attrs import evolve

import sdm
from sdm.composing import summary_people_words, summary_words
from sdm.composing.handout import Handout
from sdm.composing.summary import KEPT_BACK, compose_summary
from sdm.composing.summary_in_print import printable
from sdm.preferences.deciding import Decision, Review, Software
from sdm.preferences.people import Capacity, Speaker, View
from sdm.preferences.record import NOT_A_CONSENT_FORM, PreferenceRecord, Status
from sdm.preferences.talk import Goal, OptionDiscussed, RecordedAs, WhatMatters
from sdm.preferences.words import Text, Words
from sdm.rendering.components import texts
from sdm.rendering.components.said.context import Saying
from sdm.rendering.paper import Paper
from sdm.summarising import SummaryFormat, summarise
from tests import pdf_reading
from tests.laws.test_text_law import squeezed
from tests.made_up_records import DAY, FULL, ORDINARY, TODAY

VIEWS: tuple[SummaryFormat, ...] = ("text", "html", "csv", "pdf")
BARE = PreferenceRecord(
    record_id=ORDINARY.record_id,
    speaker="person",
    aid=ORDINARY.aid,
    provenance=ORDINARY.provenance,
)
"""What a record must have while it is in progress, and nothing else."""


def composed(record: PreferenceRecord, *, whole: bool = False) -> Handout:
    return compose_summary(record, today=TODAY, whole=whole)


def headings(summary: Handout) -> list[str]:
    return [part.heading for part in summary.parts]


def sayings(summary: Handout, heading: str = "") -> list[Saying]:
    return [
        saying
        for part in summary.parts
        if hasattr(part, "parts") and heading in ("", part.heading)
        for saying in part.parts[0].sayings
    ]


def rows(summary: Handout, heading: str = "") -> list[tuple[str, str, str]]:
    return [(each.label, "\n".join(each.lines), each.note) for each in sayings(summary, heading)]


def read(record: PreferenceRecord, view: SummaryFormat, *, whole: bool = False) -> str:
    """Give all that a view holds, without white space."""
    data = summarise(record, view, today=TODAY, whole=whole)
    if view == "pdf":
        return squeezed(pdf_reading.text(data))
    return squeezed(data.decode())


def with_words(record: PreferenceRecord, words: str) -> PreferenceRecord:
    said = evolve(record.what_matters, words=Words(words), recorded_as="verbatim")
    return evolve(record, what_matters=said)


def test_needs_stand_first_and_then_what_matters_before_anything_else() -> None:
    summary = composed(ORDINARY)
    assert headings(summary)[:3] == ["Needs", "What matters most", "How much each thing matters"]
    label, words, note = rows(summary, "What matters most")[0]
    assert (label, note) == ("In my own words", "Written down word for word.")
    assert words == ORDINARY.what_matters.words


def test_a_professionals_view_stands_after_what_matters_and_is_called_a_view() -> None:
    summary = composed(FULL, whole=True)
    found = headings(summary)
    assert found.index("What matters most") < found.index("One professional's view")
    assert found.index("One professional's view") < found.index("Decision (not final)")
    view = {label: (words, note) for label, words, note in rows(summary, "One professional's view")}
    answer, note = view["Advice, as one view"]
    assert answer.startswith("I would start with exercise")
    assert note == "This is a view and no decision. The person may see it another way."
    assert view['A reason for "Knee replacement"'] == ("more relief", "It rests on: relief.")
    assert view["What the person thinks of it"][0] == "It fits what matters to them."


@pytest.mark.parametrize("paper", get_args(Paper))
def test_an_ordinary_record_fits_one_side_at_12_points(paper: Paper) -> None:
    data = summarise(ORDINARY, "pdf", today=TODAY, paper=paper)
    assert len(pdf_reading.sheets(data)) == 1
    assert min(pdf_reading.painted(data).sizes) == 12


def test_large_print_has_the_same_words_at_18_points() -> None:
    data = summarise(ORDINARY, "pdf", today=TODAY, large=True)
    assert min(pdf_reading.painted(data).sizes) == 18
    small, large = (
        list(texts(compose_summary(ORDINARY, today=TODAY, large=each))) for each in (False, True)
    )
    assert small == large


STATUS_SAID: dict[Status, str] = {
    "in_progress": "What matters to me (in progress, not final)",
    "valid": "What matters to me (valid)",
    "cancelled": "What matters to me (cancelled)",
    "entered_in_error": "What matters to me (entered in error)",
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("status", get_args(Status))
def test_every_view_says_the_status_beside_the_title_and_that_it_is_no_consent_form(
    status: Status, view: SummaryFormat
) -> None:
    record = evolve(ORDINARY, status=status, status_reason=Text("she said so"))
    record = evolve(record, not_a_consent_form="This is a consent form.")
    text = read(record, view)
    assert squeezed(STATUS_SAID[status]) in text
    assert squeezed("Why: she said so.") in text
    assert squeezed(NOT_A_CONSENT_FORM) in text
    assert squeezed("This is a consent form.") not in text
    assert squeezed("It gives no advice, works out nobody") in text


def test_every_printed_sheet_says_the_status_and_whom_it_is_about() -> None:
    painted = pdf_reading.painted(summarise(FULL, "pdf", today=TODAY, whole=True))
    assert len(painted.furniture) == 4
    for foot in painted.furniture.values():
        wanted = "Restricted. In progress, not final. Not a consent form. Version 2. NHS number 943 476 5919."
        assert squeezed(wanted) in squeezed(foot)


def test_a_long_reference_is_cut_at_the_foot_of_a_sheet_and_whole_at_its_head() -> None:
    reference = "x" * 90
    summary = composed(evolve(ORDINARY, subject=evolve(ORDINARY.subject, ref=reference)))
    assert summary.running.endswith(f" {'x' * 40}...")
    assert f"reference {reference}." in summary.lead


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("whole", [False, True])
def test_a_record_entered_in_error_shows_nothing_of_what_was_said(
    view: SummaryFormat, whole: bool
) -> None:
    record = evolve(FULL, status="entered_in_error", status_reason=Text("it is of somebody else"))
    text = read(record, view, whole=whole)
    assert squeezed("Do not use this. What it said is not shown here.") in text
    assert squeezed("Why: it is of somebody else.") in text
    for word in ("allotment", "Ted", "exercise", "knee", "Jo Example", "Ann Example", "943 476"):
        assert squeezed(word) not in text


def test_what_nobody_said_is_left_out_and_never_a_no_or_a_nought() -> None:
    assert rows(composed(BARE)) == [
        ("What matters most", "Nothing is noted yet.", ""),
        ("The question", BARE.aid.decision, ""),
        ("Decision", "Nothing is decided yet.", ""),
    ]


def test_that_somebody_did_not_want_to_say_is_said() -> None:
    declined = evolve(BARE, what_matters=WhatMatters(declined=True))
    label, words, _ = rows(composed(declined), "What matters most")[0]
    assert (label, words) == ("What matters most", "Asked, and did not want to say.")


def test_statements_stand_by_weight_with_the_persons_own_among_them() -> None:
    assert rows(composed(FULL), "How much each thing matters") == [
        ("Very much", "I want to stay at home", ""),
        ("Because", "Ted won't go anywhere", ""),
        ("Very much", "Being there for Ted", ""),
        ("A lot", "I want to avoid an operation if I can", ""),
        ("Somewhat", "I want less pain soon", ""),
        ("Not sure", "I want few visits", ""),
        ("Skipped", "I want to drive", ""),
        ("Did not want to say", "Money matters", ""),
        ("Not weighed", "my 🌱 allotment", ""),
    ]


def test_goals_stand_in_the_persons_own_order_and_then_those_without_one() -> None:
    goals = tuple(
        Goal(words=Words(said), rank=rank) for said, rank in (("c", None), ("b", 2), ("a", 1))
    )
    record = evolve(BARE, what_matters=WhatMatters(goals=goals))
    found = rows(composed(record), "What matters most")[1:]
    assert [(label, words) for label, words, _ in found] == [
        ("Goal 1", "a"),
        ("Goal 2", "b"),
        ("Goal", "c"),
    ]


def test_what_others_think_is_kept_apart_and_said_to_be_theirs() -> None:
    record = evolve(
        ORDINARY, others_think=(View(who=Text("Jo"), words=Words("She does too much.")),)
    )
    (jo,) = sayings(composed(record), "What others think")
    assert (jo.label, jo.lines, jo.whose) == ("Jo", ("She does too much.",), "Jo")
    rest = [each for each in sayings(composed(record)) if each != jo]
    assert not [each for each in rest if "too much" in " ".join(each.lines)]


@pytest.mark.parametrize(
    ("recorded_as", "label", "quoted"),
    [
        ("verbatim", "In my own words", True),
        ("via_interpreter", "In my own words", True),
        ("summarised_by_professional", "As a professional put it", False),
        ("reported_by_other", "As somebody else told it", False),
    ],
)
def test_only_the_very_words_stand_in_quotation_marks(
    recorded_as: RecordedAs, label: str, quoted: bool
) -> None:
    said = evolve(ORDINARY.what_matters, recorded_as=recorded_as)
    first = sayings(composed(evolve(ORDINARY, what_matters=said)), "What matters most")[0]
    assert (first.label, first.quoted) == (label, quoted)


TITLES: dict[Speaker, str] = {
    "person": "What matters to me",
    "person_with_support": "What matters to me",
    "attorney_or_deputy": "What matters to the person",
    "relative": "What matters to the person",
    "best_interests_meeting": "What matters to the person",
}


@pytest.mark.parametrize("speaker", get_args(Speaker))
def test_somebody_elses_words_are_never_called_the_persons_own(speaker: Speaker) -> None:
    summary = composed(evolve(ORDINARY, speaker=speaker))
    assert summary.title == f"{TITLES[speaker]} (valid)"
    all_labels = {label for label, *_ in rows(summary)}
    own = TITLES[speaker] == "What matters to me"
    assert ("In my own words" in all_labels) == own
    assert ("What would change my mind" in all_labels) == own
    told = " ".join(words for label, words, _ in rows(summary) if label == "Who is speaking")
    assert ("These are not the person's own words." in told) == (not own)


def test_a_relative_is_said_to_have_no_power_to_decide() -> None:
    _, said, _ = rows(composed(evolve(ORDINARY, speaker="relative")), "What matters most")[0]
    assert "no legal power to decide" in said


def test_a_restricted_record_keeps_parts_back_and_names_them() -> None:
    summary, whole = composed(FULL), composed(FULL, whole=True)
    kept = [summary_words.HEADINGS[key] for key in KEPT_BACK]
    assert set(kept) <= set(headings(whole))
    assert not set(kept) & set(headings(summary))
    (notice,) = (part for part in summary.parts if part.heading == "Restricted")
    assert "Kept in the record and left out here: " + "; ".join(kept) in " ".join(texts(notice))
    assert "left out" not in " ".join(texts(whole))


def test_what_was_held_back_from_the_person_is_in_no_ordinary_summary() -> None:
    record = evolve(FULL, confidentiality="normal")
    assert "Held back" not in headings(composed(record))
    assert "Held back" in headings(composed(record, whole=True))
    assert "the scan is not back" not in " ".join(texts(composed(record)))


@pytest.mark.parametrize(
    ("decision", "shown"),
    [
        (
            Decision(outcome="option_chosen", option="exercise", made_by="person", made_on=DAY),
            ("Chosen", "Exercise and physiotherapy", "By the person on 25 November 2026."),
        ),
        (
            Decision(
                outcome="option_chosen",
                option="exercise",
                text=Text("at home only"),
                made_by="person_with_support",
                made_on=DAY,
            ),
            (
                "Chosen",
                "Exercise and physiotherapy. at home only",
                "By the person, with support on 25 November 2026.",
            ),
        ),
        (
            Decision(outcome="not_sure", made_by="person", made_on=DAY),
            ("Not sure yet", "", "By the person on 25 November 2026."),
        ),
        (
            Decision(outcome="option_chosen", option="elsewhere", made_by="court", made_on=DAY),
            ("Chosen", "elsewhere", "By a court on 25 November 2026."),
        ),
    ],
    ids=["option", "option and words", "not sure", "an option nobody talked about"],
)
def test_a_decision_says_what_and_by_whom(decision: Decision, shown: tuple[str, str, str]) -> None:
    assert rows(composed(evolve(ORDINARY, decision=decision)), "Decision")[0] == shown


def test_a_decision_in_progress_is_said_not_to_be_final() -> None:
    assert "Decision (not final)" in headings(composed(evolve(ORDINARY, status="in_progress")))
    assert "Decision" in headings(composed(ORDINARY))


def test_a_figure_stands_with_how_sure_it_is_or_only_by_name() -> None:
    (clot, others) = rows(composed(ORDINARY), "Figures shown")
    label, said, note = clot
    assert label == "Have a clot"
    assert said.splitlines()[2] == "Knee replacement: 3 of 100 people have a clot."
    assert note.startswith("Time: in 1 year. We are not very sure.")
    assert others[:2] == ("Also shown", "have much less pain.")


def test_a_figure_that_is_not_known_is_never_nought() -> None:
    unknown = evolve(
        ORDINARY.figures_shown[-1],
        people=None,
        said=Text("not known"),
        unknown=Text("nobody counted"),
        certainty=None,
    )
    record = evolve(ORDINARY, figures_shown=(*ORDINARY.figures_shown[:-1], unknown))
    _, said, _ = rows(composed(record), "Figures shown")[0]
    assert said.splitlines()[2] == "Knee replacement: Not known: nobody counted. Time: in 1 year."
    assert said.splitlines()[0].endswith("New research is likely to change it.")


@pytest.mark.parametrize("late", [False, True])
def test_what_is_past_its_day_is_said_at_the_top(late: bool) -> None:
    due = TODAY - datetime.timedelta(days=1) if late else TODAY
    record = evolve(ORDINARY, review=Review(date=due), aid=evolve(ORDINARY.aid, review_due=due))
    summary = composed(record)
    assert (headings(summary)[0] == "Check before you rely on this") == late
    assert ("What matters may have changed." in " ".join(texts(summary))) == late


def test_another_condition_has_no_figures_unless_the_record_says_so() -> None:
    (row,) = rows(composed(ORDINARY), "Other conditions")
    assert row[2].startswith("No figures for this condition")


def test_somebody_presumed_able_is_not_questioned() -> None:
    assert "Who can decide" not in headings(composed(ORDINARY))
    assessed = evolve(ORDINARY, capacity=Capacity(status="fluctuates"))
    assert "Who can decide" in headings(composed(assessed))


def test_plans_say_where_they_are_and_that_nobody_judged_them() -> None:
    assert rows(composed(FULL), "Plans for later") == [
        (
            "Advance decision to refuse treatment",
            "Has one.",
            "Kept here: the blue folder. Dated: 3 February 2025. Seen by: GP. Nobody has judged here whether it is valid.",
        ),
        ("DNACPR form", "Has none.", ""),
        ("ReSPECT form", "Not known.", ""),
    ]


def test_options_stand_in_their_order_and_all_alike() -> None:
    found = rows(composed(ORDINARY), "Choices talked about")
    assert [label for label, *_ in found] == [
        "Carry on as I am (no change)",
        "Exercise and physiotherapy",
        "Knee replacement",
    ]
    assert all(re.match(r"Good points: .+ Bad points: .+", said) for _, said, _ in found)


def test_good_and_bad_points_in_one_text_stay_in_one_text() -> None:
    option = OptionDiscussed(id="a", text=Text("wait"), combined_text=Text("Both."))
    (row,) = rows(composed(evolve(BARE, options=(option,))), "Choices talked about")
    assert row == ("Wait", "Both.", "")


@pytest.mark.parametrize("whole", [False, True])
def test_plain_text_has_short_lines_and_no_sign_but_of_ascii_and_the_persons_own(
    whole: bool,
) -> None:
    text = summarise(FULL, "text", today=TODAY, whole=whole).decode()
    assert max(map(len, text.splitlines())) <= 72
    assert {char for char in text if not char.isascii()} == {"🌱"}


def test_words_without_a_space_are_cut_to_the_width_and_addresses_are_not() -> None:
    address = "https://example.org/" + "a" * 80
    text = summarise(with_words(BARE, "字" * 100), "text", today=TODAY).decode()
    assert max(map(len, text.splitlines())) <= 72
    assert address in summarise(with_words(BARE, address), "text", today=TODAY).decode()


def test_the_lines_of_somebodys_words_are_kept_in_every_view() -> None:
    record = with_words(BARE, "one\r\n\r\n  two   three\n")
    page = summarise(record, "html", today=TODAY).decode()
    assert "one<br><br>  two   three</p>" in page
    assert '    "one\n\n      two   three"' in summarise(record, "text", today=TODAY).decode()
    assert '"one\r\n\r\n  two   three\n"' in summarise(record, "csv", today=TODAY).decode(
        "utf-8-sig"
    )


def test_a_sign_that_nobody_can_see_stands_as_its_code_where_it_could_do_harm() -> None:
    text = summarise(with_words(BARE, "a\x1b[31mred\x00"), "text", today=TODAY).decode()
    assert '"a[U+001B][31mred[U+0000]"' in text


def test_words_of_ours_cannot_be_turned_round_by_a_name() -> None:
    view = View(who=Text("Jo \u202e eno"), words=Words("ok"))
    assert rows(composed(evolve(BARE, others_think=(view,))), "What others think") == [
        ("Jo [U+202E] eno", "ok", "")
    ]


def test_somebodys_words_carry_their_language_and_find_their_own_direction() -> None:
    page = summarise(evolve(with_words(BARE, "Helo"), language="cy"), "html", today=TODAY).decode()
    assert '<p class="own-words" lang="cy" dir="auto">Helo</p>' in page
    assert '<html lang="en-GB"' in page


@pytest.mark.parametrize("tag", ['"><script>', "english", "", "EN_gb"])
def test_what_is_no_tag_of_a_language_is_not_used_as_one(tag: str) -> None:
    record = evolve(with_words(BARE, "Hello"), language=tag)
    assert (
        '<p class="own-words" lang="" dir="auto">'
        in summarise(record, "html", today=TODAY).decode()
    )
    assert summarise(record, "pdf", today=TODAY)[:4] == b"%PDF"


def test_an_emoji_is_printed_by_name_in_the_pdf_alone_and_the_sheet_says_so() -> None:
    record = with_words(BARE, "I love my 🐕, 5 ☆")
    printed = read(record, "pdf")
    assert squeezed("I love my [dog], 5 [white star]") in printed
    assert squeezed(summary_words.SPELLED) in printed
    for view in ("html", "text", "csv"):
        assert squeezed("I love my 🐕, 5 ☆") in read(record, view)
    assert squeezed(summary_words.SPELLED) not in read(ORDINARY, "pdf")


def test_a_script_that_the_font_lacks_is_told_at_the_top_of_the_print() -> None:
    summary = printable(composed(with_words(BARE, "مرحبا")))
    assert headings(summary)[0] == "Some words cannot be printed here"
    assert "[arabic letter meem][arabic letter reh]" in " ".join(texts(summary))


def test_what_can_all_be_drawn_is_printed_as_it_is() -> None:
    summary = composed(ORDINARY)
    assert printable(summary) is summary


def test_names_that_the_font_lacks_are_spelled_at_the_foot_of_every_sheet_too() -> None:
    record = evolve(ORDINARY, subject=evolve(ORDINARY.subject, name="李" * 30))
    summary = printable(composed(record))
    assert len(summary.running) <= 123
    assert summary.running.isascii()


def test_our_own_words_are_plain_ascii_and_hold_no_advice() -> None:
    for module in (summary_words, summary_people_words):
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        assert source.isascii()
        for banned in (
            r"recommend(?!ation\":)",
            r"\bscore",
            r"\bbest (?!interests)",
            r"\bshould\b",
        ):
            assert not re.search(banned, source.split('"""', 2)[2], re.IGNORECASE), banned


def test_the_foot_pins_the_aid_and_the_record() -> None:
    _, aid, record = composed(FULL).footer
    assert "knee-osteoarthritis, version 0.1.0, fingerprint 0123 4567 89ab cdef." in aid
    assert (
        "It was out of date when it was used. Why it was used: the new one was not out yet." in aid
    )
    assert "with local additions: Hill Street" in aid
    assert (
        f"Record {FULL.record_id}, version 2, written by GP on 25 November 2026, 10:30 (UTC)."
        in record
    )
    assert "It takes the place of version 1. Why: she rang to add a worry." in record
    assert f"Written and shown with sdm {sdm.__version__}." in record
    before = evolve(FULL.provenance, software=Software(name="clinic", version="7"))
    *_, other = composed(evolve(FULL, provenance=before)).footer
    assert f"Written with clinic 7; this summary is made with sdm {sdm.__version__}." in other
