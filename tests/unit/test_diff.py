"""What is told to have changed between two aids, and the laws that hold for any two."""

from __future__ import annotations

import contextlib
import copy
import random
import re
from collections import Counter
from typing import Any, get_args, get_type_hints

import attrs
import pytest
from attrs import asdict, evolve, field, frozen
from hypothesis import assume, given
from hypothesis import strategies as st

import sdm
from sdm.differing.change import Diff, NumberChange
from sdm.differing.pairs import paired
from sdm.differing.texts import laid_over, numbers_in
from sdm.differing.topics import MAKING, NUMBERS, topic_of
from sdm.document import Scalar
from sdm.model.aid import Aid
from sdm.model.development import Involved
from sdm.model.estimate import Interval
from sdm.model.personal import Scores
from sdm.model.source import Source
from sdm.model.text import Version as VersionNumber
from sdm.numbers.exact import Number
from tests.docs.model_classes import reached
from tests.handouts import ALL, aid, name
from tests.samples import small_text
from tests.strategies import at, lines, put, scalars, small, spots, written

every_aid = pytest.mark.parametrize("path", ALL, ids=name)


def changed(*swaps: tuple[str, str]) -> Diff:
    """Compare the small aid with itself after some words of its file were swapped for others."""
    text = small_text()
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return sdm.diff(sdm.loads(small_text()), sdm.loads(text))


@frozen
class Version:
    """Another version of the small aid, and by what edits it came about."""

    edits: tuple[str, ...]
    aid: sdm.Aid = field(repr=False)


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """Draw another version of the small aid: each edit stays if what comes of it is an aid."""
    value, edits = small(), []
    for _ in range(draw(st.integers(1, 4))):
        edited = copy.deepcopy(value)
        path = draw(st.sampled_from(list(spots(edited))))
        holder, found = at(edited, path[:-1]), at(edited, path)
        edit = draw(st.sampled_from(["drop", "vary", "vary", "turn"]))
        match edit:
            case "drop":
                del holder[path[-1]]  # type: ignore[union-attr, arg-type]
            case "vary" if isinstance(found, Scalar) and found.quoted | (" " in found.text):
                put(edited, path, Scalar(draw(lines) + found.text[3:], quoted=True))
            case "vary" if isinstance(found, Scalar):
                put(edited, path, Scalar(draw(st.sampled_from(OTHER_WORDS)), quoted=False))
            case "turn" if isinstance(found, list):
                found.reverse()
        with contextlib.suppress(sdm.AidError):
            sdm.loads(written(edited))
            value = edited
            edits.append(f"{edit} {path}")
    return Version(tuple(edits), sdm.loads(written(value)))


OTHER_WORDS = ["1", "2", "7", "20", "100", "1000", "low", "high", "s1", "s2", "carry_on", "brace"]


def topics(told: Diff) -> list[str]:
    """Name the headings under which something stands."""
    names = ("items", "numbers", "words", "sources", "making", "moved")
    return [each for each in names if getattr(told, each)]


def change(told: Diff, at: str, option: str | None = None) -> NumberChange:
    found = [
        each for each in told.numbers if each.at == at and each.option in (option, each.option)
    ]
    if option:
        found = [each for each in found if each.option == option]
    assert len(found) == 1, [each.at for each in told.numbers]
    return found[0]


AS_IT_STANDS = sdm.loads(small_text())


# One case of each


def test_a_number_is_told_as_written_and_as_a_reader_sees_it() -> None:
    told = changed(("risk_ratio: 1.5", "risk_ratio: 1.55"))
    one = change(told, "outcomes.creak_gone.estimates.brace")
    assert (one.change, one.what, one.of) == ("changed", "Creaking", "A brace")
    assert (one.old, one.new) == ("30 of 100 people (22 to 40)", "31 of 100 people (22 to 40)")
    assert (one.exact_old, one.exact_new) == ("30", "31")
    assert [(each.key, each.old, each.new) for each in one.written] == [
        ("risk_ratio", "1.5", "1.55")
    ]


def test_what_starts_from_a_number_that_changed_follows_from_it() -> None:
    told = changed(("risk_ratio: 1.5", "risk_ratio: 1.55"))
    one = change(told, "outcomes.creak_gone.estimates.operation")
    assert (one.change, one.old, one.new) == ("follows", "36 of 100 people", "37 of 100 people")
    assert (one.written, one.follows_from) == ((), ("brace",))
    row = change(told, "personalisation.creak_points.rows.0", "operation")
    assert (row.change, row.follows_from) == ("follows", ("brace",))


