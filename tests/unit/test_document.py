"""What an author reads when a file cannot be read, and what is kept when it can."""

from __future__ import annotations

import os
import pathlib
import re
import time

import pytest
import yaml

from sdm.document import MAX_BYTES, Scalar, read_document, read_file
from sdm.errors import AidError, CannotRun, Place, Problem
from sdm.misreading import MAX_DEPTH, MAX_PROBLEMS

JARGON = re.compile(
    r"mapping|sequence|scalar|token|\bnode|\bnull\b|parser|libyaml|\bblock\b|\bflow\b|\binvalid\b",
    re.IGNORECASE,
)

# The text, the line and column, and words that must be in the message or hint.
FATAL = [
    # nothing there, or something else
    ("", "1:1", ["an empty file", "expected keys and values", "format: 1"]),
    ("  \n\n", "1:1", ["an empty file"]),
    ("# only a comment\n", "1:1", ["only comments"]),
    ("---\n", "1:1", ["found nothing"]),
    ("- a\n- b\n", "1:1", ["found a list", "expected keys and values"]),
    ("[a]", "1:1", ["found a list"]),
    ("hello\n", "1:1", ['only the text "hello"']),
    ("title:Knee\n", "1:1", ['"title:Knee"', "put a space after the colon"]),
    ("*a\n", "1:1", ['only the text "*a"']),
    # the wrong file
    ("a: b\n---\nc: d\n", "2:1", ["a second document"]),
    ("a: b\n...\nc: d\n", "3:1", ["a second document"]),
    ("%YAML 1.2\n---\na: b\n", "1:1", ["starts with %"]),
    ("%YAML 3.0\n---\na: b\n", "1:1", ["starts with %"]),
    ("%TAG ! tag:x,2000:\n---\na: b\n", "1:1", ["starts with %"]),
    ("a: b\n%x\n", "2:1", ["starts with %"]),
    # tabs
    ("\ta: b\n", "1:1", ["found a tab, expected spaces"]),
    ("a:\n\tb: c\n", "2:1", ["found a tab, expected spaces"]),
    ("a: x\n  \tb: c\n", "2:4", ['the key "b" where no key can stand']),
    ("a: |\n  x\n \tb: c\n", "3:2", ["found a tab, expected spaces"]),
    ("a:\n  \tb: c\n", "2:3", ["found a tab, expected spaces"]),
    ("a:\n  b: 1\n\tc: 1\n", "3:1", ["found a tab, expected spaces"]),
    ("a: |\n  b\n\tc\n", "3:1", ["found a tab, expected spaces"]),
    ("a:\n-\tb\n", "2:2", ["found a tab, expected spaces"]),
    # colons
    ("a: x: y\n", "1:5", ["a colon followed by a space in unquoted text", '"x: y"']),
    ('a: say "x": y\n', "1:11", ["a colon followed by a space", "'say \"x\": y'"]),
    ("a: x:\n", "1:5", ["a colon at the end of unquoted text"]),
    ("a: {b: c: d}\n", "1:9", ["a colon followed by a space"]),
    ("a: [b,\n  c: d: e]\n", "2:7", ["a colon followed by a space"]),
    ("a: x\nb\nc: d\n", "2:1", ['found "b"', "a colon and a space"]),
    ("a: x\nb", "2:1", ['found "b"', "a colon and a space"]),
    ("a: x\nb:c\nd: e\n", "2:1", ['found "b:c"', "put a space after the colon"]),
    ("a:\n- b\n-c\n", "3:1", ['found "-c"', "put a space after the dash"]),
    # quotes
    ('a: "x\nb: y\n', "1:4", ['an opening " that is never closed']),
    ("a: 'x\nb: y\n", "1:4", ["an opening ' that is never closed"]),
    ('a: "x\n---\nb: c\n', "1:4", ['an opening " that is never closed']),
    ("a: 'it's fine'\n", "1:8", ["found \"s fine'\" after a closing '"]),
    ('a: "x\nb: "y"\n', "2:5", ['after a closing "', "in the lines above"]),
    ('a: "x": y\n', "1:7", ['after a closing "']),
    ('a: [x, "y" z]\n', "1:12", ['after a closing "']),
    ('a: "50\\% of people"\n', "1:7", ["found \\%", "\\\\"]),
    ('a: "C:\\Users"\n', "1:7", ["found \\U", "\\\\"]),
    ('a: "\\ud800"\n', "1:5", ["found \\u"]),
    # brackets
    ("a: [x, y\nb: z\n", "1:4", ["an opening [ that is never closed"]),
    ("a: {x: y\nb: z\nc: d\n", "1:4", ["an opening { that is never closed"]),
    ("a: {x: y", "1:4", ["an opening { that is never closed"]),
    ("a: [x,", "1:7", ["the end of the file", "closing ] or }"]),
    ("a: [x]]\n", "1:7", ["after a closing ]"]),
    ("a: {b: c}, d}\n", "1:10", ["after a closing }"]),
    ("{a: b} c\n", "1:8", ["after a closing }"]),
    ("a: {b: c [d]}\n", "1:10", ['found "[" in unquoted text inside { }', "expected quotes"]),
    ("a: [a, , b]\n", "1:8", ['found "," with no value before it']),
    ("a: {b:[c]}\n", "1:5", ["a colon with no space after it"]),
    ("a: {b: @c}\n", "1:8", ['starts with "@"']),
    # text that needs quotes
    *((f"a: {char}x y\n", "1:4", [f'starts with "{char}"', "quotes"]) for char in "@`%],"),
    *((f"a: {text}\n", "1:4", [f'starts with "{text[0]}"']) for text in ("& x", "* x", "? x")),
    ("a: *bold* text\n", "1:4", ['starts with "*"']),
    ("a: !<x\n", "1:4", ['starts with "!"']),
    ("a: !%Y\n", "1:4", ['starts with "!"']),
    ("a: !a!b c\n", "1:4", ['starts with "!"']),
    ("a: | x\n", "1:4", ["the same line as |", "quotes"]),
    ("a: > 5 years\n", "1:4", ["the same line as >", "quotes"]),
    ("a: - x\n", "1:4", ["found a dash", "quotes"]),
    # indentation
    ("a: b\n  c: d\n", "2:3", ['the key "c" where no key can stand']),
    ("a:\n    b: 1\n  c: 2\n", "3:3", ["found 2 spaces before this line"]),
    ("a:\n  - b\n c: 2\n", "3:2", ["found 1 space before this line"]),
    ("a:\n  - b\n  c: 2\n", "3:3", ["a key among list items"]),
    ("a:\n  b: 1\n  - c\n", "3:3", ['found "- c" among keys']),
    (": x\n", "1:1", ["a colon with no key before it"]),
    # characters
    ("a: b\x07c\n", "1:5", ["the control character U+0007"]),
    ("a: b\nc: \x00\n", "2:4", ["the control character U+0000"]),
    ("a: é\x7f\r\n", "1:5", ["the control character U+007F"]),
    # depth
    ("a: " + "[" * 25 + "]" * 25, f"1:{4 + MAX_DEPTH - 1}", ["nested more than 20 deep"]),
]

