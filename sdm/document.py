"""YAML text -> plain data, and the line and column of every value.

PyYAML's C reader hands over one event at a time, so that depth, aliases and keys given twice are
refused before anything is built from them; the field a value fills decides its type, never YAML.
"""

from __future__ import annotations

import pathlib
import re
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeAlias

import yaml
from attrs import field, frozen

from sdm.errors import AidError, CannotRun, Path, Place, Problem

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 20
MAX_PROBLEMS = 200

Spot: TypeAlias = tuple[Any, Any, "dict[str | int, Spot]"]  # marks of value and key; what it holds
Words: TypeAlias = tuple[tuple[int, int], str, str]  # line and column from 0, message, hint
NOTHING: dict[str | int, Spot] = {}  # shared by all values that hold no others

EXAMPLE = 'expected keys and values, such as "title: Knee osteoarthritis"'
DEEP = (
    f"found values nested more than {MAX_DEPTH} deep, expected fewer",
    "look for a bracket that is not closed, or move some values out",
)
PERCENT = (
    "found a line that starts with %, expected keys and values",
    "remove the line, or put quotes around text that starts with %",
)
SECOND = (
    "found a second document in this file, expected one",
    "remove the line of three dashes or dots, or move what follows to a file of its own",
)
BYTE_ORDER_MARK = ("found a byte-order mark, expected text", "save as UTF-8 without BOM")
FIRST = 'start with "format: 1"'
REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Line ends for YAML 1.1 (which PyYAML reads), but not for YAML 1.2, nor in an author's editor.
LINE_END = re.compile("\r\n|\r|\n")
NOT_LINE_ENDS = "\x85\u2028\u2029"


@frozen
class Scalar:
    """One value as the author wrote it; the field it fills decides its type, never YAML."""

    text: str
    quoted: bool  # '...', "...", | or >


Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"


@frozen
class Document:
    """What a file says, where it says it, and what had to be read around."""

    file: str
    data: Value
    problems: tuple[Problem, ...]  # the rest of the document is still there
    _root: Spot = field(repr=False, eq=False)

    def place(self, path: Path) -> Place:
        """Find the value at this path, or its nearest known ancestor."""
        return _place(self.file, self._spot(path)[0])

    def key_place(self, path: Path) -> Place:
        """Find the key of the value at this path; an item of a list has none, so the item."""
        return _place(self.file, self._spot(path)[1])

    def _spot(self, path: Path) -> Spot:
        spot = self._root
        for step in path:
            if step not in spot[2]:
                break
            spot = spot[2][step]
        return spot


def read_file(path: pathlib.Path) -> Document:
    """Read an aid from a file.

    Raises:
        CannotRun: There is no such file, or it cannot be opened.
        AidError: Nothing sensible can be read from it.
    """
    name = _visible(str(path))  # one that is not UTF-8 could not be printed
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise CannotRun(f"{name}: found a folder, a pipe or a device, expected an aid file")
        with path.open("rb") as opened:
            source = opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = getattr(error, "strerror", None) or error
        raise CannotRun(f"{name}: cannot be read: {reason}") from error
    return read_document(source, name)


def read_document(source: bytes, file: str) -> Document:
    """Read an aid from the bytes of a file; `file` names it in places.

    Raises:
        AidError: Nothing sensible can be read from it.
        CannotRun: PyYAML was installed without its C library.
    """
    if not yaml.__with_libyaml__:
        raise CannotRun(
            "PyYAML is installed without LibYAML, which sdm needs to read aids; "
            "try: pip install --force-reinstall --only-binary :all: PyYAML"
        )
    text = _decode(source, file)
    reader = _Reader(text.removeprefix("\ufeff"), file)
    if text.startswith("\ufeff"):
        reader.report(Place(file, 1, 1), *BYTE_ORDER_MARK)
    try:
        return reader.document()
    except yaml.YAMLError as error:
        raise AidError([*reader.problems, *_explain(error, reader.text, file)]) from None