def test_a_number_that_follows_and_was_written_anew_says_both() -> None:
    told = changed(("risk_ratio: 1.5", "risk_ratio: 1.4"), ("100 - 80", "100 - 78"))
    one = change(told, "outcomes.creak_gone.estimates.brace")
    assert (one.change, one.follows_from) == ("changed", ("carry_on",))
    assert one.written


def test_a_figure_that_points_at_another_follows_it() -> None:
    told = changed(("value: 40.5", "value: 41.5"))
    one = change(told, "outcomes.pain_score.estimates.brace")
    assert (one.change, one.follows_from) == ("follows", ("carry_on",))
    assert (one.old, one.new) == ("40.5 points (30 to 50)", "41.5 points (30 to 50)")


def test_the_columns_of_a_row_follow_from_its_own_figure() -> None:
    told = changed(("{score: 0, percent: 30}", "{score: 0, percent: 40}"))
    own = change(told, "personalisation.creak_points.rows.0", "carry_on")
    assert (own.change, own.row, own.table) == ("changed", "0", "creak_points")
    assert own.of == "Score 0, Carry on as you are"
    brace = change(told, "personalisation.creak_points.rows.0", "brace")
    assert (brace.change, brace.follows_from) == ("follows", ("row",))
    assert (brace.old, brace.new) == ("45 of 100 people (33 to 60)", "60 of 100 people (44 to 80)")


def test_a_row_of_a_table_that_informs_has_one_figure() -> None:
    told = changed(("counted: 5, among: 50", "counted: 6, among: 50"))
    one = change(told, "personalisation.by_age.rows.Under 50")
    assert (one.option, one.of, one.old, one.new) == (
        None,
        "Under 50",
        "10 of 100 people",
        "12 of 100 people",
    )


def test_another_denominator_changes_what_is_shown_and_nothing_that_was_written() -> None:
    told = changed(("denominator: 1000\n", "denominator: 10000\n"))
    alone = change(told, "outcomes.sore_skin.denominator")
    assert (alone.of, alone.old, alone.new) == ("denominator", "1000", "10000")
    one = change(told, "outcomes.sore_skin.estimates.brace")
    assert (one.change, one.follows_from) == ("follows", ("denominator",))
    assert (one.old, one.new) == (
        "30 of 1,000 people (15 to 53)",
        "300 of 10,000 people (150 to 525)",
    )


PARTS_OF_A_NUMBER = [
    ("certainty: low, graded_by: author", "certainty: high, graded_by: author", "certainty"),
    ("ci: [15, 25.5]", "ci: [16, 25.5]", "ci"),
    ("indirect: true, ", "", "indirect"),
    ("who: made-up people of 60}", "who: made-up people of 61}", "who"),
    ("range_of: studies, range_per: 1000", "range_of: years, range_per: 1000", "range_of"),
    ("timeframe: 3 months", "timeframe: 4 months", "timeframe"),
    ("who: made-up people of 50", "who: made-up people of 55", "who"),
    ("highest: 100", "highest: 101", "highest"),
    ("true_positive: 8", "true_positive: 9", "positive"),
    ("valid_for: made-up people of 40", "valid_for: made-up people of 41", "for"),
    ("timeframe: 10 years", "timeframe: 11 years", "timeframe"),
    (
        "rain, points: 1}\n      - choose_one: [{label: Under 50, points: 0}, {label: 50 or over, points: 1}]",
        "rain, points: 0}\n      - choose_one: [{label: Under 50, points: 0}, {label: 50 or over, points: 1}, {label: Over 60, points: 2}]",
        "points",
    ),
    ("per cent in 10 years", "per cent in 9 years", "unit"),
    ("not_comparable: The studies counted different hobbies.", "note: Mind.", "comparable"),
]


@pytest.mark.parametrize(("old", "new", "key"), PARTS_OF_A_NUMBER, ids=lambda text: text[:20])
def test_what_a_number_means_is_part_of_the_number(old: str, new: str, key: str) -> None:
    told = changed((old, new))
    keys = [each.key for one in told.numbers for each in one.written]
    keys += [one.of.split()[-1] for one in told.numbers]
    assert key in keys


def test_a_figure_split_by_group_is_told_group_by_group() -> None:
    told = changed(("people: 12", "people: 14"))
    (one,) = told.numbers
    assert (one.group, one.of) == ("thick cream", "A cream (thick cream)")
    assert (one.old, one.new) == ("12 of 1,000 people (9 to 15)", "14 of 1,000 people (9 to 15)")


