"""No text of an aid, however hostile, is ever read as markup: it is refused, or shown as text."""

from __future__ import annotations

import datetime
import pathlib
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from attrs import frozen

import sdm
from sdm.composing import compose
from sdm.composing.handout import Edition
from sdm.document import Document, read_document
from sdm.errors import Path
from sdm.loading import from_document
from sdm.loading.characters import undrawable
from sdm.rendering import NoSuchGlyph
from tests import pdf_reading
from tests.laws.test_text_law import assert_in_order, visible
from tests.strategies import put, read, replaced, scalars, small, written

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TODAY = datetime.date(2026, 12, 1)
FORBIDDEN = {"script", "img", "iframe", "object", "embed", "form", "link", "base", "audio", "video"}
ADDRESSES = ("#", "https://", "http://", "mailto:", "tel:")

SHOWN = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "single quotes": "' onmouseover='alert(1)",
    "end of title and style": "</title></style></textarea><svg onload=alert(1)>",
    "end of comment": "--><iframe src=//example.org>",
    "CDATA": "]]>",
    "entity": "&amp;lt;script&amp;gt; &#60;b&#62;",
    "Jinja": "{{ 7*7 }}{% raw %}{# no #}",
    "Typst set": "#set page()",
    "Typst panic": '#panic("stopped")',
    "Typst file": '#read("/etc/passwd") #include "page.typ"',
    "Typst inputs": "#sys.inputs #sys.inputs.handout",
    "Typst signs": "$x$ = == + - / #[x] ~ -- --- ... \\ \\u{41} 'a' \"b\"",
    "Typst comment": "// a comment /* another */ https://example.org // end",
    "Typst label": '<source-1> @source-1 #label("source-1") #link(<source-1>)',
    "bold or not": "2*b*c a_i_j a*b a_b",
    "formula": "=cmd()",
    "format": "{0.__class__} {label} %s %(x)s",
    "right to left": "safe \u200f fdp.exe",
    "emoji": "👩🏽\u200d⚕️ 👨\u200d👩\u200d👧 🏳️\u200d🌈 🇬🇧",
    "combining marks": "Z\u0351\u036b\u0343\u036a\u0302\u0358 a\u0301\u0323",
    "not visible": "a\u200bb\u2060c\ufe0fd",
    "line separators": "one\u2028two\u2029three",
    "noncharacters": "private \ue000 use",
    "long": "word " * 399,
    "long word": "W" * 1_999,
    "script link": "[press](javascript:alert(1))",
    "data link": "[press](data:text/html;base64,PHNjcmlwdD4=)",
    "link in disguise": '[press](https://example.org/"onclick="alert(1))',
    "address": "javascript:alert(1)",
}
"""Texts that at least plain lines may hold."""

MARKUP = {
    "stars": "*b*",
    "underscores": "_i_",
    "backticks": "`code` and ```typ #panic()```",
}
"""What prose refuses, as other markup than its own, and a plain line shows."""

UNPRINTABLE = {
    "order turned": "safe \u202e fdp.exe",
    "order kept apart": "\u2066 12 of 100",
    "nothing": "\x00",
    "bell": "ring \x07",
    "escape": "\x1b[31mred",
    "end of line": "one\x85two",
    "delete": "\x7f",
}
"""Texts that no field may hold."""

HALVES = {"high": "half \ud83d", "low": "half \ude00", "both": "\ud83d\ude00"}
"""Halves of characters, which only an escape can write."""

SMALL = small()
AS_IT_IS = read_document(written(SMALL).encode(), "aid.yaml")
FIELDS = [path for path, value in scalars(SMALL) if not re.fullmatch(r"-?[0-9.]+", value.text)]
"""The way to everything that is not a number."""


EDITIONS: tuple[Edition, ...] = ("leaflet", "grid", "clinician", "companion")
"""Large print has the words of the leaflet."""