# What is read around; the data that is left.
RECOVERED = [
    ("a: 1\na: 2\n", "2:1", ['the key "a" again (first at line 1, column 1)'], {"a": "1"}),
    ('a: 1\n"a": 2\nb: 3\n', "2:1", ['the key "a" again'], {"a": "1", "b": "3"}),
    ("a: &x 1\nb: 2\n", "1:4", ['found "&x"', "starts with &"], {"a": "1", "b": "2"}),
    ("a: *x\nb: 2\n", "1:4", ['found "*x"', "starts with *"], {"a": "", "b": "2"}),
    ("a: !x 1\n", "1:4", ['found "!x"', "starts with !"], {"a": "1"}),
    ("a: !!str 1\n", "1:4", ['found "!!str"'], {"a": "1"}),
    ("&x a: 1\n", "1:1", ['found "&x"'], {"a": "1"}),
    ("<<: {b: 1}\na: 2\n", "1:1", ['found "<<"'], {"a": "2"}),
    ("? [a]\n: 1\nb: 2\n", "1:3", ["a key made of several parts"], {"b": "2"}),
    ("? |\n  a\n: 1\nb: 2\n", "1:3", ["a key made of several parts"], {"b": "2"}),
    ('"": 1\nb: 2\n', "1:1", ["found an empty key"], {"b": "2"}),
    ("*x : 1\nb: 2\n", "1:1", ['found "*x"'], {"b": "2"}),
    ("\ufeffa: 1\n", "1:1", ["a byte-order mark", "without BOM"], {"a": "1"}),
    (
        "a: {text: None, really, sources: [s9]}\n",
        "1:17",
        ['found "really" with no value: a comma ends unquoted text', '"None, really"'],
        {"a": {"text": "None", "sources": ["s9"]}},
    ),
    (
        "a: {text: one, two, three}\n",
        "1:16",
        ['found "two" with no value', '"one, two, three"'],
        {"a": {"text": "one"}},
    ),
    ("a: {x: 'one', two}\n", "1:15", ['give "two" a value'], {"a": {"x": "one"}}),
    ("a: {x:y, z: w}\n", "1:5", ["put a space after the colon"], {"a": {"z": "w"}}),
    ("a: {b: {c: d, e}, f: g}\n", "1:15", ['"d, e"'], {"a": {"b": {"c": "d"}, "f": "g"}}),
]