def test_a_group_by_another_name_is_a_number_in_other_people() -> None:
    told = changed(("group: thick cream", "group: thicker cream"))
    (one,) = told.numbers
    assert [(each.key, each.old, each.new) for each in one.written] == [
        ("group", "thick cream", "thicker cream")
    ]
    assert topics(told) == ["numbers"]


def test_a_figure_in_place_of_not_known_is_told() -> None:
    told = changed(
        ("operation: {unknown: Nobody measured it., ", "operation: {value: 12, certainty: low, ")
    )
    one = change(told, "outcomes.pain_score.estimates.operation")
    assert (one.old, one.new) == ("Not known. Nobody measured it.", "12 points")
    assert topics(told) == ["numbers", "words"]  # why nobody knew went too


def test_an_outcome_that_came_has_its_figures_added() -> None:
    whole = sdm.loads(small_text())
    fewer = evolve(whole, outcomes=whole.outcomes[:-1])
    told = sdm.diff(fewer, whole)
    assert [(each.kind, each.change, each.name) for each in told.items] == [
        ("outcome", "added", "the pain score")
    ]
    one = change(told, "outcomes.pain_score.estimates.carry_on")
    assert (one.change, one.old, one.new) == ("added", None, "40.5 points (30 to 50)")
    assert change(told, "outcomes.pain_score.timeframe").change == "added"


def test_an_option_that_went_takes_its_figures_cells_and_words_along() -> None:
    whole = sdm.loads(small_text())
    keep = [each for each in whole.options if each.id != "operation"]
    fewer = evolve(
        whole,
        options=tuple(keep),
        outcomes=tuple(
            evolve(each, estimates={k: v for k, v in each.estimates.items() if k != "operation"})
            for each in whole.outcomes
        ),
    )
    told = sdm.diff(whole, fewer)
    assert ("option", "removed", "An operation") in [
        (each.kind, each.change, each.name) for each in told.items
    ]
    gone = [each for each in told.numbers if each.option == "operation" and each.table is None]
    assert {each.change for each in gone} == {"removed"}
    assert len(gone) == len(whole.outcomes)
    assert "options.operation.involves" in [each.at for each in told.words]


def test_words_are_laid_over_each_other() -> None:
    told = changed(("You wear a sleeve by day.", "You wear a tight sleeve by day and night."))
    (one,) = told.words
    assert (one.at, one.change) == ("options.brace.involves", "changed")
    assert [(each.change, each.text.strip()) for each in one.parts] == [
        ("same", "You wear a"),
        ("added", "tight"),
        ("same", "sleeve by"),
        ("removed", "day."),
        ("added", "day and night."),
    ]


def test_numbers_within_words_are_counted_by_themselves() -> None:
    told = changed(
        (
            "involves: You rub it in twice a day.",
            'involves: "You rub it in 3 times a day, 1,200 mg."',
        )
    )
    assert (told.numbers_gone, told.numbers_come) == ((), ("3", "1200"))
    assert numbers_in(["1,200.5 of 1200"]) == Counter(["1200.5", "1200"])


def test_a_sentence_in_another_place_of_its_list_only_moved() -> None:
    told = changed(
        ("  - Each choice does something.\n", ""),
        (
            "  - The figures are made up too.\n",
            "  - The figures are made up too.\n  - Each choice does something.\n",
        ),
    )
    assert topics(told) == ["moved"]
    assert told.moved == ("key_points",)
    assert told.is_empty


def test_a_sentence_that_came_leaves_its_neighbours_alone() -> None:
    told = changed(
        ("  - A creaky elbow is made up.\n", "  - New.\n  - A creaky elbow is made up.\n")
    )
    assert [(each.at, each.change, each.new) for each in told.words] == [
        ("key_points.1", "added", "New.")
    ]


def test_where_things_come_from_stands_apart_from_words() -> None:
    told = changed(
        ("as_reported: 80% still had it", "as_reported: 81% still had it"),
        ("title: Example source one", "title: Another source"),
        ("result: corrected, note: It said two.", "result: confirmed, note: It said three."),
    )
    assert topics(told) == ["sources"]
    assert [each.at for each in told.sources] == [
        "options.brace.living_with.daily.checked.result",
        "options.brace.living_with.daily.checked.note",
        "outcomes.creak_gone.estimates.carry_on.as_reported",
        "sources.s1.title",
    ]


