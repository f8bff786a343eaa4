"""No text of an aid, however hostile, is ever read as markup: it is refused, or shown as text."""

from __future__ import annotations

import datetime
import re

import html5lib
import pytest

import sdm
from sdm.document import read_document
from sdm.errors import Path
from tests.laws.test_text_law import assert_in_order, visible_text
from tests.strategies import put, read, replaced, scalars, small, written

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
    "Typst": "#set page()",
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
FIELDS = [path for path, value in scalars(SMALL) if not re.fullmatch(r"-?[0-9.]+", value.text)]
"""The way to everything that is not a number."""


def hostile(text: str) -> tuple[sdm.Aid, set[Path]]:
    """Put a text into every field; where it is refused, in its place, the old one comes back."""
    kept = set(FIELDS)
    while True:
        source = written(replaced(SMALL, kept, text))
        try:
            return sdm.loads(source), kept
        except sdm.AidError as error:
            refused = {problem.place.line for problem in error.problems}
        document = read_document(source.encode(), "aid.yaml")
        back = {path for path in kept if document.place(path).line in refused}
        assert back, "refused, but not where the text stands"
        kept -= back


def assert_harmless(page: str) -> None:
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in FORBIDDEN
        assert not [name for name in element.attrib if str(name).lower().startswith("on")]
        assert element.get("href", "#").startswith(ADDRESSES)
    assert [len(list(tree.iter(tag))) for tag in ("title", "style", "main")] == [1, 1, 1]


def assert_shown(aid: sdm.Aid) -> None:
    handout = sdm.compose(aid, today=TODAY)
    page = sdm.render(handout, "html").decode()
    assert_harmless(page)
    assert_in_order(handout, visible_text(page))
    assert_in_order(handout, sdm.render(handout, "text").decode())
    assert sdm.loads(sdm.dump(aid)) == aid


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN.keys())
def test_a_hostile_text_in_every_field_is_shown_as_text(text: str) -> None:
    aid, kept = hostile(text)
    assert len(kept) > 100
    assert_shown(aid)


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN.keys())
def test_a_hostile_word_in_the_glossary_is_shown_as_text(text: str) -> None:
    data = small()
    key = text[:1000].strip()  # YAML has no longer keys
    put(data, ("glossary", key), read("plain: a hostile word"))
    assert_shown(sdm.loads(written(data)))


@pytest.mark.parametrize("text", UNPRINTABLE.values(), ids=UNPRINTABLE.keys())
def test_what_cannot_be_printed_is_refused_in_every_field(text: str) -> None:
    assert hostile(text)[1] == set()


@pytest.mark.parametrize("text", HALVES.values(), ids=HALVES.keys())
def test_half_a_character_is_refused_where_it_stands(text: str) -> None:
    for path in FIELDS:
        assert_refused_at(path, written(replaced(SMALL, [path], text)))


def test_ten_thousand_characters_are_refused_where_they_stand_or_shown() -> None:
    for path in FIELDS:
        source = written(replaced(SMALL, [path], "long " * 2_000))
        try:
            aid = sdm.loads(source)
        except sdm.AidError:
            assert_refused_at(path, source)
        else:
            assert_shown(aid)


def assert_refused_at(path: Path, source: str) -> None:
    line = read_document(written(SMALL).encode(), "aid.yaml").place(path).line
    with pytest.raises(sdm.AidError) as caught:
        sdm.loads(source)
    assert line in {problem.place.line for problem in caught.value.problems}