def plain(value: object) -> object:
    """Keep the texts only."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    assert isinstance(value, list)
    return [plain(item) for item in value]


def refused(source: str | bytes) -> tuple[Problem, ...]:
    encoded = source.encode() if isinstance(source, str) else source
    with pytest.raises(AidError) as raised:
        read_document(encoded, "aid.yaml")
    return raised.value.problems


def expect(problem: Problem, place: str, words: list[str]) -> None:
    assert str(problem.place) == f"aid.yaml:{place}"
    assert problem.code == "YAML"
    assert problem.hint
    for word in words:
        assert word in f"{problem.message}\n{problem.hint}"
    assert not JARGON.search(f"{problem.message}\n{problem.hint}")


@pytest.mark.parametrize(("source", "place", "words"), FATAL)
def test_what_cannot_be_read_is_placed_and_explained(
    source: str, place: str, words: list[str]
) -> None:
    [problem] = refused(source)
    expect(problem, place, words)


@pytest.mark.parametrize(("source", "place", "words", "data"), RECOVERED)
def test_what_can_be_read_around_is_reported_and_the_rest_kept(
    source: str, place: str, words: list[str], data: object
) -> None:
    document = read_document(source.encode(), "aid.yaml")
    [problem] = document.problems
    expect(problem, place, words)
    assert plain(document.data) == data


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        (b"a: caf\xe9\n", "1:7", ["the byte 0xE9", "UTF-8"]),
        ("a: é\nb: ".encode() + b"\xff", "2:4", ["the byte 0xFF", "save the file as UTF-8"]),
        ("a: b\n".encode("utf-16"), "1:1", ["UTF-16", "save the file as UTF-8"]),
    ],
)
def test_another_encoding_is_named(source: bytes, place: str, words: list[str]) -> None:
    [problem] = refused(source)
    expect(problem, place, words)


@pytest.mark.parametrize("start", ["", "a: "])
@pytest.mark.parametrize(
    "part", ["[", "{", "- ", "? ", "[[[]]]", "{a: ", "[a, ", "a: [", "&a ", "!"]
)
def test_100_kB_of_nesting_is_refused_at_once(start: str, part: str) -> None:
    began = time.perf_counter()
    try:
        problems = read_document((start + part * (100_000 // len(part))).encode(), "x").problems
    except AidError as error:
        problems = error.problems
    assert problems
    assert time.perf_counter() - began < 1


def test_20_levels_are_read_and_21_are_not() -> None:
    inside = MAX_DEPTH - 1
    read_document(("a: " + "[" * inside + "]" * inside).encode(), "x")
    [problem] = refused("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert "nested" in problem.message


def test_all_problems_are_reported_at_once_in_file_order() -> None:
    problems = refused("a: &x 1\na: *x\n<<: 2\nb: @\n")
    assert [problem.place.line for problem in problems] == [1, 2, 2, 3, 4]


def test_text_after_what_had_to_be_read_around_is_still_explained() -> None:
    _, problem = refused("a: *x y\n")
    expect(problem, "1:7", ['found "y", expected nothing more', "quotes"])


def test_every_control_character_is_reported_up_to_a_limit() -> None:
    assert [problem.place.column for problem in refused("a: \x01 \x02\n")] == [4, 6]
    assert len(refused("a: " + "\x01" * 1000)) == MAX_PROBLEMS


def test_problems_are_collected_up_to_a_limit() -> None:
    assert len(read_document(b"a: 1\n" * 1000, "x").problems) == MAX_PROBLEMS


def test_a_text_keeps_its_form_and_says_whether_it_was_quoted() -> None:
    source = b"a: no\nb: 'no'\nc: \"1.10\"\nd: |\n  x\n  y\ne: >\n  x\n  y\nf: 1:30\ng:\n1: x\n"
    assert read_document(source, "x").data == {
        "a": Scalar("no", False),
        "b": Scalar("no", True),
        "c": Scalar("1.10", True),
        "d": Scalar("x\ny\n", True),
        "e": Scalar("x y\n", True),
        "f": Scalar("1:30", False),
        "g": Scalar("", False),
        "1": Scalar("x", False),
    }


def test_a_colon_with_nothing_after_it_inside_brackets_is_an_empty_value() -> None:
    document = read_document(b"a: {b: , 'c':, d: e, f: }\n", "x")
    assert plain(document.data) == {"a": {"b": "", "c": "", "d": "e", "f": ""}}
    assert not document.problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_as_an_editor_counts_them(end: str) -> None:
    odd = "x\x85y\u2028z\u2029é😀"
    source = end.join([f"a: {odd}", "b: {c: d, e}", "f:", f"  - '{odd}'", "  -   g: h"])
    document = read_document(source.encode(), "C:\\aids\\aid.yaml")
    assert plain(document.data) == {"a": odd, "b": {"c": "d"}, "f": [odd, {"g": "h"}]}
    assert document.place(("b", "c")) == Place("C:\\aids\\aid.yaml", 2, 8)
    assert document.place(("f", 0)) == Place("C:\\aids\\aid.yaml", 4, 5)
    assert document.place(("f", 1, "g")) == Place("C:\\aids\\aid.yaml", 5, 10)
    assert [problem.place.column for problem in document.problems] == [11]


def test_a_tab_inside_unquoted_text_is_text() -> None:
    document = read_document(b"a: x\ty\nb:\tz\n", "x")
    assert plain(document.data) == {"a": "x\ty", "b": "z"}
    assert not document.problems


def test_keys_and_values_have_places() -> None:
    document = read_document(b"a:\n  bb: c\n  d:\n    - e\n    - f\n", "x")
    assert document.place(()) == document.key_place(()) == Place("x", 1, 1)
    assert document.place(("a",)) == Place("x", 2, 3)
    assert document.key_place(("a",)) == Place("x", 1, 1)
    assert document.place(("a", "bb")) == Place("x", 2, 7)
    assert document.key_place(("a", "bb")) == Place("x", 2, 3)
    assert document.place(("a", "d", 1)) == document.key_place(("a", "d", 1)) == Place("x", 5, 7)


@pytest.mark.parametrize("missing", [("a", "x"), ("a", "x", "y"), ("a", 0), ("a", 0, 1)])
def test_what_is_not_there_is_placed_at_its_nearest_ancestor(missing: tuple[str | int]) -> None:
    document = read_document(b"a:\n  b: c\n", "x")
    assert document.place(missing) == document.place(("a",))
    assert document.key_place(missing) == document.key_place(("a",))


def test_an_author_cannot_reach_the_screen_through_a_message() -> None:
    [problem] = read_document(b'"\\e[31mred": 1\n"\\e[31mred": 2\n', "x").problems
    assert '"U+001B[31mred"' in problem.message


def test_a_long_text_is_cut_in_messages() -> None:
    [problem] = refused("x " * 1000)
    assert len(problem.message) < 150
    [problem] = read_document(f"a: {{b: {'x, ' * 1000}}}".encode(), "x").problems
    assert problem.hint == "put quotes around the whole text"


def test_a_file_is_read_and_named(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "aid.yaml"
    path.write_bytes(b"a: b\n")
    document = read_file(path)
    assert document.file == str(path)
    assert plain(document.data) == {"a": "b"}


def test_a_file_name_that_is_not_utf_8_can_still_be_printed(tmp_path: pathlib.Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.yaml")
    path.write_bytes(b"a: b\n")
    str(read_file(path).place(())).encode("utf-8")


def test_a_file_that_is_too_large_is_refused(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "aid.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(AidError, match="larger than 2 MiB") as raised:
        read_file(path)
    assert raised.value.problems[0].place == Place(str(path), 1, 1)
    path.write_bytes(b"a: b\n".ljust(MAX_BYTES, b"#"))
    read_file(path)


def test_what_is_not_a_file_cannot_be_read(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    names = ["missing", "pipe", "loop", ".", "a\0b", "missing/aid.yaml", "\ud800"]
    for path in [*(tmp_path / name for name in names), pathlib.Path("/dev/zero")]:
        with pytest.raises(CannotRun):
            read_file(path)


def test_no_permission_cannot_be_read(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "aid.yaml"
    path.write_bytes(b"a: b\n")

    def deny(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "open", deny)
    with pytest.raises(CannotRun, match="cannot be read: Permission denied"):
        read_file(path)


def test_without_the_c_library_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(CannotRun, match="pip install"):
        read_document(b"a: b\n", "x")


def test_all_unusual_characters_in_use_still_leave_a_stand_in() -> None:
    odd = "".join(map(chr, range(0xE000, 0xF900))) + "\u2028\x85\u2029"
    assert plain(read_document(f"a: '{odd}'\n".encode(), "x").data) == {"a": odd}