def test_sources_in_another_order_within_a_list_say_the_same() -> None:
    told = changed(("sources: [s1, s2], as_reported", "sources: [s2, s1], as_reported"))
    assert told.is_empty


def test_the_making_of_the_aid_stands_apart() -> None:
    told = changed(
        ("status: draft", "status: reviewed"),
        ("funding: none", "funding: a made-up fund"),
        (
            "review_professionals: none",
            "review_professionals: {who: nurses, number: 3, when: 2026, method: read it, report: nowhere yet}",
        ),
    )
    assert topics(told) == ["making"]
    assert ("development.review_professionals.number", None, "3") in [
        (each.at, each.old, each.new) for each in told.making
    ]


def test_a_table_that_is_less_sure_is_told_once_and_not_for_each_row() -> None:
    told = changed(
        (
            "    certainty: low\n    sources: [s1]\n    seen_at",
            "    certainty: very_low\n    sources: [s1]\n    seen_at",
        )
    )
    (one,) = told.numbers
    assert (one.at, one.old, one.new) == (
        "personalisation.creak_points.certainty",
        "low",
        "very_low",
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [("0.1.0", "0.1.1", "raised"), ("0.9.0", "0.10.0", "raised"), ("1.0.0", "0.9.9", "lowered")],
)
def test_versions_are_compared_as_numbers(old: str, new: str, expected: str) -> None:
    one, other = (evolve(AS_IT_STANDS, version=VersionNumber(each)) for each in (old, new))
    told = sdm.diff(one, other)
    assert told.version == expected
    assert told.is_empty


# Laws


@every_aid
def test_an_aid_against_itself_is_nothing(path: Any) -> None:
    told = sdm.diff(aid(path), aid(path))
    assert told.is_empty
    assert (told.moved, told.version) == ((), "same")


@given(versions())
def test_nothing_is_told_only_if_nothing_changed(version: Version) -> None:
    old, new = AS_IT_STANDS, version.aid
    told = sdm.diff(old, new)
    nothing = not topics(told) and told.version == "same"
    said_same = evolve(new, sources=dict(sorted(new.sources.items())))
    assert nothing == (sdm.fingerprint(old) == sdm.fingerprint(said_same))


def swapped(each: Any, **more: Any) -> dict[str, Any]:
    """Tell a change as if the older aid were the newer; where it stands is the newer aid's word."""
    other = {"added": "removed", "removed": "added"}
    told = asdict(each)
    told["change"] = other.get(each.change, each.change)
    told["old"], told["new"] = told.get("new"), told.get("old")
    return {**told, **more}


def mirrored(told: Diff) -> list[Any]:
    numbers = [
        swapped(
            each,
            exact_old=each.exact_new,
            exact_new=each.exact_old,
            written=tuple({"key": w.key, "old": w.new, "new": w.old} for w in each.written),
        )
        for each in told.numbers
    ]
    texts = [
        swapped(each, parts=[(_other(part.change), part.text) for part in each.parts])
        for each in (*told.words, *told.sources, *told.making)
    ]
    return _sorted(numbers, texts, [swapped(each) for each in told.items])


def plain(told: Diff) -> list[Any]:
    texts = [
        {**asdict(each), "parts": [(part.change, part.text) for part in each.parts]}
        for each in (*told.words, *told.sources, *told.making)
    ]
    items = [{**asdict(each), "old": None, "new": None} for each in told.items]
    return _sorted([asdict(each) for each in told.numbers], texts, items)


def _other(change: str) -> str:
    return {"added": "removed", "removed": "added"}.get(change, change)


def _sorted(*lists: list[dict[str, Any]]) -> list[Any]:
    """Leave out names and positions, which are those of the newer aid, and what order there is."""
    named = ("at", "what", "of", "row", "group", "name")
    said = []
    for each in (one for lists_ in lists for one in lists_):
        if not each.get("row") and not each.get("group"):
            each["key"] = re.sub(r"^\d+$", "", str(each["at"]).rsplit(".", 1)[-1])
        if "parts" in each:
            each["parts"] = sorted(each["parts"])
        said.append(sorted((key, repr(v)) for key, v in each.items() if key not in named))
    return sorted(said)


