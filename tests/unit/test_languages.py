"""sdm in other languages: no word escapes translation, and what is shipped is whole."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from attrs import evolve

import sdm
from sdm import speaking
from sdm.cataloguing import catalogue
from sdm.composing.handout import Edition
from sdm.composing.summary import compose_summary
from sdm.handing_out import hand_out
from sdm.model.text import Language
from sdm.rendering import fonts
from sdm.rendering.components import texts
from sdm.rendering.components.icon_array.context import IconArray
from sdm.rendering.components.sources.context import Sources
from sdm.summarising import summarise
from sdm.translated_handouts import in_language, pseudo
from sdm.translating import translate, translations
from sdm.translation_files import FIXED, problems, states, subject
from tests.handouts import AIDS, ALL, EDITIONS, TODAY, aid, name
from tests.made_up_records import FULL
from tests.made_up_records import TODAY as RECORDED

SORE = next(path for path in AIDS if path.parent.name.startswith("sore"))
SHIPPED = ("ar", "cy")

LEFT = re.compile(
    r"""^(?: [\d\s.,:;()\[\]/%–—−×=+<>≥≤^-]+ | s?\d+ | [A-Za-z0-9 .]*\d{4}[A-Za-z0-9 .]* )$""",
    re.VERBOSE,
)
"""Numbers, sums, days and fingerprints: nothing in them is translated by words."""


def shown(part: Any) -> Iterator[str]:
    """List what a reader sees of the parts of a handout, without what stays in its own language."""
    if isinstance(part, Sources | IconArray):
        return
    if isinstance(part, tuple):
        for each in part:
            yield from shown(each)
    elif hasattr(part, "parts"):
        yield from (
            (part.heading, *shown(part.parts)) if hasattr(part, "heading") else shown(part.parts)
        )
    else:
        yield from texts(part)


TRAIL = {"workings", "about", "sources", "second-reading", "gaps", "reading"}
"""Where the trail of evidence and of the making stands, in the words of those who left it."""


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", ALL, ids=name)
def test_no_word_of_a_handout_escapes_translation(path: Path, edition: Edition) -> None:
    made = sdm.compose(translate(aid(path), pseudo(aid(path))), today=TODAY, edition=edition)
    assert made.language == "en-XA"
    parts = tuple(each for each in made.parts if getattr(each, "anchor", "") not in TRAIL)
    said = [made.title, made.lead, *made.footer, *shown(parts)]
    assert len(said) > 5
    for text in said:
        assert "⟦" in text or LEFT.match(text) or not any(map(str.isalpha, text)), text


def test_the_heads_of_the_trail_are_translated_too() -> None:
    made = sdm.compose(translate(aid(SORE), pseudo(aid(SORE))), today=TODAY, edition="companion")
    for each in made.parts:
        assert "⟦" in getattr(each, "heading", "⟦")


def test_no_word_of_the_living_page_escapes_translation() -> None:
    made = sdm.compose(translate(aid(SORE), pseudo(aid(SORE))), today=TODAY)
    assert made.live is not None
    data = json.loads(made.live().data)
    for key in ("words", "asks", "roles", "options", "statements", "topics", "tables", "prompts"):
        for way, text in leaves(data[key], key):
            if way.rpartition(".")[2] in NAMES or "words.compared" in way or "not_said" in way:
                continue
            assert "⟦" in text or not re.search("[a-z]", re.sub(r"\{\w+\}", "", text)), (way, text)


NAMES = {"id", "field", "recorded_as", "kind", "outcome", "option", "0", "about"}
"""What is named in the data and never shown."""


def leaves(node: Any, way: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield way, node
    elif isinstance(node, dict):
        for key, each in node.items():
            if key not in ("about", "standings"):
                yield from leaves(each, f"{way}.{key}")
    elif isinstance(node, list):
        pair = len(node) == 2 and ".choices" in way
        for at, each in enumerate(node):
            yield from leaves(each, f"{way}.{at if pair else 'x'}")


def test_no_word_of_a_summary_escapes_translation() -> None:
    english = compose_summary(FULL, today=RECORDED, whole=True)
    made = compose_summary(FULL, today=RECORDED, whole=True, language="en-XA")
    own = set(texts(english)) & set(texts(made))
    for text in own:  # what stays alike is what somebody said, a name or a number
        assert (
            text in str(FULL) or LEFT.match(text) or any(word in str(FULL) for word in text.split())
        ), text
    heads = [each.heading for each in made.parts if hasattr(each, "heading")]
    assert heads
    assert all("⟦" in each for each in heads)


def test_english_is_as_it_stands() -> None:
    with speaking.speaking("en-GB"):
        assert speaking.said("a.b", "word") == "word"
        assert speaking.whole(1000) == "1,000"
        assert speaking.day(2026, 11, 1) is None
        assert speaking.reviewed()


@pytest.mark.parametrize(
    ("language", "whole", "number", "day"),
    [
        ("cy", "1,000", "3.5", "1 Tachwedd 2026"),
        ("ar", "1,000", "3.5", "1 نوفمبر 2026"),
    ],
)
def test_numbers_and_days_are_written_as_the_language_does(
    language: str, whole: str, number: str, day: str
) -> None:
    with speaking.speaking(language):
        assert speaking.whole(1000) == whole
        assert speaking.parted("3.5") == number
        assert speaking.day(2026, 11, 1) == day
        assert speaking.day(2026, 11) == day.partition(" ")[2]
        assert not speaking.reviewed()


def test_a_language_that_parts_numbers_otherwise_does_so() -> None:
    token = speaking._now.set(speaking.Catalog("de", {}))
    try:
        assert speaking.whole(1000) == "1.000"
        assert speaking.parted("3.5") == "3,5"
    finally:
        speaking._now.reset(token)


def test_what_is_missing_is_said_in_english_and_heard() -> None:
    with speaking.listening() as heard, speaking.speaking("br"):
        assert speaking.said("a.b", "a word") == "a word"
        assert speaking.said("a.c", "{count}") == "{count}"
    assert [*heard] == [("a.b", "a word")]


@pytest.mark.parametrize("of", [FIXED, "sore-throat-antibiotics"])
def test_every_language_that_is_shipped_is_whole_current_and_without_a_problem(of: str) -> None:
    this = subject(of, catalogue())
    assert this.languages() == SHIPPED
    assert all(each.whole for each in states(this))
    assert [*problems(this)] == []


def test_translations_stand_beside_the_aids_that_come_along() -> None:
    assert translations(SORE) == SHIPPED


def letters(text: str) -> str:
    """Leave the letters alone: not spaces, signs, digits, nor the signs of short vowels."""
    return "".join(each for each in text.translate(fonts.UNREAD) if each.isalpha())


@pytest.mark.parametrize("edition", ["leaflet", "large-print", "grid"])
def test_an_arabic_pdf_is_read_back_by_pdfium(edition: Edition) -> None:
    made = in_language(
        aid(SORE), SORE, "ar", lambda it: sdm.compose(it, today=TODAY, edition=edition)
    )
    assert made.direction == "rtl"
    with pypdfium2.PdfDocument(sdm.render(made, "pdf")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    read = letters("".join(pages))
    blocks = [letters(text) for text in texts(made.parts)]
    whole = [each for each in blocks if each and each in read]
    # A line that breaks within a block of several columns is given back column by column.
    assert sum(map(len, whole)) > 0.75 * sum(map(len, blocks))
    words = {
        word for text in texts(made.parts) for word in WORD.findall(text.translate(fonts.UNREAD))
    }
    assert not {word for word in words if word not in read}
    numbers = {each for text in texts(made.parts) for each in re.findall(r"\d[\d,]*\d|\d", text)}
    assert not {each for each in numbers if each not in "".join(pages)}
    if edition == "large-print":  # one column: in order too
        at, ordered = 0, 0
        for each in whole:
            found = read.find(each, at)
            at, ordered = (found, ordered + 1) if found >= 0 else (at, ordered)
        assert ordered > 0.95 * len(whole)


WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+")


def test_every_figure_of_an_arabic_page_is_that_of_the_english_one() -> None:
    english = sdm.compose(aid(SORE), today=TODAY)
    arabic = in_language(aid(SORE), SORE, "ar", lambda it: sdm.compose(it, today=TODAY))
    numbers = [
        sorted(re.findall(r"\d[\d,.]*\d|\d", "\n".join(texts(each.parts[4:12]))))
        for each in (english, arabic)
    ]
    assert set(numbers[0]) <= set(numbers[1])


@pytest.mark.parametrize("language", SHIPPED)
def test_a_handout_in_a_shipped_language_says_that_nobody_reviewed_it(language: str) -> None:
    (made,) = hand_out(
        "sore-throat-antibiotics",
        formats=("text",),
        language=language,
        today=datetime.date(2026, 12, 1),
    )
    assert made.name == f"sore-throat-antibiotics.leaflet.{language}.txt"
    notice = {"cy": "Nid oes siaradwr brodorol", "ar": "متحدث أصلي"}[language]
    assert notice in " ".join(made.data.decode().split())


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("format", ["text", "html", "pdf", "csv"])
def test_a_summary_is_made_in_every_language_and_form(language: str, format: Any) -> None:
    data = summarise(FULL, format, today=RECORDED, whole=True, language=language)
    if format == "pdf":
        assert data.startswith(b"%PDF")
        return
    text = " ".join(data.decode("utf-8-sig").split())
    assert {"cy": "Nid ffurflen gydsynio", "ar": "ليست استمارة موافقة"}[language] in text
    if format == "html":
        assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in text
    words = FULL.what_matters.words
    assert words is not None
    assert words.split()[0] in text


def test_a_language_that_sdm_does_not_speak_is_said() -> None:
    with pytest.raises(sdm.CannotRun, match="expected one that sdm speaks: en, ar, cy"):
        summarise(FULL, "text", today=RECORDED, language="xx")


def test_the_language_of_the_aid_itself_needs_no_translation() -> None:
    for asked in ("en", "en-GB"):
        (made,) = hand_out("sore-throat-antibiotics", language=asked, today=TODAY)
        assert made.name == "sore-throat-antibiotics.leaflet.html"


def test_an_aid_that_is_written_in_another_language_says_that_our_words_are_not_reviewed() -> None:
    welsh = evolve(aid(ALL[-1]), language=Language("cy"))
    said = " ".join(texts(sdm.compose(welsh, today=TODAY)))
    assert "Nid oes siaradwr brodorol wedi adolygu" in said
    assert "native speaker" not in " ".join(texts(sdm.compose(aid(ALL[-1]), today=TODAY)))