@frozen
class Hostile:
    """An aid full of one text, wherever the text is not refused."""

    document: Document
    aid: sdm.Aid
    kept: frozenset[Path]
    """The ways to where it stands."""


@cache
def hostile(text: str) -> Hostile:
    """Put a text into every field; where it is refused, in its place, the old one comes back."""
    kept = set(FIELDS)
    while True:
        document = read_document(written(replaced(SMALL, kept, text)).encode(), "aid.yaml")
        try:
            return Hostile(document, from_document(document), frozenset(kept))
        except sdm.AidError as error:
            refused = {problem.place.line for problem in error.problems}
        back = {path for path in kept if document.place(path).line in refused}
        assert back, "refused, but not where the text stands"
        kept -= back


def assert_harmless(tree: Any) -> None:
    for element in tree.iter():
        assert element.tag not in FORBIDDEN
        assert not [name for name in element.attrib if str(name).lower().startswith("on")]
        assert element.get("href", "#").startswith(ADDRESSES)
    assert [len(list(tree.iter(tag))) for tag in ("title", "style", "main")] == [1, 1, 1]


def assert_shown(aid: sdm.Aid, editions: Sequence[Edition] = EDITIONS) -> None:
    """See every text of an aid on its pages and in plain text, as text."""
    for edition in editions:
        handout = compose(aid, today=TODAY, edition=edition)
        page = sdm.render(handout, "html").decode()
        tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
        assert_harmless(tree)
        assert_in_order(handout, visible(tree))
        assert_in_order(handout, sdm.render(handout, "text").decode())
    assert sdm.loads(sdm.dump(aid)) == aid


def assert_printed(full: Hostile, editions: Sequence[Edition] = EDITIONS) -> None:
    """See every text in the PDF and on its sheets, or be told where it can't be drawn."""
    for edition in editions:
        handout = compose(full.aid, today=TODAY, edition=edition)
        try:
            data = sdm.render(handout, "pdf")
        except NoSuchGlyph as error:
            found = undrawable(full.document, error.characters)
            assert {problem.code for problem in found} == {"FONT"}
            told = {problem.place for problem in found}
            assert told == {full.document.place(path) for path in full.kept}
        else:
            painted = pdf_reading.painted(data)
            assert_in_order(handout, pdf_reading.text(data, painted))
            assert painted.outside == ""


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN.keys())
def test_a_hostile_text_in_every_field_is_shown_as_text(text: str) -> None:
    full = hostile(text)
    assert len(full.kept) > 100
    assert_shown(full.aid)


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP.keys())
def test_other_markup_than_that_of_prose_is_refused_in_its_place_or_shown(text: str) -> None:
    full = hostile(text)
    assert len(full.kept) > 50
    assert_shown(full.aid)
    assert_printed(full)


# Two thousand letters in every line at once make hundreds of sheets, and minutes of reading.
PRINTED = {**SHOWN, "long": "word " * 39, "long word": "W" * 199}


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED.keys())
def test_a_hostile_text_in_every_field_is_printed_as_text_or_refused(text: str) -> None:
    assert_printed(hostile(text))


def test_typst_code_is_printed_and_the_file_it_names_is_not() -> None:
    data = sdm.render(compose(hostile(SHOWN["Typst file"]).aid, today=TODAY), "pdf")
    text = pdf_reading.text(data)
    assert '#read("/etc/passwd")' in text
    assert "root:" not in text


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN.keys())
def test_a_hostile_word_in_the_glossary_is_shown_as_text(text: str) -> None:
    data = small()
    key = text[:1000].strip()  # YAML has no longer keys
    path: Path = ("glossary", key)
    put(data, path, read("plain: a hostile word"))
    document = read_document(written(data).encode(), "aid.yaml")
    aid = from_document(document)
    assert_shown(aid, ["leaflet"])
    handout = compose(aid, today=TODAY)
    try:
        assert_in_order(handout, pdf_reading.text(sdm.render(handout, "pdf")))
    except NoSuchGlyph as error:
        (problem,) = undrawable(document, error.characters)
        assert problem.place == document.key_place(path)


