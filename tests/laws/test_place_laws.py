"""A character of a text is found where it stands in the file, however the text is written."""

from __future__ import annotations

import textwrap

import yaml
from hypothesis import given
from hypothesis import strategies as st

from sdm.document import Document, Scalar, read_document

MARK = "§"
LINE_ENDS = st.sampled_from(["\n", "\r\n"])

letters = st.text(st.sampled_from("abé😀'\"\\:#-?!,[]{}&*|>%@`.\u2028"), min_size=1, max_size=4)
words = st.lists(letters, min_size=1, max_size=12)
plain_words = st.lists(st.text("abé😀", min_size=1, max_size=4), min_size=1, max_size=12)


def marked(words: list[str], number: int) -> tuple[str, str]:
    """Put a mark before one word; give the text, and the word with its mark."""
    number %= len(words)
    word = MARK + words[number]
    return " ".join([*words[:number], word, *words[number + 1 :]]), word


def loaded(document: Document) -> str:
    assert isinstance(document.data, dict)
    value = document.data["b"]
    assert isinstance(value, Scalar)
    return value.text


def check(source: str, end: str, *, joined: bool) -> None:
    """Find the mark, in the text as prose keeps it or as a line joins it."""
    source = source.replace("\n", end)
    document = read_document(source.encode(), "x")
    assert not document.problems
    text = loaded(document)
    text = " ".join(text.split()) if joined else text.strip("\n ")
    place = document.place_within(("b",), text, text.index(MARK))
    lines = source.split(end)
    assert lines[place.line - 1][place.column - 1] == MARK


@given(words, st.integers(0), LINE_ENDS, st.booleans(), st.sampled_from("|>"), st.integers(3, 40))
def test_a_character_of_a_block_is_found(
    parts: list[str], number: int, end: str, joined: bool, sign: str, width: int
) -> None:
    text, _ = marked(parts, number)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    body = "".join(f"    {line}\n\n" for line in lines)
    check(f"a: x\nb: {sign}- # why\n{body}c: y\n", end, joined=joined)


@given(plain_words, st.integers(0), LINE_ENDS, st.booleans(), st.integers(3, 40))
def test_a_character_of_a_plain_text_over_several_lines_is_found(
    parts: list[str], number: int, end: str, joined: bool, width: int
) -> None:
    text, _ = marked(parts, number)
    body = "\n  ".join(textwrap.wrap(text, width, break_long_words=False))
    check(f"a: x\nb:   {body}\nc: y\n", end, joined=joined)


@given(words, st.integers(0), LINE_ENDS, st.booleans(), st.sampled_from("'\""), st.integers(3, 40))
def test_a_character_of_a_quoted_text_is_found(
    parts: list[str], number: int, end: str, joined: bool, style: str, width: int
) -> None:
    text, _ = marked(parts, number)
    source = yaml.safe_dump(
        {"a": "x", "b": text}, default_style=style, width=width, allow_unicode=True, sort_keys=False
    )
    check(source, end, joined=joined)


@given(words, st.integers(0), LINE_ENDS)
def test_a_character_behind_escapes_is_found(parts: list[str], number: int, end: str) -> None:
    text, _ = marked(parts, number)
    before, after = text.split(MARK)
    quoted = "".join(f"\\U{ord(each):08x}" for each in before) + MARK
    quoted += "".join(
        "\\n" if each == " " else f"\\u{ord(each):04x}" for each in after if ord(each) < 65536
    )
    check(f'a: x\nb: "{quoted}"\n', end, joined=False)


@given(words, words)
def test_a_text_that_is_not_there_stands_where_the_value_does(
    parts: list[str], others: list[str]
) -> None:
    source = yaml.safe_dump({"b": " ".join(parts)}, default_style='"', allow_unicode=True)
    document = read_document(source.encode(), "x")
    text = " ".join(others) + MARK
    assert document.place_within(("b",), text, len(text) - 1) == document.place(("b",))


def test_behind_the_end_of_a_text_its_last_letter_is_found() -> None:
    document = read_document(b"b: 'it''s so'\n", "x")
    assert document.place_within(("b",), "it's so ", 7).column == 12
    assert document.place_within(("b",), "it's so", 99).column == 12
