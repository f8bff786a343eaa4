"""A record is begun from an aid, and opened beside a later version of it."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from sdm.cataloguing import Catalogue, bundled, catalogue, versions_of
from sdm.composing import Refused, compose
from sdm.errors import CannotRun
from sdm.loading import load, loads
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.model.text import Version
from sdm.personalising import NoSuchRow, personalise
from sdm.preferences.deciding import Author
from sdm.preferences.json_form import dumps
from sdm.preferences.making import new_id
from sdm.preferences.reading import loads as read
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import RecordError
from sdm.preferences.rules import breaches, missing_for_valid
from sdm.preferences.words import Hash, Text
from sdm.recording import begin, figures_shown, options_in
from sdm.recording.archive import find_aid
from sdm.recording.differences import differences
from sdm.rendering import render
from tests.made_up_records import moment
from tests.samples import small_text

NOW = moment("2026-11-25T10:30:00+00:00")
AUTHOR = Author(kind="person")
AIDS = sorted(bundled().glob("*/aid.yaml"))
AF = load(bundled() / "atrial-fibrillation-stroke-prevention")
SMALL_AID = loads(small_text())


def begun(aid: Aid = SMALL_AID, **more: Any) -> PreferenceRecord:
    return begin(aid, "person", now=NOW, author=AUTHOR, **more)


def changed(*edits: tuple[str, str]) -> Aid:
    """Give the small aid with some text in it replaced."""
    text = small_text()
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return loads(text)


NEXT = ("version: 0.1.0", "version: 0.2.0")


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_a_record_names_the_very_aid_and_copies_every_figure(path: Path) -> None:
    aid = load(path)
    record = begun(aid, edition="large-print")
    assert record.aid.id == aid.id
    assert record.aid.version == aid.version
    assert record.aid.fingerprint == fingerprint(aid)
    assert (record.aid.title, record.aid.decision) == (Text(aid.title), Text(aid.decision))
    assert record.aid.edition == "large-print"
    assert record.aid.review_due == aid.development.next_review
    assert {(each.outcome, each.option) for each in record.figures_shown} == {
        (outcome.id, option.id) for outcome in aid.outcomes for option in aid.options
    }
    assert read(dumps(record)) == record
    assert breaches(record) == ()


def test_nothing_is_answered_for_anybody() -> None:
    record = begun()
    bare = PreferenceRecord(
        record_id=record.record_id,
        speaker="person",
        aid=record.aid,
        provenance=record.provenance,
        figures_shown=record.figures_shown,
    )
    assert record == bare
    assert record.status == "in_progress"
    assert record.provenance.recorded_at == NOW
    assert record.provenance.software.name == "sdm"


def test_an_id_is_random_or_the_one_that_was_given() -> None:
    assert begun().record_id != begun().record_id
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", new_id()
    )
    given = new_id()
    assert begun(record_id=given) == begun(record_id=given)


def test_the_language_of_the_words_and_that_of_the_aid_are_two_things() -> None:
    assert begun().language == "en-GB"
    welsh = begun(language="cy")
    assert (welsh.language, welsh.aid.language) == ("cy", "en-GB")


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_each_figure_is_said_as_the_page_says_it(path: Path) -> None:
    aid = load(path)
    leaflet = compose(aid, today=datetime.date(2026, 11, 25))
    page = _even(render(leaflet, "text").decode())
    for shown in figures_shown(aid):
        said = _even(shown.said)
        assert said in page or all(part in page for part in _sentences(shown.said)), shown


def _sentences(said: str) -> list[str]:
    return [_even(each) for each in re.split(r"(?<=\.) ", said)]


def _even(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_what_is_not_known_is_unknown_and_never_nobody() -> None:
    unknown = [each for each in figures_shown(AF) if each.unknown]
    assert unknown
    for shown in unknown:
        assert shown.people is None
        assert shown.said.startswith("Not known.")
    few = changed(("{score: [0, 4], people: 2}", "{score: [0, 4], people: 3}"))
    assert all(each.people != 0 for each in figures_shown(few) if "ewer than 1" in each.said)


def test_fewer_than_one_is_not_counted_as_nobody() -> None:
    aid = changed(('{percent: "100 - 80", ci: [15, 25.5], ci_level: 90,', "{percent: 0.2,"))
    (shown,) = (
        each
        for each in figures_shown(aid)
        if (each.outcome, each.option) == ("creak_gone", "carry_on")
    )
    assert shown.people is None
    assert shown.out_of == 100
    assert "ewer than 1" in shown.said


def test_what_does_not_apply_is_said_so_and_is_not_unknown() -> None:
    knee = load(bundled() / "knee-osteoarthritis")
    shown = [each for each in figures_shown(knee) if each.said.startswith("Does not apply.")]
    assert shown
    assert all(each.unknown is None and each.people is None for each in shown)


def test_a_figure_split_by_group_is_copied_group_by_group() -> None:
    groups = [each.group for each in figures_shown(AF) if each.group is not None]
    assert "apixaban" in groups


def test_a_persons_row_is_kept_with_what_it_was_found_by() -> None:
    record = begun(AF, rows={"cha2ds2_vasc": 4}, where_from="ticked by the person")
    (row,) = record.rows
    assert row.table == "cha2ds2_vasc"
    assert row.inputs == {"score": "4"}
    assert row.row.endswith(" 4")
    assert row.where_from == "ticked by the person"
    assert record.aid.fingerprint == fingerprint(AF)
    assert record.figures_shown == figures_shown(personalise(AF, {"cha2ds2_vasc": 4}))
    assert record.figures_shown != figures_shown(AF)


def test_a_row_that_there_is_not_is_refused() -> None:
    for rows in ({"cha2ds2_vasc": 99}, {"no_such_table": 1}):
        with pytest.raises(NoSuchRow):
            begun(AF, rows=rows)


def test_a_row_of_a_table_that_only_informs_is_kept_and_changes_no_figure() -> None:
    record = begun(rows={"by_age": "Under 50", "typed_score": 5})
    assert [(each.table, each.row, each.inputs) for each in record.rows] == [
        ("by_age", "Under 50", {}),
        ("typed_score", "Your ELBOW3 score 5 to 10", {"score": "5"}),
    ]
    assert record.figures_shown == figures_shown(SMALL_AID)
    found = differences(record, changed(NEXT))
    assert (found.rows_gone, found.figures) == ((), ())
    with pytest.raises(NoSuchRow):
        begun(rows={"by_age": "Under 5"})


def test_an_aid_past_its_review_is_used_only_with_a_reason() -> None:
    late = moment("2100-01-01T09:00:00+00:00")
    with pytest.raises(RecordError, match=r"aid\.used_overdue_because: is missing"):
        begin(SMALL_AID, "person", now=late, author=AUTHOR)
    record = begin(SMALL_AID, "person", now=late, author=AUTHOR, overdue_because="no newer one")
    assert record.aid.used_overdue_because == "no newer one"


def test_a_withdrawn_aid_is_refused_with_the_reason() -> None:
    withdrawn = changed(("status: draft", "status: withdrawn\nwithdrawn_because: It was wrong."))
    with pytest.raises(Refused, match=r"was withdrawn: It was wrong\."):
        begun(withdrawn)


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
def test_the_options_of_an_aid_stand_in_its_order_with_good_and_bad_points(path: Path) -> None:
    aid = load(path)
    options = options_in(aid)
    assert [each.id for each in options] == [each.id for each in aid.options]
    assert sum(each.is_no_action for each in options) == (aid.stay is not None)
    assert all(each.benefits and each.risks for each in options)
    assert all(
        point.matters_to_person == "not_asked"
        for each in options
        for point in (*each.benefits, *each.risks)
    )
    record = evolve(begun(aid), options=options)
    assert "options" not in {each.at for each in missing_for_valid(record)}


def test_an_aid_without_staying_as_you_are_has_no_such_option() -> None:
    aid = changed(("no_change: carry_on", "no_change: {absent: The elbow has to go.}"))
    assert not any(each.is_no_action for each in options_in(aid))
    assert begun(aid).no_action_absent_because == "The elbow has to go."


# ---- opened beside another version


def test_beside_the_very_aid_nothing_differs() -> None:
    found = differences(begun(), SMALL_AID)
    assert found.same
    assert found.figures == ()
    assert found.suggests == ()
    assert found.words == "Made with this version of the decision aid (0.1.0)."


def test_beside_a_later_version_the_figures_that_changed_are_told_and_no_others() -> None:
    record = begun()
    before = dumps(record)
    found = differences(
        record,
        changed(NEXT, ('{percent: "100 - 80", ci: [15, 25.5],', "{percent: 30, ci: [25, 36],")),
    )
    assert not found.same
    assert found.suggests == ("new_evidence",)
    assert dumps(record) == before
    first = found.figures[0]
    assert (first.outcome, first.option, first.label) == ("creak_gone", "carry_on", "Creaking")
    assert first.then is not None
    assert first.now is not None
    assert first.then.startswith("20 of 100")
    assert first.now.startswith("30 of 100")
    # What is worked out from it changes with it.
    assert {each.option for each in found.figures} == {"carry_on", "brace", "cream", "operation"}
    assert {each.outcome for each in found.figures} == {"creak_gone"}
    assert found.words == (
        "Made with version 0.1.0 of the decision aid. This is version 0.2.0, and some figures "
        "are not what they were."
    )


def test_other_words_around_the_same_figures_are_no_other_figures() -> None:
    found = differences(
        begun(), changed(NEXT, ("label: no longer have a creak", "label: are silent"))
    )
    assert not found.same
    assert found.figures == ()
    assert found.suggests == ("new_evidence",)
    assert found.words.endswith("This is version 0.2.0; the figures are the same.")


def test_the_same_version_with_other_content_is_told_as_that() -> None:
    found = differences(begun(), changed(("title: Creaking", "title: The creak")))
    assert found.words.startswith("Made with version 0.1.0 of the decision aid, as this is, but")


def test_figures_that_came_and_went_are_told() -> None:
    record = begun()
    gone = record.figures_shown[0]
    old = evolve(gone, outcome="an_old_outcome")
    told = evolve(record, figures_shown=(old, *record.figures_shown[1:]))
    found = differences(told, changed(NEXT))
    assert [(each.outcome, each.then, each.now) for each in found.figures] == [
        ("an_old_outcome", gone.said, None),
        ("creak_gone", None, gone.said),
    ]


def test_a_person_is_shown_their_own_row_in_the_later_version_too() -> None:
    record = begun(AF, rows={"cha2ds2_vasc": 4})
    later = evolve(AF, version=Version("9.9.9"))
    assert differences(record, later).figures == ()
    assert differences(record, later).rows_gone == ()
    without = evolve(later, personalisation=())
    found = differences(record, without)
    assert found.rows_gone == ("cha2ds2_vasc",)
    assert found.figures
    assert found.words.endswith("some figures are not what they were.")


def test_a_score_from_anywhere_is_taken_for_a_number_only_if_it_is_one() -> None:
    record = begun(AF, rows={"cha2ds2_vasc": 4})
    for score in ("9" * 5_000, "four", ""):
        odd = evolve(record, rows=(evolve(record.rows[0], inputs={"score": Text(score)}),))
        assert differences(odd, evolve(AF, version=Version("9.9.9"))).rows_gone == ("cha2ds2_vasc",)


def test_a_withdrawn_version_is_told_with_the_reason() -> None:
    withdrawn = changed(
        NEXT, ("status: draft", "status: withdrawn\nwithdrawn_because: It was wrong.")
    )
    found = differences(begun(), withdrawn)
    assert found.withdrawn_because == "It was wrong."
    assert found.words == "Made with version 0.1.0 of the decision aid, which was withdrawn since."


def test_another_aid_is_refused() -> None:
    with pytest.raises(CannotRun, match='about "example-decision", and this aid is "atrial'):
        differences(begun(), AF)


# ---- earlier versions


@pytest.fixture
def folder(tmp_path: Path) -> Catalogue:
    """Give a catalogue whose one aid is at 0.3.0, with two versions before it."""
    home = tmp_path / "example-decision"
    for version, place in (
        ("0.1.0", "versions/0.1.0.yaml"),
        ("0.2.0", "versions/0.2.0.yaml"),
        ("0.3.0", "aid.yaml"),
    ):
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        text = small_text().replace("version: 0.1.0", f"version: {version}")
        (home / place).write_text(text, encoding="utf-8")
    return Catalogue((tmp_path,))


@pytest.mark.parametrize("version", ["0.1.0", "0.2.0", "0.3.0"])
def test_the_aid_of_a_record_is_found_by_its_fingerprint(folder: Catalogue, version: str) -> None:
    aid = changed(("version: 0.1.0", f"version: {version}")) if version != "0.1.0" else SMALL_AID
    found = find_aid(begun(aid).aid, folder)
    assert found is not None
    assert found.exact
    assert found.aid == aid
    assert differences(begun(aid), found.aid).same
    assert not found.path.is_relative_to(bundled())


def test_it_is_found_under_another_name_too(folder: Catalogue) -> None:
    home = folder.folders[0] / "example-decision" / "versions"
    shutil.move(home / "0.1.0.yaml", home / "the first.yaml")
    found = find_aid(begun().aid, folder)
    assert found is not None
    assert found.exact


def test_where_the_content_is_gone_the_same_version_is_told_as_not_the_same(
    folder: Catalogue,
) -> None:
    used = evolve(begun().aid, fingerprint=Hash("0" * 64))
    found = find_aid(used, folder)
    assert found is not None
    assert (found.exact, found.aid.version) == (False, "0.1.0")
    assert find_aid(evolve(used, version="0.0.9"), folder) is None


def test_an_aid_that_nobody_has_is_not_found(folder: Catalogue) -> None:
    used = begun().aid
    for name in ("no-such-aid", "../example-decision", "example-decision/../example-decision", "*"):
        assert find_aid(evolve(used, id=name), folder) is None
    home = folder.folders[0] / "example-decision"
    (home / "aid.yaml").write_text(small_text().replace("id: example-decision", "id: other"))
    (home / "versions" / "0.2.0.yaml").write_text("format: 7")
    found = find_aid(used, folder)
    assert found is not None
    assert found.exact
    assert find_aid(evolve(used, version="0.3.0", fingerprint=Hash("0" * 64)), folder) is None


def test_earlier_versions_are_no_part_of_the_catalogue(folder: Catalogue) -> None:
    assert list(folder.paths()) == ["example-decision"]
    assert [aid.version for aid in folder.aids()] == ["0.3.0"]


def test_the_aids_that_come_with_sdm_are_found_as_they_are() -> None:
    found = find_aid(begun(AF).aid, catalogue())
    assert found is not None
    assert found.exact


def test_a_record_of_an_earlier_version_finds_the_aid_as_the_person_saw_it() -> None:
    earlier = load(versions_of(bundled() / AF.id / "aid.yaml")[0])
    assert earlier.version != AF.version
    found = find_aid(begun(earlier).aid, catalogue())
    assert found is not None
    assert found.exact
    assert found.aid == earlier