@given(versions(), versions())
def test_told_the_other_way_round_added_is_removed_and_old_is_new(
    one: Version, other: Version
) -> None:
    old, new = one.aid, other.aid
    there, back = sdm.diff(old, new), sdm.diff(new, old)
    assert mirrored(there) == plain(back)
    assert (there.numbers_gone, there.numbers_come) == (back.numbers_come, back.numbers_gone)
    assert len(there.moved) == len(back.moved)


NUMBERS_OF_THE_READER = [
    path
    for path, value in scalars(small())
    if path[0] in ("denominator", "outcomes", "personalisation", "test")
    and re.fullmatch(r"-?[0-9.]+", value.text)
    and not value.quoted
]


@given(
    st.sampled_from(NUMBERS_OF_THE_READER),
    st.sampled_from(["0", "1", "2", "5", "7", "30", "0.5", "12.25", "60", "100", "1000", "10000"]),
)
def test_a_number_that_changed_is_told_among_numbers_and_nowhere_else(path: Any, text: str) -> None:
    data = copy.deepcopy(small())
    before = next(value for at, value in scalars(data) if at == path)
    assume(before.text != text)
    put(data, path, evolve(before, text=text))
    try:
        new = sdm.loads(written(data))
    except sdm.AidError:
        return  # more people than there are, or a chain that starts from nothing
    told = sdm.diff(AS_IT_STANDS, new)
    assert topics(told) == ["numbers"]
    assert any(each.change != "follows" for each in told.numbers)


def test_the_law_of_numbers_meets_most_of_them() -> None:
    met = 0
    for path in NUMBERS_OF_THE_READER:
        for text in ("1", "2", "5", "7", "30", "100"):
            data = copy.deepcopy(small())
            before = next(value for at, value in scalars(data) if at == path)
            put(data, path, evolve(before, text=text))
            try:
                told = sdm.diff(AS_IT_STANDS, sdm.loads(written(data)))
            except sdm.AidError:
                continue
            if before.text != text:
                assert topics(told) == ["numbers"], path
                met += 1
                break
    assert met > 0.65 * len(NUMBERS_OF_THE_READER)


@every_aid
@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_options_outcomes_and_rows_changes_no_number(path: Any, seed: int) -> None:
    old = aid(path)
    chance = random.Random(seed)  # noqa: S311 - not for secrets

    def shuffled(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(items, len(items)))

    new = evolve(
        old,
        options=shuffled(old.options),
        outcomes=shuffled(old.outcomes),
        attributes=shuffled(old.attributes),
        what_matters=shuffled(old.what_matters),
        personalisation=tuple(
            evolve(each, rows=shuffled(each.rows)) for each in old.personalisation
        ),
    )
    assert topics(sdm.diff(old, new)) in ([], ["moved"])


@given(st.lists(lines, max_size=6).map(" ".join), st.lists(lines, max_size=6).map(" ".join))
def test_parts_of_two_texts_make_up_both(old: str, new: str) -> None:
    parts = laid_over(old, new)
    for side, text in (("removed", old), ("added", new)):
        assert "".join(each.text for each in parts if each.change in ("same", side)) == text


def test_long_texts_are_set_side_by_side_whole() -> None:
    old, new = "a b " * 2_000, "b a " * 2_000
    assert [each.change for each in laid_over(old, new)] == ["removed", "added"]


@given(st.lists(lines, max_size=5).map(tuple), st.lists(lines, max_size=5).map(tuple))
def test_each_item_of_a_list_is_told_once(old: tuple[str, ...], new: tuple[str, ...]) -> None:
    pairs = paired(old, new).pairs
    assert Counter(each.old for each in pairs if each.old is not None) == Counter(old)
    assert [each.new for each in pairs if each.new is not None] == list(new)
    same = {each.old for each in pairs if each.old == each.new}
    assert same == set(old) & set(new)


NO_NUMBERS_OF_THE_READER = {
    (Aid, "format"),
    (Involved, "number"),
    (Source, "year"),
}


def test_every_number_of_the_format_is_told_among_numbers() -> None:
    for cl in reached(Aid):
        if cl in (Interval, Scores, Number):
            continue
        for key, hint in get_type_hints(cl).items():
            inside = {hint, *get_args(hint)}
            if (
                inside & {int, Number, Interval, Scores}
                and (cl, key) not in NO_NUMBERS_OF_THE_READER
            ):
                assert topic_of(cl, key, "words") == "numbers", (cl, key)


def test_topics_name_only_keys_that_there_are() -> None:
    for table in (NUMBERS, MAKING):
        for cl, keys in table.items():
            assert set(keys) <= {each.name for each in attrs.fields(cl)}, cl