def _decode(source: bytes, file: str) -> str:
    here, hint = Place(file, 1, 1), "save the file as UTF-8"
    if len(source) > MAX_BYTES:
        message = f"found a file larger than {MAX_BYTES // 2**20} MiB, expected a smaller one"
        raise AidError([_problem(here, message, "check that this file is an aid")])
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise AidError([_problem(here, "found text in UTF-16, expected UTF-8", hint)])
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = LINE_END.split(source[: error.start].decode("utf-8").removeprefix("\ufeff"))
        where = Place(file, len(lines), len(lines[-1]) + 1)
        message = f"found the byte 0x{source[error.start]:02X}, expected text in UTF-8"
        raise AidError([_problem(where, message, hint)]) from None


class _Reader:
    """Builds the data and, beside it, a tree of the same shape that knows where each value is."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file, self.problems = text, file, list[Problem]()
        for char, stand_in in (stand_ins := _stand_ins(text)).items():
            text = text.replace(char, stand_in)
        self.restore = {ord(stand_in): char for char, stand_in in stand_ins.items()}
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def report(self, where: Any, message: str, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(_problem(_place(self.file, where), message, hint))

    def fatal(self, where: Any, message: str, hint: str) -> AidError:
        return AidError([*self.problems, _problem(_place(self.file, where), message, hint)])

    def document(self) -> Document:
        self.next()  # the start of the stream
        start = self.next()
        if type(start) is yaml.StreamEndEvent:
            found = "only comments" if self.text.strip() else "an empty file"
            raise self.fatal(Place(self.file, 1, 1), f"found {found}, {EXAMPLE}", FIRST)
        if start.version or start.tags:
            raise self.fatal(start.start_mark, *PERCENT)
        root = self.next()
        if type(root) is not yaml.MappingStartEvent:
            raise self._not_keys(root)
        data, inside = self.value(root, 1)
        self.next()  # the end of the document
        if type(more := self.next()) is not yaml.StreamEndEvent:
            raise self.fatal(more.start_mark, *SECOND)
        problems = tuple(sorted(self.problems, key=lambda problem: problem.place))
        return Document(self.file, data, problems, (root.start_mark, root.start_mark, inside))

    def value(self, event: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        kind = type(event)
        if kind is yaml.AliasEvent:
            message = f"found {_short('*' + event.anchor)}, expected the value itself"
            hint = "write the value out in full, or put quotes around text that starts with *"
            self.report(event.start_mark, message, hint)
            return Scalar("", False), NOTHING
        if event.anchor is not None or event.tag is not None:
            self._refuse_labels(event)
        if kind is yaml.ScalarEvent:
            return Scalar(self._words(event), event.style != ""), NOTHING
        if depth > MAX_DEPTH:
            raise self.fatal(event.start_mark, *DEEP)
        build = self._items if kind is yaml.SequenceStartEvent else self._entries
        return build(event, depth)

    def _items(self, _opening: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        data: list[Value] = []
        inside: dict[str | int, Spot] = {}
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            value, below = self.value(event, depth + 1)
            inside[len(data)] = (event.start_mark, event.start_mark, below)
            data.append(value)
        return data, inside

    def _entries(self, opening: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        data: dict[str, Value] = {}
        inside: dict[str | int, Spot] = {}
        before: Value | None = None  # the value that stray words may belong to
        stray: list[Any] = []
        while type(key := self.next()) is not yaml.MappingEndEvent:
            name = self._key(key, depth)
            event = self.next()
            if opening.flow_style and self._has_no_value(key, event):
                stray += [key] if len(stray) < 50 else []  # a hint would not show more
                continue
            self._report_stray(stray, before)
            value, below = self.value(event, depth + 1)
            before, stray = value, []
            if name in data:
                self._report_twice(name, key, inside[name][1])
            elif name is not None:
                data[name] = value
                inside[name] = (event.start_mark, key.start_mark, below)
        self._report_stray(stray, before)
        return data, inside

    def _key(self, event: Any, depth: int) -> str | None:
        """Read a key; one that cannot be used is reported, and None."""
        if type(event) is yaml.ScalarEvent and event.style not in ("|", ">"):
            value, _ = self.value(event, depth)
            assert isinstance(value, Scalar)
            if not value.text:
                hint = "write the name of a field before the colon"
                self.report(event.start_mark, "found an empty key, expected a name", hint)
            elif value.text == "<<" and not value.quoted:
                hint = "write the keys out in full"
                self.report(event.start_mark, 'found "<<", expected the name of a field', hint)
                return None
            return value.text or None
        if type(event) is not yaml.AliasEvent:
            message = "found a key made of several parts, expected a short name"
            hint = "write one word and a colon; put quotes around text that starts with ? or ["
            self.report(event.start_mark, message, hint)
        self.value(event, depth + 1)
        return None

    def _has_no_value(self, key: Any, event: Any) -> bool:
        """See whether not even a colon follows a key inside { }."""
        if {type(key), type(event)} != {yaml.ScalarEvent} or event.value or event.style != "":
            return False
        return ":" not in self.text[key.end_mark.index : event.start_mark.index]

    def _report_stray(self, stray: list[Any], before: Value | None) -> None:
        if not stray:
            return
        words = [self._words(key) for key in stray]
        message = f"found {_short(words[0])} with no value: a comma ends unquoted text inside {{ }}"
        hint = f"put quotes around the whole text, or give {_short(words[0])} a value"
        if re.search(r"\w:\S", words[0]):
            hint = "put a space after the colon"
        elif isinstance(before, Scalar) and before.text and not before.quoted:
            hint = "put quotes around the whole text" + _quoted(", ".join([before.text, *words]))
        self.report(stray[0].start_mark, message, hint)

    def _report_twice(self, name: str, key: Any, first: Any) -> None:
        where = f"line {first.line + 1}, column {first.column + 1}"
        message = f"found the key {_short(name)} again (first at {where}), expected it once"
        self.report(key.start_mark, message, "remove one of the two, or rename it")

    def _refuse_labels(self, event: Any) -> None:
        tag = event.tag and event.tag.replace("tag:yaml.org,2002:", "!!")
        for label in filter(None, (event.anchor and f"&{event.anchor}", tag)):
            hint = f"remove it, or put quotes around text that starts with {label[0]}"
            self.report(event.start_mark, f"found {_short(label)}, expected the value alone", hint)

    def _not_keys(self, root: Any) -> AidError:
        if type(root) is yaml.SequenceStartEvent:
            return self.fatal(root.start_mark, f"found a list, {EXAMPLE}", FIRST)
        text = f"*{root.anchor}" if type(root) is yaml.AliasEvent else self._words(root)
        if not text.strip():  # which PyYAML places after the end of the file
            return self.fatal(Place(self.file, 1, 1), f"found nothing, {EXAMPLE}", FIRST)
        found = f"found only the text {_short(text)}, {EXAMPLE}"
        return self.fatal(root.start_mark, found, _key_hint(text, FIRST))

    def _words(self, event: Any) -> str:
        text: str = event.value
        return text.translate(self.restore) if self.restore else text


def _explain(error: yaml.YAMLError, text: str, file: str) -> list[Problem]:
    """Say in our own words why reading stopped."""
    lines = LINE_END.split(text)
    if refused := list(islice(_refused(lines, file), MAX_PROBLEMS)):
        return refused
    assert isinstance(error, yaml.MarkedYAMLError)
    failure = _Failure(lines, error.context_mark or error.problem_mark, error.problem_mark)
    (line, column), message, hint = failure.words(f"{error.context}: {error.problem}")
    return [_problem(Place(file, line + 1, column + 1), message, hint)]


def _refused(lines: list[str], file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines, start=1):
        for match in REFUSED.finditer(line):
            message = f"found the control character U+{ord(match[0]):04X}, expected text"
            hint = "delete it, or save the file as UTF-8 if it was saved as something else"
            yield _problem(Place(file, number, match.start() + 1), message, hint)


class _Failure:
    """Where reading stopped (`at`), and where what was being read had begun (`start`)."""

    def __init__(self, lines: list[str], start: Any, at: Any) -> None:
        def within(mark: Any) -> tuple[int, int]:  # libyaml puts the end of a file on one more line
            last = len(lines) - 1
            return (mark.line, mark.column) if mark.line <= last else (last, len(lines[-1]))

        self.at, self.start = within(at), within(start)
        self.line, first_line = lines[self.at[0]], lines[self.start[0]]
        self.before, self.rest = self.line[: self.at[1]], self.line[self.at[1] :]
        self.opening = first_line[self.start[1] :]  # what had begun, to the end of its line
        indent = len(first_line) - len(first_line.lstrip(" "))
        self.is_indented = self.line.startswith(" " * (indent + 1))
        self.at_end = not self.rest and self.at[0] == len(lines) - 1

    def words(self, said: str) -> Words:
        if plain := next((PLAIN[key] for key in PLAIN if re.search(key, said)), None):
            return self.plain(*plain)
        if cause := next((CAUSES[key] for key in CAUSES if re.search(key, said)), None):
            return cause(self)
        return self.plain("found something else, expected keys and values", "look just above it")

    def plain(self, message: str, hint: str) -> Words:
        first = _visible(self.opening[:1])
        return self.start, message.replace("@", first), hint.replace("@", first)

    def tab(self) -> Words:
        return self.at, "found a tab, expected spaces", "replace the tab with spaces"

    def opens(self) -> Words:
        if self.opening[:1] == "\t":
            return self.tab()
        if self.start == self.at and self.at_end:
            message = "found the end of the file, expected a closing ] or }"
            return self.at, message, "close every [ and { that was opened"
        around = 'found text that starts with "@", expected quotes around it'
        return self.plain(around, 'put quotes around text that starts with "@"')

    def backslash(self) -> Words:
        column = self.line.rfind("\\", 0, self.at[1] + 1)
        found = _visible(self.line[column : column + 2])
        message = f'found {found} inside "...", where one \\ has a use of its own; expected \\\\'
        return (self.at[0], column), message, "write \\\\ for each \\, or use '...' as quotes"

    def no_colon(self) -> Words:
        message = f"found {_short(self.opening)}, expected a key with a colon and a space after it"
        above = "write a key, a colon and a space; more of the text above needs spaces before it"
        return self.start, message, _key_hint(self.opening, above)

    def colon(self) -> Words:
        first = re.search(r":(?=\s|$)", self.line)
        if first and first.start() < self.at[1]:
            return self.second_colon(self.line[first.end() :].strip())
        column = len(self.before) - len(self.before.lstrip(" \t-"))
        found = f"found the key {_short(self.before[column:])} where no key can stand"
        hint = "put it level with the keys it belongs to, or quotes around the text it is part of"
        return (self.at[0], column), f"{found}, expected more text or a key further left", hint

    def second_colon(self, text: str = "") -> Words:
        if text[:1] in ('"', "'"):
            return self.after_closing()
        where = "followed by a space in" if self.rest[1:].strip() else "at the end of"
        message = f"found a colon {where} unquoted text, expected quotes around the text"
        return self.at, message, "put quotes around the text" + _quoted(text)

    def after_closing(self) -> Words:
        closing, hint = self.before.rstrip()[-1:], "put quotes around the whole text"
        after = f" after a closing {closing}" if closing in "\"']}" else ""
        if closing in "\"'":
            hint = (
                "check that each quote closes where it should, here and in the lines above; "
                "to use ' in a text write \"...\" around it, to use \" write '...' around it"
            )
        return self.at, f"found {_short(self.rest)}{after}, expected nothing more", hint

    def bracket(self) -> Words:
        first, char = self.opening[:1], self.rest[:1]
        if self.start == self.at:  # right where a value should be
            if not char or char not in ",]}:":
                return self.opens()
            missing = 'found "@" with no value before it, expected a value'
            return self.plain(missing, 'remove it, or put quotes around text that holds "@"')
        closing = "]" if first == "[" else "}"
        if self.at_end or (self.at[0] > self.start[0] and not self.is_indented):
            never = f"found an opening @ that is never closed, expected a closing {closing}"
            return self.plain(never, f"put {closing} at the end of what it holds")
        if char == ":":
            return self.second_colon()
        if self.before.rstrip().endswith(("'", '"', "]", "}")):
            return self.after_closing()
        message = f"found {_short(char)} in unquoted text inside {first} {closing}, expected quotes"
        return self.at, message, "put quotes around text that holds any of , : [ ] { }"

    def misplaced(self) -> Words:
        """Explain a line that is neither key nor item, or text after a closing quote."""
        if self.before.strip(" "):
            return self.after_closing()
        spaces = self.at[1]
        if self.rest.startswith(":"):
            message = "found a colon with no key before it, expected a key"
            return self.at, message, "write the name of a field before the colon"
        if spaces != self.start[1]:
            found = f"found {spaces} space{'s' * (spaces != 1)} before this line"
            hint = "give it exactly as many spaces as the lines it belongs with"
            return self.at, f"{found}, expected as many as a line above", hint
        if self.opening.startswith("-"):
            message = "found a key among list items, expected a dash and a space"
            return self.at, message, 'start the item with "- ", or move the key further left'
        message = f"found {_short(self.rest)} among keys, expected a key"
        return self.at, message, "write a key, a colon and a space, or put quotes around the text"

    def after_end(self) -> Words:
        after_bracket = self.before.rstrip().endswith(("]", "}"))
        return self.after_closing() if after_bracket else (self.at, *SECOND)


# What libyaml says, and what we say of what had begun there; "@" stands for its first character.
PLAIN = {
    "nesting depth": DEEP,
    "directive|incompatible YAML": PERCENT,
    "block scalar: (did not|found an)": (
        "found text on the same line as @, expected it on the next line",
        "start the text on the next line, or put quotes around text that starts with @",
    ),
    "quoted scalar: found unexpected": (
        "found an opening @ that is never closed, expected a closing @",
        "put @ at the end of the text",
    ),
    "unexpected ':'": (
        "found a colon with no space after it, expected a colon and a space",
        "put a space after the colon, or quotes around the whole text",
    ),
    "sequence entries": (
        "found a dash and a space here, expected a list item on a line of its own",
        "start the list on the next line, or put quotes around text that starts with a dash",
    ),
}
# What libyaml says, and who looks closer: the first that fits.
CAUSES = {
    "tab character": _Failure.tab,
    "quoted scalar.*(escape|hexdecimal)": _Failure.backslash,
    "could not find expected ':'": _Failure.no_colon,
    "mapping values": _Failure.colon,
    "a flow": _Failure.bracket,
    "expected key|'-' indicator": _Failure.misplaced,
    "<document start>": _Failure.after_end,
    "scanning an a|a tag|tag handle|mapping keys|cannot start|node content": _Failure.opens,
}


def _key_hint(text: str, otherwise: str) -> str:
    if re.match(r"-\S", text):
        return "put a space after the dash"
    return "put a space after the colon" if re.match(r"[^\s:]+:\S", text) else otherwise


def _short(text: str) -> str:
    """Quote an author's words in a message: one line, not long."""
    line = _visible(" ".join(text[:200].split()))
    return f'"{line}"' if len(line) <= 40 else f'"{line[:39]}…"'


def _visible(text: str) -> str:
    """Name what cannot be seen, or what a screen would obey."""
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text)


def _quoted(text: str) -> str:
    """Show a text as the author could write it, unless it is long or may hold a comment."""
    if not 0 < len(text) <= 80 or " #" in text:
        return ""
    return f': "{text}"' if not re.search(r'["\\]', text) else ": '" + text.replace("'", "''") + "'"


def _stand_ins(text: str) -> dict[str, str]:
    """Choose an unused character for each that PyYAML would wrongly end a line at."""
    present = [char for char in NOT_LINE_ENDS if char in text]
    if not present:
        return {}
    used = {*text, "\ufeff", "\ufffe", "\uffff"}
    # MAX_BYTES is too small to hold every character, so some are left.
    unused = (char for char in map(chr, range(0xE000, 0x110000)) if char not in used)
    return {char: next(unused) for char in present}


def _place(file: str, mark: Any) -> Place:
    return mark if isinstance(mark, Place) else Place(file, mark.line + 1, mark.column + 1)


def _problem(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, code="YAML", message=message, hint=hint)
