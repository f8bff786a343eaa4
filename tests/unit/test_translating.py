"""Translations: which places there are, how files keep up to date, what is held against them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import sdm
from sdm.cli import group
from sdm.errors import CannotRun
from sdm.figures.work import all_figures
from sdm.model.aid import Aid
from sdm.model.text import Line
from sdm.model.translated import TranslatedAid
from sdm.translated_handouts import NotTranslated, in_language, pseudo
from sdm.translating import state_of, translate, words_of
from sdm.translating.catalog import Message, Messages, parse_messages, write_messages
from sdm.translating.checking import check, numbers
from sdm.translating.merging import extract, merge
from sdm.translating.places import mapped
from tests.handouts import AIDS, ALL, aid, name
from tests.samples import SMALL

SORE = next(path for path in AIDS if path.parent.name.startswith("sore"))


def written(now: dict[str, str], said: dict[str, str], language: str = "cy") -> Messages:
    made = [Message(place, source, said.get(place, "")) for place, source in now.items()]
    data = write_messages(made, language=language, project="x 1")
    return parse_messages(data, language, "x.po")


@pytest.mark.parametrize("path", ALL, ids=name)
def test_saying_the_same_in_every_place_gives_the_same_aid(path: Path) -> None:
    assert mapped(aid(path), lambda _, text: text) is aid(path)
    assert len(words_of(aid(path))) > 20


@pytest.mark.parametrize("path", ALL, ids=name)
def test_other_words_change_no_number_no_id_and_no_source(path: Path) -> None:
    this = aid(path)
    other = translate(this, pseudo(this))
    assert [each.id for each in other.options] == [each.id for each in this.options]
    assert other.sources == this.sources
    assert other.development == this.development
    for outcome, figures in all_figures(this).items():
        for option, figure in figures.items():
            there = all_figures(other)[outcome][option]
            assert type(there) is type(figure)
            for number in ("people", "out_of", "exact", "span"):
                one, two = getattr(figure, number, None), getattr(there, number, None)
                if number == "span" and one is not None and two is not None:
                    assert (one.low, one.high) == (two.low, two.high)
                else:
                    assert one == two


def test_a_translation_has_the_fingerprint_and_the_name_of_its_original() -> None:
    this = aid(SORE)
    other = translate(this, pseudo(this))
    assert isinstance(other, TranslatedAid)
    assert other.original is this
    assert other.title != this.title
    assert sdm.fingerprint(other) == sdm.fingerprint(this)
    assert (other.id, other.version, other.language) == (this.id, this.version, "en-XA")


def test_places_are_named_by_ids_and_quotes_of_sources_are_none() -> None:
    found = words_of(aid(SMALL))
    assert "title" in found
    assert any(place.startswith("options.") and place.endswith(".name") for place in found)
    for place in found:
        assert not place.startswith(("sources.", "development.", "catalogue."))
        assert not place.endswith(("as_reported", "seen_at"))


def test_a_glossary_is_translated_with_its_terms() -> None:
    this = aid(next(path for path in ALL if aid(path).glossary))
    other = translate(this, pseudo(this))
    assert all(term.startswith("⟦") for term in other.glossary)


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,6}(\.[a-z]{1,6}){0,2}", fullmatch=True),
        st.tuples(texts.filter(str.strip), texts),
        min_size=1,
        max_size=8,
    )
)
def test_what_is_written_is_read_again(made: dict[str, tuple[str, str]]) -> None:
    now = {place: source for place, (source, _) in made.items()}
    read = written(now, {place: text for place, (_, text) in made.items()})
    assert {place: (each.source, each.text) for place, each in read.by_place.items()} == made
    assert read.language == "cy"


def test_an_empty_translation_has_every_place_and_the_plural_rules_of_its_language() -> None:
    now = words_of(aid(SMALL))
    data = extract(now, "ar", "small 1.0.0")
    assert b"nplurals=6" in data
    assert b"Project-Id-Version: small 1.0.0" in data
    read = parse_messages(data, "ar", "ar.po")
    assert set(read.by_place) == set(now)
    assert state_of(now, read).missing == tuple(now)
    assert data == extract(now, "ar", "small 1.0.0")


def test_merging_keeps_marks_moves_and_lays_aside() -> None:
    old = {"same": "a cat", "changed": "two dogs", "moved.1": "a bird", "gone": "a fish"}
    said = {"same": "cath", "changed": "dau gi", "moved.1": "aderyn", "gone": "pysgodyn"}
    now = {"same": "a cat", "changed": "three dogs", "moved.2": "a bird", "new": "a bee"}
    data = merge(now, written(old, said), "x 2")
    read = parse_messages(data, "cy", "cy.po")
    assert [*read.by_place] == [*now]
    assert read.by_place["same"].text == "cath"
    changed = read.by_place["changed"]
    assert (changed.text, changed.unsure, changed.before) == ("dau gi", True, "two dogs")
    assert read.by_place["moved.2"].text == "aderyn"
    assert not read.by_place["moved.2"].unsure
    assert read.by_place["new"].text == ""
    assert [(each.source, each.text) for each in read.gone] == [("a fish", "pysgodyn")]
    state = state_of(now, read)
    assert (state.done, state.missing, state.stale) == (2, ("new",), ("changed",))
    assert merge(now, read, "x 2") == data
    back = parse_messages(merge(old, read, "x 3"), "cy", "cy.po")
    assert back.by_place["gone"].text == "pysgodyn"


@given(st.data())
def test_merging_twice_is_merging_once_and_loses_no_translation(data: st.DataObject) -> None:
    place = st.sampled_from(["a", "b", "c.1", "c.2", "d"])
    word = st.sampled_from(["one", "two", "three", "four"])
    old = data.draw(st.dictionaries(place, word))
    said = {each: f"{each} {source}" for each, source in old.items()}
    now = data.draw(st.dictionaries(place, word))
    once = merge(now, written(old, said), "x 1")
    read = parse_messages(once, "cy", "cy.po")
    assert merge(now, read, "x 1") == once
    kept = {each.text for each in (*read.by_place.values(), *read.gone)}
    assert set(said.values()) <= kept | {""}


WRONG = [
    ("3 days", "4 diwrnod", "other numbers: found 4, expected 3"),
    ("3 days", "tri diwrnod", "other numbers: found none, expected 3"),
    ("of 1,000 people", "o 1.000.000 o bobl", "other numbers"),
    ("some words", "geiriau\u202eabc", "U+202E"),
    ("some words", "geiriau\x07", "U+0007"),
    ("some words", "  ", "nothing but spaces"),
    ("one line", "un\ndau", "several lines"),
    ("- one\n- two", "- un", "another shape"),
    ("a **bold** word", "gair", "another shape"),
    ("see [here](https://a.example)", "gwelwch [yma](https://b.example)", "another shape"),
    ("- one\n- two", "- un\n- # dau", "Markdown that an aid cannot have"),
]


@pytest.mark.parametrize(("source", "text", "says"), WRONG)
def test_what_a_program_can_tell_is_told_with_its_place(source: str, text: str, says: str) -> None:
    now = {"a.b": source}
    messages = Messages("cy", {"a.b": Message("a.b", source, text, line=9)})
    (found,) = check(now, messages, Path("cy.po"))
    assert str(found).startswith("cy.po:9:1: TRANSLATION a.b: ")
    assert says in str(found)
    assert found.hint


RIGHT = [
    ("3 days", "٣ أيام"),
    ("of 1,000 people", "von 1.000 Menschen"),
    ("of 1,000 people", "sur 1\u202f000 personnes"),
    ("0.8 of 100", "0,8 von 100"),
    ("- one\n- two", "- un\n- dau"),
    ("a **bold** word", "gair **trwm**"),
    ("see [here](https://a.example)", "[yma](https://a.example) y gwelwch"),
]


@pytest.mark.parametrize(("source", "text"), RIGHT)
def test_what_is_right_is_let_be(source: str, text: str) -> None:
    messages = Messages("cy", {"a": Message("a", source, text)})
    assert check({"a": source}, messages, Path("cy.po")) == ()


def test_numbers_are_read_in_any_digits_and_parted_in_any_way() -> None:
    assert numbers("1,000; 1.000; 1 000; ١٬٠٠٠") == ("1000", "1000", "1000", "1000")
    assert numbers("3.5 3,5 35") == ("3.5", "3.5", "35")


def test_a_place_for_a_value_stays_in_fixed_words() -> None:
    messages = Messages("cy", {"a": Message("a", "of {count} people", "o bobl")})
    (found,) = check({"a": "of {count} people"}, messages, Path("cy.po"), wide=False)
    assert "found none, expected {count}" in found.message


def test_a_place_that_is_no_more_is_told() -> None:
    messages = Messages("cy", {"old": Message("old", "a", "b")})
    (found,) = check({}, messages, Path("cy.po"))
    assert "no place" in found.message


def here(folder: Path, **said: str) -> Path:
    """Write the small aid into a folder, with a translation."""
    path = folder / "aid.yaml"
    path.write_bytes(SMALL.read_bytes())
    (folder / "translations").mkdir()
    now = words_of(aid(SMALL))
    made = [Message(place, source, said.get(place, f"{source} !")) for place, source in now.items()]
    (folder / "translations" / "cy.po").write_bytes(
        write_messages(made, language="cy", project="small")
    )
    return path


def run(*words: str) -> Any:
    return CliRunner().invoke(group, words)


def test_a_whole_translation_makes_a_handout_that_says_who_reviewed_it(tmp_path: Path) -> None:
    path = here(tmp_path)
    out = tmp_path / "out.txt"
    common = ("handout", str(path), "-f", "text", "--date", "2026-12-01", "-o", str(out))
    ran = run(*common, "--lang", "cy")
    assert ran.exit_code == 0, ran.output
    text = out.read_text("utf-8")
    assert "*** Cyfieithiad ***" in text
    assert "Nid yw rhannau o hwn wedi'u cyfieithu" not in text


def test_what_is_missing_or_stale_is_listed_and_nothing_is_written(tmp_path: Path) -> None:
    path = here(tmp_path, title="")
    file = tmp_path / "translations" / "cy.po"
    file.write_bytes(file.read_bytes().replace(b'msgid "A brace"', b'msgid "Some brace"'))
    out = tmp_path / "out.txt"
    common = ("handout", str(path), "-f", "text", "--date", "2026-12-01", "-o", str(out))
    ran = run(*common, "--lang", "cy")
    assert ran.exit_code == 1
    assert "missing: title" in ran.output
    assert not out.exists()
    ran = run(*common, "--lang", "cy", "--allow-partial")
    assert ran.exit_code == 0, ran.output
    text = " ".join(out.read_text("utf-8").split())
    assert "Nid yw rhannau o hwn wedi'u cyfieithu eto" in text
    assert aid(SMALL).title in text


def test_a_language_without_fixed_words_is_not_whole(tmp_path: Path) -> None:
    path = here(tmp_path)
    (tmp_path / "translations" / "cy.po").rename(tmp_path / "translations" / "br.po")
    ran = run("handout", str(path), "--lang", "br", "-f", "text", "-o", "-", "--date", "2026-12-01")
    assert ran.exit_code == 1
    assert "missing in sdm itself: composing.words." in ran.output
    assert "more" in ran.output


def test_a_language_without_a_file_says_how_to_begin(tmp_path: Path) -> None:
    path = here(tmp_path)
    ran = run("handout", str(path), "--lang", "fr", "-o", "-", "--date", "2026-12-01")
    assert ran.exit_code == 2
    assert "there is: cy" in ran.output
    assert "sdm translate extract" in ran.output


def test_what_is_no_po_file_is_refused(tmp_path: Path) -> None:
    path = here(tmp_path)
    for wrong in (b"\xff\xfe", b"msgid 5\nmsgstr 6\n", b'msgid "a\nmsgstr'):
        (tmp_path / "translations" / "cy.po").write_bytes(wrong)
        ran = run("translate", "status", str(path))
        assert ran.exit_code in (0, 2), ran.output
        assert "Traceback" not in ran.output


def test_the_commands_begin_merge_tell_and_check(tmp_path: Path) -> None:
    path = here(tmp_path)
    ran = run("translate", "extract", str(path), "--lang", "ar")
    assert ran.exit_code == 0, ran.output
    assert run("translate", "extract", str(path), "--lang", "ar").exit_code == 2
    told = run("translate", "status", str(path)).output
    assert f"ar: 0 translated, 0 stale, {len(words_of(aid(SMALL)))} missing" in told
    assert "missing: title" in run("translate", "status", str(path), "--list").output
    ran = run("translate", "merge", str(path), "--lang", "cy")
    assert "0 stale, 0 missing" in ran.output
    assert run("translate", "check", str(path), "--lang", "cy").exit_code == 0
    file = tmp_path / "translations" / "cy.po"
    data = file.read_text("utf-8")
    file.write_text(data.replace("!", "! 77"), encoding="utf-8")
    ran = run("translate", "check", str(path), "--lang", "cy")
    assert ran.exit_code == 1
    assert "found 77" in ran.output


def test_an_aid_says_that_it_is_partly_translated_only_where_it_is() -> None:
    this = aid(SMALL)
    whole = pseudo(this)
    assert in_language(this, SMALL, "en-XA", lambda made: made.partial) is False  # type: ignore[attr-defined]
    less = Messages(
        "cy", {place: each for place, each in whole.by_place.items() if place != "title"}
    )
    state = state_of(words_of(this), less)
    assert state.missing == ("title",)
    with pytest.raises(NotTranslated, match="1 messages of the aid are missing"):
        raise NotTranslated("cy", state, [])


def test_a_translation_that_an_aid_cannot_have_is_an_error_and_no_page() -> None:
    this = aid(SMALL)
    whole = dict(pseudo(this).by_place)
    place = next(each for each in whole if each == "who_for")
    whole[place] = evolve(whole[place], text="# no heading")
    with pytest.raises(ValueError, match="heading"):
        translate(this, Messages("cy", whole))


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    from sdm.translating.catalog import LARGEST, read_messages

    file = tmp_path / "cy.po"
    file.write_bytes(b" " * (LARGEST + 1))
    with pytest.raises(CannotRun, match="more than"):
        read_messages(file)


def test_lines_of_the_model_are_found_by_their_type_alone() -> None:
    changed = mapped(aid(SMALL), lambda place, text: Line("x") if place == "decision" else text)
    assert isinstance(changed, Aid)
    assert changed.decision == "x"
    assert evolve(changed, decision=aid(SMALL).decision) == aid(SMALL)


@pytest.mark.parametrize("tag", ["!!", "zz-", "../cy", "", "Welsh language", "c"])
def test_a_language_that_is_no_tag_is_refused_and_nothing_is_written(
    tmp_path: Path, tag: str
) -> None:
    target = tmp_path / "made.po"
    words = ["translate", "extract", "sore-throat-antibiotics", "--lang", tag, "-o", str(target)]
    made = CliRunner().invoke(group, words)
    assert made.exit_code == 2
    assert "expected a language tag, such as en-GB" in made.output
    assert not target.exists()