@pytest.mark.parametrize("text", UNPRINTABLE.values(), ids=UNPRINTABLE.keys())
def test_what_cannot_be_printed_is_refused_in_every_field(text: str) -> None:
    assert hostile(text).kept == set()


@pytest.mark.parametrize("text", HALVES.values(), ids=HALVES.keys())
def test_half_a_character_is_refused_where_it_stands(text: str) -> None:
    for path in FIELDS:
        with pytest.raises(sdm.AidError) as caught:
            sdm.loads(written(replaced(SMALL, [path], text)))
        assert_refused_at(path, caught.value)


def test_ten_thousand_characters_are_refused_where_they_stand_or_shown_and_printed() -> None:
    text = "long " * 2_000
    full = hostile_one_by_one(text)
    assert len(full.kept) > 10
    assert_shown(full.aid)
    assert_printed(full)


def hostile_one_by_one(text: str) -> Hostile:
    """Put a text into every field that takes it, where all fields at once are too much."""
    kept = set()
    for path in FIELDS:
        try:
            sdm.loads(written(replaced(SMALL, [path], text)))
        except sdm.AidError as error:
            assert_refused_at(path, error)
        else:
            kept.add(path)
    document = read_document(written(replaced(SMALL, kept, text)).encode(), "aid.yaml")
    return Hostile(document, from_document(document), frozenset(kept))


def assert_refused_at(path: Path, error: sdm.AidError) -> None:
    assert AS_IT_IS.place(path).line in {problem.place.line for problem in error.problems}


SCRIPTS = [
    key
    for key, text in SHOWN.items()
    if re.search(r"script|onerror|onload|onmouseover|onclick|iframe|javascript|data:", text)
]


def watched(browser: Browser, file: pathlib.Path, *, policy: bool) -> list[str]:
    """Open a page, touch all that is on it, and list what ran, was shown or asked for."""
    happened: list[str] = []
    context = browser.new_context(bypass_csp=not policy)
    page = context.new_page()

    def dismiss(dialog: Any) -> None:
        happened.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("request", lambda request: happened.append(f"request: {request.url}"))
    page.on("console", lambda message: happened.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: happened.append(f"error: {error}"))
    page.on("popup", lambda popup: happened.append("another window"))
    page.goto(file.as_uri())
    page.evaluate(
        "for (const each of document.querySelectorAll('*'))"
        " for (const kind of ['mouseover', 'focus', 'error', 'load', 'toggle'])"
        " each.dispatchEvent(new Event(kind))"
    )
    page.evaluate("new Promise(done => setTimeout(done, 30))")  # what they started has its turn
    context.close()
    return [each for each in happened if each != f"request: {file.as_uri()}"]


@pytest.mark.parametrize("policy", [True, False], ids=["as it is", "without its policy"])
@pytest.mark.parametrize("key", SCRIPTS)
def test_in_a_browser_nothing_runs(
    browser: Browser, tmp_path: pathlib.Path, key: str, policy: bool
) -> None:
    aid = hostile(SHOWN[key]).aid
    for edition in ("leaflet",) if policy else EDITIONS:
        file = tmp_path / f"{edition}.html"
        file.write_bytes(sdm.render(compose(aid, today=TODAY, edition=edition), "html"))
        assert watched(browser, file, policy=policy) == []


@pytest.mark.parametrize(
    ("key", "before"),
    [("script", "<p>"), ("attribute", '<p lang="'), ("CDATA", "<script>alert(1)//")],
)
def test_what_would_run_is_noticed(
    browser: Browser, tmp_path: pathlib.Path, key: str, before: str
) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><title>Page</title>{before}{SHOWN[key]}</script>", "utf-8")
    assert "dialog: 1" in watched(browser, file, policy=True)
