"""What a person reads in a handout, as the command writes it, when its aid or the day changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdm.cli import group
from sdm.composing import words
from tests.samples import SMALL, small_text

CERTAINTY = {
    "high": "We are sure of this.",
    "moderate": "We are fairly sure. New research could change it.",
    "low": "We are not very sure. New research is likely to change it.",
    "very_low": "We are very unsure.",
    "not_graded": "Nobody has graded how sure this figure is.",
}
ROW = "- {score: 0, percent: 30}"
CHANGES = "changes: {outcome: creak_gone, option: carry_on}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "aid.yaml"


def handout(path: Path, *options: str) -> Result:
    extra = ["--date", "2026-12-01", "--format", "text", "-o", "-", *options]
    return CliRunner().invoke(group, ["handout", str(path), *extra])


def write(path: Path, changes: tuple[tuple[str, str], ...]) -> None:
    text = small_text()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def told(path: Path, *changes: tuple[str, str], options: tuple[str, ...] = ()) -> str:
    """Write the aid with these changes, and give its handout as one line, without references."""
    write(path, changes)
    done = handout(path, *options)
    assert done.exit_code == 0, done.output
    return re.sub(r" \[[\d, ]+\]", "", " ".join(done.output.split()))


def refused(path: Path, *changes: tuple[str, str]) -> str:
    """Write the aid with these changes, and give what is wrong with it."""
    write(path, changes)
    done = CliRunner().invoke(group, ["check", str(path)])
    assert done.exit_code == 1, done.output
    return done.output


def test_each_certainty_has_its_one_wording(path: Path) -> None:
    assert words.CERTAINTY == CERTAINTY
    for grade, said in CERTAINTY.items():
        text = told(path, ("certainty: moderate, graded_by: source", f"certainty: {grade}"))
        creaking = text[
            text.index(words.OUTCOMES_HEADING) : text.index("Two studies, both made up.")
        ]
        named = (rf"A brace[^.:]*: {re.escape(wording)}" for wording in CERTAINTY.values())
        assert [bool(re.search(each, creaking)) for each in named].count(True) == 1
        assert re.search(rf"A brace[^.:]*: {re.escape(said)}", creaking)


def test_a_fact_may_be_out_of_date_from_the_day_after_it_should_have_been_checked(
    path: Path,
) -> None:
    change = ("as_of: 2026-11, check_by: 2099-12-31", "as_of: 2026-11, check_by: 2026-12-01")
    assert words.FACT_LATE not in told(path, change)
    assert told(path, change, options=("--date", "2026-12-02")).count(words.FACT_LATE) == 1


def test_an_aid_is_overdue_from_the_day_after_its_review(path: Path) -> None:
    change = ("next_review: 2099-11-21", "next_review: 2026-12-01")
    assert words.OVERDUE_HEADING not in told(path, change)
    late = handout(path, "--date", "2026-12-02")
    assert late.exit_code == 2
    assert late.stdout == ""
    banner = told(path, change, options=("--date", "2026-12-02", "--allow-overdue"))
    assert "due to be looked at again by 1 December 2026" in banner


def test_the_day_given_goes_before_the_one_of_the_surroundings(path: Path) -> None:
    told(path, ("next_review: 2099-11-21", "next_review: 2026-12-01"))
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": "4102444800"})  # 1 January 2100
    words_ = ["handout", str(path), "-o", "-"]
    assert runner.invoke(group, words_).exit_code == 2
    assert runner.invoke(group, [*words_, "--date", "2026-12-01"]).exit_code == 0


def test_a_draft_notice_stands_before_anything_about_the_options(path: Path) -> None:
    text = told(path)
    assert text.index(words.DRAFT) < text.index(words.FIRST_HEADING) < text.index("Your options")


def test_the_words_that_replace_a_missing_part_are_there(path: Path) -> None:
    living = small_text()[small_text().index("    living_with:") :].split("    sources:")[0]
    text = told(path, (living, ""), ("gaps: [No study asked elbows themselves.]", "gaps: []"))
    assert words.LIVING_HEADING not in text
    assert words.GAPS not in text
    assert words.UNKNOWN_HEADING in text


def test_both_sides_of_every_sentence_are_everybody(path: Path) -> None:
    pairs = re.findall(r"(\d[\d,]*) of ([\d,]+) people [^.]+\. (\d[\d,]*) ", told(path))
    counted = [[int(each.replace(",", "")) for each in pair] for pair in pairs]
    assert len(counted) >= 10
    assert all(have + others == total for have, total, others in counted)


def test_fewer_than_one_is_never_nobody(path: Path) -> None:
    text = told(path, ('percent: "100 - 80", ci: [15, 25.5], ci_level: 90', "percent: 0.2"))
    assert "Fewer than 1 of 100 people no longer have a creak. More than 99 still have" in text
    outcomes = text[text.index(words.OUTCOMES_HEADING) :]
    brace = outcomes[outcomes.index("* A brace") : outcomes.index("* A cream")]
    assert "fewer than 1 of 100 people" in brace.lower()
    assert "with “Carry on as you are”" not in brace


ROWS = [
    ("percent: 30, range: [25, 35], range_of: years", "0 | 30 (25 to 35) | 45 (33 to 60) | "),
    ("percent: 0.2", "0 | Fewer than 1 | "),
]


@pytest.mark.parametrize(("row", "said"), ROWS)
def test_a_row_of_a_table_is_worked_out_for_every_option(path: Path, row: str, said: str) -> None:
    assert said in told(path, (ROW, f"- {{score: 0, {row}}}"))


def test_a_row_from_which_the_others_cannot_start_is_refused(path: Path) -> None:
    said = refused(path, (ROW, "- {score: 0, unknown: Nobody counted.}"))
    assert "personalisation.creak_points.rows" in said


def test_a_table_may_not_leave_another_option_behind(path: Path) -> None:
    said = refused(path, (CHANGES, "changes: {outcome: sore_skin, option: brace}"))
    assert 'replaces the figure of "brace", from which no ratio leads to carry_on or cream' in said
    assert "use `shows`" in said


def test_an_option_far_down_the_chain_follows(path: Path) -> None:
    text = told(path, (CHANGES, "changes: {outcome: hobby, option: carry_on}"))
    assert "0 | 30 | 40 | 38 | 54" in text


def test_a_row_that_informs_may_not_start_from_an_option(path: Path) -> None:
    said = refused(path, ("counted: 5, among: 50", "risk_ratio: 2, of: brace, certainty: low"))
    assert "starts from an option, expected a figure that stands alone" in said


def test_a_row_that_informs_may_be_a_range_and_then_both_sides_are(path: Path) -> None:
    text = told(path, ("counted: 5, among: 50", "range: [1, 4], range_of: studies, per: 100"))
    assert "Under 50 | 1 to 4 | 96 to 99" in text


def test_options_have_no_difference_to_tell_where_the_figure_is_set_apart(path: Path) -> None:
    more = "30 of 100 people no longer have a creak. 70 still have a creak. 10 more."
    assert more in told(path)
    apart = (
        "{risk_ratio: 1.5, of: carry_on,",
        "{risk_ratio: 1.5, not_comparable: No, of: carry_on,",
    )
    text = told(path, apart)
    assert more not in text
    assert "Do not set this figure against the others: No." in text


def test_the_same_day_gives_the_same_bytes() -> None:
    assert handout(SMALL).stdout_bytes == handout(SMALL).stdout_bytes != b""
